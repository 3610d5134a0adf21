import type { ClassName } from '../../model/entity.ts';
import type { Mention } from '../../model/reading.ts';
import { addLink, addMention, type Chunk, type Draft, type Range, save, wording } from './draft.ts';
import { isNominal, nisbaAt, type Scene } from './kinds.ts';
import { isListed, readName } from './names.ts';
import { affairs, portfolioAt } from './portfolios.ts';
import { opensNamedTitle } from './title-words.ts';
import { type HeadForm, type KnownName, written } from './vocabulary.ts';
import type { Word } from './words.ts';

const longest = 9;
const opening = new Set(['«', '“', '"', '"', '‘', '„', '(']);
const closing = new Set(['»', '”', '"', '"', '’', '“', ')']);

/** The name from the gazetteers that begins at a word; one that is also a common word needs a nisba or list mate. */
export function readKnownName(scene: Scene, draft: Draft, at: number): Chunk | undefined {
  const match = scene.vocabulary.names.longestMatch(scene.writtenForms, at);
  const word = scene.words[at];
  if (!match || !word || word.tanween) return undefined;
  const known = pickKnown(match.values, word.text, draft);
  if (known.class === 'Organization' && isLonger(scene, draft, at, match.to)) return undefined;
  if (match.to === at + 1 && (known.common || word.pos === 'verb') && !trusted(scene, at)) return undefined;
  if (scene.words[match.to]?.clitic === 'after') return undefined;
  let range: Range = { from: at, to: match.to };
  const nisba = nisbaAt(scene, match.to);
  if (known.class === 'Place' && isRatherAWord(scene, at, match.to, known)) return undefined;
  const polity = known.class === 'Polity' ? undefined : (known.polity ?? nisba?.form.polity);
  if (known.class === 'Organization' && nisba && scene.words[match.to]?.article)
    range = { from: at, to: nisba.to };
  const mention = addMention(draft, scene.words, range, {
    class: known.class,
    kind: 'name',
    name: wording(scene.words, range),
    ...(known.class === 'Polity' || known.class === 'Organization' ? { aliases: [known.label] } : {}),
    key: known.key,
    ...(known.capitalOf ? { capitalOf: known.capitalOf } : {}),
    score: match.to > at + 1 ? 0.98 : known.common ? 0.7 : 0.95,
    ...(known.class === 'Place' ? { gender: 'f' as const } : {}),
    ...(known.class === 'Place' || known.class === 'Polity' ? { number: 'sg' as const } : {}),
    ...(known.class === 'Polity' ? { polity: known.key } : polity ? { polity } : {}),
  });
  const chunk = { ...range, nameFrom: at, mention };
  return known.class === 'Place' ? withState(scene, draft, chunk) : chunk;
}

/**
 * Of homonyms a place whose own spelling doubles a letter (عمّان), or that lies in a state named before,
 * goes first; then the state, the body, the capital, the place.
 */
function pickKnown(values: readonly KnownName[], text: string, draft: Draft): KnownName {
  const near = new Set(draft.mentions.map((m) => m.polity));
  const rank = (known: KnownName) => {
    const place = values.length > 1 && known.class === 'Place';
    if (place && (text.includes('\u0651') || (known.polity !== undefined && near.has(known.polity))))
      return -1;
    return known.class === 'Polity' ? 0 : known.class === 'Organization' ? 1 : known.capitalOf ? 2 : 3;
  };
  return values.reduce((best, known) => (rank(known) < rank(best) ? known : best));
}

/** A small place whose name is an ordinary word (إطار, صور) needs a preposition of place and no genitive after it. */
function isRatherAWord(scene: Scene, at: number, to: number, known: KnownName): boolean {
  const word = scene.words[at] as Word;
  if (to > at + 1 || known.capitalOf || word.article || !word.options.some((o) => o.pos !== 'name'))
    return false;
  const next = scene.words[to];
  const genitive = isNominal(next) && !next.clitic && (next.article || next.pos === 'noun');
  return genitive || !trusted(scene, at);
}

