import { SilaError } from '../errors.ts';
import { type Piece, scan } from './update-scan.ts';

/** The graphs that an update can write to: each by its IRI, `''` for the default graph, or possibly any. */
export type Targets = 'any' | ReadonlySet<string>;

/** Prefixes and base as they stand at one place of an update. */
interface Names {
  base: string;
  readonly prefixes: Map<string, string>;
}

/**
 * Which graphs an update can write to, read from its text: graphs named by a variable, ALL and NAMED make it
 * `any`. It trusts the engine to refuse what is malformed.
 * Throws a SilaError of kind `usage` for LOAD, which would fetch from elsewhere.
 *
 *   targetsOf('INSERT DATA { GRAPH <http://a/g> { <http://a/s> <http://a/p> 1 } }', 'http://a/')
 */
export function targetsOf(update: string, base: string): Targets {
  const names: Names = { base, prefixes: new Map() };
  const found = new Set<string>();
  let isAny = false;
  for (const operation of operationsOf(scan(update))) {
    const rest = readPrologue(operation, names);
    for (const target of targetsOfOperation(rest, names)) {
      if (target === undefined) isAny = true;
      else found.add(target);
    }
  }
  return isAny ? 'any' : found;
}

/** The operations of a request: what stands between semicolons outside all braces. */
function operationsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const operations: Piece[][] = [[]];
  for (const piece of pieces) {
    if (piece.kind === 'end' && piece.depth === 0) operations.push([]);
    else operations.at(-1)?.push(piece);
  }
  return operations;
}

function readPrologue(pieces: readonly Piece[], names: Names): readonly Piece[] {
  let at = 0;
  for (;;) {
    const word = pieces[at]?.text.toUpperCase();
    if (word === 'BASE' && pieces[at + 1]?.kind === 'iri') {
      names.base = resolveIri(pieces[at + 1]?.text ?? '', names.base);
      at += 2;
    } else if (word === 'PREFIX' && pieces[at + 2]?.kind === 'iri') {
      names.prefixes.set(pieces[at + 1]?.text ?? ':', resolveIri(pieces[at + 2]?.text ?? '', names.base));
      at += 3;
    } else return pieces.slice(at);
  }
}

/** The graphs of one operation; undefined stands for one that cannot be told. */
function targetsOfOperation(pieces: readonly Piece[], names: Names): readonly (string | undefined)[] {
  const verb = pieces[0]?.text.toUpperCase() ?? '';
  switch (verb) {
    case '':
      return [];
    case 'LOAD':
      throw new SilaError('usage', 'update: LOAD is off. Send the graph itself, or use: sila import <file>');
    case 'CLEAR':
    case 'DROP':
    case 'CREATE':
      return [graphAt(pieces, pieces[1]?.text.toUpperCase() === 'SILENT' ? 2 : 1, names)];
    case 'ADD':
    case 'COPY':
    case 'MOVE': {
      const to = pieces.findIndex(({ kind, text }) => kind === 'word' && text.toUpperCase() === 'TO');
      const from = pieces[1]?.text.toUpperCase() === 'SILENT' ? 2 : 1;
      const target = graphAt(pieces, to + 1, names);
      return verb === 'MOVE' ? [target, graphAt(pieces, from, names)] : [target];
    }
    default:
      return templateGraphs(pieces, names);
  }
}

/** The graph named at a place: `GRAPH <iri>`, `<iri>`, a prefixed name, DEFAULT; undefined for ALL and NAMED. */
function graphAt(pieces: readonly Piece[], at: number, names: Names): string | undefined {
  const piece = pieces[at];
  const word = piece?.text.toUpperCase();
  if (piece?.kind === 'word' && word === 'GRAPH') return graphAt(pieces, at + 1, names);
  if (piece?.kind === 'word' && word === 'DEFAULT') return '';
  return piece && nameOf(piece, names);
}

/** Graphs of the templates of INSERT and DELETE, in whatever form; WITH names that of the bare triples. */
function templateGraphs(pieces: readonly Piece[], names: Names): readonly (string | undefined)[] {
  const isWith = pieces[0]?.text.toUpperCase() === 'WITH';
  const bare = isWith && pieces[1] ? nameOf(pieces[1], names) : '';
  const found: (string | undefined)[] = [];
  let isTemplate = true;
  for (const [i, piece] of pieces.entries()) {
    const word = piece.kind === 'word' ? piece.text.toUpperCase() : '';
    // The pattern writes nothing, but DELETE WHERE has one block that is both.
    if (piece.depth === 0 && (word === 'USING' || (word === 'WHERE' && i > 1))) isTemplate = false;
    if (!isTemplate || piece.depth !== 1 || piece.text === '.' || piece.kind === 'close') continue;
    const before = pieces[i - 1]?.text.toUpperCase();
    if (word === 'GRAPH') found.push(pieces[i + 1] && nameOf(pieces[i + 1] as Piece, names));
    else if (before !== 'GRAPH' && piece.kind !== 'open') found.push(bare);
  }
  return found;
}

/** The IRI that a piece names, or undefined for a variable. */
function nameOf(piece: Piece, { base, prefixes }: Names): string | undefined {
  if (piece.kind === 'iri') return resolveIri(piece.text, base);
  if (piece.kind !== 'name') return undefined;
  const colon = piece.text.indexOf(':') + 1;
  const namespace = prefixes.get(piece.text.slice(0, colon));
  const local = piece.text.slice(colon).replace(/\\(.)/gsu, '$1');
  return namespace === undefined ? undefined : namespace + local;
}

function resolveIri(iri: string, base: string): string {
  const plain = iri.replace(/\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})/gu, (_, short?: string, long?: string) =>
    String.fromCodePoint(Number.parseInt(short ?? long ?? '', 16)),
  );
  // An absolute IRI is kept as it is written: a URL parser would normalise it.
  if (/^[a-z][a-z0-9+.-]*:/iu.test(plain)) return plain;
  return URL.canParse(plain, base) ? new URL(plain, base).href : plain;
}

/**
 * Gives every operation with a pattern the dataset that the protocol's parameters name.
 * Throws a SilaError of kind `usage` when the update names one itself, as the protocol wants.
 */
export function withDataset(update: string, graphs: readonly string[], named: readonly string[]): string {
  const clauses = [...graphs.map((iri) => `USING <${iri}> `), ...named.map((iri) => `USING NAMED <${iri}> `)];
  if (clauses.length === 0) return update;
  const insertions: { readonly at: number; readonly text: string }[] = [];
  for (const operation of operationsOf(scan(update))) {
    const outer = operation.filter(({ kind, depth }) => kind === 'word' && depth === 0);
    if (outer.some(({ text }) => /^(?:USING|WITH)$/iu.test(text))) throw conflict();
    const where = outer.find(({ text }) => text.toUpperCase() === 'WHERE');
    if (where === undefined) continue;
    const before = operation[operation.indexOf(where) - 1];
    // DELETE WHERE has no place for a clause, so its block is written once as template and once as pattern.
    const isShort = before?.text.toUpperCase() === 'DELETE';
    const block = isShort ? update.slice(where.end, operation.at(-1)?.end) : '';
    insertions.push({ at: where.start, text: block + clauses.join('') });
  }
  return insertions.reduceRight(
    (text, insertion) => text.slice(0, insertion.at) + insertion.text + text.slice(insertion.at),
    update,
  );
}

function conflict(): SilaError {
  return new SilaError(
    'usage',
    'update: it names its dataset with USING or WITH, and the request does too. Keep one of them.',
  );
}
