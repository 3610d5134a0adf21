import { createHash } from 'node:crypto';
import type { LanguageCode } from '../model/document.ts';
import type { DocumentRecord, Edge, Store, StoredClaim, StoredEntity } from '../store/store.ts';
import { groupBy } from './group.ts';

/** A claim with those of other documents that tell it in the same words. */
export interface Telling {
  readonly claim: StoredClaim;
  readonly copies: readonly StoredClaim[];
}

/** An edge with its place in the bundle, from 1; the page's anchor is `l1`. */
export interface BundleLink {
  readonly number: number;
  readonly edge: Edge;
}

/** What a page tells of a document, which is not its text. */
export interface BundleDocument {
  readonly iri: string;
  readonly lang: string;
  readonly published?: string;
  readonly publisher?: string;
  readonly title?: string;
  readonly url?: string;
  /** The title, or how the text begins. */
  readonly headline: string;
  /** Of the text as it was read. */
  readonly hash: string;
}

/** What an evidence bundle holds, in the order in which it is read. */
export interface Bundle {
  readonly links: readonly BundleLink[];
  /** By IRI's local name, in order of publication. */
  readonly documents: ReadonlyMap<string, BundleDocument>;
  readonly claims: number;
  /** The language of most of its documents. */
  readonly language: LanguageCode;
  entity(id: string): Pick<StoredEntity, 'label' | 'class'> | undefined;
  /** All that is said of an edge, read when it is asked for: together it may be more than fits in memory. */
  tellings(link: BundleLink): readonly Telling[];
}

const order = ['asserted', 'claimed', 'planned', 'uncertain', 'denied'];

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

const longestHeadline = 90;

function toDocument({ iri, lang, document }: DocumentRecord): BundleDocument {
  const { text, title, url, publisher, published } = document;
  return {
    iri,
    lang,
    ...(published !== undefined && { published }),
    ...(publisher !== undefined && { publisher }),
    ...(title !== undefined && { title }),
    ...(url !== undefined && { url }),
    headline: title ?? text.trim().split('\n', 1)[0]?.slice(0, longestHeadline) ?? iri,
    hash: hashOf(text),
  };
}

/** The documents that tell something, in order of publication. */
function readDocuments(store: Store): ReadonlyMap<string, BundleDocument> {
  const documents: BundleDocument[] = [];
  for (const record of store.documents()) if (record.claims > 0) documents.push(toDocument(record));
  documents.sort((a, b) => compare(a.published ?? '', b.published ?? '') || compare(a.iri, b.iri));
  return new Map(documents.map((document) => [document.iri, document]));
}

function createEntities(store: Store): Bundle['entity'] {
  const known = new Map<string, ReturnType<Bundle['entity']>>();
  return (id) => {
    if (!known.has(id)) {
      const entity = store.entity(id);
      known.set(id, entity && { label: entity.label, class: entity.class });
    }
    return known.get(id);
  };
}

/** Gathers what a workspace, or a selection of it, holds into a bundle; the same one gives the same bundle. */
export function gatherBundle(store: Store): Bundle {
  const documents = readDocuments(store);
  const links = store.edges({}).map((edge, i): BundleLink => ({ number: i + 1, edge }));
  const published = (claim: StoredClaim): string => documents.get(claim.document)?.published ?? '9999';
  const arabic = [...documents.values()].filter(({ lang }) => lang === 'ar').length;
  return {
    links,
    documents,
    claims: links.reduce((sum, { edge }) => sum + edge.claims, 0),
    language: arabic * 2 >= documents.size && documents.size > 0 ? 'ar' : 'en',
    entity: createEntities(store),
    tellings({ edge: { source, target, relation } }) {
      const isOwn = ({ subject, object }: StoredClaim): boolean =>
        (subject === object) === (source === target);
      const claims = store.claims({ among: [source, target], relation });
      return tellingsOf(claims.filter(isOwn), published);
    },
  };
}

/** The SHA-256 of a text in UTF-8, in hexadecimal. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
