import { SilaError } from '../errors.ts';
import { turtlePrefixes } from '../export/turtle.ts';
import { prefixes } from '../ontology/vocabulary.ts';
import { capSolutions, declarePrefixes, kindOf, type QueryKind } from './query-text.ts';
import { chooseFormat, type ResultFormat } from './result-formats.ts';

export interface QueryOptions {
  /** A format's name or an HTTP Accept header; JSON for rows and Turtle for graphs by default. */
  readonly accept?: string;
  /** 30 s by default, counted from when the query starts to run. */
  readonly timeoutMs?: number;
  /** Most rows or triples to answer with; `truncated` says that there were more. */
  readonly limit?: number;
  /** IRIs of the graphs of the dataset, as the SPARQL protocol gives them. */
  readonly defaultGraphs?: readonly string[];
  readonly namedGraphs?: readonly string[];
  /** What relative IRIs are relative to; the base of the workspace by default. */
  readonly base?: string;
  /** Aborted when nobody waits for the answer any more: the query is then stopped. */
  readonly signal?: AbortSignal;
}

/** A query made ready for the engine. */
export interface QueryPlan {
  /** As the person wrote it. */
  readonly sparql: string;
  /** With its prefixes declared. */
  readonly declared: string;
  /** The same, stopping when the limit is passed. */
  readonly capped: string;
  /** How far declared prefixes moved the columns of the first line. */
  readonly shift: number;
  readonly kind: QueryKind;
  readonly format: ResultFormat;
  readonly options: QueryOptions;
}

/** Declares the prefixes of the vocabulary and the data that a text uses without declaring them. */
export function declareKnown(sparql: string, base: string): { query: string; shift: number } {
  return declarePrefixes(sparql, { ...turtlePrefixes(base), ...prefixes });
}

/** Reads a query as far as is needed to run it; the error that it has otherwise. */
export function planQuery(sparql: string, options: QueryOptions, base: string): QueryPlan | SilaError {
  try {
    const kind = kindOf(sparql);
    const format = chooseFormat(kind, options.accept);
    const { query: declared, shift } = declareKnown(sparql, base);
    const { limit } = options;
    const capped = limit === undefined || kind === 'boolean' ? declared : capSolutions(declared, limit + 1);
    return { sparql, declared, capped, shift, kind, format, options };
  } catch (error) {
    if (error instanceof SilaError) return error;
    throw error;
  }
}
