import { type ClauseDraft, fillerOf } from './clause-draft.ts';
import { attitudeOf, type OpenSentence, type Pending } from './open-sentence.ts';
import { joinWords } from './particles.ts';
import { pronounPhrase } from './pronoun-mentions.ts';
import type { Word } from './words.ts';

/** A relative pronoun takes up the last noun that agrees with it, for the verb to come. */
export function readRelative(sentence: OpenSentence, word: Word, at: number): number {
  const gender = word.analysis?.gender;
  const members = sentence.lastPhrase?.members ?? [];
  const antecedent =
    members.findLast((m) => !gender || !m.gender || m.gender === gender || m.number === 'pl') ??
    members.at(-1);
  if (sentence.topic !== undefined) sentence.suspended = sentence.topic;
  sentence.topic = undefined;
  sentence.open = [];
  sentence.pending = { link: 'relative', marker: word.form, ...(antecedent ? { antecedent } : {}) };
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
function pendingUnder(sentence: OpenSentence, { form: marker }: Word): Pending | undefined {
  const kind = joinWords.get(marker);
  if (kind !== 'complement') {
    return { link: 'adverbial', marker, ...(kind === 'conditional' ? { modality: 'conditional' } : {}) };
  }
  const said = speaker(sentence);
  const modality = sentence.pending?.modality;
  return said
    ? { link: 'complement', clause: said.id, marker, ...(modality ? { modality } : {}) }
    : sentence.pending;
}

/** What the clause after "that" hangs on: the last predicate that says, denies or wants something and has no such clause yet. */
function speaker(sentence: OpenSentence): ClauseDraft | undefined {
  const subject = sentence.verb && fillerOf(sentence.verb, 'subject');
  const isSubject = (c: ClauseDraft) =>
    subject !== undefined &&
    'phrase' in subject &&
    c.from >= subject.phrase.from &&
    c.to <= subject.phrase.to;
  const open = sentence.open.findLast((c) => attitudeOf(sentence, c) !== undefined && !isSubject(c));
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
