import type { Analyse, Analysis } from './analysis.ts';
import { indexWords } from './arabic-words.ts';
import { enclitics, type Split, splits } from './clitics.ts';
import { fold, lemmaKey } from './fold.ts';
import { type Morphology, readMorphology } from './morphology.ts';
import type { Posting, WordIndex } from './word-index.ts';

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
  const index = indexWords(morphology);
  const extras = indexExtras(extra);
  let known = new Map<string, readonly Analysis[]>();
  return (word) => {
    const remembered = known.get(word);
    if (remembered) return remembered;
    const analyses = analyseWord(fold(word).text, index, extras);
    if (known.size >= rememberedWords) known = new Map();
    known.set(word, analyses);
    return analyses;
  };
}

interface Ranked {
  readonly analysis: Analysis;
  readonly cost: number;
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

function analyseWord(word: string, index: WordIndex, extras: Extras): readonly Analysis[] {
  const found: Ranked[] = [];
  for (const split of splits(word)) {
    const last = split.proclitics.at(-1);
    if (last !== 'س')
      for (const analysis of extras.get(split.stem) ?? []) found.push(fromExtra(split, analysis));
    for (const posting of index.find(split.stem)) {
      if (posting.free && isLicensed(posting, split)) found.push(...ranked(posting, split));
    }
    if (!split.article) addHosts(found, split, index);
  }
  return distinct(found.sort((left, right) => left.cost - right.cost)).map(({ analysis }) => analysis);
}

function addHosts(found: Ranked[], split: Split, index: WordIndex): void {
  for (const enclitic of enclitics) {
    if (!split.stem.endsWith(enclitic)) continue;
    const stem = split.stem.slice(0, -enclitic.length);
    if (stem === '') continue;
    for (const posting of index.find(stem)) {
      const { pos } = posting.lexeme;
      if (!posting.host || (enclitic === 'ني' && (pos === 'noun' || pos === 'adjective'))) continue;
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
  const { lexeme, cell } = posting;
  const { lemma, pos, derivation, verb } = lexeme;
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
  if (lexeme.listed)
    return [
      { analysis, cost },
      { analysis: { ...analysis, pos: 'noun' }, cost: cost - 0.8 },
    ];
  return [{ analysis, cost }];
}

function fromExtra(split: Split, analysis: ExtraWord['analysis']): Ranked {
  const divided = splitCost(split);
  return { analysis: { ...split, ...analysis, stem: split.stem }, cost: 1.9 + divided };
}

/** What it costs to divide the word: little for the article, more the shorter the rest. */
function splitCost({ proclitics, article, stem }: Split): number {
  if (proclitics.length === 0) return article ? 0.1 : 0;
  const short = stem.length <= 2 ? 1.5 : stem.length === 3 && !article ? 0.4 : 0;
  return 0.6 * proclitics.length + (article ? 0 : short);
}

function cellCost({ lexeme, cell }: Posting): number {
  let cost = cell.construct ? 0.8 : 0;
  if (lexeme.pos !== 'verb') return cost;
  if (cell.aspect === 'imperative') cost += 6;
  else if (cell.person === 2) cost += 4;
  else if (cell.person === 1) cost += cell.aspect === 'imperfect' && cell.number === 'pl' ? 0.8 : 2;
  else if (cell.gender === 'f' && cell.number === 'pl') cost += 2;
  else if (cell.aspect === 'imperfect') cost -= 0.4;
  return cell.voice === 'passive' ? cost + 1.2 : cost;
}

function encliticCost(pos: Analysis['pos'], enclitic: string | undefined): number {
  if (!enclitic) return 0;
  const nominal = pos === 'noun' || pos === 'adjective';
  if (enclitic === 'ي') return nominal ? 2.5 : 0.3;
  if (enclitic === 'ك' || enclitic === 'كم' || enclitic === 'كن' || enclitic === 'كما') return 2;
  return pos === 'adjective' ? 1.6 : 0.5;
}

/** Drops what an earlier analysis says too; one with a derivation stands for the same without. */
function distinct(found: readonly Ranked[]): readonly Ranked[] {
  const kept = new Map<string, Ranked>();
  for (const ranked of found) {
    const { derivation, verb, ...rest } = ranked.analysis;
    const plain = keyOf({ ...rest, lemma: lemmaKey(rest.lemma) });
    const key = derivation ? `${plain}/${derivation}/${verb}` : plain;
    if (!kept.has(key)) kept.set(key, ranked);
  }
  return [...kept.entries()]
    .filter(([key]) => ![...kept.keys()].some((other) => other.startsWith(`${key}/`)))
    .map(([, ranked]) => ranked);
}

function keyOf(analysis: Analysis): string {
  const {
    proclitics,
    article,
    stem,
    enclitic,
    lemma,
    pos,
    gender,
    number,
    person,
    voice,
    aspect,
    construct,
  } = analysis;
  return [
    proclitics.join('+'),
    article,
    stem,
    enclitic,
    lemma,
    pos,
    gender,
    number,
    person,
    voice,
    aspect,
    construct,
  ].join(' ');
}
