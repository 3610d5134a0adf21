import type { VocabularyView } from '../../../src/model/api.ts';
import { readTriples, type Triple } from '../data/n-triples.ts';
import { type EntityName, entityId } from '../data/result-graph.ts';
import type { SparqlAnswer } from '../data/sparql.ts';

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

// A query of names for more entities than one can look through would only cost time.
const mostNames = 500;

/** Looks up what entities are called, in the language asked for where they have a name in it. */
export async function nameEntities(
  endpoint: string,
  ids: readonly string[],
  vocabulary: VocabularyView,
  language: string,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, EntityName>> {
  if (ids.length === 0) return new Map();
  const iris = ids.slice(0, mostNames).map((id) => `<${vocabulary.base}e/${encodeURIComponent(id)}>`);
  const query = `SELECT ?entity ?class ?label WHERE {
  VALUES ?entity { ${iris.join(' ')} }
  ?entity a ?class ; <http://www.w3.org/2000/01/rdf-schema#label> ?label .
}`;
  const outcome = await askSparql(endpoint, query, signal);
  const classes = new Map(vocabulary.classes.map((one) => [one.iri, one.id]));
  const names = new Map<string, EntityName>();
  for (const row of outcome.kind === 'rows' ? (outcome.answer.results?.bindings ?? []) : []) {
    const id = entityId(row.entity?.value ?? '', vocabulary.base);
    const name = classes.get(row.class?.value ?? '');
    if (id === undefined || name === undefined || row.label === undefined) continue;
    const wanted = row.label['xml:lang'] === language;
    if (wanted || !names.has(id)) names.set(id, { label: row.label.value, class: name });
  }
  return names;
}
