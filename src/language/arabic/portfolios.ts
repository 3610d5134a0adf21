import { isNominal, nisbaAt, type Scene } from './kinds.ts';
import { readName } from './names.ts';
import type { TitleForm } from './title-tables.ts';
import { opensNamedTitle } from './title-words.ts';
import type { Word } from './words.ts';

/**
 * Where the matter of an office ends that begins with a definite noun at a word: "الشؤون الاجتماعية",
 * "الخارجية والمغتربين", "الأشغال العامة والنقل". What و joins belongs to it where it is a matter of
 * government, where a nationality that agrees or a name follows, or where the phrase is over.
 *
 *   portfolioEnd(scene, 3, form) // → 7
 */
export function portfolioEnd(scene: Scene, from: number, form: TitleForm): number {
  const { words } = scene;
  let to = adjectivesEnd(scene, portfolioAt(scene, from)?.to ?? from + 1);
  for (;;) {
    const next = joinedAt(scene, to);
    if (next === undefined) return to;
    const known = portfolioAt(scene, next) ?? affairsAt(scene, next);
    const end = adjectivesEnd(scene, known?.to ?? next + 1);
    if (!known && !closes(scene, end, form)) return to;
    if (!known && scene.vocabulary.titles.longestMatch(scene.bareForms, next)) return to;
    if (words[end]?.clitic === 'after') return to;
    to = end;
  }
}

/** The words of a matter that governments have offices for. */
export function portfolioAt(scene: Scene, at: number): { readonly to: number } | undefined {
  const match = scene.vocabulary.portfolios.longestMatch(scene.bareForms, at);
  return match && scene.words[match.to]?.clitic !== 'after' ? match : undefined;
}

/** Spellings of شؤون, which tells what an office deals with. */
export const affairs = new Set(['شوون', 'شيون']);

/** "شؤون المصريين بالخارج": the affairs of anyone are a matter of government. */
function affairsAt({ words }: Scene, at: number): { readonly to: number } | undefined {
  if (!affairs.has(words[at]?.form ?? '') || !words[at + 1]?.article) return undefined;
  const abroad = words[at + 2]?.form === 'ب' && words[at + 3]?.form === 'خارج';
  return { to: abroad ? at + 4 : at + 2 };
}

/** The word after و where a definite noun is joined. */
function joinedAt(scene: Scene, at: number): number | undefined {
  const { words } = scene;
  const next = words[at + 1];
  if (words[at]?.form !== 'و' || words[at]?.clitic !== 'before' || !next) return undefined;
  // "الخارجية وشؤون المغتربين": a matter of two words has its article on the second.
  if (affairs.has(next.form) && words[at + 2]?.article) return at + 1;
  const matter = next.article ? next.pos !== 'verb' : (portfolioAt(scene, at + 1)?.to ?? 0) > at + 2;
  return matter ? at + 1 : undefined;
}

/** Past definite adjectives that are no nationality and no title of a name that follows. */
function adjectivesEnd(scene: Scene, from: number): number {
  const { words } = scene;
  let to = from;
  while (
    words[to]?.article &&
    isAdjective(words[to]) &&
    !nisbaAt(scene, to) &&
    !opensNamedTitle(scene, to) &&
    scene.tagged?.get(to)?.type !== 'Person' &&
    words[to + 1]?.clitic !== 'after'
  )
    to += 1;
  return to;
}

function closes(scene: Scene, at: number, form: TitleForm): boolean {
  const { words } = scene;
  const nisba = nisbaAt(scene, at);
  if (nisba) {
    const sole = nisba.form.number === 'sg' && nisba.form.gender === form.gender;
    return (words[at]?.article ?? false) && sole;
  }
  if (words[at]?.form === 'و' && words[at + 1]?.article) return true;
  return readName(scene, at, !words[at]?.article) !== undefined;
}

/** Relational adjectives that the tables lack (معدنية) end in ي or ية. */
export function isAdjective(word: Word | undefined): boolean {
  if (!word) return false;
  const built = word.pos === 'unknown' || word.pos === 'name';
  return (
    word.pos === 'adjective' ||
    word.options.some((o) => o.pos === 'adjective') ||
    (built && /(?:ي|يه)$/u.test(word.form))
  );
}

/** Nouns by which an office tells what it deals with: "لشؤون الدفاع", "لقطاع المشتريات". */
const matters = new Set([
  'شوون',
  'شيون',
  'شان',
  'قطاع',
  'ملف',
  'قضايا',
  'سياسات',
  'عمليات',
  'منطقه',
  'برامج',
]);

/**
 * The matter of an office after ل or ب: "لشؤون الدفاع", "للتخطيط العمراني", "المكلف بالشؤون الاقتصادية".
 * It is the office's where a noun says so, where it is a matter of government, or where a name follows.
 */
export function matterEnd(scene: Scene, at: number): number | undefined {
  const { words } = scene;
  const sure = matters.has(words[at]?.form ?? '') || portfolioAt(scene, at) !== undefined;
  let to = at;
  let end: number | undefined;
  while (to < words.length && to - at < 8) {
    const word = words[to] as Word;
    if (scene.tagged?.get(to)?.type === 'Person' || opensNamedTitle(scene, to)) break;
    const next = joinedAt(scene, to);
    if (next !== undefined) {
      if (end === undefined) break;
      to = portfolioAt(scene, next)?.to ?? next + 1;
    } else if (isMatterWord(word, words[to + 1], words[to - 1], to > at)) to += 1;
    else break;
    if (words[to - 1]?.article || words[to - 1]?.pos === 'name') end = to;
    if (end === to && readName(scene, to, true) && !words[to]?.article) return to;
  }
  return sure ? end : undefined;
}

function isMatterWord(word: Word, next: Word | undefined, before: Word | undefined, inside: boolean) {
  if (!isNominal(word) || word.clitic || word.tanween || word.pos === 'number') return false;
  if (next?.clitic === 'after') return false;
  // "للتخطيط العمراني الفائزين": a sound plural describes no matter, but begins the object.
  if (inside && before?.article)
    return word.article && isAdjective(word) && !(/[وي]ن$/u.test(word.form) && !/[وي]ن$/u.test(before.form));
  return word.article || word.pos === 'noun' || word.pos === 'name';
}

const charges = new Set(['معني', 'معنيه', 'مكلف', 'مكلفه', 'مختص', 'مختصه', 'مسوول', 'مسووله']);

/** Where the charge of an office ends that a name follows: "المعني بحالة حقوق الإنسان في السودان". */
export function chargeEnd(scene: Scene, at: number): number | undefined {
  const { words, tagged } = scene;
  const joint = words[at + 1]?.form;
  // An adjective before the preposition has been read already.
  const from = charges.has(words[at]?.form ?? '')
    ? at + 1
    : charges.has(words[at - 1]?.form ?? '')
      ? at
      : undefined;
  if (from === undefined || !['ب', 'عن'].includes(from === at ? (words[at]?.form ?? '') : (joint ?? '')))
    return undefined;
  for (let to = from + 1; to < words.length && to - from < 10; to += 1) {
    const word = words[to] as Word;
    if (tagged?.get(to)?.type === 'Person') return to > from + 1 ? to : undefined;
    if (word.pos === 'verb' || word.pos === 'punctuation' || word.pos === 'subordinator') return undefined;
  }
  return undefined;
}
