import type { Mention, Reading } from '../../model/reading.ts';
import type { Cluster, Coreference } from './cluster.ts';
import { groupBy } from './group-by.ts';

/** How many sentences back a pronoun may look. */
const reach = 2;

/**
 * The antecedent of a pronoun, an enclitic or a dropped subject: the likeliest named mention before
 * it that agrees in gender and number. Subjects go before other arguments and the nearer before the
 * farther; a person before a body or a state.
 */
export function findAntecedent(
  pronoun: Mention,
  reading: Reading,
  coreference: Pick<Coreference, 'of' | 'clusters'>,
): readonly number[] {
  const places = placesOf(reading);
  const rivals = clauseMates(pronoun, places);
  let best: { ids: readonly number[]; score: number } | undefined;
  for (let sentence = pronoun.sentence - reach; sentence <= pronoun.sentence; sentence += 1) {
    for (const mention of places.bySentence.get(sentence) ?? []) {
      if (mention.start >= pronoun.start || mention.id === pronoun.id || rivals.has(mention.id)) continue;
      const ids = coreference.of(mention.id);
      // "the prime minister, accusing him": a man of whom nothing more is known is meant all the same.
      const unknown = ids.length === 0 && sentence === pronoun.sentence && isUnknownMan(mention, places);
      if ((ids.length === 0 && !unknown) || !agrees(pronoun, mention, ids.length)) continue;
      if (mention.class === 'Place' && !isLast(mention, pronoun, places)) continue;
      if (ids.length === 1 && !agreesInGender(pronoun, coreference.clusters[ids[0] as number])) continue;
      const score = weigh(mention, pronoun, places, reading.document.text);
      if (!best || score >= best.score) best = { ids, score };
    }
  }
  for (const group of pronoun.number === 'pl' || pronoun.number === 'du' ? places.groups : []) {
    const ids = referentsOf(group, pronoun, rivals, coreference);
    const [first] = group;
    if (!first || ids.length === 0) continue;
    const score = weigh(first, pronoun, places, reading.document.text);
    if (!best || score >= best.score) best = { ids, score };
  }
  return best?.ids ?? subjectAfter(pronoun, reading, coreference, rivals);
}

/** "بعد لقائه ولي العهد، طار الوزير": with nobody named before, the pronoun means the subject to come. */
function subjectAfter(
  pronoun: Mention,
  reading: Reading,
  coreference: Pick<Coreference, 'of' | 'clusters'>,
  rivals: ReadonlySet<number>,
): readonly number[] {
  const { bySentence, subjects } = placesOf(reading);
  if (subjects.has(pronoun.id)) return [];
  const mention = (bySentence.get(pronoun.sentence) ?? []).find(
    (m) => subjects.has(m.id) && m.kind === 'name' && m.start > pronoun.end,
  );
  const ids = mention ? coreference.of(mention.id) : [];
  const fits = mention && ids.length === 1 && !rivals.has(mention.id) && agrees(pronoun, mention, 1);
  return fits ? ids : [];
}

/** "X and Y met. They signed …": those named together, where a plural can mean them. */
function referentsOf(
  group: readonly Mention[],
  pronoun: Mention,
  rivals: ReadonlySet<number>,
  coreference: Pick<Coreference, 'of'>,
): readonly number[] {
  const distance = pronoun.sentence - (group[0]?.sentence ?? 0);
  if (distance < 0 || distance > reach || (pronoun.number === 'du' && group.length !== 2)) return [];
  const fits = group.every(
    (m) =>
      m.end <= pronoun.start && !rivals.has(m.id) && agents.has(m.class) && coreference.of(m.id).length === 1,
  );
  return fits ? [...new Set(group.flatMap((m) => coreference.of(m.id)))] : [];
}

const agents = new Set(['Person', 'Organization', 'Polity']);

function weigh(mention: Mention, pronoun: Mention, places: Places, text: string): number {
  const near = 1 - (pronoun.start - mention.start) / 2000;
  const subject = places.subjects.has(mention.id) ? 2 : 0;
  const person = mention.class === 'Person' ? 1 : 0;
  const beside = mention.sentence === pronoun.sentence && areJoined(mention, pronoun, text) ? 2.5 : 0;
  const argument = places.slotsOf.has(mention.id) ? 0.3 : 0;
  const here = mention.sentence === pronoun.sentence && person === 0 && pronoun.class !== 'Person' ? 1 : 0;
  return beside + here + subject + person + argument - 1.2 * (pronoun.sentence - mention.sentence) + near;
}

/** An office by itself, with no name set beside it: "the prime minister" whom the text does not name. */
function isUnknownMan(
  { kind, class: className, office, end, sentence, id }: Mention,
  { bySentence }: Places,
): boolean {
  if (kind !== 'description' || className !== 'Person' || office === undefined) return false;
  return !(bySentence.get(sentence) ?? []).some(
    (m) => m.id !== id && m.start >= end && m.start - end <= besideName,
  );
}

