import type { ClassName } from '../../model/entity.ts';
import type { Agreement, Mention } from '../../model/reading.ts';
import { addNisba, quotedRun } from './bodies.ts';
import { addMention, type Chunk, type Draft, wording } from './draft.ts';
import { fold } from './fold.ts';
import { isComma, isNominal, nisbaAt, type Scene } from './kinds.ts';
import type { Nominal, Phrase, PhraseScene } from './nominal.ts';
import type { Word } from './words.ts';

/** Nouns that stand for what possesses them: "وفد حماس", "الجانب السوري". */
const transparent = new Set([
  'وفد',
  'جانب',
  'طرف',
  'طيران',
  'طائرة',
  'مقاتلة',
  'مدفعية',
  'قيادة',
  'قوة',
  'عنصر',
  'سلطة',
  'ممثل',
  'مسؤول',
  'جندي',
  'مقاتل',
  'دبلوماسية',
  'سفينة',
  'مروحية',
  'مسيّرة',
  'صاروخ',
  'نظام',
  'إدارة',
  'حكومة',
  'دولة',
  'شعب',
  'عضو',
  'مسلح',
  'ميليشيا',
  'بحرية',
  'احتلال',
  'سلاح',
  'عاصمة',
  'زعيم',
  'قائد',
  'شخص',
  'كل',
  'جنسية',
  'رئاسة',
  'عضوية',
  'أمانة',
  'حصة',
  'سهم',
  'سلسلة',
  'غالبية',
  'أغلبية',
  'منصب',
]);
const transparentForms = new Set([...transparent].map((noun) => fold(noun).text));
const quantifiers = new Set(['كل', 'كلا', 'كلتا', 'جميع', 'بعض', 'كافة']);

interface Described {
  readonly class: ClassName;
  readonly anyAgent?: true;
}

/** Nouns that refer back to what the text has named, by their dictionary form. */
const described: ReadonlyMap<string, Described> = new Map<string, Described>([
  ['جانب', { class: 'Organization', anyAgent: true }],
  ['طرف', { class: 'Organization', anyAgent: true }],
  ['بلد', { class: 'Polity' }],
  ['دولة', { class: 'Polity' }],
  ['عاصمة', { class: 'Place' }],
  ['مسؤول', { class: 'Person' }],
  ['زعيم', { class: 'Person' }],
]);

const longestPhrase = 12;

/** The coordinated noun phrase that begins at a word, if one does. */
export function readPhrase(context: PhraseScene, at: number): Phrase | undefined {
  const { words } = context.scene;
  const first = readNominal(context, at);
  if (!first) return undefined;
  const members = [first];
  let to = first.to;
  while (members.length < longestPhrase) {
    const link = linkAfter(context, to, members);
    const next = link === undefined ? undefined : readNominal(context, link);
    if (!next || !joins(first, next, words)) break;
    members.push(next);
    to = next.to;
  }
  return { from: first.from, to, members };
}

/** Where the next conjunct begins: after و, أو, "إلى جانب", or after a comma that a later و closes. */
function linkAfter(context: PhraseScene, at: number, members: readonly Nominal[]): number | undefined {
  const { words } = context.scene;
  const word = words[at];
  if (!word) return undefined;
  let from = at;
  if (isComma(word)) {
    const listed = ['و', 'ف'].includes(words[at + 1]?.form ?? '') && words[at + 1]?.clitic === 'before';
    if (listed || words[at + 1]?.form === 'ثم') from = at + 1;
    else return continuesList(context, at + 1, members) ? at + 1 : undefined;
  }
  const joiner = words[from];
  const isFa = joiner?.form === 'ف' && context.scene.chunks.has(from + 1);
  if ((joiner?.form === 'و' || isFa) && joiner?.clitic === 'before') {
    const next = words[from + 1];
    if (next?.form === 'كذلك' || next?.form === 'ايضا') return from + 2;
    const opens = context.scene.chunks.has(from + 1) || next?.pos !== 'verb';
    return next && opens && !next.clitic ? from + 1 : undefined;
  }
  if (joiner?.form === 'او' || joiner?.form === 'ثم')
    return words[from + 1]?.pos === 'verb' ? undefined : from + 1;
  const beside = words[from]?.form === 'الي' && words[from + 1]?.form === 'جانب' && !words[from + 1]?.article;
  return beside ? from + 2 : undefined;
}

