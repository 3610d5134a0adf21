import type { Mention, Reading } from '../../model/reading.ts';
import type { Coreference } from './cluster.ts';

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
  coreference: Pick<Coreference, 'of'>,
): readonly number[] {
  const subjects = subjectMentions(reading);
  const rivals = clauseMates(pronoun, reading);
  let best: { ids: readonly number[]; score: number } | undefined;
  for (const mention of reading.mentions) {
    if (mention.start >= pronoun.start || mention.id === pronoun.id) continue;
    const distance = pronoun.sentence - mention.sentence;
    if (distance > reach || distance < 0 || rivals.has(mention.id)) continue;
    const ids = coreference.of(mention.id);
    if (ids.length === 0 || !agrees(pronoun, mention, ids.length)) continue;
    const near = 1 - (pronoun.start - mention.start) / 2000;
    const score = (subjects.has(mention.id) ? 2 : 0) + classWeight(mention) - 1.2 * distance + near;
    if (!best || score >= best.score) best = { ids, score };
  }
  return best?.ids ?? [];
}

function agrees(pronoun: Mention, mention: Mention, referents: number): boolean {
  if (!['Person', 'Organization', 'Polity'].includes(mention.class)) return false;
  const number = mention.number ?? (referents > 1 ? (referents === 2 ? 'du' : 'pl') : 'sg');
  if (pronoun.number && pronoun.number !== number) return false;
  if (pronoun.class === 'Person' && mention.class !== 'Person') return false;
  return !(pronoun.gender && mention.gender && pronoun.gender !== mention.gender);
}

function classWeight(mention: Mention): number {
  return mention.class === 'Person' ? 1 : 0;
}

const subjectsOf = new WeakMap<Reading, ReadonlySet<number>>();

function subjectMentions(reading: Reading): ReadonlySet<number> {
  const known = subjectsOf.get(reading);
  if (known) return known;
  const found = new Set<number>();
  for (const clause of reading.clauses) {
    for (const { slot, phrase } of clause.arguments) {
      if (slot !== 'subject') continue;
      for (const member of phrase.members) if (member.mention !== undefined) found.add(member.mention);
    }
  }
  subjectsOf.set(reading, found);
  return found;
}

/** Mentions in other slots of the pronoun's own clause: a pronoun there would be reflexive. */
function clauseMates(pronoun: Mention, reading: Reading): ReadonlySet<number> {
  const mates = new Set<number>();
  for (const clause of reading.clauses) {
    const slots = clause.arguments.map((a) => a.phrase.members.map((m) => m.mention));
    const own = slots.findIndex((members) => members.includes(pronoun.id));
    if (own < 0) continue;
    for (const [i, members] of slots.entries()) {
      if (i !== own) for (const id of members) if (id !== undefined) mates.add(id);
    }
  }
  return mates;
}
