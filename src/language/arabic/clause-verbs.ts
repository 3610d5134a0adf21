import type { Agreement } from '../../model/reading.ts';
import { giveObject, giveSubject } from './clause-arguments.ts';
import { closeVerb } from './clause-closing.ts';
import { addArgument, type ClauseDraft } from './clause-draft.ts';
import { joinParticiple } from './clause-participles.ts';
import { occasionAfter } from './occasion-relatives.ts';
import { attitudeOf, type OpenSentence, openClause, type Pending } from './open-sentence.ts';
import { joinWords } from './particles.ts';
import { placing } from './preposition-slots.ts';
import type { Word } from './words.ts';

/** Reads a verb, or a participle that acts as one, and gives the place after it and its pronoun. */
export function readVerb(sentence: OpenSentence, word: Word, at: number): number {
  const next = sentence.context.scene.words[at + 1];
  const after = next?.clitic === 'after' ? at + 2 : at + 1;
  if (isAuxiliary(word, next)) {
    // "، وكان في استقباله فلان": a sentence of its own, with no verb.
    if (word.lemma === 'كان' && sentence.joined && sentence.afterComma && next?.form === 'في') {
      closeVerb(sentence);
      sentence.topic = undefined;
      sentence.suspended = undefined;
    }
    if (word.lemma === 'ليس') sentence.negated = true;
    else if (word.lemma === 'زال') sentence.negated = false;
    return after;
  }
  const clause = beginVerb(sentence, word, at);
  sentence.verb = clause;
  sentence.open = [clause];
  sentence.negated = false;
  sentence.modality = 'fact';
  sentence.joined = false;
  sentence.afterComma = false;
  sentence.gap = undefined;
  sentence.pending = undefined;
  if (next?.clitic === 'after') giveObject(sentence, clause, next);
  return after;
}

/** "كان", "ما زال", and "أصبح" where another verb follows, only colour the verb after them. */
function isAuxiliary(word: Word, next: Word | undefined): boolean {
  const carries = !['أصبح', 'بات', 'ظلّ'].includes(word.lemma) || next?.pos === 'verb' || next?.form === 'قد';
  return joinWords.get(word.lemma) === 'auxiliary' && carries;
}

/** Ends the clause of the verb before and opens that of this one, with what stood before it. */
function beginVerb(sentence: OpenSentence, word: Word, at: number): ClauseDraft {
  const lemmas = sentence.context.cues.verbsOf(word);
  leaveTopic(sentence, at);
  // "وصف القرار بأنه «سياسي»، متهماً": a clause with no verb is over where a participle goes on.
  if (word.pos !== 'verb' && sentence.afterComma && sentence.pending?.link === 'complement') {
    sentence.topic = undefined;
    sentence.pending = undefined;
  }
  const pending = sentence.pending ?? bareRelative(sentence, at) ?? occasionAfter(sentence, at);
  const before = joinedTo(sentence, word);
  closeVerb(sentence);
  sentence.pending = pending;
  const clause = openClause(sentence, lemmas, 'verb', { from: at, to: at + 1 }, agreementOfVerb(word));
  clause.joined ||=
    (sentence.joined || isPhase(sentence, before, word)) && before !== undefined && pending === undefined;
  if (clause.joined && before) sentence.joins.set(clause, before);
  if (word.pos !== 'verb') joinParticiple(sentence, clause);
  if (pending?.antecedent) clause.antecedent = pending.antecedent;
  clause.negated = sentence.negated;
  clause.modality = pending?.modality ?? (isAgreed(sentence, word) ? 'future' : sentence.modality);
  clause.passive = isPassive(word);
  clause.sources.push(...sentence.earlySources.splice(0));
  takeFronted(sentence, clause);
  hang(sentence, clause, before, word);
  giveSubject(sentence, clause, word);
  return clause;
}

/** Verbs that tell how far along a deed is, and leave their subject to the verb that names it. */
const phases = new Set([
  'بدأ',
  'أخذ',
  'راح',
  'شرع',
  'عاد',
  'واصل',
  'استمرّ',
  'ظلّ',
  'بات',
  'طفق',
  'انبرى',
  'مضى',
]);

/** "بدأت القوات تقصف": the imperfect after a verb of beginning or going on has its subject. */
function isPhase(
  { negated, modality, afterComma }: OpenSentence,
  before: ClauseDraft | undefined,
  { analysis }: Word,
): boolean {
  if (negated || modality !== 'fact' || afterComma || analysis?.aspect !== 'imperfect') return false;
  return before?.lemmas.slice(0, 2).some((lemma) => phases.has(lemma)) === true;
}

/** تلقى is "she meets" and "he received": of two tenses at once, it agrees with either gender. */
function agreementOfVerb({ analysis, options }: Word): Agreement {
  const { gender, number, person, aspect } = analysis ?? {};
  const twofold =
    aspect === 'imperfect' &&
    gender === 'f' &&
    options.some((o) => o.pos === 'verb' && o.aspect === 'perfect' && o.gender === 'm');
  const known = gender && !twofold ? { gender } : {};
  return { ...known, ...(number ? { number } : {}), ...(person ? { person } : {}) };
}