/** A comma goes on with a list only where named things stand on both sides and و or a comma comes after. */
function continuesList(context: PhraseScene, at: number, members: readonly Nominal[]): boolean {
  const { scene } = context;
  const chunk = scene.chunks.get(at);
  const last = members.at(-1);
  if (!chunk || last?.mention === undefined) return false;
  const before = context.draft.mentions[last.mention];
  if (before?.class !== chunk.mention.class) return false;
  const next = scene.words[chunk.to];
  return (
    next?.form === 'و' ||
    (isComma(next) && (scene.chunks.has(chunk.to + 1) || scene.words[chunk.to + 1]?.form === 'و'))
  );
}

/** Whether two nominals can be conjuncts: both events, or neither. */
function joins(first: Nominal, next: Nominal, words: readonly Word[]): boolean {
  if (next.from >= words.length) return false;
  const eventful = (n: Nominal) => n.predicate !== undefined && n.mention === undefined;
  if (next.verbal && !first.verbal) return false;
  if (first.mention !== undefined && eventful(next)) return false;
  return !(eventful(first) && next.mention !== undefined && !eventful(next));
}

/** One noun phrase: a chunk, or a head with its genitive, adjectives and possessor. */
export function readNominal(context: PhraseScene, at: number, depth = 0): Nominal | undefined {
  const { scene } = context;
  const { words } = scene;
  const word = words[at];
  if (!word || depth > 6) return undefined;
  const chunk = scene.chunks.get(at);
  if (chunk) return chunkNominal(context, chunk);
  if (word.pos === 'demonstrative') {
    const inner = readNominal(context, at + 1, depth + 1);
    return inner && inner.definite ? { ...inner, from: at } : inner ? undefined : demonstrative(word, at);
  }
  if (word.pos === 'punctuation') {
    const end = quotedRun(words, at);
    const inner = end ? readNominal(context, at + 1, depth + 1) : undefined;
    return inner && end && inner.to <= end ? { ...inner, from: at, to: Math.max(end, inner.to) } : undefined;
  }
  if (quantifiers.has(word.lemma) && words[at + 1]?.form === 'من' && words[at + 1]?.pos === 'preposition') {
    return readNominal(context, at + 2, depth + 1);
  }
  if (quantifiers.has(word.lemma) && !word.article && words[at + 1]?.clitic !== 'after') {
    const inner = readNominal(context, at + 1, depth + 1);
    if (inner) return { ...inner, from: at };
  }
  if (word.pos === 'number' && !word.clitic) {
    const counted = readNominal(context, at + 1, depth + 1);
    if (counted) return { ...counted, from: at };
  }
  if (!isNominal(word) || word.clitic) return undefined;
  return headed(context, at, depth);
}

function demonstrative(word: Word, at: number): Nominal {
  return { from: at, to: at + 1, head: at, lemma: word.lemma, definite: true, parties: [] };
}

/** Nouns that name a body as a part of another: "الجناح العسكري لحركة حماس". */
const parts = new Set(['جناح', 'ذراع', 'فرع', 'وحدة', 'قسم']);

function chunkNominal(context: PhraseScene, chunk: Chunk): Nominal {
  const { words } = context.scene;
  const head = words[chunk.from] as Word;
  const eventful = ['Agreement', 'NamedEvent'].includes(chunk.mention.class) || parts.has(head.lemma);
  // A building named only as the place of something ("في مقر الحزب") says nothing of where the body sits.
  const seat = chunk.inner !== undefined && context.scene.words[chunk.from - 1]?.pos !== 'preposition';
  const cues = eventful || seat ? context.cues.nounsOf(head) : [];
  const predicate = cues.length === 0 && chunk.mention.class === 'Agreement' ? [head.lemma] : cues;
  const owner = seat && chunk.inner ? chunkNominal(context, chunk.inner) : undefined;
  const { gender, number } = chunk.mention;
  const parties: number[] = [];
  let to = eventful ? readAdjectives(context, chunk.to, head, parties) : chunk.to;
  if (words[to]?.text === '(') {
    const close = words.findIndex((w, i) => i > to && w.text === ')');
    if (close > 0 && close - to <= 8) to = close + 1;
  }
  return {
    from: chunk.from,
    to,
    head: chunk.from,
    lemma: head.lemma,
    definite: true,
    mention: chunk.mention.id,
    parties,
    ...(gender ? { gender } : {}),
    ...(number ? { number } : {}),
    ...(predicate.length > 0 ? { predicate } : {}),
    ...(owner ? { genitive: { from: owner.from, to: owner.to, members: [owner] } } : {}),
  };
}

