import type { ClassName } from '../../model/entity.ts';
import type { Clause } from '../../model/reading.ts';
import type { Cue, Relation } from '../../model/relation.ts';
import type { Scene } from './frames.ts';
import { fillersOf, fitting } from './slot-fillers.ts';

/** "الاتفاقية بين إيران وسوريا تتويج لسنوات التعاون": the pair that the sentence sets side by side. */
export function pairBeside(clause: Clause, cue: Cue, scene: Scene): readonly number[] {
  const slots = Object.keys(cue.slots).filter((slot) => cue.slots[slot] === 'both');
  for (const other of scene.index.clausesIn(clause.sentence)) {
    for (const slot of slots) {
      const pair = fillersOf(other, slot, scene);
      if (pair.length >= 2) return pair;
    }
  }
  return [];
}

/** No subject of its own tells who does it: neither the slot nor, for a verbal noun, its possessor. */
export function lacksSubject(clause: Clause, cue: Cue, from: readonly number[], scene: Scene): boolean {
  if (clause.predicate.kind === 'verb' && cue.slots.subject !== 'from') return false;
  if (from.length === 0) return !namesSubject(clause, scene);
  if (cue.slots.subject !== 'from' || clause.predicate.kind !== 'noun') return false;
  const own = [...fillersOf(clause, 'subject', scene), ...fillersOf(clause, 'genitive', scene)];
  return !own.some((id) => from.includes(id));
}

/** A subject stands there, "lawmakers would back it", though it is nobody in particular. */
function namesSubject(clause: Clause, { reading }: Scene): boolean {
  const isReference = (id: number | undefined) =>
    id !== undefined && reading.mentions[id]?.kind === 'pronoun';
  return (
    clause.predicate.kind === 'verb' &&
    clause.arguments.some(
      ({ slot, phrase }) => slot === 'subject' && phrase.members.some(({ mention }) => !isReference(mention)),
    )
  );
}

/** Who says what a clause says: its sources, or else the subject of the verb of saying above it. */
export function sourcesFor(clause: Clause, scene: Scene): readonly number[] {
  const named = clause.sources.flatMap((mention) => scene.coreference.of(mention));
  const { governor } = clause;
  const above = governor?.link === 'complement' ? scene.reading.clauses[governor.clause] : undefined;
  if (named.length > 0 || !above) return named;
  const says = above.predicate.lemmas.some((l) => saying.has(scene.language.attitude(l) ?? ''));
  return says && !above.negated ? fillersOf(above, 'subject', scene) : [];
}

const saying = new Set(['report', 'claim']);

/** "عمل مستشاراً في الديوان": whoever works in an office works for the body that the office is in. */
export function bodiesOf(posts: readonly number[], { reading, coreference }: Scene): readonly number[] {
  if (posts.length === 0) return [];
  return reading.links
    .filter(({ relation }) => relation === 'post-in')
    .filter(({ subject }) => coreference.of(subject).some((id) => posts.includes(id)))
    .flatMap(({ object }) => coreference.of(object));
}

/** Whether a relation is the holding of an office, whose post the holder's title may give. */
export function isTenure(classes: readonly ClassName[]): boolean {
  return classes.includes('Post') && classes.every((c) => c === 'Post' || c === 'Organization');
}

/** "استقال وزير المالية فلان": the post is the one that the holder's title gives in the same sentence. */
export function statedPosts(
  holders: readonly number[],
  clause: Clause,
  { index, coreference }: Scene,
): readonly number[] {
  return index
    .linksIn(clause.sentence)
    .filter((link) => link.relation === 'holds-position')
    .filter((link) => coreference.of(link.subject).some((id) => holders.includes(id)))
    .flatMap((link) => coreference.of(link.object));
}

/** Attitudes whose subject need not be the one who does what they govern. */
const uncontrolling = new Set(['demand', 'claim', 'cause', 'undergo', 'reach', 'gather']);

/** Whose subject a clause without its own borrows; only an occasion is shared by whoever acts in its course. */
export function lendersOf(clause: Clause, relation: Relation, scene: Scene): readonly number[] {
  const found = controllers(clause, scene);
  // "صادق البرلمان على اتفاقية مع": whoever deals with an agreement has not made it.
  const dealt = clause.governor?.link === 'argument' && relation.traits.includes('contract');
  const alone = dealt || relation.timing !== 'occasion' || !namesParty(clause, relation, scene);
  return found.length > 0 || alone ? found : companions(clause, scene);
}

