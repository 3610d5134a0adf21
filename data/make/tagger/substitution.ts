import { readFileSync } from 'node:fs';
import { readSpans } from '../../../src/language/arabic/tagger/tagger.ts';
import { tokenize } from '../../../src/language/arabic/tokens.ts';
import type { Lexicon } from '../../../src/language/lexicon.ts';
import type { Example } from './corpus.ts';
import type { Random } from './random.ts';

/** Names to put in the place of those in the corpus, so that its style and its people are not learned by heart. */
export interface NameStock {
  readonly given: readonly string[];
  readonly family: readonly string[];
  /** Single words of names of the whole world, most of them in no list. */
  readonly foreign: readonly string[];
  readonly places: readonly string[];
}

/** Reads the stock from the lexicon and from a table of name tokens, `english<TAB>a r a b i c` a line. */
export function readStock(lexicon: Lexicon, path: string): NameStock {
  const { givenNames, familyNames } = lexicon.languages.ar;
  return {
    given: givenNames.filter(({ common }) => !common).map(({ name }) => name),
    family: familyNames.filter(({ common }) => !common).map(({ name }) => name),
    foreign: readFileSync(path, 'utf8')
      .split('\n')
      .map((line) => (line.split('\t')[1] ?? '').replaceAll(' ', ''))
      .filter((word) => /^[ء-ي]{3,12}$/u.test(word)),
    places: [...lexicon.polities, ...lexicon.places].map(({ names }) => names.ar.label),
  };
}

const person = 1;
const place = 3;

/** The same sentence with some of its persons and places renamed. */
export function rename(example: Example, stock: NameStock, shares: Shares, random: Random): Example {
  const spans = readSpans(example.tags).filter(({ tag }) => tag === person || tag === place);
  if (spans.length === 0) return example;
  const tokens = [...example.tokens];
  const tags = [...example.tags];
  for (const { from, to, tag } of [...spans].reverse()) {
    if (random() >= (tag === person ? shares.persons : shares.places)) continue;
    const first = example.tokens[from]?.text ?? '';
    const clitic = /^(?:[وف]?[بلك](?=ال|إ|أ)|و(?=ال|إ|أ))/u.exec(first)?.[0] ?? '';
    const name = tag === person ? personName(to - from, stock, random) : pick(stock.places, random);
    const renamed = tokenize(attach(clitic, name));
    tokens.splice(from, to - from, ...renamed);
    tags.splice(from, to - from, ...renamed.map((_, i) => (i === 0 ? tag : tag + 1)));
  }
  return { tokens, tags: Uint8Array.from(tags) };
}

function personName(length: number, stock: NameStock, random: Random): string {
  const foreign = random() < 0.5;
  const given = () => pick(foreign ? stock.foreign : stock.given, random);
  const family = () => pick(foreign ? stock.foreign : stock.family, random);
  if (length === 1) return family();
  return [...Array.from({ length: Math.min(length, 4) - 1 }, given), family()].join(' ');
}

function attach(clitic: string, name: string): string {
  return clitic.endsWith('ل') && name.startsWith('ال') ? `${clitic}${name.slice(1)}` : clitic + name;
}

function pick<T>(items: readonly T[], random: Random): T {
  return items[Math.floor(random() * items.length)] as T;
}
