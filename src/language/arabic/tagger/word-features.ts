import type { Analyse, Analysis } from '../analysis.ts';
import { type Split, splits, splitUnknown } from '../clitics.ts';
import { foldWord } from '../fold.ts';
import type { Token } from '../tokens.ts';
import { type Gazetteer, listNames } from './gazetteer.ts';
import { hashText } from './hash.ts';
import { signOf } from './signs.ts';

/** A property of a word, and from which neighbours it is seen: bit `o + 2` for the word at offset `-o`. */
export interface Atom {
  readonly hash: number;
  readonly reach: number;
}

/** What a word brings to the properties that it has together with others. */
export interface WordContext {
  /** Hash of the coarse class, with the lists and without; see `signs.ts`. */
  readonly sign: number;
  readonly bareSign: number;
  readonly lemmaHash: number;
  /** How it bears on a name further on: as a title (the bit of `listNames` plus 1), not at all (0), it parts (-1). */
  readonly lead: number;
  /** The word less its prepositions and conjunctions, as the phrase table has it. */
  readonly phraseWord: string;
  readonly startsPhrase: boolean;
}

/** All that the tagger sees of a word by itself. */
export interface WordFeatures extends WordContext {
  /** Shape, endings and grammar. */
  readonly free: readonly Atom[];
  /** The word itself, its stem and lemma; hidden at times in training, so that the rest learns to do without. */
  readonly identity: readonly Atom[];
  /** Membership in lists; hidden at times in training, since most names in the news are in none. */
  readonly listed: readonly Atom[];
}

/** Offsets at which a property counts, as bits. */
const here = 0b00100;
const near = 0b01110;
const wide = 0b11111;

/** What the hashes of properties begin with, by their kind. */
const seeds = {
  K: hashText('K:'),
  N: hashText('N:'),
  W: hashText('W:'),
  S: hashText('S:'),
  L: hashText('L:'),
  C: hashText('C:'),
  'C+K': hashText('C+K:'),
  A: hashText('A:'),
  P: hashText('P:'),
  X: hashText('X:'),
  T: hashText('T:'),
  E: hashText('E:'),
  G: hashText('G:'),
  G1: hashText('G1:'),
  G2: hashText('G2:'),
} as const;

/** Makes the features of single words; the same word always gives the same. */
export type ReadWord = (token: Token) => WordFeatures;

/**
 * A reader of single words. Names that `analyse` knows as such are left out of account: whether a word is
 * listed comes from the gazetteer alone.
 */
export function createWordReader(gazetteer: Gazetteer, analyse: Analyse): ReadWord {
  return (token) => {
    if (token.kind !== 'word' || !/^[\u0621-\u064a]/u.test(token.folded)) return readMark(token);
    return readArabic(token, gazetteer, analyse);
  };
}

function readMark(token: Token): WordFeatures {
  const name = signOf(token, undefined, 0);
  const sign = hashText(name);
  const free = [atom('K', name, wide)];
  const isWord = token.kind === 'word' || token.kind === 'abbreviation';
  if (isWord) free.push(atom('N', String(Math.min(token.folded.length, 6)), here));
  return {
    free,
    identity: token.kind === 'number' ? [] : [atom('W', token.folded, wide)],
    listed: [],
    sign,
    bareSign: sign,
    lemmaHash: hashText(`L${token.kind === 'number' ? '0' : token.folded}`),
    lead: parting.has(token.kind) ? -1 : 0,
    phraseWord: token.folded,
    startsPhrase: false,
  };
}

