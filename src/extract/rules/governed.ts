import type { Argument, Clause, Member } from '../../model/reading.ts';
import type { Cue } from '../../model/relation.ts';
import type { Scene } from './frames.ts';

/**
 * The nouns of a clause that its cue asks for by `with`, in any slot but the subject's. One of several words
 * must stand at the beginning of the phrase: `قائمة سوداء` in "على القائمة السوداء".
 */
export function governedNouns(clause: Clause, cue: Cue, scene: Scene): readonly Member[] {
  const nouns = cue.with?.split('|') ?? [];
  const { language } = scene;
  const wanted = new Set(nouns.map((noun) => language.lemmaKey(noun)));
  const folded = new Set(nouns.map((noun) => language.fold(noun).text));
  const phrases = nouns.filter((noun) => noun.includes(' ')).map((noun) => language.nameTokens(noun));
  return clause.arguments
    .filter(({ slot }) => slot !== 'subject')
    .flatMap(({ phrase }) => phrase.members)
    .filter(
      (m) =>
        wanted.has(language.lemmaKey(m.lemma)) ||
        (m.form !== undefined && folded.has(m.form)) ||
        phrases.some((words) => opensWith(m, words, scene)),
    );
}

function opensWith(member: Member, words: readonly string[], { reading, language }: Scene): boolean {
  const text = language.nameTokens(reading.document.text.slice(member.start, member.end));
  return words.every((word, i) => text[i] === word);
}

/**
 * What goes with a cue by way of the noun that it governs: the prepositions that the noun took for itself
 * ("رفع دعوى ضد فلان"), and as `possessor` whom its phrase names: "جمّد أصول فلان".
 */
export function governedArguments(clause: Clause, cue: Cue, scene: Scene): readonly Argument[] {
  if (cue.with === undefined) return [];
  return governedNouns(clause, cue, scene).flatMap((noun) => [
    ...(cue.slots.possessor === undefined ? [] : [possessorOf(noun, clause, scene)]),
    ...takenBy(noun, scene),
  ]);
}

const ownSlots: ReadonlySet<string> = new Set(['subject', 'object', 'second', 'genitive']);

function takenBy({ clause }: Member, { reading }: Scene): readonly Argument[] {
  const own = clause === undefined ? undefined : reading.clauses[clause];
  return own?.arguments.filter(({ slot }) => !ownSlots.has(slot)) ?? [];
}

/** The mentions within the phrase; its nationality words are not what possesses it where something else does. */
function possessorOf(noun: Member, clause: Clause, { index }: Scene): Argument {
  const inside = index.mentionsIn(clause.sentence).filter((m) => m.start >= noun.start && m.end <= noun.end);
  const named = inside.filter((m) => m.class !== 'Polity');
  const members = (named.length > 0 ? named : inside).map((m) => ({
    start: m.start,
    end: m.end,
    lemma: m.name,
    mention: m.id,
  }));
  return { slot: 'possessor', phrase: { start: noun.start, end: noun.end, members } };
}
