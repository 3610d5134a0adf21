import { SilaError } from '../errors.ts';

/** A query that was stopped because it took too long; the engine goes on with the next one. */
export class QueryTimeoutError extends SilaError {
  constructor(milliseconds: number) {
    super(
      'usage',
      `query: took longer than ${milliseconds / 1000} s and was stopped. Add a LIMIT or narrow its patterns, or allow more time.`,
    );
    this.name = 'QueryTimeoutError';
  }
}

/** A query that was stopped because nobody waits for its answer any more. */
export class QueryAbortedError extends SilaError {
  constructor() {
    super('usage', 'query: was stopped, since who asked has gone. Ask again.');
    this.name = 'QueryAbortedError';
  }
}

/** None of the formats that were asked for can hold this kind of result. */
export class NoFormatError extends SilaError {
  constructor(accept: string, formats: readonly string[]) {
    super('usage', `query: no "${accept}" for this kind of query. Formats: ${formats.join(', ')}.`);
    this.name = 'NoFormatError';
  }
}

/** A change that would touch the facts or a document's record, which follow from the documents alone. */
export class OwnGraphError extends SilaError {
  constructor(graph: string) {
    super(
      'usage',
      `update: ${graph} follows from the documents and is only changed by sila build. ` +
        'Write to a graph of your own: GRAPH <https://example.org/mine> { … }',
    );
    this.name = 'OwnGraphError';
  }
}

/**
 * Puts the engine's message into a form that says where and what, with the columns that the person wrote.
 * `shift` is how far declared prefixes moved the first line, `what` is `query` or `update`.
 *
 *   explainError('error at 2:9: expected one of …', 0).message === 'query: line 2, column 9: expected …'
 */
export function explainError(message: string, shift: number, what: 'query' | 'update' = 'query'): SilaError {
  const [, line, column, rest] = /^error at (\d+):(\d+): (.*)$/s.exec(message) ?? [];
  if (line === undefined || column === undefined || rest === undefined) {
    return new SilaError('usage', `${what}: ${message}. Correct the ${what}.`);
  }
  const place = `line ${line}, column ${Number(column) - (line === '1' ? shift : 0)}`;
  if (rest.includes('Prefix not found')) {
    return new SilaError('usage', `${what}: ${place}: the prefix is not declared. Add a PREFIX line for it.`);
  }
  return new SilaError('usage', `${what}: ${place}: ${readable(rest)}.`);
}

/** The engine lists every character range it would accept; only words and signs help a person. */
function readable(expected: string): string {
  const list = expected.replace(/^expected (?:one of )?/, '').replace(/\s+/g, ' ');
  const words = list
    .split(', ')
    .map((part) => part.replaceAll('"', ''))
    .filter((part) => /^(?:[A-Za-z]{2,}[A-Za-z ]*|[^[\]'\s]{1,2})$/.test(part));
  return words.length === 0 ? 'this cannot stand here' : `expected ${words.join(', ')}`;
}
