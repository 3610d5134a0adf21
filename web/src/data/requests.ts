import type { ViewState } from '../state/view-state.ts';

/** One answer that a view needs for its graph: a path under `/api`, which is also its key. */
export interface GraphRequest {
  readonly kind: 'overview' | 'set' | 'neighbourhood' | 'among' | 'path' | 'imported';
  readonly path: string;
  /** The expansion that it answers. */
  readonly entity?: string;
  readonly relation?: string;
}

// Everything is asked for and filtered here, so that each filter can show what it would give.
const everyStatus = 'asserted,planned,denied,claimed,uncertain';

// An edge between two added entities is missed only if each has more neighbours, all stronger, than this.
const mostNeighbours = 500;

function query(parameters: Readonly<Record<string, string | number | undefined>>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined) search.set(name, String(value));
  }
  return search.toString();
}

/**
 * The requests whose answers make up the graph of a view. A view with neither expansions nor
 * added entities nor a path is the overview.
 *
 *   graphRequests(freshView) → [{ kind: 'overview', path: '/api/graph?limit=120&status=…' }]
 */
export function graphRequests(view: ViewState): readonly GraphRequest[] {
  if (view.also.length > 0 && view.expansions.length === 0 && !view.path) {
    return [{ kind: 'set', path: setPath(view.also) }];
  }
  const requests: GraphRequest[] = view.expansions
    .filter(({ entity }) => !isIri(entity))
    .map(({ entity, relation, count }) => ({
      kind: 'neighbourhood',
      path: `/api/neighbourhood?${query({ entity, relation, limit: count, status: everyStatus })}`,
      entity,
      ...(relation === undefined ? {} : { relation }),
    }));
  for (const entity of view.also) {
    requests.push({
      kind: 'among',
      path: `/api/neighbourhood?${query({ entity, limit: mostNeighbours, status: everyStatus })}`,
      entity,
    });
  }
  if (view.path) {
    requests.push({ kind: 'path', path: `/api/path?${query({ ...view.path, length: 6 })}` });
  }
  if (requests.length > 0) return requests;
  if (view.expansions.length > 0) return [];
  return [{ kind: 'overview', path: `/api/graph?${query({ limit: view.overview, status: everyStatus })}` }];
}

/** Whether an id is the IRI of a thing that only imported graphs speak of. */
export function isIri(id: string): boolean {
  return id.includes(':');
}

/** As many entities as one request can name. */
const mostNamed = 300;

/** What imported graphs state of the entities on show, of very many the best connected, and of what was opened. */
export function importedRequest(
  nodes: Iterable<{ readonly id: string; readonly degree: number }>,
  view: ViewState,
): GraphRequest | undefined {
  const opened = view.expansions.map(({ entity }) => entity).filter(isIri);
  const best = [...nodes].sort((a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1)).slice(0, mostNamed);
  const ids = [...new Set([...opened, ...best.map(({ id }) => id)])];
  if (ids.length === 0) return undefined;
  const named = ids.map((id) => `entity=${encodeURIComponent(id)}`).join('&');
  return { kind: 'imported', path: `/api/imported?${named}` };
}

/** Some entities, with the edges among them. */
export function setPath(entities: readonly string[]): string {
  return `/api/graph?entity=${entities.map(encodeURIComponent).join()}&${query({ status: everyStatus })}`;
}

/** The claims of an edge, denied ones too: `offset` counts claims. */
export function edgeClaimsPath(edge: string, limit: number, offset = 0): string {
  const [subject = '', relation = '', object = ''] = edge.split('~');
  return `/api/claims?${query({ subject, relation, object, limit, offset, status: everyStatus })}`;
}

/** The surest claim of an edge that does not deny it. */
export function surestClaimPath(edge: string): string {
  const [subject = '', relation = '', object = ''] = edge.split('~');
  const status = everyStatus.replace(',denied', '');
  return `/api/claims?${query({ subject, relation, object, limit: 1, status })}`;
}

/** The claims of all relations between an edge's two entities, of either direction. */
export function pairClaimsPaths(edge: string): readonly string[] {
  const [a = '', , b = ''] = edge.split('~');
  const limit = 200;
  return [
    `/api/claims?${query({ subject: a, object: b, limit, status: everyStatus })}`,
    `/api/claims?${query({ subject: b, object: a, limit, status: everyStatus })}`,
  ];
}

/** The claims that an entity takes part in, or all. */
export function claimsPath(entity: string | undefined, status: readonly string[], limit: number): string {
  return `/api/claims?${query({ entity, status: status.join(','), limit })}`;
}
