import type { Modality } from '../../model/reading.ts';
import { addArgument, agents, type ClauseDraft, fillerOf, type OpenSentence } from './clause-draft.ts';
import { type Phrase, readPhrase, signing } from './nominals.ts';
import type { Word } from './words.ts';

/** Compound prepositions by their folded words, with the slot they open. */
const compounds: readonly (readonly [words: readonly string[], slot: string])[] = [
  [['من', 'قبل'], 'subject'],
  [['من', 'جانب'], 'subject'],
  [['من', 'طرف'], 'subject'],
  [['من', 'لدن'], 'subject'],
  [['علي', 'يد'], 'subject'],
  [['علي', 'ايدي'], 'subject'],
  [['ب', 'رصاص'], 'subject'],
  [['ب', 'نيران'], 'subject'],
  [['علي', 'لسان'], 'source'],
  [['نقلا', 'عن'], 'source'],
  [['وفقا', 'ل'], 'source'],
  [['استنادا', 'الي'], 'source'],
  [['ب', 'حسب'], 'source'],
  [['ب', 'حضور'], 'بحضور'],
  [['في', 'حضور'], 'بحضور'],
  [['ب', 'رئاسه'], 'برئاسة'],
  [['ب', 'رعايه'], 'برعاية'],
  [['ب', 'وساطه'], 'بوساطة'],
  [['ب', 'مشاركه'], 'بمشاركة'],
  [['في', 'اطار'], 'في إطار'],
  [['علي', 'هامش'], 'على هامش'],
  [['ب', 'شان'], 'بشأن'],
  [['ب', 'هدف'], 'بهدف'],
  [['في', 'حال'], 'condition'],
  [['في', 'حاله'], 'condition'],
];

const sources = new Set(['حسب', 'بحسب', 'وفق', 'وفقا', 'نقلا']);
const placing = new Set(['في', 'ب', 'داخل', 'قرب', 'قبالة', 'شمال', 'جنوب', 'شرق', 'غرب', 'وسط', 'أمام']);
/** Prepositions of time, occasion and concession: what they govern happens beside the verb, not through it. */
const circumstances = new Set([
  'بعد',
  'قبل',
  'خلال',
  'عقب',
  'إثر',
  'اثر',
  'منذ',
  'أثناء',
  'رغم',
  'غداة',
  'عشية',
  'قبيل',
  'بعيد',
  'لدى',
  'حتى',
  'بحضور',
  'في إطار',
  'بسبب',
  'نتيجة',
  'حول',
  'بشأن',
  'على هامش',
]);
/** Participles that schedule or doubt the clause after them: "من المقرر أن". */
const outlooks: ReadonlyMap<string, Modality> = new Map<string, Modality>([
  ['مقرر', 'future'],
  ['منتظر', 'future'],
  ['مرتقب', 'future'],
  ['متوقع', 'future'],
  ['مزمع', 'future'],
  ['مفترض', 'future'],
  ['مامول', 'future'],
  ['محتمل', 'possible'],
  ['مرجح', 'possible'],
  ['ممكن', 'possible'],
  ['مستبعد', 'possible'],
  ['غير', 'possible'],
]);

/** Reads a preposition with its phrase and gives the place after them. */
export function readPreposition(reader: OpenSentence, word: Word, at: number): number {
  const { words } = reader.context.scene;
  const compound = compounds.find(([forms]) =>
    forms.every((form, i) => words[at + i]?.form === form && !words[at + i]?.article),
  );
  const slot = compound?.[1] ?? (sources.has(word.form) ? 'source' : word.lemma);
  const from = at + (compound?.[0].length ?? 1);
  const next = words[from];
  const outlook = word.form === 'من' && next?.article ? outlooks.get(next.form) : undefined;
  if (outlook) {
    reader.pending = { link: 'adverbial', marker: 'من', modality: outlook };
    return words[from + 1]?.form === 'ان' ? from + 2 : from + 1;
  }
  if (next?.form === 'ما' || next?.pos === 'subordinator') return openClause(reader, slot, word, from);
  if (next?.pos === 'verb' && word.form === 'ل') {
    reader.pending = { link: 'adverbial', marker: 'ل', modality: 'future' };
    return from;
  }
  const phrase = next ? readPhrase(reader.context, from) : undefined;
  if (!phrase) return from;
  const whole = repeat(reader, phrase, word);
  attach(reader, slot, whole);
  reader.lastPhrase = whole;
  reader.afterComma = false;
  return whole.to;
}

