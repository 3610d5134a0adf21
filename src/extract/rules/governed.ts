import type { Attitude } from '../../language/language.ts';
import type { Argument, Clause, Member } from '../../model/reading.ts';
import type { Cue } from '../../model/relation.ts';
import type { PackCue, WantedNoun } from './cue-index.ts';
import type { Scene } from './frames.ts';
import { fillersOf } from './slot-fillers.ts';

/** Whether the clause governs one of the nouns or phrases; `subjects`: or has one for its subject. */
export function governsAny(
  clause: Clause,
  nouns: readonly WantedNoun[],
  scene: Scene,
  subjects = false,
): boolean {
  return governedMembers(clause, nouns, scene, subjects).length > 0;
}

/** "وصلت شحنة مساعدات": a cue that gives its subject no part may have the noun that it asks for stand there. */
export function takesSubject({ slots, verb }: Cue): boolean {
  return verb !== undefined && slots.subject === undefined;
}

/**
 * Where a cue's arguments stand: in the clause itself, and in those of the nouns that the cue asks it to govern
 * ("رفع شكوى ضد", "launch an attack on").
 */
export function sourcesOf(clause: Clause, pack: PackCue, scene: Scene): readonly Clause[] {
  const nouns = governedMembers(clause, pack.nouns, scene, takesSubject(pack.cue)).flatMap(
    ({ clause: id }) => {
      const noun = id === undefined ? undefined : scene.reading.clauses[id];
      return noun === undefined || noun === clause ? [] : [noun];
    },
  );
  return [clause, ...nouns];
}

/** Whom the phrases of the governed nouns name: "جمّد أصول فلان", "froze his assets". */
export function possessorsUnder(clause: Clause, pack: PackCue, scene: Scene): readonly Argument[] {
  const slot = ownerSlot(pack.cue);
  if (slot === undefined) return [];
  const nouns = governedMembers(clause, pack.nouns, scene, takesSubject(pack.cue));
  const acting = slot === 'doer' ? nouns.filter((noun) => !happensToOwner(noun, scene)) : nouns;
  const doers = new Set(fillersOf(clause, 'subject', scene));
  return acting
    .map((noun) => ({ ...possessorOf(noun, clause, scene), slot }))
    .filter((argument) => !isOwn(argument, doers, scene));
}

/** "باعت الشركة حصتها": what one has is no other's. */
function isOwn({ phrase }: Argument, doers: ReadonlySet<number>, { coreference }: Scene): boolean {
  const ids = phrase.members.flatMap(({ mention }) => (mention === undefined ? [] : coreference.of(mention)));
  return ids.length > 0 && ids.every((id) => doers.has(id));
}

/** The slot by which a cue asks whom the phrase of its noun names. */
export function ownerSlot({ slots }: Cue): 'possessor' | 'doer' | undefined {
  return slots.doer !== undefined ? 'doer' : slots.possessor !== undefined ? 'possessor' : undefined;
}

/** "قصف غزة", "the shelling of Gaza": the verb of the noun takes an object, which nothing but its owner can be. */
function happensToOwner({ clause: id }: Member, scene: Scene): boolean {
  const noun = id === undefined ? undefined : scene.reading.clauses[id];
  if (!noun || isNationality(noun, scene)) return false;
  if (noun.arguments.some(({ slot }) => slot === 'object' || slot === 'subject')) return false;
  return noun.predicate.lemmas
    .flatMap((lemma) => scene.cues.get(scene.language.lemmaKey(lemma)) ?? [])
    .some(({ cue }) => cue.verb !== undefined && cue.with === undefined && cue.slots.object === 'to');
}

function governedMembers(
  clause: Clause,
  nouns: readonly WantedNoun[],
  scene: Scene,
  subjects = false,
): readonly Member[] {
  if (nouns.length === 0) return [];
  return membersUnder(clause, scene, subjects).filter((member) => {
    const key = scene.language.lemmaKey(member.lemma);
    return nouns.some(
      (noun) => (noun.key === key || noun.form === member.form) && holds(member, noun.others, scene),
    );
  });
}

/** The members of a clause's slots, of its subject only where asked, and of what the nouns among them are made of. */
function membersUnder(clause: Clause, scene: Scene, subjects: boolean): readonly Member[] {
  return clause.arguments
    .filter(({ slot }) => subjects || slot !== 'subject')
    .flatMap(({ phrase }) => phrase.members)
    .flatMap((member) => {
      const noun = member.clause === undefined ? undefined : scene.reading.clauses[member.clause];
      const parts = noun?.arguments.filter(({ slot }) => slot === 'genitive') ?? [];
      return [member, ...parts.flatMap(({ phrase }) => phrase.members)];
    });
}

