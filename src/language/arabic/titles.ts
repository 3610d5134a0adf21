import type { Mention } from '../../model/reading.ts';
import { addNisba } from './bodies.ts';
import type { Draft } from './draft.ts';
import { nisbaAt, type Scene } from './kinds.ts';
import { readName } from './names.ts';
import { readConstruct, readPrepositionScope } from './office-scopes.ts';
import { isAdjective, portfolioAt, portfolioEnd } from './portfolios.ts';
import { addPossessor } from './possessors.ts';
import type { Opening, TitleUnit } from './title-unit.ts';
import { opensNamedTitle, openTitle } from './title-words.ts';
import { written } from './vocabulary.ts';

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
const designates = new Set(['مكلف', 'مكلفه', 'منتخب', 'منتخبه', 'معين', 'معينه', 'مرشح', 'مرشحه']);

/**
 * The title unit that begins at a word, with its scope; mentions of the scope are added to the draft.
 *
 *   readTitle(scene, draft, 0) // "نائب رئيس البنك الدولي لمنطقة الشرق الأوسط" → { from: 0, to: 7, … }
 */
export function readTitle(scene: Scene, draft: Draft, at: number, apposed = false): TitleUnit | undefined {
  const opening = openTitle(scene, at);
  if (!opening) return undefined;
  const { kind } = opening.form.title;
  const article = scene.words.slice(at, opening.titleTo).some((w) => w.article);
  if (kind === 'rank' || kind === 'honorific' || kind === 'kinship')
    return readRank(scene, draft, opening, article);
  return readOffice(scene, draft, opening, article, apposed);
}

/** Ranks and honorifics take a nationality at most; a ruler's also his realm. */
function readRank(scene: Scene, draft: Draft, unit: Opening, article: boolean): TitleUnit {
  if (unit.form.title.heads && !article) return readOffice(scene, draft, unit, article, false);
  const nisba = nisbaAt(scene, unit.titleTo);
  const adjective = nisba && scene.words[nisba.from]?.article === article ? nisba : undefined;
  const state = adjective && article ? addNisba(scene, draft, adjective) : undefined;
  const to = state && adjective ? adjective.to : unit.titleTo;
  const { to: end, former, designate } = readFlags(scene, to);
  return {
    ...unit,
    to: end,
    baseTo: unit.titleTo,
    definite: true,
    former,
    designate,
    ...(state ? { state } : {}),
  };
}

function readOffice(
  scene: Scene,
  draft: Draft,
  opening: Opening,
  article: boolean,
  apposed: boolean,
): TitleUnit {
  const reader = new OfficeReader(scene, draft, opening, apposed, article);
  if (opening.possessor !== undefined) reader.possess(opening.possessor);
  else if (takesGenitive(scene, opening)) reader.construct();
  else reader.portfolio();
  reader.flags();
  reader.preposition();
  const baseTo = reader.to;
  if (reader.nationality()) {
    reader.flags();
    reader.origin();
    reader.preposition();
  }
  return reader.unit(baseTo);
}

/** Those that a participle describes take an object, not a genitive ("متهمة رئيس الوزراء"). */
const possessed = /^(?:مؤسس|مالك|مراسل|محرر|مرشح|نجم|شريك|عميل|حليف|سلف|خلف)/u;

function takesGenitive({ words }: Scene, { form, titleTo }: Opening): boolean {
  if (words[titleTo - 1]?.article) return false;
  return form.title.kind !== 'descriptor' || possessed.test(form.title.title);
}

/** One office while it is read, from its listed words on. */
class OfficeReader {
  to: number;
  #definite: boolean;
  #scope: Mention | undefined;
  #state: Mention | undefined;
  #former = false;
  #designate = false;
  /** A genitive, a pronoun or a nationality has been read. */
  #complete = false;
  #origin = false;

  constructor(
    readonly scene: Scene,
    readonly draft: Draft,
    readonly opening: Opening,
    readonly apposed: boolean,
    article: boolean,
  ) {
    this.to = opening.titleTo;
    this.#definite = article;
  }

  possess(at: number): void {
    this.#scope = addPossessor(this.scene, this.draft, at);
    this.#definite = true;
    this.#complete = true;
  }

