/** A stretch of a text that is set as one block; `start` is its offset in the text. */
export interface Paragraph {
  readonly start: number;
  readonly text: string;
}

// A browser sets a line of a megabyte for minutes, but a hundred blocks of it at once.
const longest = 8000;

/** Cuts a paragraph that is longer than any in print at the last space before the limit. */
function cut({ start, text }: Paragraph): Paragraph[] {
  const pieces: Paragraph[] = [];
  let from = 0;
  while (text.length - from > longest) {
    const space = text.lastIndexOf(' ', from + longest);
    const to = space > from ? space + 1 : from + longest;
    pieces.push({ start: start + from, text: text.slice(from, to) });
    from = to;
  }
  return [...pieces, { start: start + from, text: text.slice(from) }];
}

/**
 * The paragraphs of a document's text, without the line breaks between them; endless ones in pieces.
 *
 *   paragraphsOf('a\n\nb') → [{ start: 0, text: 'a' }, { start: 3, text: 'b' }]
 */
export function paragraphsOf(text: string): readonly Paragraph[] {
  return [...text.matchAll(/[^\n]+/g)].flatMap((match) => cut({ start: match.index, text: match[0] }));
}