/** A common word is taken for the name after a preposition of place or beside another place. */
function trusted(scene: Scene, at: number): boolean {
  const before = scene.words[at - 1];
  return before?.pos === 'preposition' && ['في', 'الي', 'من', 'ب', 'بين'].includes(before.form);
}

/** "بنغازي الليبية": the adjective says in which state the place lies. */
function withState(scene: Scene, draft: Draft, chunk: Chunk): Chunk {
  const nisba = nisbaAt(scene, chunk.to);
  if (!nisba || !scene.words[nisba.from]?.article || nisba.form.number !== 'sg') return chunk;
  const state = addNisba(scene, draft, nisba);
  addLink(draft, scene.words, 'located-in', chunk.mention, state, { from: chunk.from, to: nisba.to });
  return { ...chunk, to: nisba.to };
}

/** The state that a nationality adjective speaks of, as a mention at the adjective. */
export function addNisba(
  scene: Scene,
  draft: Draft,
  nisba: NonNullable<ReturnType<typeof nisbaAt>>,
): Mention {
  return addMention(draft, scene.words, nisba, {
    class: 'Polity',
    kind: 'name',
    name: nisba.form.label,
    ...(nisba.form.also ? { aliases: [nisba.form.also] } : {}),
    key: nisba.form.polity,
    polity: nisba.form.polity,
    gender: 'f',
    number: 'sg',
    score: 0.93,
  });
}

/** The body, building, agreement, event or place that a head noun at a word begins to name. */
export function readBody(scene: Scene, draft: Draft, at: number): Chunk | undefined {
  const match = scene.vocabulary.heads.longestMatch(scene.bareForms, at);
  // مؤتمر is a gathering first and a body only besides: the plain sense goes before the ambiguous.
  const listed = match?.values.find((form) => !form.head.ambiguous) ?? match?.values[0];
  const first = scene.words[at];
  const form = match && listed && soleForm(scene, listed, match.to, first);
  if (!match || !form || !first || first.clitic || first.pos === 'verb') return undefined;
  if (scene.words[match.to]?.clitic === 'after') return undefined;
  if (form.head.class === 'Place') return readPlaceHead(scene, draft, at, match.to);
  // "طائرة أمريكية" acts for its state; it is no artifact with a name.
  if (form.head.class === 'Artifact' && range(match.to, match.to + 3).some((i) => nisbaAt(scene, i)))
    return undefined;
  const unit = numberedUnit(scene, match.to, form);
  const extent = unit ?? measure(scene, match.to, form, hasArticle(scene, at, match.to));
  const own: Range = { from: at, to: extent.to };
  if (extent.to === match.to || !extent.definite) return bareHead(scene, draft, own, form, extent.definite);
  if (form.number !== 'sg' && form.head.class === 'Organization') return undefined;
  const mention = addMention(draft, scene.words, own, {
    class: form.head.class,
    kind: 'name',
    name: wording(scene.words, own),
    score: form.head.ambiguous ? 0.75 : 0.9,
    ...agreement(form),
    ...(extent.polity ? { polity: extent.polity } : {}),
    ...aliasesOf(scene, at, extent),
  });
  const inner =
    form.head.class === 'Facility'
      ? (readKnownName(scene, draft, match.to) ?? readBody(scene, draft, match.to))
      : undefined;
  return { ...own, nameFrom: at, mention, ...(inner && inner.to <= own.to ? { inner } : {}) };
}

/** "اللواء 444 قتال", "الكتيبة 55 مشاة": a unit is named by its number and what it is for. */
function numberedUnit({ words }: Scene, at: number, { head }: HeadForm): Extent | undefined {
  if (head.kind !== 'armed' || words[at]?.pos !== 'number') return undefined;
  const arm = words[at + 1];
  const named =
    (arm?.pos === 'noun' || arm?.pos === 'adjective') &&
    !arm.article &&
    !arm.clitic &&
    words[at + 2]?.clitic !== 'after';
  return { to: named ? at + 2 : at + 1, definite: true };
}

