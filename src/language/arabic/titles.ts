import type { Mention } from '../../model/reading.ts';
import { addNisba, readBody, readKnownName } from './bodies.ts';
import type { Chunk, Draft, Range } from './draft.ts';
import { isNominal, nisbaAt, type Scene } from './kinds.ts';
import { isListed, readName } from './names.ts';
import type { TitleForm } from './vocabulary.ts';
import type { Word } from './words.ts';

/** A title with all that belongs to it: "وزير الخارجية المصري", "العماد". */
export interface TitleUnit extends Range {
  readonly form: TitleForm;
  /** Where the title proper ends and its scope begins. */
  readonly titleTo: number;
  /** Where the office ends when its nationality is left out. */
  readonly baseTo: number;
  /** The body, state or place that the office is of. */
  readonly scope?: Mention;
  /** The state that a nationality adjective gives. */
  readonly state?: Mention;
  readonly definite: boolean;
  readonly former: boolean;
  readonly designate: boolean;
}

const formers = new Set([
  'سابق',
  'سابقه',
  'اسبق',
  'راحل',
  'راحله',
  'مخلوع',
  'معزول',
  'مقال',
  'مستقيل',
  'مستقيله',
  'منتهيه',
  'منصرف',
  'منصرفه',
]);
const designates = new Set(['مكلف', 'مكلفه', 'منتخب', 'منتخبه', 'معين', 'مرشح']);
const qualifiers = new Set([
  'مفدي',
  'معظم',
  'موقر',
  'محترم',
  'حالي',
  'حاليه',
  'جديد',
  'جديده',
  'اول',
  'عام',
  'عامه',
  'مساعد',
  'خاص',
  'دائم',
  'اعلي',
  'موقت',
  'موقته',
  'اقليمي',
  'تنفيذي',
  'رسمي',
  'ايضا',
  'بارز',
  'كبير',
  'معارض',
  'شهير',
  'حكومي',
  'سياسي',
  'عسكري',
  'ميداني',
]);
/** Bodies have such people among them; they hold no office of it. */
export const memberTitles = /^(?:عضو|قيادي|عنصر|ناشط|مقاتل|لاعب|مدافع|مهاجم|حارس مرمى|نجم|كادر)/u;
/** Words of an office that take a preposition for their scope. */
const byPreposition = new Set(['باسم', 'لدي', 'الي', 'لشوون', 'ل', 'في', 'ب', 'عن', 'علي']);

/** The title unit that begins at a word, with its scope; mentions of the scope are added to the draft. */
export function readTitle(scene: Scene, draft: Draft, at: number): TitleUnit | undefined {
  const { words } = scene;
  const first = words[at];
  if (!first || first.clitic || first.tanween || first.pos === 'punctuation') return undefined;
  if (first.pos === 'verb' && !(first.options.some((o) => o.pos === 'noun') && isNominal(words[at + 1])))
    return undefined;
  const match = titleMatch(scene, at);
  if (!match || words[match.to]?.clitic === 'after') return undefined;
  if (isGivenName(scene, at, match.to)) return undefined;
  // "شقيق فلان" tells whose brother he is, not his name.
  if (match.form.title.kind === 'kinship' && !first.article) return undefined;
  const form = match.form;
  const { kind } = form.title;
  // "وملك البحرين حمد": a word read as a verb is a title only where body or state and name follow.
  if (first.pos === 'verb' && kind !== 'office' && !form.title.heads) return undefined;
  const unit = { from: at, form, titleTo: match.to };
  const article = words.slice(at, match.to).some((w) => w.article);
  if (kind === 'rank' || kind === 'honorific' || kind === 'kinship')
    return readRank(scene, draft, unit, article);
  return readOffice(scene, draft, unit, article);
}

/** "مالك عقار", "أمير سيد أحمد": a single bare word that is a given name as well, before more of a name. */
function isGivenName(scene: Scene, at: number, to: number): boolean {
  const { words, vocabulary } = scene;
  const word = words[at] as Word;
  const next = words[to];
  if (to > at + 1 || word.article || !vocabulary.given.has(word.form) || !next || next.clitic) return false;
  if (next.article && !isListed(next, vocabulary)) return false;
  return readName(scene, to, true) !== undefined;
}

/** The longest title, but no longer than the office word where a body follows that has a name of its own. */
function titleMatch(scene: Scene, at: number): { readonly to: number; readonly form: TitleForm } | undefined {
  const matches = scene.vocabulary.titles.longestMatches(scene.bareForms, at);
  for (const match of matches) {
    const holdsBody = range(at + 1, match.to).some((i) => {
      const head = scene.vocabulary.heads.longestMatch(scene.bareForms, i)?.values[0]?.head;
      return head?.class === 'Organization' && !head.ambiguous;
    });
    const form = match.values[0];
    const shorter = matches.at(-1)?.values[0]?.title.kind;
    if (form && (!holdsBody || match === matches.at(-1) || shorter !== 'office'))
      return { to: match.to, form };
  }
  return undefined;
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
}

