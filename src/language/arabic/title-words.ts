import { isNominal, nisbaAt, type Scene } from './kinds.ts';
import { isListed } from './name-words.ts';
import { readName } from './names.ts';
import { possessedTitle, type TitleMatch } from './possessed-titles.ts';
import { quotedRun } from './quotations.ts';
import type { TitleForm } from './title-tables.ts';
import type { Opening } from './title-unit.ts';
import { written } from './vocabulary.ts';

/** The listed words of a title at a word, a pronoun on it or inside it included. */
export function openTitle(scene: Scene, at: number): Opening | undefined {
  const { words } = scene;
  const first = words[at];
  if (!first || first.clitic || first.tanween || first.pos === 'punctuation') return undefined;
  if (first.pos === 'verb' && !(first.options.some((o) => o.pos === 'noun') && isNominal(words[at + 1])))
    return undefined;
  const match = possessedTitle(scene, at) ?? titleMatch(scene, at);
  if (!match || (match.possessor === undefined && words[match.to]?.clitic === 'after')) return undefined;
  if (match.possessor === undefined && isGivenName(scene, at, match)) return undefined;
  if (isRequest(scene, at, match)) return undefined;
  if (numbersUnit(scene, at, match)) return undefined;
  // "مقرها الرئيسي": a dual that has lost its ن takes no article; what looks like one is an adjective.
  if (match.form.number === 'du' && first.article && match.to === at + 1 && first.form.endsWith('ي'))
    return undefined;
  const { kind, heads, title } = match.form.title;
  // "كبير المستشارين" is an office, "الشاعر الكبير" is a great poet.
  if (title === 'كبير' && first.article) return undefined;
  // "شقيق فلان" tells whose brother he is, not his name.
  if (kind === 'kinship' && !first.article) return undefined;
  // "وملك البحرين حمد": a word read as a verb is a title only where body or state and name follow.
  if (first.pos === 'verb' && kind !== 'office' && !heads) return undefined;
  // الآمر is a commander, الأمر a matter; folded they are one.
  if (title === 'آمر' && !first.text.includes('آ')) return undefined;
  const { form, possessor } = match;
  return { from: at, form, titleTo: match.to, ...(possessor === undefined ? {} : { possessor }) };
}

/** "اللواء 444 قتال", "اللواء الثامن": a brigade by its number, and nobody's rank. */
function numbersUnit({ words, vocabulary, bareForms }: Scene, at: number, { to, form }: TitleMatch): boolean {
  const next = words[to];
  const quoted = quotedRun(words, to, true) !== undefined && to === at + 1;
  // "لواء غولاني": an officer's rank has the article.
  const named = !words[at]?.article && next !== undefined && !vocabulary.given.has(written(next));
  if (form.title.kind !== 'rank' || !(next?.pos === 'number' || quoted || named)) return false;
  return vocabulary.heads.longestMatch(bareForms, at)?.values[0]?.head.kind === 'armed';
}

/** "مالك عقار", "أمير سيد أحمد": a single bare word that is a given name as well, before more of a name. */
function isGivenName(scene: Scene, at: number, { to, form }: TitleMatch): boolean {
  const { words, vocabulary } = scene;
  const word = words[at];
  const next = words[to];
  if (!word || to > at + 1 || word.article || !vocabulary.given.has(word.form) || !next || next.clitic)
    return false;
  // An officer's rank takes the article before a name: "عماد بوزيدي" is called so.
  if (form.title.kind === 'rank') return true;
  // "معالي السيد الوزير": one form of address after another.
  if (next.article && form.title.kind === 'honorific' && vocabulary.titles.longestMatch(scene.bareForms, to))
    return false;
  if (scene.tagged?.get(at)?.type === 'Person') return true;
  if (next.article && next.pos === 'unknown' && !vocabulary.names.longestMatch(scene.writtenForms, to))
    return true;
  if (next.article && !isListed(next, vocabulary)) return false;
  return readName(scene, to, true) !== undefined;
}

/** "طالب الأمين العام للأمم المتحدة": before an office a word that is a verb as well is one. */
function isRequest(scene: Scene, at: number, { to, form }: TitleMatch): boolean {
  const word = scene.words[at];
  if (!word || word.article || to > at + 1 || form.title.kind !== 'profession') return false;
  return word.options.some((o) => o.pos === 'verb') && opensNamedTitle(scene, to);
}

