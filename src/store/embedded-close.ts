import type { Database } from 'better-sqlite3';
import type { ReasonedLink } from '../graph/identity-record.ts';
import type { EntityLink } from '../model/entity.ts';
import type { IdentityLink, IdentityReason } from '../model/identity.ts';
import { wordLink, wordReasons } from '../resolve/reason-words.ts';
import type { Appearance } from './embedded-entities.ts';
import type { IdentityStore, StoredLink } from './identity-store.ts';

/** What an entity might be the same as: other entities, and things of the gazetteer where it has no link. */
export function createCloseTo(db: Database): (entity: number, iri: string) => readonly string[] {
  const others = db
    .prepare<[string, string], string>(
      'SELECT b FROM identity_close WHERE a = ? UNION SELECT a FROM identity_close WHERE b = ?',
    )
    .pluck();
  const candidates = db
    .prepare<[number, number], string>(
      `SELECT value FROM trait WHERE entity = ? AND kind = 'candidate'
       AND NOT EXISTS (SELECT 1 FROM trait WHERE entity = ? AND kind = 'link')`,
    )
    .pluck();
  return (entity, iri) => [...others.all(iri, iri), ...candidates.all(entity, entity)];
}

/** Links of an entity to things elsewhere, accepted ones first, with why and in how many documents. */
export function createLinksOf(db: Database): IdentityStore['linksOf'] {
  const rows = db.prepare<[string], { data: string }>(
    'SELECT a.data FROM appearance a JOIN entity e ON e.id = a.entity WHERE e.iri = ?',
  );
  return (entity) => collectLinks(rows.all(entity).map(({ data }) => JSON.parse(data) as Appearance));
}

function collectLinks(appearances: readonly Appearance[]): readonly StoredLink[] {
  const found = new Map<string, StoredLink>();
  for (const { links = [] } of appearances) {
    for (const link of links) {
      const key = `${link.iri} ${link.reason} ${link.detail}`;
      found.set(key, { ...link, documents: (found.get(key)?.documents ?? 0) + 1 });
    }
  }
  const all = [...found.values()];
  const isLinked = all.some(({ accepted }) => accepted);
  return all
    .filter(({ accepted }) => accepted || !isLinked)
    .sort((a, b) => b.documents - a.documents || (keyOf(a) < keyOf(b) ? -1 : 1));
}

const keyOf = ({ iri, reason, detail }: EntityLink): string => `${iri} ${reason} ${detail}`;

/** Every reasoned link of the workspace: to things elsewhere, names that were joined, entities that might be one. */
export function* readReasonedLinks(
  db: Database,
  links: readonly IdentityLink[],
  linksOf: IdentityStore['linksOf'],
): Generator<ReasonedLink> {
  const linked = db
    .prepare<[], string>(
      `SELECT e.iri FROM entity e WHERE EXISTS
         (SELECT 1 FROM trait t WHERE t.entity = e.id AND t.kind IN ('link', 'candidate')) ORDER BY e.iri`,
    )
    .pluck();
  for (const a of linked.all()) {
    for (const [b, grounds] of groupByIri(linksOf(a))) {
      const isAccepted = grounds.some(({ accepted }) => accepted);
      yield { a, b, isAccepted, reasons: [...new Set(grounds.map(wordLink))] };
    }
  }
  for (const { a, b, state, score, reasons } of links) {
    // A name that many bear has no IRI of its own in each document.
    const isWhole = !a.includes('@') && !b.includes('@');
    if (state === 'joined' && isWhole) yield { a, b, isAccepted: true, score, reasons: wordReasons(reasons) };
  }
  const close = db.prepare<[], { a: string; b: string; score: number; reasons: string }>(
    'SELECT a, b, score, reasons FROM identity_close ORDER BY a, b',
  );
  for (const { a, b, score, reasons } of close.all()) {
    yield { a, b, isAccepted: false, score, reasons: wordReasons(JSON.parse(reasons) as IdentityReason[]) };
  }
}

function groupByIri(links: readonly StoredLink[]): ReadonlyMap<string, readonly StoredLink[]> {
  const groups = new Map<string, StoredLink[]>();
  for (const link of links) groups.set(link.iri, [...(groups.get(link.iri) ?? []), link]);
  return groups;
}