/** "بعد أن", "قبل أن", "بحسب ما": the preposition opens a clause. */
function openClause(reader: OpenSentence, slot: string, word: Word, at: number): number {
  const target = reader.verb ?? reader.drafts.findLast((d) => d.kind === 'verb') ?? reader.drafts.at(-1);
  if (slot === 'source' && target) {
    reader.pending = { link: 'adverbial', marker: word.form, sourceOf: target };
    return at + 1;
  }
  const said = ['ب', 'علي', 'عن', 'ل', 'الي', 'في'].includes(word.form)
    ? reader.open.findLast((c) => reader.attitudeOf(c) !== undefined)
    : undefined;
  reader.pending = said
    ? { link: 'complement', clause: said.id, marker: 'ان' }
    : {
        link: 'adverbial',
        marker: word.form,
        ...(slot === 'condition' ? { modality: 'conditional' as const } : {}),
      };
  reader.topic = undefined;
  return at + 1;
}

/** "بين مصر وبين فرنسا", "مع س ومع ص": the same preposition said again goes on with the phrase. */
function repeat(reader: OpenSentence, phrase: Phrase, word: Word): Phrase {
  const { words } = reader.context.scene;
  let whole = phrase;
  while (
    words[whole.to]?.form === 'و' &&
    words[whole.to + 1]?.form === word.form &&
    words[whole.to + 1]?.pos === 'preposition'
  ) {
    const next = readPhrase(reader.context, whole.to + 2);
    if (!next) break;
    whole = { from: whole.from, to: next.to, members: [...whole.members, ...next.members] };
  }
  return whole;
}

function attach(reader: OpenSentence, slot: string, phrase: Phrase): void {
  const nouns = reader.openNouns(phrase);
  const target = slot === 'source' ? (reader.verb ?? reader.open[0]) : pick(reader, slot);
  if (slot === 'source') {
    const mentions = phrase.members.flatMap((m) => (m.mention === undefined ? [] : [m.mention]));
    (target?.sources ?? reader.earlySources).push(...mentions);
  } else if (target) {
    give(reader, target, slot, phrase);
    // "إبرام عقد مع …": whom the contract is with, it is signed with.
    const above = reader.open.find((c) => c.id === target.governor?.clause);
    const signs =
      above?.lemmas.some((lemma) => signing.has(lemma)) && reader.context.cues.wants(above.lemmas, slot);
    if (above && signs) give(reader, above, slot, phrase);
    const link = circumstances.has(slot) ? 'adverbial' : 'argument';
    for (const noun of nouns) noun.governor ??= { clause: target.id, link, marker: slot };
  }
  if (placing.has(slot)) {
    for (const other of reader.open) if (other !== target) addArgument(other, slot, { phrase });
  }
  reader.open.push(...nouns);
}

/** The nearest predicate that wants the preposition, else the verb, else the nearest noun. */
function pick(reader: OpenSentence, slot: string): ClauseDraft | undefined {
  const { cues } = reader.context;
  if (slot === 'subject') return reader.open.at(-1);
  if (reader.pending) return reader.open.at(-1);
  const wanting = reader.open.findLast((c) => cues.wants(c.lemmas, slot) || takesObject(reader, c, slot));
  return wanting ?? reader.verb ?? reader.open.at(-1);
}

/** A verbal noun with a possessor marks its object by ل: "استقبال الرئيس لنظيره". */
function takesObject(reader: OpenSentence, clause: ClauseDraft, slot: string): boolean {
  return (
    slot === 'ل' &&
    clause.kind === 'noun' &&
    fillerOf(clause, 'genitive') !== undefined &&
    reader.context.cues.wants(clause.lemmas, 'object')
  );
}

function give(reader: OpenSentence, target: ClauseDraft, slot: string, phrase: Phrase): void {
  const asObject = !reader.context.cues.wants(target.lemmas, slot) && takesObject(reader, target, slot);
  if (slot === 'subject') {
    agents.add(phrase);
    if (target.kind === 'verb') target.passive = true;
  }
  addArgument(target, asObject ? 'object' : slot, { phrase });
}