/** "القوات الأمريكية والبريطانية": the head goes on with a second nationality, another body. */
export function readSecondNation(scene: Scene, draft: Draft, chunk: Chunk): Chunk | undefined {
  const { words } = scene;
  const nisba = words[chunk.to]?.form === 'و' ? nisbaAt(scene, chunk.to + 1) : undefined;
  const last = nisbaAt(scene, chunk.to - 1);
  if (!nisba || !last || !words[nisba.from]?.article || chunk.mention.class !== 'Organization')
    return undefined;
  if (nisba.form.gender !== last.form.gender || nisba.form.number !== last.form.number) return undefined;
  const head = wording(words, { from: chunk.from, to: chunk.to - 1 });
  const { gender, number, score } = chunk.mention;
  const mention = addMention(draft, words, nisba, {
    class: 'Organization',
    kind: 'name',
    name: `${head} ${wording(words, nisba)}`,
    polity: nisba.form.polity,
    score,
    ...(gender ? { gender } : {}),
    ...(number ? { number } : {}),
  });
  return { from: nisba.from, to: nisba.to, nameFrom: nisba.from, mention };
}

/** "اتفاقاً مائياً" looks like a dual in construct but has no genitive after it. */
function soleForm(scene: Scene, form: HeadForm, after: number, first: Word | undefined): HeadForm {
  const next = scene.words[after];
  const genitive = next?.article && !next.clitic;
  return form.number === 'du' && first?.form.endsWith('ا') && !genitive ? { ...form, number: 'sg' } : form;
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
}

/** Bodies whose full name goes on with what they are for: "الجبهة الديمقراطية للسلام والمساواة". */
const purposeful = new Set([
  'جبهه',
  'حركه',
  'اتحاد',
  'حزب',
  'رابطه',
  'منظمه',
  'جمعيه',
  'تحالف',
  'هيئه',
  'لجنه',
]);

/** Bodies of which several share a name but for an adjective: "نادي الاتحاد السكندري". */
const homonymous = new Set(['نادي', 'فريق', 'بنك', 'مصرف']);

/** A listed body whose name the text carries on with ل is another, longer named one. */
function isLonger(scene: Scene, draft: Draft, at: number, to: number): boolean {
  const { words, bareForms } = scene;
  const next = words[to];
  if (homonymous.has(bareForms[at] ?? '') && next?.article && isAdjectival(next) && !nisbaAt(scene, to))
    return true;
  if (!purposeful.has(bareForms[at] ?? '') || words[to]?.form !== 'ل' || !words[to + 1]?.article)
    return false;
  if (affairs.has(bareForms[to + 1] ?? '')) return false;
  const { mentions } = save(draft);
  const body = readBody(scene, draft, at);
  draft.mentions.length = mentions;
  return body !== undefined && body.to > to + 1;
}

function hasArticle(scene: Scene, from: number, to: number): boolean {
  return scene.words.slice(from, to).some((w) => w.article);
}

function agreement(form: HeadForm) {
  const gender = form.head.gender ?? (form.head.head.endsWith('ة') ? 'f' : 'm');
  return { gender, number: form.number } as const;
}

