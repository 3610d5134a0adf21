import { phraseOf } from './clause-arguments.ts';
import { addArgument, fillerOf } from './clause-draft.ts';
import type { Nominal, Phrase } from './nominal.ts';
import { openNouns, sayOf } from './noun-clauses.ts';
import { attitudeOf, type OpenSentence, openClause } from './open-sentence.ts';
import { readPhrase } from './phrases.ts';
import { addPronoun, pronounPhrase } from './pronoun-mentions.ts';
import type { Word } from './words.ts';

/** "التابعة للوزارة": a cue participle or adjective after a phrase says something of its last noun. */
export function readAttribute(sentence: OpenSentence, word: Word, at: number): boolean {
  const last = sentence.lastPhrase?.members.at(-1);
  const { words } = sentence.context.scene;
  const next = words[at + 1];
  if (last?.mention === undefined || word.pos === 'verb' || next?.pos !== 'preposition') return false;
  if (isPlanned(sentence, word)) return false;
  const cue = sentence.context.cues.attributeOf(word);
  const adjoins = last.to === at || (last.to === at - 1 && sentence.afterComma);
  const agrees = word.article || !last.definite || isSaid(sentence, last, word);
  if (!cue || !adjoins || !agrees) return false;
  const clause = openClause(sentence, cue.lemmas, 'adjective', { from: at, to: at + 1 });
  const { pending } = sentence;
  // "الحزب ليس متحالفاً مع": what particles say of a verb to come they say of what stands for it.
  const said = isSaid(sentence, last, word);
  clause.negated = words[at - 1]?.form === 'غير' || (said && sentence.negated);
  if (said) clause.modality = pending?.modality ?? sentence.modality;
  if (said) sentence.negated = false;
  if (pending?.clause !== undefined && pending.link === 'complement')
    clause.governor = { clause: pending.clause, link: 'complement', marker: pending.marker };
  addArgument(clause, cue.passive ? 'object' : 'subject', { phrase: phraseOf(last) });
  sentence.open.push(clause);
  return true;
}

/** "القناة مملوكة لفلان": an indefinite participle after what the sentence begins with, and no verb, is said of it. */
function isSaid({ topic, verb, pending }: OpenSentence, last: Nominal, { article, pos }: Word): boolean {
  return !article && pos !== 'unknown' && topic?.members.at(-1) === last && (!verb || pending !== undefined);
}

/** "تعتزم مصر المشاركة في القمة": after a verb that wants a deed, a verbal noun is the deed. */
function isPlanned(sentence: OpenSentence, { article, options }: Word): boolean {
  const { verb } = sentence;
  if (!verb || !article || fillerOf(verb, 'object') || !options.some((o) => o.derivation === 'masdar'))
    return false;
  const attitude = attitudeOf(sentence, verb);
  return attitude !== undefined && ['plan', 'decide', 'refuse', 'deny', 'fail', 'demand'].includes(attitude);
}

/** "وهو شقيق القائد": what follows is said of the last thing named that agrees. */
export function readCopula(sentence: OpenSentence, word: Word, at: number): number {
  if (word.form.startsWith('ايا')) return readObjectPronoun(sentence, word, at);
  const phrase = readPhrase(sentence.context, at + 1);
  const gender = word.form === 'هو' ? 'm' : word.form === 'هي' ? 'f' : undefined;
  const last =
    sentence.topic?.members.at(-1) ??
    sentence.lastPhrase?.members.findLast(
      (m) => m.mention !== undefined && (!gender || !m.gender || m.gender === gender),
    );
  if (!phrase?.members[0]?.predicate) return at + 1;
  const subject = last?.mention === undefined ? pronounPhrase(sentence.context, word).members[0] : last;
  for (const nominal of phrase.members)
    sayOf(sentence, openNouns(sentence, phraseOf(nominal)), subject as Nominal);
  return phrase.to;
}

/** "متهمة إياها": a pronoun that stands apart is the object of the verb before it. */
function readObjectPronoun({ context, verb }: OpenSentence, word: Word, at: number): number {
  const pronoun = { ...word, form: word.form.slice(3) };
  if (verb) addArgument(verb, 'object', { mention: addPronoun(context, pronoun), word });
  return at + 1;
}

/** "الجميل، زعيم الحركة،": a cue noun set between commas after a name is said of it. */
export function readApposition(sentence: OpenSentence, phrase: Phrase): boolean {
  const [nominal] = phrase.members;
  const last = sentence.lastPhrase?.members.at(-1);
  if (sentence.suspended && sentence.suspended !== sentence.topic) return false;
  if (!nominal?.predicate || nominal.verbal || nominal.holder !== undefined || phrase.members.length > 1)
    return false;
  if (!sentence.afterComma || last?.mention === undefined || last.to !== phrase.from - 1) return false;
  if (
    !nominal.genitive &&
    nominal.possessor === undefined &&
    sentence.context.scene.words[nominal.to]?.pos !== 'preposition'
  )
    return false;
  sayOf(sentence, openNouns(sentence, phrase), last);
  return true;
}