/** "وصفته بأنه انتهاك، وأدان": after و a verb begins anew; what stood before it without a verb is not its subject. */
function leaveTopic(sentence: OpenSentence, at: number): void {
  const { words } = sentence.context.scene;
  const joiner = words[at - 1]?.form === 'قد' ? words[at - 2] : words[at - 1];
  if (joiner?.form !== 'و' || sentence.topic === undefined) return;
  sentence.topic = undefined;
  sentence.pending = undefined;
}

/** "قُتل", "اعتُقل", and what can be read in no other way: "اغتيل". */
function isPassive({ text, analysis }: Word): boolean {
  if (analysis?.aspect !== 'perfect') return false;
  return /^(?:.|ا\p{L}{1,2})\u064f/u.test(text) || analysis.voice === 'passive';
}

/** "خلال زيارة إلى بغداد، التقى …": the verb takes the circumstances that stand before it. */
function takeFronted({ fronted, context }: OpenSentence, clause: ClauseDraft): void {
  for (const { slot, phrase, nouns } of fronted.splice(0)) {
    // "في السوق الموازية، اشترت المنصة": where it was is not what the verb's own preposition speaks of.
    const own = placing.has(slot) && context.cues.wants(clause.lemmas, slot);
    if (!own) addArgument(clause, slot, { phrase });
    for (const noun of nouns) noun.governor ??= { clause: clause.id, link: 'adverbial', marker: slot };
  }
}

/** "اتفقا على أن يسيّرا دوريات": right after أن an imperfect is still to come, whoever tells of it. */
function isAgreed({ pending, drafts, base, attitude, context }: OpenSentence, word: Word): boolean {
  const above = pending?.link === 'complement' ? drafts[(pending.clause ?? -1) - base] : undefined;
  const joint = context.scene.words[word.index - 1];
  if (word.analysis?.aspect !== 'imperfect' || joint?.form !== 'ان' || joint.text.startsWith('إ'))
    return false;
  return above?.kind === 'verb' && attitude(above.lemmas[0] ?? '') === 'report';
}

/** Measures of time, of which a verb after them says nothing: "زيارة تستمر يومين يجري خلالها مباحثات". */
const spans = new Set(['يوم', 'ساعة', 'دقيقة', 'أسبوع', 'شهر', 'سنة', 'عام', 'مرة']);

/** Classes of what an indefinite noun phrase can be a mention of: "مشروع قرار يطالب". */
const things = new Set(['Agreement', 'NamedEvent']);

/** "مساعدات تشمل وقوداً": a verb right after an indefinite noun says something of it. */
function bareRelative(sentence: OpenSentence, at: number): Pending | undefined {
  const { lastPhrase, topic, verb } = sentence;
  const antecedent = lastPhrase?.members.at(-1);
  if (!verb || !antecedent || antecedent.to !== at || lastPhrase === topic) return undefined;
  const plain = !antecedent.definite && !spans.has(antecedent.lemma);
  // "وفد من الاتحاد يقوده الوزير": people of a body are as indefinite as others, where a pronoun comes back to them.
  const returned = sentence.context.scene.words[at + 1]?.clitic === 'after';
  const { mention } = antecedent;
  const thing = mention !== undefined && things.has(sentence.context.draft.mentions[mention]?.class ?? '');
  if (!plain || (mention !== undefined && !returned && !thing)) return undefined;
  if (sentence.context.scene.words[antecedent.head]?.pos === 'unknown') return undefined;
  return { link: 'relative', marker: '', antecedent };
}

/** After a comma و goes on with the main verb rather than with one in a clause below it. */
function joinedTo(sentence: OpenSentence, word: Word): ClauseDraft | undefined {
  if (!sentence.afterComma || !sentence.verb) return sentence.verb;
  const main = sentence.drafts.findLast(
    (d) => d.kind === 'verb' && (d.governor === undefined || d.governor.link === 'coordinate'),
  );
  if (sentence.verb.governor?.link === 'relative') return main ?? sentence.verb;
  const sameTense =
    main && sentence.context.scene.words[main.from]?.analysis?.aspect === word.analysis?.aspect;
  return sameTense ? main : sentence.verb;
}

/** Ties a verb to the clause above it, as the subordinator or the conjunction before it says. */
function hang(
  sentence: OpenSentence,
  clause: ClauseDraft,
  before: ClauseDraft | undefined,
  word: Word,
): void {
  const { pending } = sentence;
  if (pending) {
    const target = pending.clause ?? before?.id;
    if (target !== undefined && pending.link !== 'apart')
      clause.governor = { clause: target, link: pending.link, marker: pending.marker };
    if (pending.sourceOf) sentence.sources.push({ said: clause, target: pending.sourceOf });
    return;
  }
  if (!before || !clause.joined) return;
  // A second verb under "that" goes on with what is said, unless it reports something itself.
  const goesOn = before.governor?.link === 'complement' && attitudeOf(sentence, clause) !== 'report';
  clause.governor =
    goesOn && before.governor ? { ...before.governor } : { clause: before.id, link: 'coordinate' };
  if (goesOn && word.analysis?.aspect === 'imperfect' && before.modality === 'future')
    clause.modality = 'future';
}