/** A head by itself refers back when definite; an agreement may be named by no more than its head. */
function bareHead(
  scene: Scene,
  draft: Draft,
  range: Range,
  form: HeadForm,
  definite: boolean,
): Chunk | undefined {
  const { class: className } = form.head;
  const first = scene.words[range.from] as Word;
  const agrees = className === 'Agreement' && !form.head.ambiguous;
  const definiteHead = hasArticle(scene, range.from, range.to);
  if (!definiteHead && !definite && !agrees) return undefined;
  if (form.head.ambiguous && !definiteHead) return undefined;
  // A head of several words is a name by itself: الحشد الشعبي, مجلس الوزراء.
  const proper = definiteHead && range.to - range.from > 1;
  const refersBack = first.article && !proper;
  if (!refersBack && !agrees && !proper) return undefined;
  const mention = addMention(draft, scene.words, range, {
    class: className,
    kind: refersBack ? 'description' : 'name',
    name: form.number === 'du' && refersBack ? form.head.head : wording(scene.words, range),
    score: 0.8,
    ...agreement(form),
    ...(form.number === 'du' ? { count: 2 } : {}),
  });
  return { ...range, nameFrom: range.from, mention };
}

interface Extent {
  readonly to: number;
  /** The phrase singles one out: by an article, a name, a nationality or (for an agreement) a subject. */
  readonly definite: boolean;
  readonly polity?: string;
  /** The proper name inside: "أدنوك" in "شركة أدنوك الإماراتية". */
  readonly proper?: Range;
  /** Where the name ends when its scope is left out. */
  readonly core?: number;
}

/** How far the name reaches after its head: genitives, adjectives, nationality, scope by ل, a quoted name. */
function measure(scene: Scene, from: number, form: HeadForm, article: boolean): Extent {
  const { words } = scene;
  const isAgreement = form.head.class === 'Agreement';
  let to = from;
  let closed = article;
  let definite = false;
  let polity: string | undefined;
  let proper: Range | undefined;
  while (to < words.length && to - from < longest) {
    const word = words[to] as Word;
    const dash = (word.text === '-' || word.text === '–') && polity !== undefined && nisbaAt(scene, to + 1);
    if (dash) {
      to = dash.to;
      continue;
    }
    const nisba = nisbaAt(scene, to);
    if (nisba && (word.article || !closed || isAgreement || form.head.class === 'NamedEvent')) {
      // "اتفاق مصري سعودي" names the parties, not the agreement.
      if ((isAgreement || form.head.class === 'NamedEvent') && !word.article) break;
      polity = nisba.form.polity;
      definite = true;
      closed = true;
      to = nisba.to;
      continue;
    }
    const step = closed ? adjectiveStep(scene, to, form) : genitiveStep(scene, to, isAgreement);
    if (!step) break;
    if (step.proper) proper ??= { from: to, to: step.to };
    to = holyName(scene, step.to) ?? step.to;
    definite ||= step.definite;
    closed ||= step.closes;
  }
  const scope = scopeAfter(scene, to, form, definite || article || isAgreement);
  const found = { ...(polity ? { polity } : {}), ...(proper ? { proper } : {}) };
  // An agreement goes by what it is as well, its subject left out.
  if (scope > to) return { to: scope, definite: true, ...found, ...(isAgreement ? { core: to } : {}) };
  return { to, definite: definite || (isAgreement && to > from), ...found };
}

/** "جامعة القديس يوسف", "جسر الملك فهد": a title that closes the genitive takes its name with it. */
function holyName(scene: Scene, at: number): number | undefined {
  const title = scene.vocabulary.titles.longestMatch(scene.bareForms, at - 1);
  if (title?.to !== at || !scene.words[at - 1]?.article) return undefined;
  if (title.values[0]?.title.kind !== 'honorific' && title.values[0]?.title.kind !== 'rank') return undefined;
  return (
    readName(scene, at, false)?.to ??
    (scene.vocabulary.given.has(scene.writtenForms[at] ?? '') ? at + 1 : undefined)
  );
}

interface Step {
  readonly to: number;
  readonly definite: boolean;
  readonly closes: boolean;
  readonly proper?: true;
}

