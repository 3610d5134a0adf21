import type { ClassName } from '../../model/entity.ts';
import type { Gender } from '../../model/reading.ts';
import type { Lexicon } from '../lexicon.ts';
import { readTable } from '../lexicon-table.ts';
import { createPhraseTable, type PhraseTable } from '../phrase-table.ts';
import type { Analyse } from './analysis.ts';
import { fold } from './fold.ts';
import { type NisbaForm, nisbaTable } from './nisba-table.ts';
import { createTagger, type Sighting } from './tagger/tagger.ts';
import { type HeadForm, headTable, type TitleForm, titleTable } from './title-tables.ts';
import type { Token } from './tokens.ts';

/** A name that the gazetteers know, as it stands in Arabic text. */
export interface KnownName {
  readonly key: string;
  readonly class: ClassName;
  readonly label: string;
  readonly kind: string;
  /** Key of the state that it lies in or belongs to. */
  readonly polity?: string;
  /** The name is also an ordinary word. */
  readonly common: boolean;
  /** Key of the state whose capital this is. */
  readonly capitalOf?: string;
}

/** All that the tables know of names and titles, keyed by folded words. */
export interface Vocabulary {
  /** Keyed by words as written, the article included. */
  readonly names: PhraseTable<KnownName>;
  /** Keyed by words without the article. */
  readonly titles: PhraseTable<TitleForm>;
  readonly heads: PhraseTable<HeadForm>;
  /** Matters that offices and ministries are for, keyed by words without the article. */
  readonly portfolios: PhraseTable<string>;
  readonly nisbas: PhraseTable<NisbaForm>;
  readonly given: ReadonlyMap<
    string,
    { readonly gender?: Gender; readonly origin: string; readonly common: boolean }
  >;
  readonly family: ReadonlyMap<string, { readonly common: boolean }>;
  /** Surnames that stand alone for one who is known by it. */
  readonly alone: ReadonlySet<string>;
  readonly polityLabels: ReadonlyMap<string, string>;
  /** The first seat of government of each state, by the state's key. */
  readonly capitals: ReadonlyMap<string, KnownName>;
  /** What the trained tagger takes for names in the tokens of one sentence. */
  lookForNames(tokens: readonly Token[]): Sighting;
}

/** Divides a phrase of the tables into the words that the reader would see. */
export type Divide = (phrase: string) => readonly { readonly form: string; readonly article: boolean }[];

/**
 * Builds the look-up tables for Arabic.
 *
 *   buildVocabulary(loadLexicon(), divide, analyse).nisbas.longestMatch(['مصريه'], 0)
 */
export function buildVocabulary(lexicon: Lexicon, divide: Divide, analyse: Analyse): Vocabulary {
  const own = lexicon.languages.ar;
  const bare = (phrase: string) => divide(phrase).map((w) => w.form);
  const tagger = createTagger({ lexicon, analyse });
  return {
    names: nameTable(lexicon, divide),
    titles: titleTable(own.titles, bare),
    heads: headTable(own.heads, bare),
    portfolios: portfolioTable(bare),
    nisbas: nisbaTable(lexicon),
    given: new Map(own.givenNames.map(({ name, ...rest }) => [fold(name).text, rest])),
    family: new Map([
      ...own.familyNames.map(({ name, common }) => [fold(name).text, { common }] as const),
      ...own.publicSurnames.map((name) => [fold(name).text, { common: false }] as const),
    ]),
    alone: new Set(own.publicSurnames.map((name) => fold(name).text)),
    polityLabels: new Map(lexicon.polities.map((p) => [p.key, p.names.ar.label])),
    capitals: capitalTable(lexicon),
    lookForNames: (tokens) => tagger.look(tokens),
  };
}

/** A word as the name table keys it. */
export function written(word: { readonly form: string; readonly article: boolean }): string {
  return word.article ? `ال${word.form}` : word.form;
}

function nameTable(lexicon: Lexicon, divide: Divide): PhraseTable<KnownName> {
  const table = createPhraseTable<KnownName>();
  const add = (phrase: string, known: KnownName) => table.add(divide(phrase).map(written), known);
  const capitals = new Map(lexicon.polities.flatMap((p) => p.capitals.map((c) => [c, p.key] as const)));
  for (const { key, kind, names, common } of lexicon.polities) {
    for (const name of [names.ar.label, ...names.ar.aliases]) {
      add(name, { key, kind, class: 'Polity', label: names.ar.label, common: common.has(name) });
    }
  }
  for (const { key, kind, names, common, polity } of lexicon.places) {
    const capitalOf = capitals.get(key);
    for (const name of [names.ar.label, ...names.ar.aliases]) {
      add(name, {
        key,
        kind,
        class: kind === 'crossing' ? 'Facility' : 'Place',
        label: names.ar.label,
        common: common.has(name),
        ...(polity ? { polity } : {}),
        ...(capitalOf ? { capitalOf } : {}),
      });
    }
  }
  for (const { key, kind, names, common, polity, class: className } of lexicon.organizations) {
    for (const name of [names.ar.label, ...names.ar.aliases]) {
      const known = { key, kind, class: className, label: names.ar.label, common: common.has(name) };
      add(name, polity ? { ...known, polity } : known);
    }
  }
  return table;
}

function capitalTable(lexicon: Lexicon): ReadonlyMap<string, KnownName> {
  const places = new Map(lexicon.places.map((p) => [p.key, p]));
  const capitals = new Map<string, KnownName>();
  for (const { key, capitals: seats } of lexicon.polities) {
    const place = places.get(seats[0] ?? '');
    if (!place) continue;
    const { kind, names } = place;
    capitals.set(key, {
      key: place.key,
      kind,
      class: 'Place',
      label: names.ar.label,
      polity: key,
      capitalOf: key,
      common: false,
    });
  }
  return capitals;
}

function portfolioTable(bare: (phrase: string) => readonly string[]): PhraseTable<string> {
  const table = createPhraseTable<string>();
  for (const row of readTable('shared/bodies.tsv')) {
    if (row.text('kind') !== 'portfolio') continue;
    for (const phrase of row.list('ar')) table.add(bare(phrase), row.required('concept'));
  }
  return table;
}