function headed(context: PhraseScene, at: number, depth: number): Nominal {
  const { scene, draft, cues } = context;
  const { words } = scene;
  const head = words[at] as Word;
  let to = at + 1;
  let possessor: number | undefined;
  let genitive: Phrase | undefined;
  const parties: number[] = [];
  if (words[to]?.clitic === 'after') {
    possessor = addPronoun(context, words[to] as Word);
    to += 1;
  }
  const adjectives = () => {
    to = readAdjectives(context, to, head, parties);
  };
  adjectives();
  const canPossess = possessor === undefined && !head.article && !head.tanween && to === at + 1;
  if (canPossess && opensGenitive(scene, to)) {
    genitive = readGenitive(context, to, depth);
    if (genitive) to = genitive.to;
    adjectives();
  }
  const definite =
    head.article || possessor !== undefined || (genitive?.members.some((m) => m.definite) ?? false);
  const members = partOf(context, to, head);
  if (members) to = members.to;
  const predicate = cues.nounsOf(head, words[at + 1]);
  const holder = possessor !== undefined || genitive ? apposed(context, to, head) : undefined;
  if (holder) to = holder.to;
  const draftNominal: Nominal = {
    from: at,
    to,
    head: at,
    lemma: head.lemma,
    definite,
    parties,
    ...(genitive ? { genitive } : {}),
    ...(possessor === undefined ? {} : { possessor }),
    ...(predicate.length > 0 ? { predicate } : {}),
    ...(predicate.length > 0 && head.options.some((o) => o.derivation === 'masdar')
      ? { verbal: true as const }
      : {}),
    ...(head.analysis?.gender ? { gender: head.analysis.gender } : {}),
    ...(head.analysis?.number ? { number: head.analysis.number } : {}),
  };
  if (holder) return { ...draftNominal, mention: holder.mention.id, holder: holder.mention.id };
  const mention = mentionOf(context, draftNominal);
  const named = mention ?? signedThing(context, draftNominal);
  return named === undefined ? draftNominal : { ...draftNominal, mention: named };

  function mentionOf(_: PhraseScene, nominal: Nominal): number | undefined {
    if (members) return members.mention.id;
    if (
      transparentForms.has(head.form) ||
      head.options.some((o) => transparent.has(o.lemma)) ||
      quantifiers.has(nominal.lemma)
    ) {
      const inner =
        nominal.genitive?.members.find((m) => m.mention !== undefined)?.mention ??
        nominal.parties[0] ??
        nominal.genitive?.members[0]?.parties[0];
      const arm = forceOf(context, nominal);
      if (arm !== undefined) return arm;
      if (inner !== undefined && nominal.number !== 'du') return inner;
    }
    return describe(scene, draft, nominal);
  }
}

/** Arms of a force, which with the article and a nationality are bodies of their own. */
const arms = new Set([
  'مدفعيه',
  'طيران',
  'بحريه',
  'مقاتلات',
  'طائرات',
  'طايرات',
  'مروحيات',
  'مسيرات',
  'زوارق',
  'بوارج',
]);

