import type { StatusCounts } from '../model/api.ts';
import type { LanguageCode } from '../model/document.ts';
import type { StoredEntity } from './stored-entity.ts';

/** All claims of one relation between two entities; of a symmetric relation, either way round. */
export interface Edge {
  /** Of a symmetric relation the lesser id is the source. */
  readonly source: string;
  readonly target: string;
  readonly relation: string;
  readonly claims: number;
  readonly documents: number;
  /** Independent reports: claims told in the same words count once. */
  readonly origins: number;
  readonly status: StatusCounts;
  /** Named publishers, sorted. */
  readonly publishers: readonly string[];
  readonly langs: readonly LanguageCode[];
  /** Highest confidence of its claims. */
  readonly confidence: number;
  /** First and last day that its dated claims can mean. */
  readonly firstDate?: string;
  readonly lastDate?: string;
  /** Claims with no date. */
  readonly undated: number;
  /** Up to three claims, surest first. */
  readonly sample: readonly string[];
}

/** An entity's edges, strongest neighbour first; `limit` and `offset` of the filter count neighbours. */
export interface Neighbourhood {
  readonly entity: string;
  readonly edges: readonly Edge[];
  /** Neighbours there are with this filter, whatever the limit. */
  readonly neighbours: number;
  /** What one can expand by, whatever `relations` the filter asks for. */
  readonly relations: readonly {
    readonly relation: string;
    readonly direction: 'out' | 'in' | 'both';
    readonly neighbours: number;
  }[];
}

/** The entities of highest degree with the edges among them. */
export interface Overview {
  readonly nodes: readonly StoredEntity[];
  readonly edges: readonly Edge[];
  /** What there would be without the limit. */
  readonly total: { readonly nodes: number; readonly edges: number };
}