type Opening = Pick<TitleUnit, 'from' | 'form' | 'titleTo'>;

/** Ranks and honorifics take a nationality at most; a ruler's also his realm. */
function readRank(scene: Scene, draft: Draft, unit: Opening, article: boolean): TitleUnit {
  const ruler = unit.form.title.heads;
  if (ruler && !article) return readOffice(scene, draft, unit, article);
  const nisba = nisbaAt(scene, unit.titleTo);
  const adjective = nisba && scene.words[nisba.from]?.article === article ? nisba : undefined;
  const state = adjective && article ? addNisba(scene, draft, adjective) : undefined;
  const to = state && adjective ? adjective.to : unit.titleTo;
  const flags = readFlags(scene, to);
  return {
    ...unit,
    to: flags.to,
    baseTo: unit.titleTo,
    definite: true,
    former: flags.former,
    designate: flags.designate,
    ...(state ? { state } : {}),
  };
}

function readOffice(scene: Scene, draft: Draft, unit: Opening, article: boolean): TitleUnit {
  let to = unit.titleTo;
  let scope: Mention | undefined;
  let state: Mention | undefined;
  let definite = article;
  if (!article) {
    const construct = readConstruct(scene, draft, to, unit.form);
    to = construct.to;
    scope = construct.scope;
    definite = construct.definite;
  }
  let flags = readFlags(scene, to);
  to = flags.to;
  const by = readPrepositionScope(scene, draft, to, unit);
  if (by) {
    // Whoever represents a state to another body holds a post of the state.
    scope ??= by.scope;
    to = by.to;
    definite = true;
  }
  const baseTo = to;
  const nisba = nisbaAt(scene, to);
  if (nisba && (scene.words[nisba.from]?.article ?? false) === definite && nisba.form.number !== 'du') {
    if (definite) state = addNisba(scene, draft, nisba);
    to = nisba.to;
    const more = readFlags(scene, to);
    flags = {
      to: more.to,
      former: flags.former || more.former,
      designate: flags.designate || more.designate,
    };
    to = more.to;
    const late = readPrepositionScope(scene, draft, to, unit);
    if (late) {
      if (!late.host) scope ??= late.scope;
      to = late.to;
    }
  }
  return {
    ...unit,
    to,
    baseTo,
    definite,
    former: flags.former,
    designate: flags.designate,
    ...(scope ? { scope } : {}),
    ...(state ? { state } : {}),
  };
}

interface Construct {
  readonly to: number;
  readonly scope?: Mention;
  readonly definite: boolean;
}

/** The genitives of an office: portfolio nouns, then the body or state it is of. */
function readConstruct(scene: Scene, draft: Draft, from: number, form: TitleForm): Construct {
  const { words, vocabulary } = scene;
  let to = from;
  while (to < words.length && to - from < 7) {
    const chunk: Chunk | undefined = readKnownName(scene, draft, to) ?? readBody(scene, draft, to);
    if (chunk) return { to: chunk.to, scope: chunk.mention, definite: true };
    const holder = to === from ? ofHolder(scene, draft, to) : undefined;
    if (holder?.scope) return { to: holder.to, scope: holder.scope, definite: true };
    const word = words[to] as Word;
    if (
      !isNominal(word) ||
      word.clitic ||
      word.tanween ||
      word.pos === 'number' ||
      words[to + 1]?.clitic === 'after'
    )
      break;
    if (vocabulary.titles.longestMatch(scene.bareForms, to) && to > from && word.article) break;
    if (word.article) return { to: portfolioEnd(scene, to, form), definite: true };
    if (word.pos === 'name' || word.pos === 'unknown' || word.pos === 'latin' || word.pos === 'adjective')
      break;
    to += 1;
  }
  return { to: from, definite: false };
}

/** "الخارجية", "الشؤون الاجتماعية", "الخارجية والمغتربين": definite nouns and adjectives, joined by و before a name or nationality. */
function portfolioEnd(scene: Scene, from: number, form: TitleForm): number {
  const { words } = scene;
  let to = from + 1;
  for (;;) {
    while (
      words[to]?.article &&
      isAdjective(words[to]) &&
      !nisbaAt(scene, to) &&
      !qualifiers.has(words[to]?.form ?? '') &&
      words[to + 1]?.clitic !== 'after'
    )
      to += 1;
    const joined = words[to]?.form === 'و' && words[to + 1]?.article && words[to + 1]?.pos !== 'verb';
    if (!joined || scene.vocabulary.titles.longestMatch(scene.bareForms, to + 1)) return to;
    let after = to + 2;
    while (words[after]?.article && isAdjective(words[after]) && !nisbaAt(scene, after)) after += 1;
    const nisba = nisbaAt(scene, after);
    const agrees =
      nisba && words[after]?.article && nisba.form.gender === form.gender && nisba.form.number === 'sg';
    const more = words[after]?.form === 'و' && words[after + 1]?.article;
    if (!agrees && !more && !namesAfter(scene, after)) return to;
    to = after;
  }
}