/** "المدفعية التركية" is a body; "طائرة تركية" only acts for its state. */
function forceOf({ scene, draft }: PhraseScene, nominal: Nominal): number | undefined {
  const head = scene.words[nominal.head];
  const polity = nominal.parties.length === 1 ? draft.mentions[nominal.parties[0] ?? -1]?.key : undefined;
  if (!head?.article || !arms.has(head.form) || polity === undefined) return undefined;
  const range = { from: nominal.from, to: nominal.to };
  return addMention(draft, scene.words, range, {
    class: 'Organization',
    kind: 'name',
    name: wording(scene.words, range),
    polity,
    score: 0.85,
  }).id;
}

/** Verbs whose object is an agreement even where its noun means other things as well (عقد, عهد). */
export const signing: ReadonlySet<string> = new Set(['وقّع', 'أبرم', 'أمضى']);

/** "إبرام عقد مع …": what is signed is an agreement. */
function signedThing({ scene, draft }: PhraseScene, nominal: Nominal): number | undefined {
  const before = scene.words[nominal.from - 1];
  const signs = before?.options.some((o) => signing.has(o.verb ?? o.lemma));
  const form = scene.vocabulary.heads.longestMatch(scene.bareForms, nominal.head)?.values[0];
  if (!signs || form?.head.class !== 'Agreement') return undefined;
  const range = { from: nominal.from, to: nominal.to };
  const name = wording(scene.words, range);
  return addMention(draft, scene.words, range, { class: 'Agreement', kind: 'name', name, score: 0.85 }).id;
}

/** "وفداً من مجموعة فاغنر": people of a body stand for it. */
function partOf({ scene }: PhraseScene, at: number, head: Word): Chunk | undefined {
  const joint = scene.words[at];
  const belongs = joint?.lemma === 'تابع' && scene.words[at + 1]?.form === 'ل';
  const from =
    joint?.form === 'من' && joint.pos === 'preposition' && head.options.some((o) => transparent.has(o.lemma));
  const chunk = belongs ? scene.chunks.get(at + 2) : from ? scene.chunks.get(at + 1) : undefined;
  return chunk?.mention.class === 'Organization' ? chunk : undefined;
}

/** A person named right after a noun that says what he is to another. */
function apposed({ scene, cues }: PhraseScene, at: number, head: Word): Chunk | undefined {
  const chunk = scene.chunks.get(at);
  const role =
    head.options.some((o) => o.pos === 'noun' && o.derivation !== 'masdar') && cues.nounsOf(head).length > 0;
  return role && chunk?.mention.class === 'Person' && chunk.mention.kind === 'name' ? chunk : undefined;
}

/** A genitive is one nominal; و goes on with it only where both are named or both are plain. */
function readGenitive(context: PhraseScene, at: number, depth: number): Phrase | undefined {
  const first = readNominal(context, at, depth + 1);
  if (!first) return undefined;
  const { words } = context.scene;
  const members = [first];
  let to = first.to;
  while (first.mention !== undefined && words[to]?.form === 'و' && words[to]?.clitic === 'before') {
    const chunk = context.scene.chunks.get(to + 1);
    const known = context.draft.mentions[first.mention];
    if (!chunk || chunk.mention.class !== known?.class) break;
    const next = chunkNominal(context, chunk);
    members.push(next);
    to = next.to;
  }
  return { from: at, to, members };
}

function opensGenitive(scene: Scene, at: number): boolean {
  const word = scene.words[at];
  if (!word || word.clitic) return false;
  if (scene.chunks.has(at) || word.pos === 'demonstrative') return true;
  if (word.pos === 'adjective' && !word.article) return false;
  return isNominal(word) && word.pos !== 'number';
}

