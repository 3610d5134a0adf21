/** A stretch of a document's text, `[start, end)` in UTF-16 units of that text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
