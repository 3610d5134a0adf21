import { type ApiRoute, route } from './api-route.ts';
import { viewContradictions } from './contradiction-views.ts';
import { viewIdentity, viewReview } from './identity-views.ts';
import { parameters } from './parameters.ts';
import { notFound } from './refusal.ts';

/** The routes that tell who is who, and what contradicts what. */
export const identityRoutes: readonly ApiRoute[] = [
  route(
    '/api/contradictions',
    'Pairs of claims that cannot both hold: of a claim, of an entity, of an edge, or all',
    parameters.contradictions,
    'ContradictionsView',
    ({ limit, offset, ...of }, { store }) => viewContradictions(store, of, limit, offset),
  ),
  route(
    '/api/identity',
    'Why an entity is one',
    parameters.id,
    'IdentityView',
    ({ id }, { store, writable }) => {
      const entity = store.entity(id);
      if (!entity) throw notFound(`Entity ${id}`);
      return viewIdentity(store, entity, writable);
    },
  ),
  route(
    '/api/review',
    'Pairs of entities that may be one, those that would change most first, and the decisions',
    parameters.page,
    'ReviewView',
    ({ limit, offset }, { store, writable }) => viewReview(store, writable, limit, offset),
  ),
];
