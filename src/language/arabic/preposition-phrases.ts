import { agentOf } from './clause-arguments.ts';
import { addArgument, type ClauseDraft } from './clause-draft.ts';
import type { Phrase } from './nominal.ts';
import { openNouns } from './noun-clauses.ts';
import type { OpenSentence } from './open-sentence.ts';
import { pick, takesObject } from './preposition-hosts.ts';
import { auspices, circumstances, means, placing } from './preposition-slots.ts';
import { signing } from './referents.ts';

/** Gives a preposition's phrase to the predicate that it belongs to, and opens the clauses of its nouns. */
export function attach(sentence: OpenSentence, slot: string, phrase: Phrase): void {
  const nouns = openNouns(sentence, phrase);
  if (slot === 'condition') {
    for (const noun of nouns) noun.modality = 'conditional';
    sentence.open.push(...nouns);
    return;
  }
  const target = slot === 'source' ? (sentence.verb ?? sentence.open[0]) : pick(sentence, slot, phrase);
  if (slot === 'source') {
    const mentions = phrase.members.flatMap((m) => (m.mention === undefined ? [] : [m.mention]));
    (target?.sources ?? sentence.earlySources).push(...mentions);
  } else if (target) {
    give(sentence, target, slot, phrase);
    giveAgent(sentence, target, slot, phrase);
    // "إبرام عقد مع …": whom the contract is with, it is signed with.
    const above = sentence.open.find((c) => c.id === target.governor?.clause);
    const signs =
      above?.lemmas.some((lemma) => signing.has(lemma)) && sentence.context.cues.wants(above.lemmas, slot);
    if (above && signs) give(sentence, above, slot, phrase);
    const link = circumstances.has(slot) ? 'adverbial' : 'argument';
    for (const noun of nouns) noun.governor ??= { clause: target.id, link, marker: slot };
  } else if (placing.has(slot) || circumstances.has(slot) || auspices.has(slot)) {
    sentence.fronted.push({ slot, phrase, nouns });
  }
  // "فلان، المقيم في بلجيكا،": where a participle says that one is, nothing else need happen.
  const own = target?.kind === 'adjective' && target.to === phrase.from - 1;
  if (placing.has(slot) && !own) {
    for (const other of sentence.open) if (other !== target) addArgument(other, slot, { phrase });
  }
  sentence.open.push(...nouns);
}

/** "قُتل بغارة إسرائيلية": whose deed it was did it; without a passive the slot is `agency` ("قضى في قصف روسي"). */
function giveAgent(sentence: OpenSentence, target: ClauseDraft, slot: string, phrase: Phrase): void {
  if (target.kind !== 'verb' || !means.has(slot)) return;
  const agent = agentOf(sentence, phrase);
  if (agent) target.arguments.push({ slot: 'agency', filler: agent });
}

function give(sentence: OpenSentence, target: ClauseDraft, slot: string, phrase: Phrase): void {
  const asObject = !sentence.context.cues.wants(target.lemmas, slot) && takesObject(sentence, target, slot);
  if (slot === 'subject') {
    sentence.agents.add(phrase);
    if (target.kind === 'verb') target.passive = true;
  }
  addArgument(target, asObject ? 'object' : slot, { phrase });
}
