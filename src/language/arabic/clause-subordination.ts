import { type ClauseDraft, fillerOf } from './clause-draft.ts';
import type { Nominal } from './nominal.ts';
import { attitudeOf, type OpenSentence, type Pending } from './open-sentence.ts';
import { joinWords } from './particles.ts';
import { pronounPhrase } from './pronoun-mentions.ts';
import type { Word } from './words.ts';

/** A relative pronoun takes up the last noun that agrees with it, for the verb to come. */
export function readRelative(sentence: OpenSentence, word: Word, at: number): number {
  const gender = word.analysis?.gender;
  const members = sentence.lastPhrase?.members ?? [];
  const agrees = (m: Nominal) =>
    m.number === 'pl' ? word.form !== 'الذي' : !gender || !m.gender || m.gender === gender;
  const inner = members.flatMap((m) => m.genitive?.members ?? []);
  const antecedent = members.findLast(agrees) ?? inner.findLast(agrees) ?? members.at(-1);
  if (sentence.topic !== undefined) sentence.suspended = sentence.topic;
  sentence.topic = undefined;
  sentence.open = [];
  sentence.pending = { link: 'relative', marker: word.form, ...(antecedent ? { antecedent } : {}) };
  return at + 1;
}

/**
 * ما denies only a verb at the head of a clause; elsewhere it is "what", and the verb after it stands under the
 * one before: "نفى ما ذكرته الصحيفة عن …".
 */
export function readMa(sentence: OpenSentence, at: number): number {
  const { words } = sentence.context.scene;
  const [before, next] = [words[at - 1], words[at + 1]];
  if (next?.pos !== 'verb') return at + 1;
  const opens = before === undefined || ['punctuation', 'conjunction', 'subordinator'].includes(before.pos);
  if (opens && next.analysis?.aspect === 'perfect') {
    // "قصفت المدينة، ما أدى إلى": after a comma it takes up all that was said, as مما does.
    if (sentence.verb && (before?.text === '،' || before?.text === ','))
      sentence.pending = { link: 'relative', marker: 'مما' };
    else sentence.negated = true;
    return at + 1;
  }
  const said = sentence.open.findLast((c) => attitudeOf(sentence, c) !== undefined);
  sentence.pending = said
    ? { link: 'complement', clause: said.id, marker: 'ما' }
    : { link: 'adverbial', marker: 'ما' };
  sentence.topic = undefined;
  return at + 1;
}

/** A subordinator opens the clause of the verb to come; gives the place after it and its pronoun. */
export function readSubordinator(sentence: OpenSentence, word: Word, at: number): number {
  const { words } = sentence.context.scene;
  if (word.form === 'كما' && words[at + 1]?.pos === 'verb') {
    sentence.joined = true;
    return at + 1;
  }
  sentence.pending = pendingUnder(sentence, word);
  sentence.topic = undefined;
  sentence.open = [];
  const next = words[at + 1];
  if (next?.clitic !== 'after') return at + 1;
  sentence.topic = pronounPhrase(sentence.context, next);
  return at + 2;
}

/** What the clause after a subordinator hangs on; a complement with nobody to say it leaves that as it was. */
function pendingUnder(sentence: OpenSentence, word: Word): Pending | undefined {
  // وإن goes on with an إن before it.
  const marker = word.form === 'وان' && sayerBefore(sentence) ? 'ان' : word.form;
  const kind = joinWords.get(marker);
  if (kind !== 'complement') {
    return { link: 'adverbial', marker, ...(kind === 'conditional' ? { modality: 'conditional' } : {}) };
  }
  const goesOn = sentence.joined || marker !== word.form;
  const said = (goesOn ? sayerBefore(sentence) : undefined) ?? speaker(sentence, word);
  const modality = sentence.pending?.modality;
  return said
    ? { link: 'complement', clause: said.id, marker, ...(modality ? { modality } : {}) }
    : sentence.pending;
}

/** "قال إن … وإن …": a second "that" goes on with what the same verb says. */
function sayerBefore({ drafts, base }: OpenSentence): ClauseDraft | undefined {
  const last = drafts.findLast((d) => d.governor?.link === 'complement');
  return last?.governor && drafts[last.governor.clause - base];
}

/** What the clause after "that" hangs on: the last predicate that says, denies or wants something and has no such clause yet. */
function speaker(sentence: OpenSentence, { text }: Word): ClauseDraft | undefined {
  const subject = sentence.verb && fillerOf(sentence.verb, 'subject');
  const isSubject = (c: ClauseDraft) =>
    subject !== undefined &&
    'phrase' in subject &&
    c.from >= subject.phrase.from &&
    c.to <= subject.phrase.to;
  const open = sentence.open.findLast((c) => attitudeOf(sentence, c) !== undefined && !isSubject(c));
  // إنّ follows قال, أنّ and أن the other verbs: "قال مصدر رفض كشف اسمه إن".
  const said = text.startsWith('إ') && sentence.drafts.findLast((d) => d.lemmas[0] === 'قال');
  if (said && attitudeOf(sentence, open ?? said) !== 'report') return said;
  if (open) return open;
  const taken = new Set(
    sentence.drafts.flatMap((d) => (d.governor?.link === 'complement' ? [d.governor.clause] : [])),
  );
  const speaks = (d: ClauseDraft) => {
    const attitude = attitudeOf(sentence, d);
    return attitude !== undefined && attitude !== 'light' && attitude !== 'cause';
  };
  return sentence.drafts.findLast((d) => d.kind === 'verb' && speaks(d) && !taken.has(d.id)) ?? sentence.verb;
}
