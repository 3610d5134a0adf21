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

/**
 * Puts the engine's message into a form that says where and what, with the columns that the person wrote.
 *
 *   explainError('error at 2:9: expected one of …', 0).message === 'query: line 2, column 9: expected …'
 */
export function explainError(message: string, shift: number): SilaError {
  const [, line, column, rest] = /^error at (\d+):(\d+): (.*)$/s.exec(message) ?? [];
  if (line === undefined || column === undefined || rest === undefined) {
    return new SilaError('usage', `query: ${message}. Correct the query.`);
  }
  const place = `line ${line}, column ${Number(column) - (line === '1' ? shift : 0)}`;
  if (rest.includes('Prefix not found')) {
    return new SilaError('usage', `query: ${place}: the prefix is not declared. Add a PREFIX line for it.`);
  }
  return new SilaError('usage', `query: ${place}: ${readable(rest)}.`);
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
