import { type Token, tokenize } from './query-text.ts';

/**
 * A query that finds in a named graph what it was written to find in the default graph; its own GRAPH patterns stay
 * as they are. A query that names its dataset is left alone.
 *
 *   inFactsGraph('ASK { ?s ?p ?o }', 'https://example.org/facts') === 'ASK { GRAPH <https://example.org/facts> { ?s ?p ?o } }'
 */
export function inFactsGraph(query: string, graph: string): string {
  if (graph === '') return query;
  const outer = tokenize(query).filter(({ depth }) => depth === 0);
  const names = (token: Token | undefined, word: string) => token?.text.toUpperCase() === word;
  if (outer.some((token) => names(token, 'FROM'))) return query;
  const braces = outer.filter(({ text }) => text === '{' || text === '}');
  const construct = outer.findIndex((token) => names(token, 'CONSTRUCT'));
  const hasTemplate = outer[construct + 1]?.text === '{';
  // The first block of a CONSTRUCT with a template is that; an EXISTS of the SELECT clause is none of its pattern.
  const at =
    construct >= 0 && hasTemplate
      ? 2
      : braces.findIndex((one) => one.text === '{' && !names(before(outer, one), 'EXISTS'));
  const [open, close] = [braces[at], braces[at + 1]];
  if (open === undefined || close === undefined) return query;
  const pattern = query.slice(open.end, close.start);
  const wrapped = `{ GRAPH <${graph}> {${pattern}} }`;
  if (construct < 0 || hasTemplate) return query.slice(0, open.start) + wrapped + query.slice(close.end);
  const where = before(outer, open);
  const head = query.slice(0, where && names(where, 'WHERE') ? where.start : open.start);
  return `${head}{${pattern}} WHERE ${wrapped}${query.slice(close.end)}`;
}

const before = (tokens: readonly Token[], token: Token): Token | undefined =>
  tokens[tokens.indexOf(token) - 1];
