import { fillQuery, type Store, type StoredEntity, type VocabularyView } from '../index.ts';
import { type ApiRoute, route } from './api-route.ts';
import { claimViewer, viewClaims, viewDocument } from './claim-views.ts';
import { graphAmong, nodesOf, toColumns, viewEntity, viewNeighbourhood } from './graph-views.ts';
import { identityRoutes } from './identity-routes.ts';
import { parameters, toClaimFilter } from './parameters.ts';
import { findPath } from './path.ts';
import { badRequest, notFound } from './refusal.ts';
import { viewDocuments, viewStatus } from './status-views.ts';
import { toSearchResult } from './views.ts';

/** All routes of the JSON API; the server and its description are both made from this list. */
export const apiRoutes: readonly ApiRoute[] = [
  route('/api/status', 'Counts, and how far the layout is', parameters.none, 'StatusView', viewStatus),
  route(
    '/api/vocabulary',
    'Classes, relations and statuses with their names in Arabic and English',
    parameters.none,
    'VocabularyView',
    (_, { vocabulary }) => vocabulary,
  ),
  route(
    '/api/search',
    'Entities by the words of their names',
    parameters.search,
    'SearchView',
    ({ q, limit }, { store }) => {
      const found = q.trim() ? store.search(q, limit + 1) : [];
      return {
        query: q,
        results: found.slice(0, limit).map(toSearchResult),
        truncated: found.length > limit,
      };
    },
  ),
  route('/api/entity', 'One entity', parameters.id, 'EntityView', ({ id }, context) =>
    viewEntity(context.store, entityOf(context.store, id), context.arrangement.positions()),
  ),
  route(
    '/api/neighbourhood',
    'An entity with a page of its neighbours and the edges among them',
    parameters.neighbourhood,
    'NeighbourhoodView',
    ({ entity, limit, offset, ...filters }, { store, arrangement }) =>
      viewNeighbourhood(store, arrangement.positions(), entityOf(store, entity), toClaimFilter(filters), {
        limit,
        offset,
      }),
  ),
  route(
    '/api/imported',
    'What graphs that others wrote state of some entities',
    parameters.imported,
    'ImportedView',
    ({ entity, limit }, { imported, language, store, arrangement }) => {
      const facts = imported();
      const found = facts.touching(entity, limit, language ?? '');
      const ends = [...new Set(found.edges.flatMap(({ source, target }) => [source, target]))];
      return { graphs: facts.graphs, entities: nodesOf(store, arrangement.positions(), ends), ...found };
    },
  ),
  route(
    '/api/graph',
    'The entities of highest degree, or those named, and the edges among them, by columns',
    parameters.graph,
    'GraphColumns',
    ({ limit, entity, ...filters }, { store, arrangement }) =>
      toColumns(
        entity
          ? graphAmong(store, entity, limit, toClaimFilter(filters))
          : store.graphOverview(limit, toClaimFilter(filters)),
        arrangement.positions(),
        arrangement.communities(),
      ),
  ),
  route(
    '/api/claims',
    'Claims with their evidence: of an edge, of an entity, of a document, or all',
    parameters.claims,
    'ClaimsView',
    ({ entity, subject, object, document, limit, offset, ...filters }, { store, vocabulary }) => {
      const ends = edgeFilter({ subject, object }, filters.relation ?? [], vocabulary);
      const filter = {
        ...toClaimFilter(filters),
        ...ends,
        ...(entity && { entity }),
        ...(document && { document }),
      };
      return viewClaims(store, filter, limit, offset);
    },
  ),
  route('/api/claim', 'One claim with its evidence', parameters.id, 'ClaimView', ({ id }, { store }) => {
    const claim = store.claim(id);
    if (!claim) throw notFound(`Claim ${id}`);
    return claimViewer(store)(claim);
  }),
  route(
    '/api/document',
    'A document: its text, its claims, its mentions',
    parameters.id,
    'DocumentView',
    ({ id }, { store }) => {
      const record = store.document(id);
      if (!record) throw notFound(`Document ${id}`);
      return viewDocument(store, record);
    },
  ),
  route(
    '/api/documents',
    'The documents, and what could not be read',
    parameters.page,
    'DocumentsView',
    viewDocuments,
  ),
  route('/api/facets', 'Counts for each filter', parameters.filters, 'FacetsView', (filters, { store }) =>
    store.facets(toClaimFilter(filters)),
  ),
  route(
    '/api/path',
    'A shortest path between two entities, with parallel edges; denied claims are left out unless asked for',
    parameters.path,
    'PathView',
    ({ from, to, length, ...filters }, { store, arrangement }) => {
      const filter = toClaimFilter({
        ...filters,
        status: filters.status ?? ['asserted', 'planned', 'claimed', 'uncertain'],
      });
      return findPath(store, arrangement.positions(), entityOf(store, from), entityOf(store, to), {
        filter,
        length,
      });
    },
  ),
  route(
    '/api/queries',
    'The library of queries with their parameters',
    parameters.none,
    'QueriesView',
    (_, { queries }) => ({ queries: queries() }),
  ),
  route(
    '/api/query',
    'A query of the library as SPARQL, with its parameters set by name=value',
    parameters.query,
    'QueryView',
    ({ name, set = [] }, { store, queries }) => {
      const query = queries().find((one) => one.name === name);
      if (!query) throw notFound(`Query ${name}`);
      const values = set.map(
        (pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)] as const,
      );
      return { name, sparql: fillQuery(query, new Map(values), store) };
    },
  ),
  ...identityRoutes,
];

function entityOf(store: Store, id: string): StoredEntity {
  const entity = store.entity(id);
  if (!entity) throw notFound(`Entity ${id}`);
  return entity;
}

/** A symmetric relation holds either way round, so its claims are found by both ends at once. */
function edgeFilter(
  { subject, object }: { subject: string | undefined; object: string | undefined },
  relations: readonly string[],
  vocabulary: VocabularyView,
) {
  const symmetric = vocabulary.relations
    .filter((relation) => relation.symmetric)
    .map((relation) => relation.id);
  const either = relations.filter((id) => symmetric.includes(id)).length;
  if (either > 0 && either < relations.length && (subject || object)) {
    throw badRequest('relation: some are symmetric and some are not. Ask for the claims of one relation.');
  }
  if (either > 0 && subject && object) return { among: [subject, object] };
  if (either > 0 && (subject || object)) return { entity: subject ?? object ?? '' };
  return { ...(subject && { subject }), ...(object && { object }) };
}
