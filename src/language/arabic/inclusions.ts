import { type DraftArgument, fillerOf } from './clause-draft.ts';
import type { Nominal, Phrase } from './nominal.ts';
import type { OpenSentence } from './open-sentence.ts';
import type { Word } from './words.ts';

/**
 * "اعتقلت ثلاثة من أعضاء التنظيم بينهم فلان", "عدة دول منها مصر": who is named among several has their part in the
 * clause. Gives the slot that they fill, or undefined where the pronoun after the preposition says something else.
 * `at` is the place after the pronoun.
 */
export function includedIn(
  sentence: OpenSentence,
  { form, index }: Word,
  pronoun: Word,
  at: number,
): string | undefined {
  const { verb, lastPhrase, context } = sentence;
  if (!verb || !lastPhrase || !included.has(form) || !several.has(pronoun.form)) return undefined;
  if (!context.scene.chunks.has(at) || !adjoins(context.scene.words, lastPhrase.to, index)) return undefined;
  const host = verb.arguments.findIndex(({ filler }) => 'phrase' in filler && filler.phrase === lastPhrase);
  const argument = verb.arguments[host];
  if (!argument) return undefined;
  const counted = countedBy(verb.arguments[host - 1], argument, lastPhrase);
  if (!counted && !isSeveral(lastPhrase.members.at(-1))) return undefined;
  const { slot } = counted ?? argument;
  // "قتل خمسة أشخاص بينهم": where no object stands there, the several may be those who suffer it.
  const open = slot === 'subject' && context.cues.wants(verb.lemmas, 'object') && !fillerOf(verb, 'object');
  return open ? undefined : slot;
}

const included = new Set(['بين', 'من']);
const several = new Set(['هم', 'هن', 'هما', 'ها']);

/** "مسؤولين", "عدة دول". */
function isSeveral(nominal: Nominal | undefined): boolean {
  return nominal?.number === 'pl' || nominal?.genitive?.members[0]?.number === 'pl';
}

/** Nothing but a comma, و or من stands between the several and the preposition. */
function adjoins(words: readonly Word[], from: number, to: number): boolean {
  return words
    .slice(from, to)
    .every(({ form, text }) => text === '،' || text === ',' || form === 'و' || form === 'من');
}

/** "عدد من الوزراء": what is counted stands in the slot of the number before من. */
function countedBy(
  before: DraftArgument | undefined,
  { slot }: DraftArgument,
  { from }: Phrase,
): DraftArgument | undefined {
  if (slot !== 'من' || !before || !('phrase' in before.filler)) return undefined;
  return before.filler.phrase.to === from - 1 ? before : undefined;
}