/** A party to the occasion stands with its noun, in a slot by which the pack asks for one. */
function namesParty(clause: Clause, { cues, from, to }: Relation, scene: Scene): boolean {
  const asked = new Set(cues[scene.language.code].flatMap(({ slots }) => Object.keys(slots)));
  return clause.arguments.some(
    ({ slot }) =>
      asked.has(slot) && fitting(fillersOf(clause, slot, scene), [...from, ...to], scene).length > 0,
  );
}

/** A noun clause without a subject of its own borrows that of the verb which says, plans, refuses or does it. */
function controllers(clause: Clause, scene: Scene, depth = 0): readonly number[] {
  const { governor } = clause;
  if (!governor || depth > 3 || (governor.link !== 'argument' && governor.link !== 'complement')) return [];
  const above = scene.reading.clauses[governor.clause];
  if (!above) return [];
  if (clause.predicate.passive && isOwned(above, scene)) return [];
  const attitudes = above.predicate.lemmas.map((l) => scene.language.attitude(l));
  if (!attitudes.some((a) => a !== undefined && !uncontrolling.has(a))) return [];
  const subject = fillersOf(above, 'subject', scene);
  return subject.length > 0 ? subject : controllers(above, scene, depth + 1);
}

/** "X was detained, her party said": whoever belongs to the sufferer speaks, and has not done it. */
function isOwned(clause: Clause, { index }: Scene): boolean {
  const subject = clause.arguments.find(({ slot }) => slot === 'subject')?.phrase;
  if (subject === undefined) return false;
  return index
    .mentionsIn(clause.sentence)
    .some(({ kind, start, end }) => kind === 'pronoun' && start === subject.start && end < subject.end);
}

/** "نالت المبادرة تأييد مصر", "came under attack by X": the one whom the noun that a verb carries happens to. */
export function undergoers(clause: Clause, scene: Scene): readonly number[] {
  const { governor, predicate } = clause;
  const above = governor?.link === 'argument' ? scene.reading.clauses[governor.clause] : undefined;
  if (predicate.kind !== 'noun' || above?.predicate.kind !== 'verb') return [];
  // What comes after is by whom: "تعرّض لقصف من مسيّرات".
  if (scene.index.argumentsOf(above.id)[0] !== clause) return [];
  return scene.language.attitude(above.predicate.lemmas[0] ?? '') === 'undergo'
    ? fillersOf(above, 'subject', scene)
    : [];
}

/**
 * "نفّذ الجيش بالتنسيق مع القيادة إنزالات", "warned during talks with X": a circumstance that names one party
 * has its other in the subject of the verb, unless the preposition is one that the verb's own cues ask for.
 */
function companions(clause: Clause, scene: Scene): readonly number[] {
  const { governor, predicate } = clause;
  if (predicate.kind !== 'noun' || governor?.marker === undefined) return [];
  if (governor.link !== 'adverbial' && governor.link !== 'argument') return [];
  const above = scene.reading.clauses[governor.clause];
  if (above?.predicate.kind !== 'verb' || asksFor(above, governor.marker, scene)) return [];
  return fillersOf(above, 'subject', scene);
}

function asksFor(clause: Clause, slot: string, { cues, language }: Scene): boolean {
  return clause.predicate.lemmas
    .slice(0, 1)
    .flatMap((lemma) => cues.get(language.lemmaKey(lemma)) ?? [])
    .some(({ cue }) => cue.with === undefined && cue.slots[slot] !== undefined);
}

/** Attitudes whose subject takes part in what he wants or will not do. */
const involving = new Set(['plan', 'decide', 'refuse', 'fail']);

/**
 * "رفض الرئيس لقاء الوزير": where a noun of a symmetric relation names one party, the other is whoever plans or
 * refuses it, along with the one named. A capital that stands for its state is no such party: "مباحثات الدوحة".
 */
export function partnerOf(
  clause: Clause,
  named: readonly number[],
  relation: Relation,
  scene: Scene,
): readonly number[] {
  const { governor, predicate } = clause;
  const above = governor?.link === 'argument' ? scene.reading.clauses[governor.clause] : undefined;
  const [party, ...others] = new Set(named);
  if (
    predicate.kind !== 'noun' ||
    above?.predicate.kind !== 'verb' ||
    party === undefined ||
    others.length > 0
  )
    return [];
  const attitude = scene.language.attitude(above.predicate.lemmas[0] ?? '') ?? '';
  const stands = clause.arguments.some(({ slot }) => fillersOf(clause, slot, scene).includes(party));
  if (!involving.has(attitude) || !stands) return [];
  return [...fitting(fillersOf(above, 'subject', scene), relation.from, scene), party];
}
