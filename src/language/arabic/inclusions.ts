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
  const people = pronoun.form !== 'ها';
  const suffers = people && context.cues.wants(verb.lemmas, 'object') && !fillerOf(verb, 'object');
  return slot === 'subject' && suffers ? undefined : slot;
}

/**
 * "زار عدة دول، أبرزها مصر", "وفي مقدمتها مصر": the foremost of several is named. Gives the place after the pronoun
 * and the slot that who is named fills.
 */
export function foremostAmong(
  sentence: OpenSentence,
  at: number,
): { readonly slot: string; readonly to: number } | undefined {
  const { words } = sentence.context.scene;
  const head = foremost.has(words[at]?.form ?? '') ? at : at + 1;
  const [word, pronoun] = [words[head], words[head + 1]];
  const phrase = head === at ? foremost : (leaders.get(words[at]?.form ?? '') ?? none);
  if (!word || pronoun?.clitic !== 'after' || !phrase.has(word.form)) return undefined;
  const slot = includedIn(sentence, { ...word, form: 'من', index: at }, pronoun, head + 2);
  return slot === undefined ? undefined : { slot, to: head + 2 };
}

/** Words that give the name of a man whom the text has only told of: "مسلحاً يدعى فلان", "شاب اسمه فلان". */
const naming = new Set(['يدعي', 'تدعي', 'يسمي', 'تسمي', 'اسم', 'مدعو', 'مدعوه', 'يقال']);

/** Words between a man and the word that gives his name: those that tell of what he is. */
const farthest = 5;

/** "أردت قيادياً في الحركة يُدعى فلان": the slot of the man whose name follows, and the place where it begins. */
export function namedAs(
  { verb, context }: OpenSentence,
  at: number,
): { readonly slot: string; readonly to: number } | undefined {
  const { words, chunks } = context.scene;
  const word = words[at];
  const to = at + (word?.form === 'اسم' ? 2 : 1);
  if (!verb || !word || !naming.has(word.form) || chunks.get(to)?.mention.class !== 'Person')
    return undefined;
  if (word.form === 'اسم' && words[at + 1]?.clitic !== 'after') return undefined;
  const host = verb.arguments.findLast(
    ({ slot, filler }) =>
      (slot === 'object' || slot === 'subject') &&
      'phrase' in filler &&
      filler.phrase.to <= at &&
      filler.phrase.to >= at - farthest &&
      filler.phrase.members.some((m) => !words[m.head]?.article),
  );
  return host && { slot: host.slot, to };
}

const none: ReadonlySet<string> = new Set();
const foremost: ReadonlySet<string> = new Set(['ابرز', 'اهم', 'اخر', 'احدث', 'اكبر', 'اول', 'ضمن']);
/** "على رأسها", "في مقدمتها", "في طليعتها", by their prepositions. */
const leaders: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['علي', new Set(['راس'])],
  ['في', new Set(['مقدمه', 'مقدمت', 'طليعه', 'طليعت', 'صداره', 'صدارت'])],
]);

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
