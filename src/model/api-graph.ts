import type { Status } from './claim.ts';
import type { LanguageCode } from './document.ts';
import type { ClassName } from './entity.ts';

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

/** A thing that an imported graph speaks of and that is no entity of the workspace. */
export interface ImportedNode {
  /** Its IRI. */
  readonly id: string;
  readonly label: string;
  /** Absent where the graph does not say, or says nothing that is one of ours. */
  readonly class?: ClassName;
  /** Imported statements that it takes part in. */
  readonly degree: number;
}

/** A statement of a graph that others wrote. It has neither claims nor sentences. */
export interface ImportedEdge {
  /** An entity's id, or the IRI of a thing that is none. */
  readonly source: string;
  readonly target: string;
  /** The id of a relation of ours, or the IRI of a property. */
  readonly relation: string;
  /** The IRI of the graph. */
  readonly graph: string;
}

/** What imported graphs state of some entities. */
export interface ImportedView {
  readonly graphs: readonly { readonly graph: string; readonly statements: number }[];
  /** Ends that are entities of the workspace. */
  readonly entities: readonly NodeView[];
  readonly nodes: readonly ImportedNode[];
  readonly edges: readonly ImportedEdge[];
  /** Edges there would be without the limit. */
  readonly total: number;
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
