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
 * | `GET /api/graph` | `limit` (nodes, 5,000), filters | {@link GraphColumns} |
 * | `GET /api/claims` | `entity`, `subject`, `object`, `document`, all optional; `limit` (50), `offset`, filters | {@link ClaimsView} |
 * | `GET /api/claim` | `id` | {@link ClaimView} |
 * | `GET /api/document` | `id` | {@link DocumentView} |
 * | `GET /api/documents` | `limit` (50), `offset` | {@link DocumentsView} |
 * | `GET /api/facets` | filters | {@link FacetsView} |
 * | `GET /api/path` | `from`, `to` (entities), `length` (at most 6), filters but those by day | {@link PathView} |
 * | `GET /api/export` | `format`, `entity`…, filters | a file |
 *
 * The filters are those of {@link FilterQuery}. A refused request answers {@link ErrorView}.
 */
import type { ClaimDate, Status } from './claim.ts';
import type { LanguageCode } from './document.ts';
import type { ClassName } from './entity.ts';
import type { Span } from './span.ts';

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

/** How many claims stand for something, by status. */
export type StatusCounts = Readonly<Record<Status, number>>;

/** An entity named in passing. */
export interface EntityReference {
  readonly id: string;
  readonly label: string;
  readonly class: ClassName;
}

export interface NodeView extends EntityReference {
  readonly names: readonly string[];
  /** Claims that it takes part in, in the whole workspace and whatever the filters. */
  readonly degree: number;
  /** Stored layout position; absent until the layout has run. */
  readonly x?: number;
  readonly y?: number;
}

/** All claims of one relation between two entities; of a symmetric relation, either way round. */
export interface EdgeView {
  /** `source~relation~target`; of a symmetric relation the lesser id is the source. */
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly relation: string;
  readonly status: StatusCounts;
  readonly claims: number;
  readonly documents: number;
  /** Independent reports: documents that tell it in the same words count once. */
  readonly origins: number;
  /** Highest confidence of its claims. */
  readonly confidence: number;
  readonly publishers: readonly string[];
  readonly langs: readonly LanguageCode[];
  /** First and last day that its dated claims can mean, `YYYY-MM-DD`. */
  readonly firstDate?: string;
  readonly lastDate?: string;
  /** Claims with no date. */
  readonly undated: number;
  /** Both asserted and denied. */
  readonly disputed: boolean;
}

export interface GraphView {
  readonly nodes: readonly NodeView[];
  readonly edges: readonly EdgeView[];
  /** What there would be without the limit, with the same filters. */
  readonly total: { readonly nodes: number; readonly edges: number };
  readonly truncated: boolean;
}

/**
 * An entity with its edges, strongest first; `limit` and `offset` count neighbours.
 * `nodes` holds the entity itself first; edges among the neighbours shown are included.
 */
export interface NeighbourhoodView extends GraphView {
  readonly entity: string;
  readonly offset: number;
  /** Neighbours by relation and direction, whatever the relation filter: what one can expand by. */
  readonly relations: readonly {
    readonly relation: string;
    readonly direction: 'out' | 'in' | 'both';
    readonly neighbours: number;
  }[];
}

/**
 * The overview by columns: `x[i]` belongs to `id[i]`. When there are more nodes than the limit, those of the
 * highest degree are kept, with the edges among them.
 */
export interface GraphColumns {
  readonly nodes: {
    readonly id: readonly string[];
    readonly label: readonly string[];
    /** Place in `classes`. */
    readonly class: readonly number[];
    readonly degree: readonly number[];
    /** Stored positions; both empty until the layout has run. */
    readonly x: readonly number[];
    readonly y: readonly number[];
    /** Louvain community, 0 the largest; empty when not computed. */
    readonly community: readonly number[];
  };
  readonly edges: {
    /** Places in `nodes`. */
    readonly source: readonly number[];
    readonly target: readonly number[];
    /** Place in `relations`. */
    readonly relation: readonly number[];
    /** One column a status. */
    readonly status: Readonly<Record<Status, readonly number[]>>;
    readonly claims: readonly number[];
    readonly documents: readonly number[];
    readonly origins: readonly number[];
    /** In hundredths, 0..100. */
    readonly confidence: readonly number[];
    /** Places in `publishers`. */
    readonly publishers: readonly (readonly number[])[];
    /** `YYYY-MM-DD`, or `''` when no claim of the edge is dated. */
    readonly firstDate: readonly string[];
    readonly lastDate: readonly string[];
    readonly undated: readonly number[];
  };
  readonly classes: readonly ClassName[];
  readonly relations: readonly string[];
  readonly publishers: readonly string[];
  readonly total: { readonly nodes: number; readonly edges: number };
  readonly truncated: boolean;
}

