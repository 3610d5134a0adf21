import { type ClauseDraft, fillerOf } from './clause-draft.ts';
import type { Phrase } from './nominal.ts';
import { attitudeOf, type OpenSentence } from './open-sentence.ts';

/** The nearest predicate that wants the preposition, else the verb, else the nearest noun. */
export function pick(sentence: OpenSentence, slot: string, phrase: Phrase): ClauseDraft | undefined {
  const { cues } = sentence.context;
  if (slot === 'subject') return sufferingVerb(sentence) ?? sentence.open.at(-1);
  if (sentence.pending) return sentence.open.at(-1);
  const wanting = sentence.open.findLast((c) => cues.wants(c.lemmas, slot) || takesObject(sentence, c, slot));
  const intent = intendedBy(sentence, phrase);
  if (intent && wanting !== intent && (wanting === undefined || wanting.from < intent.from)) return intent;
  const returns = sentence.context.scene.words[phrase.from]?.clitic === 'after';
  return (
    wanting ?? (returns ? undefined : hostWanting(sentence, slot)) ?? sentence.verb ?? sentence.open.at(-1)
  );
}

const intentions = new Set(['plan', 'decide', 'refuse', 'demand', 'deny']);

/** "استعداد العراق لإبرام اتفاقية", "رغبته في لقاء فلان": the deed after a noun of will is what is willed. */
function intendedBy(sentence: OpenSentence, { from, members }: Phrase): ClauseDraft | undefined {
  const last = sentence.open.at(-1);
  if (last?.kind !== 'noun' || !members[0]?.verbal || last.last !== from - 1) return undefined;
  return intentions.has(attitudeOf(sentence, last) ?? '') ? last : undefined;
}

/** "قُتل الضابط وهو يغادر مكتبه، على يد مسلحين": after the comma the agent is that of the passive before. */
function sufferingVerb({ verb, drafts, afterComma }: OpenSentence): ClauseDraft | undefined {
  if (!afterComma || !verb || verb.passive) return undefined;
  return drafts.findLast((d) => d.kind === 'verb' && d.passive && !fillerOf(d, 'subject'));
}

/** "وصل وفد يقوده الوزير إلى بيروت": a relative clause that has its object leaves what it does not want to the verb above. */
function hostWanting({ verb, drafts, base, context }: OpenSentence, slot: string): ClauseDraft | undefined {
  if (verb?.governor?.link !== 'relative' || !fillerOf(verb, 'object') || !fillerOf(verb, 'subject'))
    return undefined;
  const host = drafts[verb.governor.clause - base];
  return host?.kind === 'verb' && context.cues.wants(host.lemmas, slot) ? host : undefined;
}

/** A verbal noun with a possessor marks its object by ل: "استقبال الرئيس لنظيره". */
export function takesObject(sentence: OpenSentence, clause: ClauseDraft, slot: string): boolean {
  return (
    slot === 'ل' &&
    clause.kind === 'noun' &&
    fillerOf(clause, 'genitive') !== undefined &&
    sentence.context.cues.wants(clause.lemmas, 'object')
  );
}