/** Relational adjectives that the tables lack (معدنية) end in ي or ية. */
function isAdjective(word: Word | undefined): boolean {
  return word?.pos === 'adjective' || (word?.pos === 'unknown' && /(?:ي|يه)$/u.test(word.form));
}

/** A name stands there that no article opens: "والنقل فايز رسامني", but not "والوفد المرافق". */
function namesAfter(scene: Scene, at: number): boolean {
  return readName(scene, at, !scene.words[at]?.article) !== undefined;
}

function readFlags(scene: Scene, from: number) {
  let to = from;
  let former = false;
  let designate = false;
  while (scene.words[to]?.article || isAdjective(scene.words[to])) {
    const form = scene.words[to]?.form ?? '';
    if (formers.has(form)) former = true;
    else if (designates.has(form)) designate = true;
    else if (!qualifiers.has(form) && !qualifiesOffice(scene, to)) break;
    to += 1;
  }
  return { to, former, designate };
}

/** "لشؤون الدفاع", "المكلف بالشؤون الاقتصادية": what the office deals with, when the holder's name follows. */
function ofMatter(scene: Scene, at: number): { readonly to: number; readonly host: boolean } | undefined {
  const { words } = scene;
  let to = at;
  while (to < words.length && to - at < 6) {
    const word = words[to] as Word;
    const joins = word.form === 'و' && words[to + 1]?.article;
    if (joins) to += 2;
    else if (
      isNominal(word) &&
      !word.clitic &&
      !word.tanween &&
      (word.article || word.pos === 'noun') &&
      word.pos !== 'number' &&
      words[to + 1]?.clitic !== 'after'
    )
      to += 1;
    else break;
    if (words[to - 1]?.article && readName(scene, to, true)) return { to, host: false };
  }
  return undefined;
}

/** "المبعوثة الخاصة لرئيس زامبيا", "مستشار وزير النقل": the office is of another office. */
function ofHolder(
  scene: Scene,
  draft: Draft,
  at: number,
): { readonly to: number; readonly scope?: Mention; readonly host: boolean } | undefined {
  const saved = draft.mentions.length;
  const unit = readTitle(scene, draft, at);
  const scope = unit?.scope ?? unit?.state;
  if (unit?.form.title.kind === 'office' && scope) return { to: unit.to, scope, host: false };
  draft.mentions.length = saved;
  return undefined;
}

/** "الفنانة القديرة نادية سلام", "المدعي العام التمييزي": a definite adjective after a title is the title's. */
function qualifiesOffice(scene: Scene, at: number): boolean {
  const word = scene.words[at];
  return (
    word?.article === true &&
    word.pos === 'adjective' &&
    !nisbaAt(scene, at) &&
    scene.words[at + 1]?.clitic !== 'after'
  );
}

/** "المتحدث باسم الحكومة", "السفير لدى دمشق", "الأمين العام للأمم المتحدة". */
function readPrepositionScope(
  scene: Scene,
  draft: Draft,
  at: number,
  unit: Opening,
): { readonly to: number; readonly scope?: Mention; readonly host: boolean } | undefined {
  const { words } = scene;
  let from = at;
  const endsByName = words[at - 1]?.form === 'باسم' || words[at - 1]?.form === 'اسم';
  if (!endsByName) {
    const word = words[at];
    if (!word || !byPreposition.has(word.form) || (word.pos !== 'preposition' && !word.clitic))
      return undefined;
    from = at + 1;
    if (words[from]?.form === 'اسم' || words[from]?.form === 'شوون') from += 1;
  }
  const before = draft.mentions.length;
  const chunk = readKnownName(scene, draft, from) ?? readBody(scene, draft, from);
  if (!chunk)
    return (words[at]?.form === 'ل' ? ofHolder(scene, draft, from) : undefined) ?? ofMatter(scene, from);
  const loose = ['في', 'ب', 'علي', 'عن'].includes(words[at]?.form ?? '');
  // "in Cairo" after an office is its scope only when the holder's name comes next.
  if (loose && !(chunk.mention.class === 'Organization' || readName(scene, chunk.to, true))) {
    draft.mentions.length = before;
    return undefined;
  }
  if (unit.form.title.kind !== 'office' && words[at]?.form === 'ل') {
    draft.mentions.length = before;
    return undefined;
  }
  return { to: chunk.to, scope: chunk.mention, host: words[at]?.form === 'لدي' };
}
