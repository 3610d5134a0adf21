import { SilaError } from '../errors.ts';
import { dataContext, jsonldParts } from '../export/jsonld.ts';
import { parseLines, writeRdf } from '../export/rdf.ts';
import { turtlePrefixes } from '../export/turtle.ts';
import { prefixes } from '../ontology/vocabulary.ts';
import type { Store } from '../store/store.ts';
import { loadThread } from './loading.ts';
import { explainError, QueryTimeoutError } from './query-error.ts';
import { capSolutions, declarePrefixes, kindOf, type QueryKind, variablesInOrder } from './query-text.ts';
import { type BindingFormat, chooseFormat, contentTypeOf, type ResultFormat } from './result-formats.ts';
import { type Table, writeBoolean, writeTable } from './results.ts';
import type { EngineThread } from './worker-thread.ts';

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
}

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

export interface QueryEngine {
  /**
   * Answers a SPARQL 1.1 query over the store as it is now. The default graph holds the facts;
   * `GRAPH ?g {}` sees the documents' records. Prefixes of the vocabulary and the data need no declaration.
   * Throws a SilaError of kind `usage` with line and column for a malformed query, a QueryTimeoutError
   * for one that takes too long, and a SilaError of kind `store` for a graph that is too large.
   *
   *   (await engine.query('SELECT ?who { ?who a sila:Person }', { accept: 'csv' })).body
   */
  query(sparql: string, options?: QueryOptions): Promise<QueryResult>;
  /** Ends the engine's thread; a later query starts another. */
  close(): Promise<void>;
}

export interface EngineOptions {
  /** The greatest number of quads to load; 5 million by default. */
  readonly mostQuads?: number;
}

const defaultTimeout = 30_000;

/** A SPARQL engine over a store, loaded into a thread of its own when the first query comes. */
export function createQueryEngine(store: Store, options: EngineOptions = {}): QueryEngine {
  let loaded: { readonly thread: EngineThread; readonly revision: number } | undefined;
  let last: Promise<unknown> = Promise.resolve();

  async function drop(): Promise<void> {
    const thread = loaded?.thread;
    loaded = undefined;
    await thread?.end();
  }

  async function current(): Promise<EngineThread> {
    const revision = store.revision();
    if (loaded?.revision === revision) return loaded.thread;
    await drop();
    const thread = await loadThread(store, options.mostQuads);
    loaded = { thread, revision };
    return thread;
  }

  /** One query at a time: the engine has one thread, and a time limit must not count waiting. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  }

  return {
    query: (sparql, query = {}) => {
      const plan = planQuery(sparql, query, store.base);
      return plan instanceof SilaError
        ? Promise.reject(plan)
        : inTurn(async () => finish(plan, await run(plan, await current(), drop), store.base));
    },
    close: () => inTurn(drop),
  };
}

interface Plan {
  readonly sparql: string;
  readonly text: string;
  /** How far declared prefixes moved the columns of the first line. */
  readonly shift: number;
  readonly kind: QueryKind;
  readonly format: ResultFormat;
  readonly options: QueryOptions;
}

function planQuery(sparql: string, options: QueryOptions, base: string): Plan | SilaError {
  try {
    const kind = kindOf(sparql);
    const format = chooseFormat(kind, options.accept);
    const { query, shift } = declarePrefixes(sparql, { ...turtlePrefixes(base), ...prefixes });
    const capped =
      options.limit === undefined || kind === 'boolean' ? query : capSolutions(query, options.limit + 1);
    return { sparql, text: capped, shift, kind, format, options };
  } catch (error) {
    if (error instanceof SilaError) return error;
    throw error;
  }
}

async function run(plan: Plan, thread: EngineThread, drop: () => Promise<void>): Promise<string> {
  const { timeoutMs = defaultTimeout, defaultGraphs, namedGraphs } = plan.options;
  let timer: NodeJS.Timeout | undefined;
  let isLate = false;
  const answer = thread.ask({
    do: 'query',
    query: plan.text,
    format: plan.kind === 'graph' ? 'nt' : 'json',
    ...(defaultGraphs !== undefined && { defaultGraphs }),
    ...(namedGraphs !== undefined && { namedGraphs }),
  });
  try {
    timer = setTimeout(() => {
      isLate = true;
      void drop();
    }, timeoutMs);
    return await answer;
  } catch (error) {
    if (isLate) throw new QueryTimeoutError(timeoutMs);
    throw explainError(error instanceof Error ? error.message : String(error), plan.shift);
  } finally {
    clearTimeout(timer);
  }
}

async function finish(plan: Plan, answer: string, base: string): Promise<QueryResult> {
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

interface JsonResult {
  readonly head: { readonly vars?: readonly string[] };
  readonly results?: { readonly bindings: Table['rows'] };
  readonly boolean?: boolean;
}

/** The engine sorts the variables of `SELECT *` by name; a person expects them as written. */
function inWrittenOrder(variables: readonly string[], sparql: string): readonly string[] {
  if (!/\bSELECT\s+(?:DISTINCT\s+|REDUCED\s+)?\*/i.test(sparql)) return variables;
  const written = variablesInOrder(sparql);
  return [...variables].sort((a, b) => written.indexOf(a) - written.indexOf(b));
}

async function writeGraph(plan: Plan, ntriples: string, base: string) {
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
