import type { GraphColumns } from '../../../src/model/api.ts';
import { readColumns } from '../data/dataset.ts';
import { readTriples, type Triple } from '../data/n-triples.ts';
import { setPath } from '../data/requests.ts';
import type { EntityName } from '../data/result-graph.ts';
import type { SparqlAnswer } from '../data/sparql.ts';
import { type Asking, getJson } from './client.ts';

/** What a query came to. */
export type Outcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'running' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'rows'; readonly answer: SparqlAnswer; readonly cut: boolean }
  | { readonly kind: 'graph'; readonly triples: readonly Triple[]; readonly cut: boolean };

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/**
 * Asks a SPARQL endpoint: SELECT and ASK give rows, CONSTRUCT and DESCRIBE a graph. A refused query
 * is an outcome, not an error; `cut` says that the server's limit was met.
 */
export async function askSparql(endpoint: string, query: string, signal: AbortSignal): Promise<Outcome> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/sparql-query',
      accept: 'application/sparql-results+json, application/n-triples;q=0.9',
    },
    body: query,
    signal,
  });
  const body = await response.text();
  if (!response.ok) {
    const parsed = parse(body) as { error?: { message?: string } } | undefined;
    return { kind: 'failed', message: parsed?.error?.message ?? (body || response.statusText) };
  }
  const cut = response.headers.has('sila-truncated');
  if (response.headers.get('content-type')?.startsWith('application/n-triples')) {
    return { kind: 'graph', triples: readTriples(body), cut };
  }
  const answer = parse(body) as SparqlAnswer | undefined;
  if (answer?.head) return { kind: 'rows', answer, cut };
  return { kind: 'failed', message: body.slice(0, 500) };
}

// Names of more entities than one can look through would only cost time.
const mostNames = 400;

/** Looks up what entities are called, in the language asked for where they have a name in it. */
export async function nameEntities(
  ids: readonly string[],
  asking: Asking,
): Promise<ReadonlyMap<string, EntityName>> {
  if (ids.length === 0) return new Map();
  const columns = await getJson<GraphColumns>(setPath(ids.slice(0, mostNames)), asking);
  return new Map(readColumns(columns).nodes.map(({ id, label, class: of }) => [id, { label, class: of }]));
}