/** Characters between an office and the name set beside it: a space, or a comma and a space. */
const besideName = 2;

/** "Asmara, through its minister": a capital is meant only where nobody else is named after it. */
function isLast(mention: Mention, pronoun: Mention, { bySentence, subjects }: Places): boolean {
  if (mention.sentence !== pronoun.sentence || !subjects.has(mention.id)) return false;
  return !(bySentence.get(mention.sentence) ?? []).some(
    (m) => m.kind !== 'pronoun' && agents.has(m.class) && m.start >= mention.end && m.end <= pronoun.start,
  );
}

/** "X and its chief": a pronoun that one word parts from a name is the name's. */
function areJoined(mention: Mention, pronoun: Mention, text: string): boolean {
  return pronoun.start - mention.end <= 5 && /^ \p{L}+ $/u.test(text.slice(mention.end, pronoun.start));
}

function agrees(pronoun: Mention, mention: Mention, referents: number): boolean {
  if (
    !agents.has(mention.class) &&
    mention.capitalOf === undefined &&
    !(pronoun.impersonal && mention.class === 'Facility')
  )
    return false;
  const number = mention.number ?? (referents > 1 ? (referents === 2 ? 'du' : 'pl') : 'sg');
  // Plurals of bodies and things take the feminine singular.
  const counted = number === 'pl' && pronoun.gender === 'f' && mention.class !== 'Person' ? 'sg' : number;
  if (pronoun.number && pronoun.number !== counted && pronoun.number !== number) return false;
  if (pronoun.class === 'Person' && mention.class !== 'Person') return false;
  if (pronoun.impersonal && mention.class === 'Person') return false;
  return !(pronoun.gender && mention.gender && pronoun.gender !== mention.gender);
}

/** "Nansubuga" is a woman where the text has named her Ruth. */
function agreesInGender(pronoun: Mention, cluster: Cluster | undefined): boolean {
  if (cluster?.class !== 'Person' || !pronoun.gender || !cluster.gender) return true;
  return pronoun.gender === cluster.gender;
}

/** What looking back needs of a reading, worked out once: a long document must not cost its square. */
interface Places {
  readonly bySentence: ReadonlyMap<number, readonly Mention[]>;
  /** Mentions that are a clause's subject, or the man with whom a sentence begins. */
  readonly subjects: ReadonlySet<number>;
  /** Names that stand together in one slot. */
  readonly groups: readonly (readonly Mention[])[];
  /** The argument slots of the clause that a mention stands in, each with its mentions. */
  readonly slotsOf: ReadonlyMap<number, readonly (readonly number[])[]>;
}

/** Characters before a man with whom a sentence begins: a conjunction, a quotation mark. */
const joint = 2;

const known = new WeakMap<Reading, Places>();

function placesOf(reading: Reading): Places {
  const found = known.get(reading);
  if (found) return found;
  const bySentence = groupBy(reading.mentions, (mention) => mention.sentence);
  const subjects = new Set<number>();
  const groups: (readonly Mention[])[] = [];
  const slotsOf = new Map<number, readonly (readonly number[])[]>();
  for (const clause of reading.clauses) {
    const slots = clause.arguments.map(({ phrase }) =>
      phrase.members.flatMap((m) => (m.mention === undefined ? [] : [m.mention])),
    );
    for (const [i, ids] of slots.entries()) {
      if (ids.length > 1 && ids.length === clause.arguments[i]?.phrase.members.length)
        groups.push(ids.flatMap((id) => reading.mentions[id] ?? []));
      for (const id of ids) {
        if (clause.arguments[i]?.slot === 'subject') subjects.add(id);
        if (!slotsOf.has(id)) slotsOf.set(id, slots);
      }
    }
  }
  for (const { index, start } of reading.sentences) {
    const first = bySentence.get(index)?.find((m) => m.kind === 'name' && m.class === 'Person');
    if (first && first.start - start <= joint) subjects.add(first.id);
  }
  const places = { bySentence, subjects, groups, slotsOf };
  known.set(reading, places);
  return places;
}

/** Mentions in other slots of a mention's own clause: to mean one of them it would have to be reflexive. */
export function rivalsOf(mention: Mention, reading: Reading): ReadonlySet<number> {
  return clauseMates(mention, placesOf(reading));
}

function clauseMates(pronoun: Mention, { slotsOf }: Places): ReadonlySet<number> {
  const slots = slotsOf.get(pronoun.id) ?? [];
  return new Set(slots.filter((ids) => !ids.includes(pronoun.id)).flat());
}
