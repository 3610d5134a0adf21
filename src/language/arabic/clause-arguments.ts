import {
  addArgument,
  agreementOf,
  type ClauseDraft,
  canBeSubject,
  type Filler,
  partyFiller,
} from './clause-draft.ts';
import type { Nominal, Phrase } from './nominal.ts';
import { nounClauseAt, type OpenSentence } from './open-sentence.ts';
import { addPronoun, canReturnTo } from './pronoun-mentions.ts';
import type { Word } from './words.ts';

/** Gives a verb the subject that stands before it: the noun that a relative pronoun took up, or the topic. */
export function giveSubject(sentence: OpenSentence, clause: ClauseDraft, word: Word): void {
  const { pending } = sentence;
  const next = sentence.context.scene.words[word.index + 1];
  const candidate = sentence.topic ?? (pending ? undefined : clause.joined ? undefined : sentence.suspended);
  if (pending?.antecedent && next?.clitic !== 'after') {
    const phrase = phraseOf(pending.antecedent);
    if (canBeSubject(clause.agreement, agreementOf({ phrase }, sentence.context), 'before')) {
      clause.arguments.push({ slot: 'subject', filler: agentOf(sentence, phrase) ?? { phrase } });
    }
  } else if (
    candidate &&
    canBeSubject(clause.agreement, agreementOf({ phrase: candidate }, sentence.context), 'before')
  ) {
    addArgument(clause, 'subject', { phrase: candidate });
    govern(sentence, candidate, clause);
    sentence.suspended = undefined;
  }
  sentence.topic = undefined;
}

/** What a state does things by: "أفلحت الجهود العمانية". */
const efforts = new Set(['جهد', 'تحرك', 'ضغط', 'مسعى']);

/** "استهدفت ضربة بريطانية الميناء": a deed of one state acts for it. */
export function agentOf(sentence: OpenSentence, phrase: Phrase): Filler | undefined {
  const [first] = phrase.members;
  const party = first?.parties[0];
  const acts = first?.predicate !== undefined || efforts.has(first?.lemma ?? '');
  if (!first || !acts || first.mention !== undefined || first.parties.length !== 1 || party === undefined)
    return undefined;
  return partyFiller(sentence.context, party);
}

/** A noun as a phrase of its own. */
export function phraseOf(nominal: Nominal): Phrase {
  return { from: nominal.from, to: nominal.to, members: [nominal] };
}

/** Gives a verb its enclitic as the object; under a relative pronoun that is the noun it took up. */
export function giveObject(sentence: OpenSentence, clause: ClauseDraft, pronoun: Word): void {
  const { antecedent } = clause;
  if (antecedent && canReturnTo(pronoun, antecedent)) {
    clause.arguments.push({ slot: 'object', filler: { phrase: phraseOf(antecedent) } });
  } else {
    addArgument(clause, 'object', { mention: addPronoun(sentence.context, pronoun), word: pronoun });
  }
  clause.last = Math.max(clause.last, pronoun.index + 1);
}

/** Hangs the cue nouns of a phrase on the clause whose argument the phrase is. */
function govern(sentence: OpenSentence, phrase: Phrase, clause: ClauseDraft): void {
  for (const { head } of phrase.members) {
    const noun = nounClauseAt(sentence, head);
    if (noun) noun.governor ??= { clause: clause.id, link: 'argument' };
  }
}