/** One more genitive: a noun (which an article closes), a known or foreign name, a quoted name. */
function genitiveStep(scene: Scene, at: number, isAgreement: boolean): Step | undefined {
  const { words, vocabulary } = scene;
  const word = words[at] as Word;
  const quoted = quotedRun(words, at);
  if (quoted) return { to: quoted, definite: true, closes: true, proper: true };
  const person =
    vocabulary.given.has(written(word)) || word.form === 'عبد' ? readName(scene, at, true) : undefined;
  if (person && !vocabulary.names.longestMatch(scene.writtenForms, at))
    return { to: person.to, definite: true, closes: true };
  if (!isNominal(word) || word.clitic || word.tanween) return undefined;
  if (words[at + 1]?.clitic === 'after') return undefined;
  const known = vocabulary.names.longestMatch(scene.writtenForms, at);
  if (known) {
    const own = known.values.some((v) => v.class === 'Organization');
    return { to: known.to, definite: true, closes: true, ...(own ? { proper: true as const } : {}) };
  }
  const isName = word.pos === 'name' || word.pos === 'unknown' || word.pos === 'latin';
  if (isName) {
    let to = at + 1;
    while (to - at < 3 && isNameLike(words[to], scene)) to += 1;
    return { to, definite: true, closes: true, proper: true };
  }
  if (word.pos === 'number') return undefined;
  // "طائرة وزير الدفاع روبن بريكلمانس": what belongs to an office is named by nobody.
  const office = vocabulary.titles.longestMatch(scene.bareForms, at)?.values[0]?.title.kind === 'office';
  if (office && !word.article && isNominal(words[at + 1])) return undefined;
  if (word.article) return { to: at + 1, definite: true, closes: true };
  if (word.pos === 'adjective' && isAgreement) return { to: at + 1, definite: false, closes: false };
  // An indefinite genitive belongs to the name only where a definite one follows, or in an agreement's subject.
  if (isAgreement) return { to: at + 1, definite: false, closes: false };
  const next = words[at + 1];
  return isNominal(next) && !next.clitic && (next.article || genitiveStep(scene, at + 1, false)?.definite)
    ? { to: at + 1, definite: false, closes: false }
    : undefined;
}

function isNameLike(word: Word | undefined, scene: Scene): boolean {
  // A person who comes after the body begins here.
  if (word && scene.tagged?.get(word.index)?.type === 'Person') return false;
  if (word && scene.vocabulary.given.has(written(word))) return false;
  if (!word || word.clitic || word.article) return false;
  return (
    word.pos === 'name' ||
    word.pos === 'unknown' ||
    word.pos === 'latin' ||
    (word.pos === 'noun' && isListed(word, scene.vocabulary))
  );
}

/** After the genitives: adjectives with the article; after و another genitive of a ministry's portfolio. */
function adjectiveStep(scene: Scene, at: number, form: HeadForm): Step | undefined {
  const { words } = scene;
  const word = words[at] as Word;
  if (opensNamedTitle(scene, at)) return undefined;
  // A participle with a preposition after it says something of the body: "التابعة للوزارة".
  if (word.options.some((o) => o.derivation) && words[at + 1]?.pos === 'preposition') return undefined;
  if (word.article && isAdjectival(word) && words[at + 1]?.clitic !== 'after') {
    const names = ['government', 'armed', 'international', 'party'].includes(form.head.kind);
    return { to: at + 1, definite: names, closes: true };
  }
  const next = words[at + 1];
  const joined = word.pos === 'conjunction' && word.form === 'و' && next?.article;
  if (!joined || form.head.class !== 'Organization') return undefined;
  const known = portfolioAt(scene, at + 1);
  if (known && form.head.kind === 'government') return { to: known.to, definite: true, closes: true };
  if (next.pos !== 'noun' || !isPortfolio(scene, at + 1)) return undefined;
  return { to: at + 2, definite: true, closes: true };
}

/** An adjective, listed as such or built like one (نووي, بلدي) and not listed at all. */
function isAdjectival(word: Word): boolean {
  // "اتحاد الكتاب العرب": the plural of عربي is a noun by its form.
  if (word.form === 'عرب') return true;
  if (word.pos === 'adjective' || word.options.some((o) => o.pos === 'adjective')) return true;
  return (word.pos === 'unknown' || word.pos === 'name') && /(?:ي|يه)$/u.test(word.form);
}

