import { readBody } from './bodies.ts';
import { addMention, type Chunk, type Draft, wording } from './draft.ts';
import { isComma, isNominal, type Scene } from './kinds.ts';
import { readKnownName } from './known-names.ts';
import { readNamedBefore, remember } from './named-before.ts';
import { readName } from './names.ts';
import { joinedPlace, readSeat } from './office-places.ts';
import { matterEnd, portfolioAt, portfolioEnd } from './portfolios.ts';
import { quotedRun } from './quotations.ts';
import type { TitleForm } from './title-tables.ts';
import { type Continuation, governors, type Opening, type TitleUnit } from './title-unit.ts';
import { opensNamedTitle } from './title-words.ts';
import type { Word } from './words.ts';

/** Reads a whole title; given by the caller, since an office can be of another office. */
export type ReadTitle = (scene: Scene, draft: Draft, at: number) => TitleUnit | undefined;

/** The genitives of an office: its matter, then the body or state it is of. */
export function readConstruct(
  scene: Scene,
  draft: Draft,
  from: number,
  form: TitleForm,
  readTitle: ReadTitle,
): (Continuation & { readonly definite: boolean }) | undefined {
  const { words, vocabulary } = scene;
  let to = from;
  while (to < words.length && to - from < 7) {
    const word = words[to] as Word;
    const seat = to === from && governors.test(form.title.title) ? readSeat(scene, draft, to) : undefined;
    if (seat) return { to: joinedPlace(scene, seat), scope: seat.mention, definite: true };
    if (scene.tagged?.get(to)?.type === 'Person' && !vocabulary.names.longestMatch(scene.writtenForms, to))
      break;
    const matter = portfolioAt(scene, to);
    const head = vocabulary.heads.longestMatch(scene.bareForms, to);
    // "مفوض الأمن الغذائي": what is a matter of government as a whole is no body by its first word.
    if (matter && word.article && matter.to >= (head?.to ?? 0))
      return { to: portfolioEnd(scene, to, form), definite: true };
    const chunk: Chunk | undefined =
      readKnownName(scene, draft, to) ??
      readNamedBefore(scene, draft, to) ??
      readBody(scene, draft, to) ??
      readQuoted(scene, draft, to);
    // "وزير الموانئ الصومالي": a plural with nothing after it is the office's matter, no one body.
    if (chunk?.mention.kind === 'description' && chunk.mention.number === 'pl')
      return { to: portfolioEnd(scene, to, form), definite: true };
    if (chunk) return { to: joinedPlace(scene, chunk), scope: chunk.mention, definite: true };
    const holder =
      to === from ? ofHolder(scene, draft, to, readTitle, form.title.title === 'كبير') : undefined;
    if (holder) return { ...holder, definite: true };
    if (!isGenitive(word, words[to + 1])) break;
    if (vocabulary.titles.longestMatch(scene.bareForms, to) && to > from && word.article) break;
    if (word.article) return { to: portfolioEnd(scene, to, form), definite: true };
    if (word.pos === 'name' || word.pos === 'unknown' || word.pos === 'latin' || word.pos === 'adjective')
      break;
    to += 1;
  }
  return undefined;
}

/** "رئيس «التيار الوطني الحر»", "مراسل «وول ستريت جورنال»": a body by its quoted name alone. */
function readQuoted(scene: Scene, draft: Draft, at: number): Chunk | undefined {
  const to = quotedRun(scene.words, at, true);
  if (to === undefined) return undefined;
  const name = wording(scene.words, { from: at + 1, to: to - 1 });
  const mention = addMention(
    draft,
    scene.words,
    { from: at, to },
    { class: 'Organization', kind: 'name', name, number: 'sg', score: 0.85 },
  );
  remember(scene, draft, mention, [{ from: at + 1, to: to - 1 }]);
  return { from: at, to, nameFrom: at + 1, mention };
}

function isGenitive(word: Word, next: Word | undefined): boolean {
  return (
    isNominal(word) && !word.clitic && !word.tanween && word.pos !== 'number' && next?.clitic !== 'after'
  );
}

/** "المبعوثة الخاصة لرئيس زامبيا", "مستشار وزير النقل": the office is of another office. */
function ofHolder(
  scene: Scene,
  draft: Draft,
  at: number,
  readTitle: ReadTitle,
  plural = false,
): Continuation | undefined {
  const saved = draft.mentions.length;
  const unit = readTitle(scene, draft, at);
  const scope = unit?.scope ?? unit?.state;
  if (unit?.form.title.kind === 'office' && unit.definite && (plural || unit.form.number === 'sg'))
    return { to: unit.to, superior: at, ...(scope ? { scope } : {}) };
  draft.mentions.length = saved;
  return undefined;
}

