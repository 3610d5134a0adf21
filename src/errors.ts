/** The kinds of error a person can meet; the exit code is 2 for `usage` and 1 for the others. */
export type ErrorKind = 'usage' | 'config' | 'read' | 'ontology' | 'store';

/**
 * The one error that Sila throws on purpose. The message says where, what, and what to do.
 *
 *   throw new SilaError('read', 'news.jsonl:7: not valid JSON (Unexpected token }). Mend or delete the line.');
 */
export class SilaError extends Error {
  readonly kind: ErrorKind;

  constructor(kind: ErrorKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'SilaError';
    this.kind = kind;
  }
}