function isPortfolio(scene: Scene, at: number): boolean {
  const { vocabulary, bareForms, words } = scene;
  if (vocabulary.titles.longestMatch(bareForms, at) || vocabulary.heads.longestMatch(bareForms, at))
    return false;
  const word = words[at] as Word;
  return (
    word.analysis?.number !== 'pl' ||
    word.analysis.gender === 'f' ||
    word.form.endsWith('ات') ||
    !word.analysis.gender
  );
}

const deputed = new Set(['وزارة', 'محافظة', 'ولاية', 'جامعة', 'بلدية', 'رئاسة', 'حزب', 'حركة', 'بنك']);
const subjects = new Set(['مجال', 'شان', 'قطاع', 'ميدان']);

/** Scope after the name: "للصليب الأحمر", "في مجال الطاقة", "لمكافحة الإرهاب". */
function scopeAfter(scene: Scene, at: number, form: HeadForm, open: boolean): number {
  const { words } = scene;
  const word = words[at];
  if (!word || !open) return at;
  const isAgreement = form.head.class === 'Agreement';
  const byLam = word.form === 'ل' && word.clitic === 'before';
  const bySubject =
    isAgreement &&
    (['بشان', 'حول'].includes(word.form) ||
      (['في', 'ب'].includes(word.form) && subjects.has(words[at + 1]?.form ?? '')));
  if (!byLam && !bySubject) return at;
  if (
    byLam &&
    !(
      isAgreement ||
      form.head.class === 'Organization' ||
      form.head.class === 'NamedEvent' ||
      form.head.class === 'Facility'
    )
  )
    return at;
  if (byLam && scene.vocabulary.titles.longestMatch(scene.bareForms, at + 1)) return at;
  // "وكيل وزارة الكهرباء لشؤون الإنتاج": the matter is the deputy's.
  if (affairs.has(words[at + 1]?.form ?? '') && deputed.has(form.head.head)) return at;
  // "شركة س لإنشاء محطة": a bare verbal noun after a company tells its purpose here, not its name.
  const purpose =
    byLam && !words[at + 1]?.article && words[at + 1]?.options.some((o) => o.derivation === 'masdar');
  if (purpose && ['company', 'party', 'armed', 'media'].includes(form.head.kind)) return at;
  let to = at + 1;
  while (to < words.length && to - at < 6) {
    const w = words[to] as Word;
    const joins =
      w.form === 'و' && w.clitic === 'before' && words[to + 1]?.article && words[to + 1]?.pos !== 'verb';
    if (to > at + 1 && opensNamedTitle(scene, to)) break;
    // A bare noun after a definite one begins another phrase: a name, or the verb's object.
    if (!joins && to > at + 1 && !w.article && words[to - 1]?.article) break;
    if (joins) to += 2;
    else if (
      isNominal(w) &&
      !w.clitic &&
      !w.tanween &&
      w.pos !== 'number' &&
      words[to + 1]?.clitic !== 'after'
    )
      to += 1;
    else break;
  }
  return to > at + 1 ? to : at;
}

/** The end of a short quoted run that begins at a word: «القوات اللبنانية». */
export function quotedRun(words: readonly Word[], at: number): number | undefined {
  if (!opening.has(words[at]?.text ?? '') || words[at]?.text === '(') return undefined;
  for (let to = at + 1; to <= at + 6 && to < words.length; to += 1) {
    const word = words[to] as Word;
    if (closing.has(word.text)) return to > at + 1 ? to + 1 : undefined;
    if (word.pos === 'punctuation' || word.pos === 'verb') return undefined;
  }
  return undefined;
}