/** Words of an office that take a preposition for their scope. */
const byPreposition = new Set(['باسم', 'لدي', 'الي', 'لشوون', 'ل', 'في', 'ب', 'عن', 'علي']);
/** Offices that lead somewhere; of any other, where the holder goes is the sentence's. */
const envoys = /مبعوث|سفير|موفد|ممثل|مندوب|قنصل|رسول/u;
const loose = new Set(['في', 'ب', 'علي', 'عن']);
/** What a preposition after the office gives, and whether it is the host of an envoy. */
export interface PrepositionScope extends Continuation {
  readonly host: boolean;
}

/** How the office was read so far. */
export interface Before {
  /** It has a genitive or nationality already, so that "ل" need not be its. */
  readonly complete: boolean;
  /** It stands after its holder's name. */
  readonly apposed: boolean;
}

/** "المتحدث باسم الحكومة", "السفير لدى دمشق", "الأمين العام للأمم المتحدة". */
export function readPrepositionScope(
  scene: Scene,
  draft: Draft,
  at: number,
  opening: Opening,
  before: Before,
  readTitle: ReadTitle,
): PrepositionScope | undefined {
  const { words } = scene;
  const form = words[at]?.form ?? '';
  const from = scopeFrom(scene, at);
  if (from === undefined) return undefined;
  const host = form === 'لدي';
  const saved = draft.mentions.length;
  const chunk =
    readKnownName(scene, draft, from) ??
    readNamedBefore(scene, draft, from) ??
    readBody(scene, draft, from) ??
    (form === 'ل' || form === 'لدي' ? readQuoted(scene, draft, from) : undefined);
  // "رئيساً تنفيذياً للعمليات": a plural by itself is what the office deals with.
  const plural = chunk?.mention.kind === 'description' && chunk.mention.number === 'pl';
  if (chunk && !plural && suits(scene, chunk, form, opening, before))
    return { to: joinedPlace(scene, chunk), scope: chunk.mention, host };
  draft.mentions.length = saved;
  if ((form === 'ل' || host) && !before.complete) {
    const holder = ofHolder(scene, draft, from, readTitle);
    if (holder) return { ...holder, host: false };
  }
  if (chunk && form !== 'ل') return undefined;
  if (host && opensName(scene, from)) return { to: from + 1, host };
  // "أطاح الوزير بمدير الشرطة": another office is no matter of this one.
  if (loose.has(form) && scene.vocabulary.titles.longestMatch(scene.bareForms, from)) return undefined;
  const matter = ['ل', 'ب', 'لشوون', 'عن'].includes(form)
    ? matterEnd(scene, matterFrom(scene, at))
    : undefined;
  return matter === undefined ? undefined : { to: matter, host: false };
}

/** "لدى المملكة باتريك سيمونيه": a definite noun by itself, with a name after it. */
function opensName(scene: Scene, at: number): boolean {
  const named = scene.words[at]?.article && isNominal(scene.words[at]);
  return named === true && readName(scene, at + 1, true) !== undefined;
}

/** Where the scope's own words begin, if something here leads to a scope. */
function scopeFrom({ words }: Scene, at: number): number | undefined {
  const last = words[at - 1]?.form;
  if (last === 'باسم' || last === 'اسم') return at;
  const word = words[at];
  if (!word || !byPreposition.has(word.form) || (word.pos !== 'preposition' && !word.clitic))
    return undefined;
  const inner = words[at + 1]?.form;
  return inner === 'اسم' ? at + 2 : at + 1;
}

function matterFrom({ words }: Scene, at: number): number {
  return words[at]?.form === 'لشوون' ? at : at + 1;
}

/** Whether a body or place after a preposition is the office's and not the sentence's. */
function suits(scene: Scene, chunk: Chunk, form: string, opening: Opening, before: Before): boolean {
  const end = joinedPlace(scene, chunk);
  const open = isComma(scene.words[end]) ? end + 1 : end;
  const named = readName(scene, end, true) !== undefined || opensNamedTitle(scene, open);
  const isBody = chunk.mention.class === 'Organization' && chunk.mention.kind === 'name';
  const { kind } = opening.form.title;
  if (form === 'ل') return kind === 'office' && (!before.complete || named || before.apposed);
  if (form === 'الي') return envoys.test(opening.form.title.title);
  if (!loose.has(form)) return true;
  if (form === 'علي' && ['Place', 'Polity'].includes(chunk.mention.class))
    return named || governors.test(opening.form.title.title);
  // "in Cairo" after an office is its scope only when the holder's name comes next.
  const realm = before.apposed && chunk.mention.class === 'Polity' && form === 'في';
  return isBody || named || realm;
}
