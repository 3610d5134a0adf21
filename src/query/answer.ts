import type { Quad } from 'n3';
import { writeParts } from '../export/graph-pieces.ts';
import { writeRdf } from '../export/rdf.ts';
import { turtlePrefixes } from '../export/turtle.ts';
import { parseLines } from '../graph/parse-lines.ts';
import type { QueryPlan } from './plan.ts';
import { type QueryKind, variablesInOrder } from './query-text.ts';
import { type BindingFormat, contentTypeOf } from './result-formats.ts';
import { type Row, type Table, tableParts, writeBoolean } from './results.ts';

/** What an engine answers, before it is written: rows or lines come some at a time, as they are asked for. */
export type EngineAnswer =
  | { readonly kind: 'boolean'; readonly value: boolean }
  | {
      readonly kind: 'bindings';
      readonly variables: readonly string[];
      readonly count: number;
      readonly parts: AsyncIterable<readonly Row[]>;
    }
  | {
      readonly kind: 'graph';
      readonly count: number;
      /** Lines of N-Triples, sorted, each once; a subject's lines are in one part. */
      readonly parts: AsyncIterable<readonly string[]>;
    };

/** An answer that is written as it is read. */
export interface QueryStream {
  readonly kind: QueryKind;
  readonly contentType: string;
  /** Whether there is more than the limit. */
  readonly truncated: boolean;
  /** The text, a piece at a time; ending it early frees what it holds. */
  readonly pieces: AsyncGenerator<string, void, undefined>;
}

export interface QueryResult extends Omit<QueryStream, 'pieces'> {
  readonly body: string;
  /** The rows behind the body, of a SELECT. */
  readonly table?: Table;
  /** How many triples the body holds, of a CONSTRUCT or DESCRIBE. */
  readonly triples?: number;
}

/** Writes an engine's answer in the format that was asked for, cut to the limit. */
export function writeAnswer(plan: QueryPlan, answer: EngineAnswer, base: string): QueryStream {
  const { kind, format } = plan;
  const { limit = Number.POSITIVE_INFINITY } = plan.options;
  const truncated = answer.kind !== 'boolean' && answer.count > limit;
  const head = { kind, contentType: contentTypeOf(format), truncated };
  switch (answer.kind) {
    case 'boolean':
      return { ...head, pieces: once(writeBoolean(answer.value, format as BindingFormat)) };
    case 'bindings': {
      const variables = inWrittenOrder(answer.variables, plan.sparql);
      return { ...head, pieces: writeRows(variables, cut(answer.parts, limit), format as BindingFormat) };
    }
    case 'graph':
      return { ...head, pieces: writeGraph(plan, cut(answer.parts, limit), base) };
  }
}

/** The same as one text, with the rows behind it. */
export async function collectAnswer(
  plan: QueryPlan,
  answer: EngineAnswer,
  base: string,
): Promise<QueryResult> {
  const { limit = Number.POSITIVE_INFINITY } = plan.options;
  if (answer.kind !== 'bindings') {
    const { pieces, ...head } = writeAnswer(plan, answer, base);
    const triples = answer.kind === 'graph' ? { triples: Math.min(answer.count, limit) } : {};
    return { ...head, body: await join(pieces), ...triples };
  }
  const rows: Row[] = [];
  for await (const part of cut(answer.parts, limit)) for (const row of part) rows.push(row);
  const { pieces, ...head } = writeAnswer(plan, { ...answer, parts: once(rows) }, base);
  const table = { variables: inWrittenOrder(answer.variables, plan.sparql), rows };
  return { ...head, body: await join(pieces), table };
}

async function* once<T>(piece: T): AsyncGenerator<T, void, undefined> {
  yield piece;
}

async function join(pieces: AsyncIterable<string>): Promise<string> {
  const all: string[] = [];
  for await (const piece of pieces) all.push(piece);
  return all.join('');
}

/** The first items of all parts together. */
async function* cut<T>(
  parts: AsyncIterable<readonly T[]>,
  most: number,
): AsyncGenerator<readonly T[], void, undefined> {
  let left = most;
  for await (const part of parts) {
    yield part.length <= left ? part : part.slice(0, left);
    left -= part.length;
    if (left <= 0) return;
  }
}

/** The engine sorts the variables of `SELECT *` by name; a person expects them as written. */
function inWrittenOrder(variables: readonly string[], sparql: string): readonly string[] {
  if (!/\bSELECT\s+(?:DISTINCT\s+|REDUCED\s+)?\*/i.test(sparql)) return variables;
  const written = variablesInOrder(sparql);
  return [...variables].sort((a, b) => written.indexOf(a) - written.indexOf(b));
}

async function* writeRows(
  variables: readonly string[],
  parts: AsyncIterable<readonly Row[]>,
  format: BindingFormat,
): AsyncGenerator<string, void, undefined> {
  const { head, row, between, foot } = tableParts(variables, format);
  yield head;
  let isFirst = true;
  for await (const part of parts) {
    if (part.length === 0) continue;
    yield `${isFirst ? '' : between}${part.map(row).join(between)}`;
    isFirst = false;
  }
  yield foot;
}

/** A short graph is written with the prefixes that it uses, a long one as it comes. */
async function* writeGraph(
  { format }: QueryPlan,
  parts: AsyncGenerator<readonly string[], void, undefined>,
  base: string,
): AsyncGenerator<string, void, undefined> {
  const form = format === 'trig' ? 'turtle' : format === 'nquads' ? 'ntriples' : format;
  if (form !== 'turtle' && form !== 'ntriples' && form !== 'rdfxml' && form !== 'jsonld') {
    throw new TypeError(`a graph has no form ${form}`);
  }
  const first = await parts.next();
  const second = first.done ? first : await parts.next();
  if (second.done && form !== 'jsonld') {
    yield writeRdf(parseLines(first.done ? [] : first.value), form, turtlePrefixes(base));
    return;
  }
  const all = async function* (): AsyncGenerator<Quad[]> {
    if (!first.done) yield parseLines(first.value);
    if (!second.done) yield parseLines(second.value);
    for await (const lines of parts) yield parseLines(lines);
  };
  yield* writeParts(all(), form, base);
}