  construct(): void {
    const found = readConstruct(this.scene, this.draft, this.to, this.opening.form, readTitle);
    if (!found) return;
    this.to = found.to;
    this.#scope = found.scope;
    this.#definite = found.definite;
    this.#complete = true;
  }

  /** "وزير الخارجية والمغتربين": the listed title goes on with a further matter. */
  portfolio(): void {
    const { scene, opening } = this;
    const last = opening.titleTo - 1;
    if (last > opening.from && portfolioAt(scene, last)) this.to = portfolioEnd(scene, last, opening.form);
  }

  flags(): void {
    const { to, former, designate } = readFlags(this.scene, this.to);
    this.to = to;
    this.#former ||= former;
    this.#designate ||= designate;
  }

  preposition(): void {
    const { scene, draft, opening, apposed } = this;
    for (let turn = 0; turn < 2; turn += 1) {
      const before = { complete: this.#complete, apposed };
      const found = readPrepositionScope(scene, draft, this.to, opening, before, readTitle);
      if (!found) return;
      // Whoever represents a state to another body holds a post of the state.
      if (!(found.host && this.#state)) this.#scope ??= found.scope;
      this.to = found.to;
      this.#definite = true;
    }
  }

  nationality(): boolean {
    const { scene, draft } = this;
    const nisba = nisbaAt(scene, this.to);
    const article = nisba && (scene.words[nisba.from]?.article ?? false);
    if (!nisba || article !== this.#definite || nisba.form.number === 'du') return false;
    if (this.#definite) this.#state = addNisba(scene, draft, nisba);
    this.to = nisba.to;
    this.#complete = true;
    return true;
  }

  /** "من أصل لبناني", "من أصول جزائرية". */
  origin(): void {
    const { scene, to } = this;
    if (scene.words[to]?.form !== 'من' || !origins.has(scene.words[to + 1]?.form ?? '')) return;
    this.to = nisbaAt(scene, to + 2)?.to ?? to;
    this.#origin = this.to > to;
  }

  unit(baseTo: number): TitleUnit {
    const { opening, to } = this;
    return {
      ...opening,
      to,
      baseTo,
      definite: this.#definite,
      former: this.#former,
      designate: this.#designate,
      ...(this.#scope ? { scope: this.#scope } : {}),
      ...(this.#state ? { state: this.#state } : {}),
      ...(this.#origin ? { origin: true as const } : {}),
    };
  }
}

const origins = new Set(['اصل', 'اصول', 'جذور']);

/** Adjectives of the office itself, of which some tell whether it is still, or not yet, held. */
function readFlags(scene: Scene, from: number) {
  const { words } = scene;
  let to = from;
  let former = false;
  let designate = false;
  for (;;) {
    const word = words[to];
    if (!word || nisbaAt(scene, to) || scene.tagged?.get(to)?.type === 'Person') break;
    if (!(word.article && isQualifier(scene, to)) && !(isAdjective(word) && formers.has(word.form))) break;
    if (formers.has(word.form)) former = true;
    // Who is "charged with" a matter holds an office; who is plainly "charged" does not yet.
    else if (designates.has(word.form) && words[to + 1]?.form !== 'ب') designate = true;
    to += 1;
  }
  return { to, former, designate };
}

/** "الفنانة القديرة", "المدعي العام التمييزي": a definite adjective after a title is the title's. */
function isQualifier(scene: Scene, at: number): boolean {
  const { words } = scene;
  const word = words[at];
  if (!word || words[at + 1]?.clitic === 'after' || opensNamedTitle(scene, at)) return false;
  // "السفير الحارث إدريس": a given name that could be an adjective as well.
  const name = scene.vocabulary.given.has(written(word)) ? readName(scene, at, true) : undefined;
  if (name && name.to - name.from > 1 && !scene.tagged?.has(at + 1)) return false;
  return (
    formers.has(word.form) ||
    designates.has(word.form) ||
    qualifiers.has(word.form) ||
    isAdjective(word) ||
    word.options.some((o) => o.derivation !== undefined && o.derivation !== 'masdar')
  );
}

/** Words after an office that the tables have as nouns or numbers. */
const qualifiers = new Set([
  'مفدي',
  'معظم',
  'موقر',
  'محترم',
  'اول',
  'اولي',
  'ثاني',
  'ثانيه',
  'عام',
  'عامه',
  'مساعد',
  'مساعده',
  'اعلي',
  'ايضا',
  'ميداني',
]);