export interface SearchResult extends EntityReference {
  readonly names: readonly string[];
  readonly degree: number;
  readonly documents: number;
}

export interface SearchView {
  readonly query: string;
  readonly results: readonly SearchResult[];
  readonly truncated: boolean;
}

export interface EntityView extends NodeView {
  readonly documents: number;
  readonly mentions: number;
  readonly sameAs: readonly string[];
  /** Its IRI, which dereferences on this server under `/e/{id}`. */
  readonly iri: string;
  readonly relations: NeighbourhoodView['relations'];
  readonly status: StatusCounts;
}

/** What is said of a document beside a quotation. */
export interface DocumentReference {
  readonly id: string;
  readonly title: string;
  readonly lang: LanguageCode;
  readonly publisher?: string;
  /** `YYYY-MM-DD`. */
  readonly published?: string;
  readonly url?: string;
}

export type MarkRole = 'subject' | 'cue' | 'object' | 'place' | 'date' | 'attribution';

/** A stretch to highlight; offsets are those of the text it stands beside. */
export interface Mark extends Span {
  readonly role: MarkRole;
}

/** A quoted sentence. `start` and `end` are offsets in the document, the marks' are offsets in `text`. */
export interface EvidenceView extends Span {
  readonly text: string;
  readonly document: DocumentReference;
  /** Sorted, none overlapping. */
  readonly marks: readonly Mark[];
}

export interface ClaimView {
  readonly id: string;
  readonly relation: string;
  readonly subject: EntityReference;
  readonly object: EntityReference;
  readonly status: Status;
  readonly attributedTo?: EntityReference;
  readonly place?: EntityReference;
  readonly date?: ClaimDate;
  /** Claims that tell one happening share it. */
  readonly event?: string;
  readonly confidence: number;
  readonly extractor: string;
  /** Claims with the same number, in one answer, tell it in the same words: one origin. */
  readonly origin: number;
  readonly evidence: readonly EvidenceView[];
}

export interface ClaimsView {
  readonly claims: readonly ClaimView[];
  readonly total: number;
  readonly offset: number;
  readonly truncated: boolean;
  readonly status: StatusCounts;
  /** Independent reports, summed over the edges that the claims belong to. */
  readonly origins: number;
}

/** A claim's sentence in a document, with the parts that state it. */
export interface ClaimSpan extends Span {
  readonly claim: string;
  readonly relation: string;
  readonly status: Status;
  readonly subject: EntityReference;
  readonly object: EntityReference;
  readonly cue: Span;
}

export interface DocumentView extends DocumentReference {
  /** The text as kept; every offset refers to it. To be shown as text, never as markup. */
  readonly text: string;
  readonly iri: string;
  readonly claims: readonly ClaimSpan[];
  readonly mentions: readonly (Span & { readonly entity: string; readonly class: ClassName })[];
}

export interface DocumentsView {
  readonly documents: readonly (DocumentReference & { readonly claims: number })[];
  readonly total: number;
  readonly offset: number;
  readonly truncated: boolean;
  readonly failures: readonly { readonly source: string; readonly reason: string }[];
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

/** Shortest paths' union: `steps` is one shortest path from end to end, each step with its parallel edges. */
export interface PathView {
  readonly found: boolean;
  readonly from: EntityReference;
  readonly to: EntityReference;
  readonly nodes: readonly NodeView[];
  readonly edges: readonly EdgeView[];
  readonly steps: readonly {
    readonly from: string;
    readonly to: string;
    readonly edges: readonly string[];
  }[];
}

export interface StatusView {
  readonly version: string;
  readonly documents: number;
  readonly entities: number;
  readonly claims: number;
  readonly facts: number;
  readonly failures: number;
  /** `none`: no position stored; `running`: `progress` is 0..1; `done`: every entity has a position. */
  readonly layout: { readonly state: 'none' | 'running' | 'done'; readonly progress: number };
  /** The SPARQL endpoint's path. */
  readonly sparql: string;
}
