import { loadLexicon, perLexicon } from '../../language/lexicon.ts';
import { readTable } from '../../language/lexicon-table.ts';
import { foldName } from '../name-key.ts';

/** What a stretch of a body's or post's name can mean. */
export interface Meaning {
  /** `body` names a body whole; its concepts and polity are given in its place. */
  readonly kind: 'office' | 'head' | 'portfolio' | 'modifier' | 'polity' | 'place' | 'body';
  /** A concept of `bodies.tsv`, or the key of a polity or place. */
  readonly key: string;
  /** Of a `body` row: the polity that it belongs to. */
  readonly polity?: string;
}

/** Every wording that the tables know, by its bare folded words. */
export interface Wordings {
  readonly meanings: ReadonlyMap<string, readonly Meaning[]>;
  /** The longest wording, in words. */
  readonly longest: number;
  /** What kind of part a concept of `bodies.tsv` is. */
  readonly conceptKinds: ReadonlyMap<string, ConceptKind>;
}

type ConceptKind = 'office' | 'head' | 'portfolio' | 'modifier';

const rowKinds = ['office', 'head', 'portfolio', 'modifier', 'body'] as const;
const loaded = perLexicon(readWordings);

/** The wordings of `bodies.tsv` and of the gazetteer's polities and places, read once for the lexicon. */
export function loadWordings(): Wordings {
  return loaded();
}

function readWordings(): Wordings {
  const meanings = new Map<string, Meaning[]>();
  let longest = 1;
  const add = (wording: string, meaning: Meaning): void => {
    const key = bareWords(wording).join(' ');
    if (key === '') return;
    longest = Math.max(longest, key.split(' ').length);
    const known = meanings.get(key) ?? [];
    if (!known.some((other) => other.kind === meaning.kind && other.key === meaning.key)) known.push(meaning);
    meanings.set(key, known);
  };
  const conceptKinds = addConcepts(add);
  addGazetteer(add);
  return { meanings, longest, conceptKinds };
}

type Add = (wording: string, meaning: Meaning) => void;

function addConcepts(add: Add): ReadonlyMap<string, ConceptKind> {
  const kinds = new Map<string, ConceptKind>();
  for (const row of readTable('shared/bodies.tsv')) {
    const polity = row.text('polity');
    const meaning = {
      kind: row.oneOf('kind', rowKinds),
      key: row.required('concept'),
      ...(polity !== '' && { polity }),
    };
    if (meaning.kind !== 'body') kinds.set(meaning.key, meaning.kind);
    for (const wording of [...row.list('ar'), ...row.list('en')]) add(wording, meaning);
  }
  return kinds;
}

function addGazetteer(add: Add): void {
  const { polities, places } = loadLexicon();
  for (const { key, names, nisba, adjectives } of polities) {
    const feminine = nisba.map((word) => word.replace(/ي$/u, 'ية'));
    for (const wording of [...wordingsOf(names), ...nisba, ...feminine, ...adjectives]) {
      add(wording, { kind: 'polity', key });
    }
  }
  for (const { key, names } of places) {
    for (const wording of wordingsOf(names)) add(wording, { kind: 'place', key });
  }
}

function wordingsOf(names: { ar: Named; en: Named }): string[] {
  return [names.ar, names.en].flatMap(({ label, aliases }) => [label, ...aliases]);
}

interface Named {
  readonly label: string;
  readonly aliases: readonly string[];
}

const stopWords = new Set(
  // Prepositions too: a name that was cut too early begins with one.
  'of the for and in to on at a an s by with في من علي عن لدي باسم الي و مع امام بين عند نحو ضد بحضور برفقه de la du des et'.split(
    ' ',
  ),
);

/**
 * The folded words of a name that carry meaning: Arabic ones without the article, English ones without
 * the genitive.
 *
 *   bareWords("Egypt's Ministry of Foreign Affairs") // ['egypt', 'ministry', 'foreign', 'affairs']
 *   bareWords('وزارة الخارجية المصرية') // ['وزاره', 'خارجيه', 'مصريه']
 */
export function bareWords(name: string): string[] {
  const plain = name.replace(/(?<=\p{L})['’]s\b/giu, '').replace(/\b(?:\p{Lu}\.){2,}/gu, dropDots);
  return foldName(plain)
    .split(' ')
    .map((word) => word.replace(/^(?:ال|لل)(?=..)/u, ''))
    .filter((word) => word !== '' && !stopWords.has(word));
}

function dropDots(initials: string): string {
  return initials.replaceAll('.', '');
}

/** What a word can be once a conjunction, a preposition or an English plural is taken off it. */
export function readingsOf(word: string): readonly string[] {
  const arabic = [/^و(?:ال)?(?=..)/u, /^[لب](?:ال)?(?=..)/u].map((clitic) => word.replace(clitic, ''));
  const english = /[a-z]{3}s$/u.test(word) ? [word.slice(0, -1)] : [];
  return [...new Set([word, ...arabic, ...english])];
}
