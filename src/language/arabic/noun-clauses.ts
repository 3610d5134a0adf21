import { phraseOf } from './clause-arguments.ts';
import { addArgument, type ClauseDraft, fillerOf } from './clause-draft.ts';
import type { Nominal, Phrase } from './nominal.ts';
import { type OpenSentence, openClause } from './open-sentence.ts';
import type { Word } from './words.ts';

/** Opens a clause for each cue noun of a phrase, with what its own build gives it. */
export function openNouns(sentence: OpenSentence, phrase: Phrase): readonly ClauseDraft[] {
  return phrase.members.flatMap((nominal) => openNoun(sentence, nominal));
}

function openNoun(sentence: OpenSentence, nominal: Nominal): readonly ClauseDraft[] {
  const inner = nominal.genitive?.members.flatMap((m) => openNoun(sentence, m)) ?? [];
  if (!nominal.predicate) return inner;
  const clause = openClause(sentence, nominal.predicate, 'noun', {
    from: nominal.head,
    to: nominal.head + 1,
  });
  clause.last = Math.max(clause.last, nominal.to);
  sentence.clauseAt.set(nominal.head, clause.id);
  if (nominal.verbal) sentence.verbal.add(clause.id);
  for (const n of inner) n.governor ??= { clause: clause.id, link: 'argument' };
  if (nominal.genitive) addArgument(clause, 'genitive', { phrase: nominal.genitive });
  if (nominal.holder !== undefined) {
    const word = sentence.context.scene.words[nominal.head] as Word;
    clause.arguments.push({ slot: 'subject', filler: { mention: nominal.holder, word } });
  }
  if (nominal.possessor !== undefined) {
    const word = sentence.context.scene.words[nominal.head + 1] as Word;
    addArgument(clause, 'genitive', { mention: nominal.possessor, word });
  }
  giveParties(sentence, clause, nominal);
  return [clause, ...inner];
}

/** "محادثات سعودية إيرانية" is between two states; "غارة إسرائيلية" is one's. */
function giveParties(sentence: OpenSentence, clause: ClauseDraft, nominal: Nominal): void {
  const slot = nominal.parties.length > 1 ? 'بين' : 'genitive';
  if (slot === 'genitive' && fillerOf(clause, 'genitive')) return;
  const { mentions } = sentence.context.draft;
  for (const party of nominal.parties) {
    const word = sentence.context.scene.words.find((w) => w.start === mentions[party]?.start);
    if (word) addArgument(clause, slot, { mention: party, word });
  }
}

/** Gives the clause of a noun that is said of a thing named before its subject. */
export function sayOf(sentence: OpenSentence, said: readonly ClauseDraft[], subject: Nominal): void {
  const [clause] = said;
  if (!clause) return;
  if (!fillerOf(clause, 'subject')) {
    clause.arguments.push({ slot: 'subject', filler: { phrase: phraseOf(subject) } });
  }
  sentence.open.push(...said);
}
