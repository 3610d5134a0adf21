import {
  type DecidedView,
  type EntityReference,
  type IdentityDecision,
  type IdentityDecisionView,
  type IdentityLink,
  type IdentityLinkView,
  type IdentityView,
  type ReviewView,
  rankDoubts,
  type Store,
  type StoredEntity,
  type WeighedEntity,
} from '../index.ts';
import { toDocumentReference } from './views.ts';

/** Documents named of each name before joining. */
const fewDocuments = 3;

/** Why an entity is one, and what might be one with it. */
export function viewIdentity(store: Store, entity: StoredEntity, writable: boolean): IdentityView {
  const nodes = store.nodesOf(entity.id);
  const own = new Set(nodes.map(({ id }) => id));
  const isOwn = (id: string): boolean => own.has(id.replace(/@.*$/u, ''));
  return {
    entity: entity.id,
    writable,
    nodes: nodes.map(({ id, names, documents }) => ({
      id,
      names,
      documents: documents.length,
      examples: documents.slice(0, fewDocuments).flatMap((iri) => {
        const record = store.document(iri);
        return record === undefined ? [] : [toDocumentReference(record)];
      }),
    })),
    links: store.identityLinks(entity.id).flatMap((link) => viewLink(store, link)),
    decisions: store
      .identityDecisions()
      .filter(({ a, b }) => isOwn(a) || isOwn(b))
      .map((decision) => viewDecision(store, decision)),
  };
}

/** A page of the pairs that may be one, and what was decided. */
export function viewReview(store: Store, writable: boolean, limit: number, offset: number): ReviewView {
  const all = rankDoubts(store);
  const doubts = all.slice(offset, offset + limit).map(({ entities: [one, other], ...doubt }) => ({
    ...doubt,
    entities: [weigh(one), weigh(other)] as const,
  }));
  return {
    writable,
    doubts,
    total: all.length,
    offset,
    truncated: offset + doubts.length < all.length,
    decisions: store.identityDecisions().map((decision) => viewDecision(store, decision)),
  };
}

/** The entities that two names before joining are part of now. */
export function viewDecided(store: Store, a: string, b: string): DecidedView {
  const entities = [a, b].flatMap((id) => store.entityOfNode(id) ?? []).map(refer);
  return { entities: [...new Map(entities.map((entity) => [entity.id, entity])).values()] };
}

function viewLink(store: Store, link: IdentityLink): readonly IdentityLinkView[] {
  const [one, other] = [store.entityOfNode(link.a), store.entityOfNode(link.b)];
  return one && other ? [{ ...link, entities: [weigh(one), weigh(other)] }] : [];
}

function viewDecision(store: Store, decision: IdentityDecision): IdentityDecisionView {
  const entities = [decision.a, decision.b].map((id) => {
    const entity = store.entityOfNode(id);
    return entity === undefined ? null : refer(entity);
  });
  return { ...decision, entities };
}

function refer({ id, label, class: of }: StoredEntity): EntityReference {
  return { id, label, class: of };
}

function weigh(entity: StoredEntity): WeighedEntity {
  const { names, documents, degree } = entity;
  return { ...refer(entity), names, documents, degree };
}
