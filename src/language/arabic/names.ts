import type { NamedRange, Scene } from './kinds.ts';
import { type NameRun, readListedName } from './listed-names.ts';
import { isCommon, isListed, isState, joiners } from './name-words.ts';
import { opensOther } from './other-persons.ts';
import { type Vocabulary, written } from './vocabulary.ts';
import type { Word } from './words.ts';

/**
 * The name run that begins at a word, if one does. After a title (`led`) an unknown word may open it;
 * elsewhere a given name must, or a joiner before a word that can be one.
 *
 *   readName(scene, 3, true) // → { from: 3, to: 5, score: 0.95, gender: 'm' }
 */
export function readName(scene: Scene, from: number, led: boolean): NameRun | undefined {
  const listed = readListedName(scene, from, led);
  const tagged = taggedPerson(scene, from, led) ?? (led ? secondWordTagged(scene, from) : undefined);
  if (!tagged) return listed && { ...listed, to: beforeTitle(scene, from, listed.to) };
  const end = beforeTitle(scene, from, tagged.to);
  // "رفعت جنوب أفريقيا دعوى": what is left of a name that was none may be a verb.
  const cut = !led && end === from + 1 && tagged.to > end;
  if (cut && scene.words[from]?.options.some((o) => o.pos === 'verb')) return undefined;
  if (!listed) return { ...tagged, to: end };
  const linked = joiners.has(written(scene.words[end] ?? (scene.words[from] as Word)));
  const sure = (tagged.score >= surely && !linked) || end > listed.to;
  return sure ? { ...listed, to: end, score: Math.max(listed.score, tagged.score) } : listed;
}

/** A name ends before an office with the article: "السعيد شنقريحة الوزير المنتدب". */
function beforeTitle(scene: Scene, from: number, to: number): number {
  const { words, writtenForms, vocabulary } = scene;
  for (let at = from + 1; at < to; at += 1) {
    const word = words[at] as Word;
    if (word.text === 'على' || opensOther(scene, from, at) || isPolity(scene, at)) return at;
    if (at === from + 1) continue;
    if (isTown(scene, at) || isObject(word, vocabulary)) return at;
    // "هالاند لمانشستر سيتي": a preposition and a body or place that the lists know.
    if (word.clitic === 'before' && vocabulary.names.longestMatch(writtenForms, at + 1)) return at;
    // "عماد أبوعجيلة برصاص قناص": a preposition and an ordinary noun.
    const next = words[at + 1];
    const noun = next?.pos === 'noun' && !isListed(next, vocabulary);
    if (word.clitic === 'before' && word.pos === 'preposition' && noun) return at;
    const title = word.article && vocabulary.titles.longestMatch([word.form], 0)?.values[0]?.title.kind;
    if (title === 'office' && (!isListed(word, vocabulary) || words[at + 1]?.article)) return at;
  }
  return to;
}

/** "شهباز شريف الهند", "رفعت جنوب أفريقيا": a state by its name, or one that is called so, is no man's. */
function isPolity({ words, writtenForms, vocabulary }: Scene, at: number): boolean {
  if (joiners.has(written(words[at - 1] as Word))) return false;
  const found = vocabulary.names.longestMatch(writtenForms, at);
  return found?.values.some((v) => v.class === 'Polity' && !v.common) ?? false;
}

/** "هاكان فيدان بياناً": an indefinite object, which has the ending of one. */
function isObject(word: Word, vocabulary: Vocabulary): boolean {
  if (word.tanween) return true;
  const ended = word.pos === 'noun' && /.{3}ا$/u.test(word.form) && !word.lemma.endsWith('ا');
  return ended && !isListed(word, vocabulary);
}

/** "مالك عقار بورتسودان": a place that is nobody's name and no other word. */
function isTown({ words, writtenForms, vocabulary }: Scene, at: number): boolean {
  const word = words[at] as Word;
  const values = vocabulary.names.longestMatch(writtenForms, at)?.values;
  const town = values?.some((v) => v.class === 'Place' && !v.common) ?? false;
  const sole = word.options.every((o) => o.pos === 'name') && !/[يه]$/u.test(word.form);
  return town && sole && !isListed(word, vocabulary) && !joiners.has(written(words[at - 1] as Word));
}

/** From here on the tagger's word on where a name ends counts for more than the lists. */
const surely = 0.8;

/** Findings below are left alone: after a title, with several words, with one word. */
const least = { led: 0.3, several: 0.5, single: 0.85, unknown: 0.6 };

/** What is but likely counts where a title calls for a name, seldom elsewhere. */
const leastFaint = { led: 0.05, several: 0.35, single: 1, unknown: 1 };

/** The person's name that the tagger sees at a word. */
function taggedPerson(scene: Scene, from: number, led: boolean): NameRun | undefined {
  return (
    seenPerson(scene, scene.tagged?.get(from), led, least) ??
    seenPerson(scene, scene.faint?.get(from), led, leastFaint)
  );
}

function seenPerson(
  scene: Scene,
  name: NamedRange | undefined,
  led: boolean,
  bounds: typeof least,
): NameRun | undefined {
  const { words, vocabulary } = scene;
  if (name?.type !== 'Person') return undefined;
  const { from, to, score } = name;
  const run = words.slice(from, to);
  const first = run[0] as Word;
  // "أصدر الرئيس مرسوماً": no name has the ending of an indefinite object.
  if (run.some((w) => w.pos === 'adverb' || w.pos === 'number') || first.tanween) return undefined;
  if (isState(first, vocabulary) && run.length === 1) return undefined;
  const strange = first.pos === 'unknown' || (first.pos === 'name' && !isCommon(first, vocabulary));
  const single = strange ? bounds.unknown : bounds.single;
  const bound = led ? bounds.led : run.length > 1 ? bounds.several : single;
  if (score < bound) return undefined;
  const gender = vocabulary.given.get(written(first))?.gender;
  return { from, to, score, ...(gender ? { gender } : {}) };
}

/** "مقصد باباييف": after a title the tagger may see but the surname, where the first name is a noun. */
function secondWordTagged(scene: Scene, from: number): NameRun | undefined {
  const { words, vocabulary } = scene;
  const first = words[from];
  const second = scene.tagged?.get(from + 1);
  if (!first || second?.type !== 'Person' || second.score < least.led) return undefined;
  const plain = (first.pos === 'noun' || first.pos === 'unknown') && !first.article && !first.clitic;
  if (!plain || first.tanween || vocabulary.given.has(written(words[from + 1] as Word))) return undefined;
  if (vocabulary.titles.longestMatch([first.form], 0) || vocabulary.heads.longestMatch([first.form], 0))
    return undefined;
  return { from, to: second.to, score: second.score };
}
