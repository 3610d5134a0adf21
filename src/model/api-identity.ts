import type { DocumentReference } from './api-claims.ts';
import type { EntityReference } from './api-graph.ts';
import type { IdentityDecision, IdentityLink } from './identity.ts';

/** An entity as it stands in a decision or a doubt. */
export interface WeighedEntity extends EntityReference {
  readonly names: readonly string[];
  readonly documents: number;
  /** Claims that it takes part in. */
  readonly degree: number;
}

/** A comparison with the entities that its two names are part of now. */
export interface IdentityLinkView extends IdentityLink {
  readonly entities: readonly [WeighedEntity, WeighedEntity];
}

/** A decision with the entities that its two names are part of now; a name that is gone has none. */
export interface IdentityDecisionView extends IdentityDecision {
  readonly entities: readonly (EntityReference | null)[];
}

/** Why an entity is one entity. */
export interface IdentityView {
  readonly entity: string;
  /** Whether decisions are taken here, from those who bear the token. */
  readonly writable: boolean;
  /** What it was joined from: names before joining with the documents that bear them. */
  readonly nodes: readonly {
    readonly id: string;
    readonly names: readonly string[];
    readonly documents: number;
    /** The first few. */
    readonly examples: readonly DocumentReference[];
  }[];
  /** Best first: `joined`, then what might be one and what is kept apart. */
  readonly links: readonly IdentityLinkView[];
  readonly decisions: readonly IdentityDecisionView[];
}

/** A pair that a person should look at. */
export interface DoubtView extends IdentityLinkView {
  /** Claims that would move to another entity. */
  readonly claims: number;
  /** `claims`, times the likelihood that the two are one. */
  readonly effect: number;
}

/** The pairs that may be one, the greatest expected effect first, and all decisions. */
export interface ReviewView {
  readonly writable: boolean;
  readonly doubts: readonly DoubtView[];
  readonly total: number;
  readonly offset: number;
  readonly truncated: boolean;
  readonly decisions: readonly IdentityDecisionView[];
}

/** What is sent to `POST /api/identity/decisions`; `a` and `b` are names before joining, or entities. */
export interface DecisionRequest {
  readonly a: string;
  readonly b: string;
  readonly verdict: 'same' | 'different';
  readonly by?: string;
  readonly note?: string;
}

/** The two entities after a decision, or after it was taken back; one when they are one. */
export interface DecidedView {
  readonly entities: readonly EntityReference[];
}