/** A phrase is met by a noun that is its first word and whose own wording, or what follows it, holds the others. */
function holds(member: Member, others: readonly string[], { language, reading }: Scene): boolean {
  if (others.length === 0) return true;
  const { text } = reading.document;
  const own = language.fold(text.slice(member.start, member.end)).text.split(/\s+/u);
  const next = language
    .fold(text.slice(member.end, member.end + reach))
    .text.trim()
    .split(/\s+/u);
  const words = [...own, ...next.slice(0, others.length)];
  return others.every((word) => words.includes(word));
}

/** Characters after a noun within which its adjectives stand, where the clause reads them apart from it. */
const reach = 40;

/** The mentions within the phrase; a person goes before the body of his office, and either before a nationality. */
function possessorOf(noun: Member, clause: Clause, { index, reading }: Scene): Argument {
  const own = noun.clause === undefined ? undefined : reading.clauses[noun.clause];
  const genitive = own?.arguments.find(({ slot }) => slot === 'genitive');
  if (genitive?.phrase.members.some(({ mention }) => mention !== undefined))
    return { slot: 'possessor', phrase: genitive.phrase };
  const inside = index.mentionsIn(clause.sentence).filter((m) => m.start >= noun.start && m.end <= noun.end);
  const persons = inside.filter((m) => m.class === 'Person');
  const named =
    persons.length > 0 ? persons : inside.filter((m) => m.class !== 'Polity' && m.class !== 'Post');
  const members = (named.length > 0 ? named : inside).map((m) => ({
    start: m.start,
    end: m.end,
    lemma: m.name,
    mention: m.id,
  }));
  return { slot: 'possessor', phrase: { start: noun.start, end: noun.end, members } };
}

/**
 * "عقوبات طالت الشركة", "جولة تشمل بغداد": whom or what a noun comes to, by the verb of which it is the subject.
 * Where both sides are one party's equals, what it covers is its matter.
 */
export function reachedBy(sources: readonly Clause[], { relation, cue }: PackCue, scene: Scene): number[] {
  if (relation.symmetric || ownerSlot(cue) !== undefined) return [];
  return toldOf(sources, 'reach', scene).flatMap((clause) => fillersOf(clause, 'object', scene));
}

/** "اجتماع ضم الوزيرين", "لقاء جمع فلاناً بفلان": the parties, by the verb that gathers them for the occasion. */
export function gatheredBy(sources: readonly Clause[], { relation }: PackCue, scene: Scene): number[] {
  if (!relation.symmetric) return [];
  return toldOf(sources, 'gather', scene).flatMap((clause) =>
    ['object', 'ب', 'بين', 'إلى'].flatMap((slot) => fillersOf(clause, slot, scene)),
  );
}

/** The verbs of an attitude whose subject is one of the nouns that a cue's arguments stand with. */
function toldOf(sources: readonly Clause[], attitude: Attitude, { index, language }: Scene): Clause[] {
  const nouns = sources.filter(({ predicate }) => predicate.kind === 'noun').map(({ id }) => id);
  const [first] = sources;
  if (first === undefined || nouns.length === 0) return [];
  const isNoun = (slot: string, { members }: Argument['phrase']) =>
    slot === 'subject' && members.some((m) => m.clause !== undefined && nouns.includes(m.clause));
  return index
    .clausesIn(first.sentence)
    .filter(({ predicate: { kind, lemmas }, negated }) => {
      return kind === 'verb' && !negated && lemmas.some((l) => language.attitude(l) === attitude);
    })
    .filter(({ arguments: args }) => args.some(({ slot, phrase }) => isNoun(slot, phrase)));
}

/** "القصف الإسرائيلي": a state that an adjective names is whose deed it is, never who suffers it. */
export function isNationality(clause: Clause, { reading, language }: Scene): boolean {
  return clause.arguments
    .filter(({ slot }) => slot === 'genitive')
    .flatMap(({ phrase }) => phrase.members)
    .some(({ mention: id }) => {
      const mention = id === undefined ? undefined : reading.mentions[id];
      if (mention?.class !== 'Polity' || mention.kind !== 'name') return false;
      const [word, name] = [mention.text, mention.name].map((form) => language.nameTokens(form).join(' '));
      return word !== name;
    });
}