/** Other names that the build gives: the proper name inside, an abbreviation in brackets after it. */
function aliasesOf(scene: Scene, at: number, extent: Extent): { readonly aliases?: readonly string[] } {
  const ranges = [extent.proper, extent.core === undefined ? undefined : { from: at, to: extent.core }];
  const inside = ranges.flatMap((range) => (range ? [wording(scene.words, range)] : []));
  const aliases = [...inside, ...(aliasAfter(scene, extent.to).aliases ?? [])];
  return aliases.length > 0 ? { aliases } : {};
}

/** An abbreviation or Latin name in brackets after a name: "(أوبك)", "(IAEA)". */
export function aliasAfter(scene: Scene, at: number): { readonly aliases?: readonly string[] } {
  const { words } = scene;
  if (words[at]?.text !== '(') return {};
  let to = at + 1;
  while (to < words.length && to <= at + 4 && words[to]?.text !== ')') to += 1;
  const inside = { from: at + 1, to };
  if (
    words[to]?.text !== ')' ||
    to === at + 1 ||
    words.slice(at + 1, to).some((w) => w.pos === 'number' || w.pos === 'verb')
  )
    return {};
  return { aliases: [wording(words, inside)] };
}

/** "العاصمة القطرية", "العاصمة الليبية طرابلس": the seat of the state that the adjective names. */
function readCapital(scene: Scene, draft: Draft, at: number, after: number): Chunk | undefined {
  const nisba = scene.words[at]?.article ? nisbaAt(scene, after) : undefined;
  if (!nisba) return undefined;
  const named = scene.vocabulary.names.longestMatch(scene.writtenForms, nisba.to);
  const value =
    named?.values.find((v) => v.class === 'Place') ?? scene.vocabulary.capitals.get(nisba.form.polity);
  if (!value) return undefined;
  const range = { from: at, to: named?.values.includes(value) ? named.to : nisba.to };
  const mention = addMention(draft, scene.words, range, {
    class: 'Place',
    kind: 'name',
    name: value.label,
    key: value.key,
    gender: 'f',
    number: 'sg',
    polity: nisba.form.polity,
    aliases: [wording(scene.words, range)],
    score: 0.95,
    ...(value.capitalOf ? { capitalOf: value.capitalOf } : {}),
  });
  return { ...range, nameFrom: at, mention };
}

/** "مدينة بنغازي الليبية", "محافظة إدلب": the place is named by what follows the head. */
function readPlaceHead(scene: Scene, draft: Draft, at: number, after: number): Chunk | undefined {
  const { words, vocabulary } = scene;
  if (words[at]?.form === 'عاصمه') return readCapital(scene, draft, at, after);
  const known = vocabulary.names.longestMatch(scene.writtenForms, after);
  const next = words[after];
  const named = known?.values.some((v) => v.class === 'Place' || v.class === 'Polity') ? known : undefined;
  const isName =
    next &&
    !next.clitic &&
    !next.tanween &&
    (next.pos === 'unknown' || next.pos === 'name' || next.pos === 'latin');
  const quoted = quotedRun(words, after);
  if (!named && !isName && !quoted) return undefined;
  if (hasArticle(scene, at, after) && !named) return undefined;
  let to = named?.to ?? quoted ?? after + 1;
  while (!named && !quoted && to - after < 3 && isNameLike(words[to], scene)) to += 1;
  const value = named?.values.find((v) => v.class === 'Place') ?? named?.values[0];
  const name = wording(words, quoted ? { from: after + 1, to: to - 1 } : { from: after, to });
  const className: ClassName = value?.class === 'Polity' ? 'Polity' : 'Place';
  const mention = addMention(
    draft,
    words,
    { from: at, to },
    {
      class: className,
      kind: 'name',
      name,
      gender: 'f',
      number: 'sg',
      score: named ? 0.97 : 0.85,
      aliases: [wording(words, { from: at, to })],
      ...(value ? { key: value.key } : {}),
    },
  );
  return withState(scene, draft, { from: at, to, nameFrom: after, mention });
}
