import { type ClauseDraft, type Filler, fillerOf, mentionsOf, partyFiller } from './clause-draft.ts';
import { fold } from './fold.ts';
import type { Nominal } from './nominal.ts';
import { nounClauseAt, type OpenSentence } from './open-sentence.ts';
import { means } from './preposition-slots.ts';

/** Deeds that are done to whoever falls by them. */
const deeds = new Set(
  [
    'قصف',
    'غارة',
    'ضربة',
    'هجوم',
    'كمين',
    'عملية',
    'تفجير',
    'اعتداء',
    'استهداف',
    'مداهمة',
    'قذيفة',
    'صاروخ',
    'رصاص',
    'رصاصة',
    'مسيّرة',
    'عبوة',
    'إنزال',
    'توغل',
    'اقتحام',
  ].map((noun) => fold(noun).text),
);

/**
 * Gives what happened through a deed the one whose deed a later word says it was: "قُتل الضابط في كمين نصبه
 * التنظيم", "قضى في قصف للجيش", "تعرّضت لهجوم من الجماعة".
 */
export function giveDeedAgents(sentence: OpenSentence): void {
  for (const verb of sentence.drafts) {
    if (verb.kind !== 'verb' || fillerOf(verb, 'agency')) continue;
    for (const { slot, filler } of [...verb.arguments]) {
      if (!(means.has(slot) || slot === 'ل') || !('phrase' in filler)) continue;
      const agent = filler.phrase.members.map((n) => doerOf(sentence, n)).find((doer) => doer !== undefined);
      if (agent && means.has(slot))
        verb.arguments.push({
          slot: verb.passive && !fillerOf(verb, 'subject') ? 'subject' : 'agency',
          filler: agent,
        });
    }
  }
}

/** Who does a deed: the subject of the clause that takes it up, or whom ل or من brings in after it. */
function doerOf(sentence: OpenSentence, deed: Nominal): Filler | undefined {
  if (!deeds.has(fold(deed.lemma).text)) return undefined;
  const state = stateOf(sentence, deed);
  if (state) return state;
  const doing = sentence.drafts.find(({ antecedent }) => antecedent?.head === deed.head);
  const told = doing && !doing.passive && returns(doing, deed) ? fillerOf(doing, 'subject') : undefined;
  if (told && mentionsOf(told).length > 0) return told;
  const noun = nounClauseAt(sentence, deed.head);
  if (!noun || fillerOf(noun, 'subject')) return undefined;
  const filler = [fillerOf(noun, 'ل'), fillerOf(noun, 'من')].find(
    (f) => f !== undefined && isAgent(sentence, f),
  );
  if (filler) noun.arguments.push({ slot: 'subject', filler });
  return filler;
}

/** "بمسيّرة إسرائيلية": the one state whose adjective stands on the deed, where the deed stands for that state. */
function stateOf({ context }: OpenSentence, { mention, parties }: Nominal): Filler | undefined {
  const [party] = parties;
  if (party === undefined || parties.length > 1 || mention !== party) return undefined;
  return partyFiller(context, party);
}

/** The deed is the object of the clause that takes it up. */
function returns(doing: ClauseDraft, deed: Nominal): boolean {
  const object = fillerOf(doing, 'object');
  return object !== undefined && 'phrase' in object && object.phrase.members[0]?.head === deed.head;
}

function isAgent({ context }: OpenSentence, filler: Filler): boolean {
  const classes = mentionsOf(filler).map((id) => context.draft.mentions[id]?.class);
  return classes.length > 0 && classes.every((c) => c === 'Organization' || c === 'Polity');
}
