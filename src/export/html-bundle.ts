import { createHash } from 'node:crypto';
import type { LanguageCode } from '../model/document.ts';
import type { DocumentRecord, Edge, Store, StoredClaim, StoredEntity } from '../store/store.ts';
import { groupBy } from './group.ts';

/** A claim with those of other documents that tell it in the same words. */
export interface Telling {
  readonly claim: StoredClaim;
  readonly copies: readonly StoredClaim[];
}

/** An edge with all that is said of it. */
export interface BundleLink {
  /** Place in the bundle from 1; the page's anchor is `l1`. */
  readonly number: number;
  readonly edge: Edge;
  readonly tellings: readonly Telling[];
}

/** What an evidence bundle holds, in the order in which it is read. */
export interface Bundle {
  readonly entities: ReadonlyMap<string, StoredEntity>;
  readonly links: readonly BundleLink[];
  readonly documents: readonly DocumentRecord[];
  readonly claims: number;
  /** The language of most of its documents. */
  readonly language: LanguageCode;
}

const order = ['asserted', 'claimed', 'planned', 'uncertain', 'denied'];

function keyOf({ subject, relation, object }: StoredClaim, isSymmetric: (id: string) => boolean): string {
  const ends = isSymmetric(relation) && object < subject ? [object, subject] : [subject, object];
  return [ends[0], relation, ends[1]].join('~');
}

/** Claims told in the same words stand together, under the one published first. */
function tellingsOf(claims: readonly StoredClaim[], published: (claim: StoredClaim) => string): Telling[] {
  const sorted = [...claims].sort(
    (a, b) =>
      order.indexOf(a.status) - order.indexOf(b.status) ||
      compare(published(a), published(b)) ||
      compare(a.id, b.id),
  );
  return [...groupBy(sorted, (claim) => `${claim.status} ${claim.origin}`).values()].flatMap(
    ([claim, ...copies]) => (claim ? [{ claim, copies }] : []),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Gathers what a workspace, or a selection of it, holds into a bundle; the same one gives the same bundle. */
export function gatherBundle(store: Store, isSymmetric: (relation: string) => boolean): Bundle {
  const claims = store.claims({});
  const byEdge = groupBy(claims, (claim) => keyOf(claim, isSymmetric));
  const documents = [...store.documents()].sort(
    (a, b) => compare(a.document.published ?? '', b.document.published ?? '') || compare(a.iri, b.iri),
  );
  const days = new Map(documents.map(({ iri, document }) => [iri, document.published ?? '9999']));
  const published = (claim: StoredClaim): string => days.get(claim.document) ?? '9999';
  const links = store.edges({}).map((edge, i): BundleLink => {
    const own = byEdge.get(`${edge.source}~${edge.relation}~${edge.target}`) ?? [];
    return { number: i + 1, edge, tellings: tellingsOf(own, published) };
  });
  const named = new Set(
    claims.flatMap(({ subject, object, attributedTo, place }) => [subject, object, attributedTo, place]),
  );
  const entities = [...named].flatMap((id) => (id === undefined ? [] : (store.entity(id) ?? [])));
  const told = documents.filter(({ iri }) => claims.some((claim) => claim.document === iri));
  const arabic = told.filter(({ lang }) => lang === 'ar').length;
  return {
    entities: new Map(entities.map((entity) => [entity.id, entity])),
    links,
    documents: told,
    claims: claims.length,
    language: arabic * 2 >= told.length && told.length > 0 ? 'ar' : 'en',
  };
}

/** The SHA-256 of a text in UTF-8, in hexadecimal. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
