import { extractorName } from '../../config.ts';
import type { Claim, ClaimDate, Evidence, Extraction } from '../../model/claim.ts';
import type { Entity, EntityMention } from '../../model/entity.ts';
import type { Mention, Reading } from '../../model/reading.ts';
import type { Candidate } from './candidate.ts';
import { dateOf } from './circumstances.ts';
import type { Cluster, Coreference } from './cluster.ts';
import { calibrate } from './confidence.ts';
import { groupBy } from './group-by.ts';
import type { ReadingIndex } from './reading-index.ts';

/** Turns clusters and candidates into entities and claims, ids in the document's order. */
export function assemble(
  candidates: readonly Candidate[],
  reading: Reading,
  coreference: Coreference,
  index: ReadingIndex,
): Extraction {
  const used = new Set(candidates.flatMap((c) => [c.subject, c.object, c.attributedTo ?? -1, c.place ?? -1]));
  const kept = coreference.clusters
    .filter((cluster) => used.has(cluster.id) || cluster.mentions.some((m) => m.kind === 'name'))
    .sort((a, b) => firstStart(a) - firstStart(b) || a.id - b.id);
  const ids = new Map(kept.map((cluster, i) => [cluster.id, `e${i + 1}`]));
  return {
    id: reading.document.id,
    lang: reading.language,
    entities: kept.map((cluster) => toEntity(cluster, ids.get(cluster.id) as string)),
    claims: toClaims(candidates, reading, ids, index),
    dropped: [],
  };
}

function firstStart(cluster: Cluster): number {
  return Math.min(...cluster.mentions.map((m) => m.start));
}

function toEntity(cluster: Cluster, id: string): Entity {
  const mentions = [...cluster.mentions].sort((a, b) => a.start - b.start);
  const named = mentions.filter((m) => m.kind === 'name');
  const telling = named.length > 0 ? named : mentions;
  const label = canonical(cluster) ?? longestName(named.length > 0 ? named : wordings(mentions));
  const names = new Set([label]);
  for (const m of telling) {
    names.add(m.name);
    for (const alias of m.aliases ?? []) names.add(alias);
  }
  const spans: EntityMention[] = mentions.map(({ start, end, text }) => ({ start, end, text }));
  return {
    id,
    class: cluster.class,
    label,
    names: [...names],
    mentions: spans,
    ...(cluster.key?.startsWith('Q') ? { sameAs: [`http://www.wikidata.org/entity/${cluster.key}`] } : {}),
  };
}

/** A state goes by the name that the lexicon gives it, however the document spells it. */
function canonical({ class: className, mentions }: Cluster): string | undefined {
  return className === 'Polity' ? mentions.find((m) => m.aliases !== undefined)?.aliases?.[0] : undefined;
}

/** What an entity without a name is called: "justice ministry" rather than "ministry". */
function wordings(mentions: readonly Mention[]): readonly { readonly name: string }[] {
  return mentions.flatMap(({ name, aliases = [] }) =>
    [name, ...aliases].map((wording) => ({ name: wording })),
  );
}

function longestName(mentions: readonly { readonly name: string }[]): string {
  return mentions.reduce((best, { name }) => (name.length > best.length ? name : best), '');
}

/** Claims that say the same in several sentences are one claim with several pieces of evidence. */
function toClaims(
  candidates: readonly Candidate[],
  reading: Reading,
  ids: ReadonlyMap<number, string>,
  index: ReadingIndex,
): readonly Claim[] {
  const merged = groupBy(candidates, (c) =>
    [c.relation, c.subject, c.object, c.status, c.attributedTo ?? ''].join(' '),
  );
  const events = new Map<number, string>();
  return [...merged.values()].map((group, i) => toClaim(`c${i + 1}`, group, reading, ids, events, index));
}

function toClaim(
  id: string,
  group: readonly Candidate[],
  reading: Reading,
  ids: ReadonlyMap<number, string>,
  events: Map<number, string>,
  index: ReadingIndex,
): Claim {
  const [first] = group as [Candidate];
  const place = group.find((c) => c.place !== undefined)?.place;
  const date = group.map((c) => clauseDate(c, reading, index)).find((d) => d !== undefined);
  const clause = group.find((c) => c.clause !== undefined)?.clause;
  if (clause !== undefined && !events.has(clause)) events.set(clause, `v${events.size + 1}`);
  const event = clause === undefined ? undefined : events.get(clause);
  const entity = (cluster: number) => ids.get(cluster) as string;
  return {
    id,
    relation: first.relation,
    subject: entity(first.subject),
    object: entity(first.object),
    status: first.status,
    ...(first.attributedTo === undefined ? {} : { attributedTo: entity(first.attributedTo) }),
    ...(place === undefined ? {} : { place: entity(place) }),
    ...(date === undefined ? {} : { date }),
    confidence: confidenceOf(group),
    ...(event === undefined ? {} : { event }),
    evidence: evidenceOf(group, reading),
    extractor: extractorName,
  };
}

function clauseDate(candidate: Candidate, reading: Reading, index: ReadingIndex): ClaimDate | undefined {
  for (const id of [candidate.clause, ...(candidate.echoes ?? [])]) {
    const clause = id === undefined ? undefined : reading.clauses[id];
    const date = clause && dateOf(clause, reading, index);
    if (date) return date;
  }
  return undefined;
}

/** The best candidate's score; further sentences that say the same add a little. */
function confidenceOf(group: readonly Candidate[]): number {
  const best = Math.max(...group.map((c) => c.score));
  return Math.round(100 * calibrate(1 - (1 - best) * 0.9 ** (group.length - 1))) / 100;
}

function evidenceOf(group: readonly Candidate[], reading: Reading): readonly Evidence[] {
  const seen = new Set<string>();
  const evidence: Evidence[] = [];
  for (const { sentence, cue } of group) {
    const span = reading.sentences[sentence];
    const key = `${sentence} ${cue.start}`;
    if (!span || seen.has(key)) continue;
    seen.add(key);
    const { start, end } = span;
    evidence.push({ start, end, text: reading.document.text.slice(start, end), cue });
  }
  return evidence;
}
