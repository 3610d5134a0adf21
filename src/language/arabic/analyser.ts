import type { Analyse, Analysis } from './analysis.ts';
import { type ArabicWords, createArabicWords } from './arabic-words.ts';
import { enclitics, type Split, splits } from './clitics.ts';
import { fold } from './fold.ts';
import { type Morphology, readMorphology } from './morphology.ts';
import { readNisba } from './nisba.ts';
import { cellCost, encliticCost, splitCost } from './ranking.ts';
import type { Posting } from './word-index.ts';

/** A word that another lexicon knows, such as a name; written with its article if it has one. */
export interface ExtraWord {
  readonly form: string;
  readonly analysis: Omit<Analysis, 'proclitics' | 'article'>;
}

/** Words are few and repeat: this many analyses are remembered. */
const rememberedWords = 50_000;

/**
 * Builds the analyser of Arabic words from the lexicon, with other words on top.
 * It gives every analysis that the lexicon licenses, likeliest first, and an empty list for an unknown word.
 *
 * The order: function words, then nouns, adjectives and verbs; a whole word before a divided one; the third
 * person before the first and second; active before passive; imperatives last. Rank is a guess without context.
 *
 *   const analyse = createAnalyser();
 *   analyse('وللوزير')[0]  // proclitics ['و', 'ل'], article, stem 'وزير', lemma 'وزير'
 *
 * @throws SilaError `config` where a table of the lexicon is broken.
 */
export function createAnalyser(
  extra: Iterable<ExtraWord> = [],
  morphology: Morphology = readMorphology(),
): Analyse {
  const words = createArabicWords(morphology);
  const extras = indexExtras(extra);
  let known = new Map<string, readonly Analysis[]>();
  return (word) => {
    const remembered = known.get(word);
    if (remembered) return remembered;
    const analyses = analyseWord(fold(word).text, words, extras);
    if (known.size >= rememberedWords) known = new Map();
    known.set(word, analyses);
    return analyses;
  };
}

interface Ranked {
  readonly analysis: Analysis;
  readonly cost: number;
  /** Decides between equal costs, so that the order never depends on which words came before. */
  readonly order: number;
}

type Extras = ReadonlyMap<string, readonly ExtraWord['analysis'][]>;

function indexExtras(extra: Iterable<ExtraWord>): Extras {
  const index = new Map<string, ExtraWord['analysis'][]>();
  for (const { form, analysis } of extra) {
    const key = fold(form).text;
    const list = index.get(key);
    if (list) list.push(analysis);
    else index.set(key, [analysis]);
  }
  return index;
}

function analyseWord(word: string, words: ArabicWords, extras: Extras): readonly Analysis[] {
  const found: Ranked[] = [];
  words.meet(word);
  for (const split of splits(word)) {
    const last = split.proclitics.at(-1);
    if (last !== 'س')
      for (const analysis of extras.get(split.stem) ?? []) found.push(fromExtra(split, analysis));
    for (const posting of words.find(split.stem)) {
      if (posting.free && isLicensed(posting, split)) found.push(...ranked(posting, split));
    }
    if (!split.article) addHosts(found, split, words);
  }
  if (found.length === 0) found.push(...readNisbas(word, extras));
  return distinct(found.sort((left, right) => left.cost - right.cost || left.order - right.order)).map(
    ({ analysis }) => analysis,
  );
}

/** An adjective that the lexicon does not list, made from a name that it knows: بيروتي. */
function readNisbas(word: string, extras: Extras): Ranked[] {
  const isName = (name: string) => extras.get(name)?.some(({ pos }) => pos === 'name') ?? false;
  return splits(word).flatMap((split, order) => {
    if (split.proclitics.at(-1) === 'س') return [];
    const cost = splitCost(split);
    return readNisba(split.stem, isName).map((reading) => ({
      analysis: { ...split, ...reading, pos: 'adjective' as const },
      cost,
      order,
    }));
  });
}

/** What takes ي where a verb takes ني. */
const nominal: ReadonlySet<string> = new Set(['noun', 'adjective', 'preposition']);

function addHosts(found: Ranked[], split: Split, words: ArabicWords): void {
  for (const enclitic of enclitics) {
    if (!split.stem.endsWith(enclitic)) continue;
    const stem = split.stem.slice(0, -enclitic.length);
    if (stem === '') continue;
    for (const posting of words.find(stem)) {
      const { pos } = posting.lexeme;
      if (!posting.host || (enclitic === 'ني' && nominal.has(pos))) continue;
      if (isLicensed(posting, split)) found.push(...ranked(posting, { ...split, stem }, enclitic));
    }
  }
}

/** Whether the word may carry these proclitics and the article. */
function isLicensed({ lexeme, cell }: Posting, { proclitics, article }: Split): boolean {
  const last = proclitics.at(-1);
  const governed = last !== undefined && last !== 'و' && last !== 'ف';
  if (article && (!lexeme.article || cell.construct)) return false;
  if (!governed) return true;
  if (lexeme.pos !== 'verb') return last !== 'س' && lexeme.governed;
  return cell.aspect === 'imperfect' && (last === 'س' || last === 'ل');
}

function ranked(posting: Posting, split: Split, enclitic?: string): Ranked[] {
  const { lexeme } = posting;
  const { lemma, pos, derivation, verb } = lexeme;
  const { short: _short, ...cell } = posting.cell;
  const analysis: Analysis = {
    proclitics: split.proclitics,
    article: split.article,
    stem: split.stem,
    ...(enclitic ? { enclitic } : {}),
    lemma,
    pos,
    ...(derivation ? { derivation } : {}),
    ...(verb ? { verb } : {}),
    ...cell,
    ...(split.proclitics.at(-1) === 'س' ? { future: true } : {}),
  };
  const cost = lexeme.cost + splitCost(split) + cellCost(posting) + encliticCost(pos, enclitic);
  // A participle that is also a noun of its own (ممثل) is first of all that noun.
  const { order } = lexeme;
  const own = { analysis, cost, order };
  return lexeme.listed ? [own, { analysis: { ...analysis, pos: 'noun' }, cost: cost - 0.55, order }] : [own];
}

function fromExtra(split: Split, analysis: ExtraWord['analysis']): Ranked {
  const divided = splitCost(split);
  return { analysis: { ...split, ...analysis, stem: split.stem }, cost: 1.9 + divided, order: 0 };
}

/** Drops what an earlier analysis says too; one with a derivation stands for the same without. */
function distinct(found: readonly Ranked[]): readonly Ranked[] {
  const kept = new Map<string, Ranked>();
  const derived = new Set<string>();
  for (const ranked of found) {
    const { derivation, verb, ...rest } = ranked.analysis;
    const plain = Object.values(rest).join(' ');
    const key = derivation ? `${plain}/${derivation}/${verb}` : plain;
    if (derivation) derived.add(plain);
    if (!kept.has(key)) kept.set(key, ranked);
  }
  return [...kept].filter(([key]) => !derived.has(key)).map(([, ranked]) => ranked);
}
