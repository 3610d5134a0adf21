import type { ClassName } from '../../model/entity.ts';
import { type Head, type LanguageLexicon, loadLexicon, perLexicon, type Title } from '../lexicon.ts';
import { createPhraseTable, type PhraseTable } from '../phrase-table.ts';
import { foldWord } from './fold.ts';
import { plural } from './inflection.ts';
import { nameWords } from './tokens.ts';

/** What a phrase of the shared tables stands for. */
export interface Entry {
  readonly kind: 'name' | 'demonym' | 'title';
  readonly class: ClassName;
  readonly key?: string;
  /** The name by which the thing goes: "Egypt" for "Egyptian" as well. */
  readonly label: string;
  /** Key of the state that it belongs to, or is. */
  readonly polity?: string;
  /** The place is a capital and so stands for its government, or an abbreviation or people. */
  readonly capital?: boolean;
  readonly title?: Title;
  readonly plural?: boolean;
  readonly gender?: 'm' | 'f';
  /** An ordinary word as well. */
  readonly common?: boolean;
}

/** All phrases of the tables in English, and the single words that make names. */
export interface Gazetteer {
  readonly phrases: PhraseTable<Entry>;
  readonly labels: ReadonlyMap<string, string>;
  isGivenName(word: string): boolean;
  givenGender(word: string): 'm' | 'f' | undefined;
  isFamilyName(word: string): boolean;
  /** The head noun of names: "ministry", "airport", "summit". */
  head(
    words: readonly string[],
    from: number,
  ): { readonly to: number; readonly head: Head; readonly plural: boolean } | undefined;
}

const made = perLexicon(makeGazetteer);

/** The gazetteer, built once for the lexicon. */
export function loadGazetteer(): Gazetteer {
  return made();
}

function makeGazetteer(): Gazetteer {
  const { en } = loadLexicon().languages;
  const phrases = createPhraseTable<Entry>();
  const labels = new Map<string, string>();
  addPlaces(phrases, labels);
  for (const title of en.titles) addTitle(phrases, title);
  const given = new Map(en.givenNames.map((name) => [foldWord(name.name), name]));
  const family = new Set(en.familyNames.map((name) => foldWord(name.name)));
  return {
    phrases,
    labels,
    ...makeHeads(en),
    isGivenName: (word) => given.has(word),
    givenGender: (word) => given.get(word)?.gender,
    isFamilyName: (word) => family.has(word),
  };
}

function addPlaces(phrases: PhraseTable<Entry>, labels: Map<string, string>): void {
  const lexicon = loadLexicon();
  for (const polity of lexicon.polities) {
    const { key } = polity;
    const { label, aliases } = polity.names.en;
    labels.set(key, label);
    const entry = { class: 'Polity', key, label, polity: key } as const;
    for (const name of [label, ...aliases]) {
      phrases.add(nameWords(name), { ...entry, kind: 'name', common: polity.common.has(name) });
    }
    for (const word of polity.adjectives) phrases.add(nameWords(word), { ...entry, kind: 'demonym' });
    for (const word of polity.plurals) {
      phrases.add(nameWords(word), { ...entry, kind: 'demonym', plural: true });
    }
  }
  for (const place of lexicon.places) {
    const { label, aliases } = place.names.en;
    const entry = { kind: 'name', class: 'Place', key: place.key, label, capital: place.capital } as const;
    const polity = place.polity === '' ? {} : { polity: place.polity };
    for (const name of [label, ...aliases]) {
      phrases.add(nameWords(name), { ...entry, ...polity, common: place.common.has(name) });
    }
  }
  for (const body of lexicon.organizations) {
    const { label, aliases } = body.names.en;
    const entry = { kind: 'name', class: body.class, key: body.key, label } as const;
    const polity = body.polity === '' ? {} : { polity: body.polity };
    for (const name of [label, ...aliases]) {
      phrases.add(nameWords(name), { ...entry, ...polity, common: body.common.has(name) });
    }
  }
}

function addTitle(phrases: PhraseTable<Entry>, title: Title): void {
  const entry = { kind: 'title', class: 'Post', label: title.title, title } as const;
  phrases.add(nameWords(title.title), entry);
  if (title.title.endsWith('.')) phrases.add(nameWords(title.title.slice(0, -1)), entry);
  for (const word of title.feminine) phrases.add(nameWords(word), { ...entry, gender: 'f' });
  const plurals = title.plurals.length > 0 ? title.plurals : [plural(title.title)];
  for (const word of plurals) phrases.add(nameWords(word), { ...entry, plural: true });
}

function makeHeads(en: LanguageLexicon): Pick<Gazetteer, 'head'> {
  const heads = createPhraseTable<{ head: Head; plural: boolean }>();
  for (const head of en.heads) {
    heads.add(nameWords(head.head), { head, plural: false });
    const plurals = head.plurals.length > 0 ? head.plurals : [plural(head.head)];
    for (const word of plurals) heads.add(nameWords(word), { head, plural: true });
  }
  return {
    head(words, from) {
      const match = heads.longestMatch(words, from);
      const value = match?.values.find(({ head }) => head.class === 'NamedEvent') ?? match?.values[0];
      return match && value ? { to: match.to, ...value } : undefined;
    },
  };
}
