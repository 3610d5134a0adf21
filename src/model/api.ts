/**
 * The JSON that the server answers under `/api` and that the web view reads.
 *
 * | route | parameters | answer |
 * |---|---|---|
 * | `GET /api/status` | | {@link StatusView} |
 * | `GET /api/vocabulary` | | {@link VocabularyView} |
 * | `GET /api/search` | `q`, `limit` (20) | {@link SearchView} |
 * | `GET /api/entity` | `id` | {@link EntityView} |
 * | `GET /api/neighbourhood` | `entity`, `limit` (50), `offset`, filters | {@link NeighbourhoodView} |
 * | `GET /api/imported` | `entity` (ids or IRIs, repeated), `limit` (500) | {@link ImportedView} |
 * | `GET /api/graph` | `limit` (nodes, 5,000), `entity` (those wanted, with commas), filters | {@link GraphColumns} |
 * | `GET /api/claims` | `entity`, `subject`, `object`, `document`, all optional; `limit` (50), `offset`, filters | {@link ClaimsView} |
 * | `GET /api/claim` | `id` | {@link ClaimView} |
 * | `GET /api/contradictions` | `claim`, `entity`, `edge` (`source~relation~target`), all optional; `limit` (50), `offset` | {@link ContradictionsView} |
 * | `GET /api/identity` | `id` (an entity) | {@link IdentityView} |
 * | `GET /api/review` | `limit` (50), `offset` | {@link ReviewView} |
 * | `POST /api/identity/decisions` | a {@link DecisionRequest} as JSON, with the token | {@link DecidedView} |
 * | `DELETE /api/identity/decisions` | `a`, `b`, with the token | {@link DecidedView} |
 * | `GET /api/document` | `id` | {@link DocumentView} |
 * | `GET /api/documents` | `limit` (50), `offset` | {@link DocumentsView} |
 * | `GET /api/facets` | filters | {@link FacetsView} |
 * | `GET /api/path` | `from`, `to` (entities), `length` (at most 6), filters but those by day | {@link PathView} |
 * | `GET /api/changes` | `after`, a mark | server-sent events of the kind `change`, each a {@link ChangeView} |
 * | `GET /api/export`, or `POST` as a form | `format`, `entity`…, filters | a file |
 *
 * The filters are those of {@link FilterQuery}. A refused request answers {@link ErrorView}.
 */
export type * from './api-claims.ts';
export type * from './api-graph.ts';
export type * from './api-identity.ts';
export type * from './api-queries.ts';

import type { EntityReference } from './api-graph.ts';
import type { Status } from './claim.ts';
import type { LanguageCode } from './document.ts';
import type { ClassName } from './entity.ts';

/**
 * Filters as query parameters; lists are given by repeating the parameter or, except for publishers, with commas.
 *
 *   /api/graph?status=asserted,planned&relation=met-with&from=2020-01-01&undated=false
 */
export interface FilterQuery {
  /** Default: all; for a path, all but `denied`. */
  readonly status?: readonly Status[];
  readonly relation?: readonly string[];
  /** Both ends of an edge must be of one of the classes. */
  readonly class?: readonly ClassName[];
  readonly publisher?: readonly string[];
  readonly lang?: readonly LanguageCode[];
  /** First and last day, `YYYY-MM-DD`; a claim counts when its date's range overlaps. */
  readonly from?: string;
  readonly to?: string;
  /** Whether claims without a date pass when `from` or `to` is given; default true. */
  readonly undated?: boolean;
  /** Least confidence, 0..1. */
  readonly confidence?: number;
}

/** Every answer to a refused request. */
export interface ErrorView {
  readonly error: {
    /** `bad-request`, `not-found`, `too-large`, `timeout`, `forbidden` or `internal`. */
    readonly code: string;
    readonly message: string;
  };
}

export interface FacetCount<Id extends string = string> {
  readonly id: Id;
  /** Claims; for a class, entities. */
  readonly count: number;
}

/**
 * Counts for each filter, each taken with all the other filters applied but not its own,
 * so that a person sees what choosing a value would give. All sorted by count, then id.
 */
export interface FacetsView {
  readonly claims: number;
  readonly statuses: readonly FacetCount<Status>[];
  readonly relations: readonly FacetCount[];
  readonly classes: readonly FacetCount<ClassName>[];
  /** `''` is no publisher. */
  readonly publishers: readonly FacetCount[];
  readonly langs: readonly FacetCount<LanguageCode>[];
  /** Claims a month, in order of time, by the first day they can mean. */
  readonly months: readonly { readonly month: string; readonly count: number }[];
  readonly undated: number;
  /** Ten buckets: `[0, 0.1)` … `[0.9, 1]`. */
  readonly confidence: readonly number[];
}

type Labels = Readonly<Record<LanguageCode, string>>;

/** What classes, relations and statuses are called, in both languages. */
export interface VocabularyView {
  readonly namespace: string;
  /** Where entity, claim and document IRIs begin: `<base>e/p7k2`. */
  readonly base: string;
  readonly classes: readonly {
    readonly id: ClassName;
    readonly iri: string;
    readonly label: Labels;
    readonly definition: Labels;
  }[];
  readonly relations: readonly {
    readonly id: string;
    readonly iri: string;
    readonly label: Labels;
    readonly definition: Labels;
    readonly from: readonly ClassName[];
    readonly to: readonly ClassName[];
    readonly symmetric: boolean;
    readonly transitive: boolean;
    readonly mappings: readonly string[];
  }[];
  readonly statuses: readonly { readonly id: Status; readonly iri: string; readonly label: Labels }[];
}

/**
 * What changed since the last event; the `id` of the event is the mark to come back with. An event of the kind `mark`,
 * without data, tells the first.
 */
export interface ChangeView {
  readonly documents: number;
  readonly claims: number;
  /** Claims that are new, however many are named. */
  readonly added: number;
  /** The first of them. */
  readonly news: readonly NewClaim[];
}

/** A claim that is new, as far as it takes to name it. */
export interface NewClaim {
  readonly claim: string;
  /** Id of its edge, as in {@link EdgeView}. */
  readonly edge: string;
  readonly subject: EntityReference;
  readonly relation: string;
  readonly object: EntityReference;
  readonly status: Status;
}

export interface StatusView {
  readonly version: string;
  readonly documents: number;
  readonly entities: number;
  readonly claims: number;
  readonly facts: number;
  readonly failures: number;
  /** Graphs that others wrote. */
  readonly imported: number;
  /** `none`: no position stored; `running`: `progress` is 0..1; `done`: every entity has a position. */
  readonly layout: { readonly state: 'none' | 'running' | 'done'; readonly progress: number };
  /** The SPARQL endpoint's path. */
  readonly sparql: string;
}