function readArabic(token: Token, gazetteer: Gazetteer, analyse: Analyse): WordFeatures {
  const analyses = analyse(token.folded).filter(({ pos }) => pos !== 'name');
  const best = analyses[0];
  const split: Split = best ??
    splitUnknown(token.folded, token.text)[0] ?? { proclitics: [], article: false, stem: token.folded };
  const lists = listsOf(token.folded, best, gazetteer);
  const lemma = best ? best.lemma : split.stem;
  const bits = lists.whole | lists.prefixed;
  const name = signOf(token, best, bits);
  const bare = signOf(token, best, 0);
  const phraseWord = (split.article ? 'ال' : '') + split.stem;
  return {
    free: freeAtoms(split, analyses, bare),
    identity: [atom('W', token.folded, near), atom('S', split.stem, wide), atom('L', lemma, wide)],
    listed: [...listAtoms(lists), ...(bits ? [atom('G', name, here)] : [])],
    sign: hashText(name),
    bareSign: hashText(bare),
    lemmaHash: hashText(`L${lemma}`),
    lead: leadOf(best, bits),
    phraseWord,
    startsPhrase: gazetteer.starters.has(phraseWord) || gazetteer.starters.has(token.folded),
  };
}

const titles = ['rank', 'office', 'honorific', 'profession', 'kinship', 'descriptor', 'nisba'] as const;
const parting: ReadonlySet<string> = new Set([
  'punctuation',
  'link',
  'verb',
  'preposition',
  'conjunction',
  'subordinator',
  'relative',
  'demonstrative',
  'pronoun',
  'particle',
]);

function leadOf(best: Analysis | undefined, lists: number): number {
  const title = titles.find((name) => lists & (1 << listNames.indexOf(name)));
  if (title) return 1 + listNames.indexOf(title);
  return best && (parting.has(best.pos) || best.proclitics.length > 0) ? -1 : 0;
}

/** Shape and grammar: endings, clitics, length, and what the morphology makes of the word. */
function freeAtoms(split: Split, analyses: readonly Analysis[], name: string): readonly Atom[] {
  const { stem } = split;
  const clitics = split.proclitics.join('') + (split.article ? '+' : '');
  const parts = [...new Set(analyses.slice(0, 5).map(({ pos }) => pos))].sort().join(',');
  const free = [
    atom('K', name, wide),
    atom('C', clitics, near),
    atom('C+K', `${clitics}|${name}`, near),
    atom('A', parts, here),
    atom('N', String(Math.min(stem.length, 8)), here),
  ];
  for (const size of [1, 2, 3]) {
    if (stem.length <= size) break;
    const ending = { hash: hashText(stem, seeds.X, stem.length - size), reach: size > 1 ? near : here };
    free.push({ hash: hashText(stem, seeds.P, 0, size), reach: here }, ending);
  }
  for (let at = 0; at + 3 <= stem.length; at += 1) {
    free.push({ hash: hashText(stem, seeds.T, at, at + 3), reach: here });
  }
  if (analyses[0]?.enclitic) free.push(atom('E', analyses[0].enclitic, near));
  return free;
}

interface Lists {
  readonly whole: number;
  /** Bits that hold only once a prefixed preposition or conjunction is taken off. */
  readonly prefixed: number;
}

/** Looks a word up as it stands, less its article, less its clitics, and by its dictionary form. */
function listsOf(word: string, best: Analysis | undefined, { lists }: Gazetteer): Lists {
  let whole = 0;
  let prefixed = 0;
  for (const { proclitics, article, stem } of splits(word)) {
    const bits = (lists.get(stem) ?? 0) | (article ? (lists.get(`ال${stem}`) ?? 0) : 0);
    if (proclitics.length === 0) whole |= bits;
    else if (proclitics.at(-1) !== 'س') prefixed |= bits;
  }
  if (best && (best.pos === 'noun' || best.pos === 'adjective')) {
    const bits = lists.get(foldWord(best.lemma)) ?? 0;
    if (best.proclitics.length === 0) whole |= bits;
    else prefixed |= bits;
  }
  return { whole, prefixed: prefixed & ~whole };
}

function listAtoms({ whole, prefixed }: Lists): readonly Atom[] {
  const atoms: Atom[] = [];
  for (const [bit, name] of listNames.entries()) {
    if (whole & (1 << bit)) atoms.push(atom('G1', name, wide));
    if (prefixed & (1 << bit)) atoms.push(atom('G2', name, wide));
  }
  return atoms;
}

function atom(kind: keyof typeof seeds, value: string, reach: number): Atom {
  return { hash: hashText(value, seeds[kind]), reach };
}