/** The longest title, but no longer than the office word where a body follows that has a name of its own. */
function titleMatch(scene: Scene, at: number): TitleMatch | undefined {
  const matches = scene.vocabulary.titles.longestMatches(scene.bareForms, at);
  for (const match of matches) {
    const inside = Array.from({ length: match.to - at - 1 }, (_, i) => at + 1 + i);
    const form = pickForm(scene, at, match.to, match.values);
    const holdsBody = inside.some((i) => isBodyIn(scene, i, form));
    const shorter = matches.at(-1)?.values.some((v) => v.title.kind === 'office') ? 'office' : undefined;
    // "رئيس مجلس إدارة الشركة": the board is the company's, no body of its own.
    if (form?.title.title.endsWith('إدارة')) return { to: match.to, form };
    if (form?.title.title.startsWith('عضو') && match !== matches.at(-1)) continue;
    if (form && (!holdsBody || match === matches.at(-1) || shorter !== 'office'))
      return { to: match.to, form };
  }
  return undefined;
}

/** "رئيس الجهاز": what is listed without the article ("رئيس جهاز") has, where it takes one, a body after it. */
function isBodyIn({ words, vocabulary, bareForms }: Scene, at: number, form: TitleForm | undefined): boolean {
  const head = vocabulary.heads.longestMatch(bareForms, at)?.values[0]?.head;
  if (head?.class !== 'Organization' || vocabulary.portfolios.longestMatch(bareForms, at)) return false;
  const added = words[at]?.article && !/(?:^| )ال/u.test(form?.title.title ?? '');
  return !head.ambiguous || added === true;
}

const ranking = ['rank', 'profession', 'office', 'descriptor', 'honorific', 'kinship'];

/**
 * Of titles written alike the one that the words after it allow: before a genitive an office ("نقيب
 * المحامين"), else a rank. A word that is a title with the article only ("الخليفة") is none without it,
 * and أمام is "before", no إمام.
 */
function pickForm(scene: Scene, at: number, to: number, values: readonly TitleForm[]): TitleForm | undefined {
  const { words } = scene;
  const sole = to === at + 1 && !words[at]?.article;
  const fits = values
    .filter((v) => !(sole && v.title.title.startsWith('ال') && v.number === 'sg'))
    .filter((v) => !(v.number === 'sg' && words[at]?.text.startsWith('أ') && v.title.title.startsWith('إ')));
  if (fits.length < 2) return fits[0];
  const next = words[to];
  const construct =
    !words[to - 1]?.article &&
    isNominal(next) &&
    !next.clitic &&
    scene.tagged?.get(to)?.type !== 'Person' &&
    (next.article || scene.vocabulary.heads.longestMatch(scene.bareForms, to) !== undefined);
  const place = (form: TitleForm) =>
    (construct && form.title.kind === 'office' ? -1 : ranking.indexOf(form.title.kind)) +
    (form.number === 'sg' ? 0 : 0.5);
  return fits.reduce((best, form) => (place(form) < place(best) ? form : best));
}

/**
 * Whether a definite title begins at a word and leads to a name, so that it is no adjective of what
 * stands before it: "حزب الوفاق الوطني النائب غسان الهبر".
 */
export function opensNamedTitle(scene: Scene, at: number): boolean {
  const { words, vocabulary } = scene;
  if (!words[at]?.article) return false;
  const match = vocabulary.titles.longestMatch(scene.bareForms, at);
  // "الشاعر الكبير لويس": with the article كبير praises.
  if (!match || match.values[0]?.title.title === 'كبير') return false;
  let to = match.to;
  for (let steps = 0; steps < 4; steps += 1) {
    const run = readName(scene, to, true);
    if (run) return true;
    const nisba = nisbaAt(scene, to);
    const further = vocabulary.titles.longestMatch(scene.bareForms, to);
    const next = words[to];
    if (nisba && next?.article) to = nisba.to;
    else if (further) to = further.to;
    else if (next?.article || next?.form === 'ل') to += 1;
    else return false;
  }
  return false;
}
