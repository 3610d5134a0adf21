import type { EntityLink } from '../model/entity.ts';
import type { IdentityDecision, IdentityLink } from '../model/identity.ts';
import type { StoredEntity } from './stored-entity.ts';

/** A link of an entity, and how many documents say it. */
export interface StoredLink extends EntityLink {
  readonly documents: number;
}

/** What a workspace knows of who is who; see `identify`. */
export interface IdentityStore {
  /** Whether nothing was stored, removed or decided since `identify` ran. */
  identityIsCurrent(): boolean;
  /**
   * Joins the entities of all documents that are one, from what the documents say and what was decided alone:
   * every order of building gives the same. Tells as well which documents repeat one report, and which claims
   * contradict each other. Does nothing when it is current. The workspace is sound and can be read and written
   * meanwhile; when the signal comes, or the workspace is closed, it ends early and goes on where it is next called.
   */
  identify(options?: { readonly signal?: AbortSignal }): Promise<void>;
  /** Comparisons that joined or might, best first; of one entity when given its IRI's local name. */
  identityLinks(entity?: string): readonly IdentityLink[];
  identityDecisions(): readonly IdentityDecision[];
  /** Records a decision in place of any other on the same two; it takes effect with `identify`. */
  decideIdentity(decision: IdentityDecision): void;
  /** Takes a decision back; false when there was none. */
  withdrawIdentity(a: string, b: string): boolean;
  /** What an entity was joined from: local names before joining, their wordings and documents. */
  nodesOf(entity: string): readonly {
    readonly id: string;
    readonly names: readonly string[];
    readonly documents: readonly string[];
  }[];
  /** An entity's links to things elsewhere, with why; what it might be where it has none. */
  linksOf(entity: string): readonly StoredLink[];
  /** The entity that a name before joining, or a link's `a` or `b`, is part of now. */
  entityOfNode(id: string): StoredEntity | undefined;
  /** Names that live on as another: the canonical one of one, or of all, in order. */
  readonly merged: {
    into(iri: string): string | undefined;
    all(): ReadonlyMap<string, string>;
  };
}
