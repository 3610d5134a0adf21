import { SilaError } from '../errors.ts';

/** What a query answers with: rows, yes or no, or triples. */
export type QueryKind = 'bindings' | 'boolean' | 'graph';

/** A piece of a query that matters to us, at its place in the text. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** How many braces are open there. */
  readonly depth: number;
}

const kinds: Readonly<Record<string, QueryKind>> = {
  SELECT: 'bindings',
  ASK: 'boolean',
  CONSTRUCT: 'graph',
  DESCRIBE: 'graph',
};
const updates = new Set('INSERT DELETE LOAD CLEAR CREATE DROP COPY MOVE ADD WITH'.split(' '));

/** Comments, strings and IRIs are passed over, so that no word inside them is taken for a keyword. */
const lexical =
  /(?<skip>#[^\n\r]*|<[^<>"{}|^`\s]*>|"""(?:[^"\\]|\\.|"(?!""))*"""|'''(?:[^'\\]|\\.|'(?!''))*'''|"(?:[^"\\\n\r]|\\.)*"|'(?:[^'\\\n\r]|\\.)*')|(?<brace>[{}])|(?<name>[\p{L}_][\p{L}\p{N}_.-]*:)|[?$]?[\p{L}_][\p{L}\p{N}_-]*|\d+/gsu;

/** The words, variables and braces of a query; what stands in comments, strings and IRIs is left out. */
export function tokenize(query: string): Token[] {
  const tokens: Token[] = [];
  let depth = 0;
  for (const match of query.matchAll(lexical)) {
    const [text] = match;
    if (match.groups?.skip !== undefined) continue;
    if (text === '}') depth -= 1;
    tokens.push({ text, start: match.index, end: match.index + text.length, depth });
    if (text === '{') depth += 1;
  }
  return tokens;
}

/**
 * What a query answers with, by its first word after the prologue.
 * Throws a SilaError of kind `usage` for an update, an empty query, or one that begins otherwise.
 */
export function kindOf(query: string): QueryKind {
  const first = firstAfterPrologue(tokenize(query));
  if (first === undefined) {
    throw new SilaError('usage', 'query: is empty. Write one, such as: SELECT * { ?s ?p ?o } LIMIT 10');
  }
  const word = first.text.toUpperCase();
  const kind = kinds[word];
  if (kind !== undefined) return kind;
  if (updates.has(word)) {
    throw new SilaError(
      'usage',
      `query: ${word} is an update, and this is the place of queries. Send it as an update, or use sila build.`,
    );
  }
  const before = query.slice(0, first.start).split('\n');
  const place = `line ${before.length}, column ${(before.at(-1) ?? '').length + 1}`;
  throw new SilaError(
    'usage',
    `query: ${place}: "${first.text}" begins no query. Begin with SELECT, ASK, CONSTRUCT or DESCRIBE.`,
  );
}

function firstAfterPrologue(tokens: readonly Token[]): Token | undefined {
  let isPrefix = false;
  for (const token of tokens) {
    const word = token.text.toUpperCase();
    const isDeclaration = word === 'PREFIX' || word === 'BASE' || word === 'VERSION';
    if (!isDeclaration && !(isPrefix && word.endsWith(':'))) return token;
    isPrefix = word === 'PREFIX';
  }
  return undefined;
}

/**
 * Declares the prefixes that a query uses without declaring them, on its first line, so that line numbers stay.
 * `shift` is how far that moves the first line's columns.
 */
export function declarePrefixes(
  query: string,
  known: Readonly<Record<string, string>>,
): { readonly query: string; readonly shift: number } {
  const tokens = tokenize(query);
  const declared = new Set<string>();
  const used = new Set<string>();
  for (const [i, { text }] of tokens.entries()) {
    if (!text.endsWith(':')) continue;
    const isDeclaration = tokens[i - 1]?.text.toUpperCase() === 'PREFIX';
    (isDeclaration ? declared : used).add(text.slice(0, -1));
  }
  const lines = [...used]
    .filter((prefix) => !declared.has(prefix) && Object.hasOwn(known, prefix))
    .map((prefix) => `PREFIX ${prefix}: <${known[prefix]}> `);
  const head = lines.join('');
  return { query: head + query, shift: head.length };
}

/**
 * Caps the number of solutions, keeping a smaller LIMIT of the query's own. The cap stands before a trailing
 * VALUES, where the grammar wants it, and no place before it moves.
 */
export function capSolutions(query: string, most: number): string {
  const outer = tokenize(query).filter(({ depth }) => depth === 0);
  const at = outer.findIndex(({ text }) => text.toUpperCase() === 'LIMIT');
  const number = outer[at + 1];
  if (at >= 0 && number !== undefined && /^\d+$/.test(number.text)) {
    const own = Number(number.text);
    return `${query.slice(0, number.start)}${Math.min(own, most)}${query.slice(number.end)}`;
  }
  const values = outer.findLast(({ text }) => text.toUpperCase() === 'VALUES');
  if (values === undefined) return `${query}\nLIMIT ${most}`;
  return `${query.slice(0, values.start)}LIMIT ${most} ${query.slice(values.start)}`;
}

/** The variables of `SELECT *` in the order in which they are first written. */
export function variablesInOrder(query: string): readonly string[] {
  const names = tokenize(query)
    .filter(({ text }) => /^[?$]/.test(text))
    .map(({ text }) => text.slice(1));
  return [...new Set(names)];
}
