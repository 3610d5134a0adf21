import { dataContext, jsonldParts } from '../export/jsonld.ts';
import { parseLines, writeRdf } from '../export/rdf.ts';
import { turtlePrefixes } from '../export/turtle.ts';
import type { QueryPlan } from './plan.ts';
import { type QueryKind, variablesInOrder } from './query-text.ts';
import { type BindingFormat, contentTypeOf, type ResultFormat } from './result-formats.ts';
import { type Table, writeBoolean, writeTable } from './results.ts';

export interface QueryResult {
  readonly kind: QueryKind;
  readonly contentType: string;
  readonly body: string;
  readonly truncated: boolean;
  /** The rows behind the body, of a SELECT. */
  readonly table?: Table;
  /** How many triples the body holds, of a CONSTRUCT or DESCRIBE. */
  readonly triples?: number;
}

interface JsonResult {
  readonly head: { readonly vars?: readonly string[] };
  readonly results?: { readonly bindings: Table['rows'] };
  readonly boolean?: boolean;
}

/** Puts the engine's answer into the format that was asked for, cut to the limit. */
export async function toResult(plan: QueryPlan, answer: string, base: string): Promise<QueryResult> {
  const { kind, format } = plan;
  const contentType = contentTypeOf(format);
  if (kind === 'graph') return { kind, contentType, ...(await writeGraph(plan, answer, base)) };
  const parsed = JSON.parse(answer) as JsonResult;
  const form = format as BindingFormat;
  if (parsed.boolean !== undefined) {
    return { kind: 'boolean', contentType, body: writeBoolean(parsed.boolean, form), truncated: false };
  }
  const { limit = Number.POSITIVE_INFINITY } = plan.options;
  const rows = parsed.results?.bindings ?? [];
  const table = {
    variables: inWrittenOrder(parsed.head.vars ?? [], plan.sparql),
    rows: rows.slice(0, limit),
  };
  return { kind, contentType, body: writeTable(table, form), truncated: rows.length > limit, table };
}

/** The engine sorts the variables of `SELECT *` by name; a person expects them as written. */
function inWrittenOrder(variables: readonly string[], sparql: string): readonly string[] {
  if (!/\bSELECT\s+(?:DISTINCT\s+|REDUCED\s+)?\*/i.test(sparql)) return variables;
  const written = variablesInOrder(sparql);
  return [...variables].sort((a, b) => written.indexOf(a) - written.indexOf(b));
}

async function writeGraph(plan: QueryPlan, ntriples: string, base: string) {
  const { limit = Number.POSITIVE_INFINITY } = plan.options;
  const lines = [...new Set(ntriples.split('\n'))].filter((line) => line !== '').sort();
  const quads = parseLines(lines.slice(0, limit));
  return {
    body: await toBody(quads, plan.format, base),
    truncated: lines.length > limit,
    triples: quads.length,
  };
}

async function toBody(
  quads: ReturnType<typeof parseLines>,
  format: ResultFormat,
  base: string,
): Promise<string> {
  if (format !== 'jsonld') {
    return writeRdf(quads, format as Exclude<typeof format, BindingFormat>, turtlePrefixes(base));
  }
  let body = '';
  for await (const piece of jsonldParts([quads], dataContext(base))) body += piece;
  return body;
}
