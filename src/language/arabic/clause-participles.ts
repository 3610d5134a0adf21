import { agreementOf, type ClauseDraft, fillerOf } from './clause-draft.ts';
import { fold } from './fold.ts';
import type { OpenSentence } from './open-sentence.ts';
import type { Word } from './words.ts';

/** "مؤكداً أن", "متهماً إيران": an active participle in the accusative acts as a verb of the same subject. */
export function isParticiple(sentence: OpenSentence, word: Word): boolean {
  const participle = word.options.some((o) => o.derivation === 'active-participle' && o.verb !== undefined);
  if (!participle || word.article) return false;
  if (sentence.verb === undefined || disagrees(sentence, sentence.verb, word)) return false;
  if (sentence.afterComma) return word.tanween || /(?:ا|ه|ين|تين)$/u.test(word.form);
  return saysMore(sentence, word);
}

/** "أعلن الوزير، وهو شقيق فلان، مقاطعة الحوار": what is feminine is no participle of a man, but a verbal noun. */
function disagrees({ context }: OpenSentence, verb: ClauseDraft, { form, options }: Word): boolean {
  if (!form.endsWith('ه') || !options.some((o) => o.derivation === 'masdar')) return false;
  const subject = fillerOf(verb, 'subject');
  return subject !== undefined && agreementOf(subject, context).gender === 'm';
}

/** "ندّد بالسعودية متهماً إياها": with no comma, a participle of a verb that governs a clause or is a cue, with its object. */
function saysMore(sentence: OpenSentence, word: Word): boolean {
  const { scene, cues } = sentence.context;
  const { index: at } = word;
  const next = scene.words[at + 1];
  if (!/.ا$/u.test(word.form) || (next?.pos === 'punctuation' && next.text !== '"' && next.text !== '«'))
    return false;
  const title = scene.vocabulary.titles.longestMatch(scene.bareForms, at);
  if (!next || title?.values.some((v) => v.title.kind === 'office')) return false;
  // A body or building is no participle: "مركزاً للشرطة".
  if (scene.vocabulary.heads.longestMatch([fold(word.lemma).text], 0)) return false;
  // "تتخذ من دمشق مقراً لها": the verb wants the noun itself, unless that has an object as a verb has.
  const { verb } = sentence;
  const acts = next.article || (scene.chunks.has(at + 1) && !next.clitic);
  const wantsNoun = (c: ClauseDraft) => cues.wants(c.lemmas.slice(0, 1), 'second') && !fillerOf(c, 'second');
  if (!verb || (!acts && wantsNoun(verb))) return false;
  const last = sentence.lastPhrase?.members.at(-1);
  if (last && last.to === at && !last.definite && last.mention === undefined) return false;
  return word.options.some(
    ({ derivation, verb: of }) =>
      derivation === 'active-participle' &&
      of !== undefined &&
      (cues.knows(of) || sentence.attitude(of) !== undefined),
  );
}

/** "مؤكداً أن": the participle has the subject of the main verb. */
export function joinParticiple(sentence: OpenSentence, clause: ClauseDraft): void {
  const main = sentence.drafts.findLast(
    (d) =>
      d.kind === 'verb' && d !== clause && (d.governor === undefined || d.governor.link === 'coordinate'),
  );
  if (!main) return;
  clause.joined = true;
  clause.participle = true;
  sentence.joins.set(clause, main);
}