/** Adjectives that agree with the head in definiteness; nationalities among them are noted as parties. */
function readAdjectives(context: PhraseScene, from: number, head: Word, parties: number[]): number {
  const { scene, draft } = context;
  let to = from;
  for (;;) {
    const word = scene.words[to];
    if (!word || word.clitic) return to;
    const nisba = nisbaAt(scene, to);
    const chunk = scene.chunks.get(to);
    if (chunk) {
      // سورية is the state or "Syrian"; after an indefinite noun and beside another nationality it is the adjective.
      const adjective = nisba?.to === chunk.to && nisba.form.polity === chunk.mention.key && !head.article;
      if (!adjective || (parties.length === 0 && !nisbaAt(scene, chunk.to))) return to;
      parties.push(chunk.mention.id);
      to = chunk.to;
      continue;
    }
    if (nisba && (word.article || !head.article)) {
      parties.push(addNisba(scene, draft, nisba).id);
      to = nisba.to;
      if (scene.words[to]?.text === '-' || scene.words[to]?.text === '–') to += 1;
      continue;
    }
    const relational =
      word.pos === 'unknown' && /(?:ي|يه)$/u.test(word.form) && word.article === head.article;
    const adjective =
      word.pos === 'adjective' ||
      (word.article && word.pos === 'noun' && word.options.some((o) => o.pos === 'adjective')) ||
      (word.pos === 'number' && word.article) ||
      relational;
    const participle =
      word.analysis?.derivation !== undefined && word.analysis.derivation !== 'masdar' && word.pos !== 'verb';
    if (
      !(adjective || participle) ||
      (word.article && !head.article && parties.length === 0 && to === from && !head.analysis)
    )
      return to;
    if (word.tanween || scene.words[to + 1]?.clitic === 'after') return to;
    // A cue participle with a preposition opens a clause of its own: "الموقّعة بين البلدين".
    if (scene.words[to + 1]?.pos === 'preposition' && context.cues.attributeOf(word)) return to;
    if (word.article !== head.article && !word.article) return to;
    to += 1;
  }
}

/** An enclitic as a mention that coreference resolves. */
export function addPronoun({ scene, draft }: PhraseScene, word: Word): number {
  const forms: Readonly<Record<string, Agreement>> = {
    ه: { gender: 'm', number: 'sg', person: 3 },
    ها: { gender: 'f', number: 'sg', person: 3 },
    هما: { number: 'du', person: 3 },
    هم: { gender: 'm', number: 'pl', person: 3 },
    هن: { gender: 'f', number: 'pl', person: 3 },
  };
  const agreement = forms[word.form] ?? { person: 1 as const };
  const mention = addMention(
    draft,
    scene.words,
    { from: word.index, to: word.index + 1 },
    {
      class: word.form === 'ها' ? 'Polity' : 'Person',
      kind: 'pronoun',
      name: word.form,
      score: 0.8,
      ...agreement,
    },
  );
  return mention.id;
}

/** "البلدان", "الجانبان", "المسؤول الإماراتي": a definite noun that refers back. */
function describe(scene: Scene, draft: Draft, nominal: Nominal): number | undefined {
  if (nominal.possessor !== undefined && nominal.lemma === 'بلد' && nominal.number !== 'du') {
    return describeState(scene, draft, nominal, nominal.possessor);
  }
  const kind = described.get(nominal.lemma);
  const dual = nominal.number === 'du';
  if (!kind || !nominal.definite || nominal.genitive || (nominal.possessor !== undefined && !dual))
    return undefined;
  if (nominal.number === 'pl') return undefined;
  const polity = nominal.parties[0] === undefined ? undefined : draft.mentions[nominal.parties[0]]?.key;
  if (!dual && kind.class !== 'Polity' && kind.class !== 'Place' && polity === undefined) return undefined;
  if (!dual && kind.class === 'Polity' && polity === undefined) return undefined;
  const mention = addMention(draft, scene.words, nominal, {
    class: kind.class,
    kind: 'description',
    name: nominal.lemma,
    score: 0.85,
    ...(kind.anyAgent ? { anyAgent: true as const } : {}),
    ...(nominal.gender && kind.class === 'Person' ? { gender: nominal.gender } : {}),
    ...(nominal.number ? { number: nominal.number } : {}),
    ...(polity ? { polity } : {}),
    ...(dual ? { count: 2 } : {}),
  });
  return mention.id;
}

/** "بلاده", "بلادها": the state of whoever the pronoun means. */
function describeState(scene: Scene, draft: Draft, nominal: Nominal, possessor: number): number {
  const mention = addMention(draft, scene.words, nominal, {
    class: 'Polity',
    kind: 'description',
    name: nominal.lemma,
    number: 'sg',
    stateOf: possessor,
    score: 0.8,
  });
  return mention.id;
}
