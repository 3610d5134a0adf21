import { type ApiRoute, route } from './api-route.ts';
import { viewContradictions } from './contradiction-views.ts';
import { parameters } from './parameters.ts';

/** The routes that tell who is who, and what contradicts what. */
export const identityRoutes: readonly ApiRoute[] = [
  route(
    '/api/contradictions',
    'Pairs of claims that cannot both hold: of a claim, of an entity, of an edge, or all',
    parameters.contradictions,
    'ContradictionsView',
    ({ limit, offset, ...of }, { store }) => viewContradictions(store, of, limit, offset),
  ),
];
