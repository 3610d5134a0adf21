import type { LanguageCode } from '../model/document.ts';
import { type ClassName, classNames } from '../model/entity.ts';
import type { GazetteerEntry } from '../model/gazetteer.ts';
import {
  type FamilyName,
  type Gazetted,
  type GazettedOrganization,
  type GivenName,
  type Head,
  type LanguageLexicon,
  type Lexicon,
  type MonthName,
  type Place,
  type Polity,
  type Title,
  titleKinds,
  type WeekdayName,
} from './lexicon-entries.ts';
import { readTable, type TableRow } from './lexicon-table.ts';
import { ownBodies, ownPlaces } from './own-entries.ts';

export type * from './lexicon-entries.ts';

let loaded: Lexicon | undefined;
let own: readonly GazetteerEntry[] = [];

/**
 * Adds a person's own entries to the tables, in place of those added before; languages that are built from now on
 * know them. One process reads by one gazetteer at a time.
 */
export function adoptGazetteer(entries: readonly GazetteerEntry[]): void {
  if (JSON.stringify(entries) === JSON.stringify(own)) return;
  own = entries;
  loaded = undefined;
}

/** The entries that a person added. */
export function ownGazetteer(): readonly GazetteerEntry[] {
  return own;
}

/** Makes something out of the tables when it is first asked for, and anew when the tables are others. */
export function perLexicon<T>(make: () => T): () => T {
  let made: { readonly of: Lexicon; readonly value: T } | undefined;
  return () => {
    const of = loadLexicon();
    if (made?.of !== of) made = { of, value: make() };
    return made.value;
  };
}

/**
 * The tables of `data/lexicon`, read once a process.
 *
 *   loadLexicon().polities.find((polity) => polity.key === 'Q858')?.names.ar.label; // 'سوريا'
 *
 * @throws SilaError `config` with file and line when a table is missing or a row is broken.
 */
export function loadLexicon(): Lexicon {
  loaded ??= {
    polities: readTable('shared/polities.tsv').map(readPolity),
    places: [
      ...ownPlaces(own),
      ...['shared/places.tsv', 'shared/places-geonames.tsv'].flatMap(readTable).map(readPlace),
    ],
    organizations: [...ownBodies(own), ...readTable('shared/organizations.tsv').map(readOrganization)],
    languages: { ar: readLanguage('ar'), en: readLanguage('en') },
  };
  return loaded;
}

function readLanguage(language: LanguageCode): LanguageLexicon {
  const table = (name: string) => readTable(`${language}/${name}.tsv`);
  return {
    titles: table('titles').map(readTitle),
    givenNames: ['given-names', 'given-names-derived'].flatMap(table).map(readGivenName),
    familyNames: ['family-names', 'family-names-derived'].flatMap(table).map(readFamilyName),
    publicSurnames: language === 'ar' ? table('public-surnames').map((row) => row.required('name')) : [],
    heads: table('heads').map(readHead),
    months: table('months').map(readMonth),
    weekdays: table('weekdays').map(readWeekday),
  };
}

function readGazetted(row: TableRow): Gazetted {
  return {
    key: row.required('key'),
    kind: row.required('kind'),
    names: {
      ar: { label: row.required('ar_label'), aliases: row.list('ar_aliases') },
      en: { label: row.required('en_label'), aliases: row.list('en_aliases') },
    },
    common: new Set(row.list('common')),
  };
}

function readPolity(row: TableRow): Polity {
  return {
    ...readGazetted(row),
    kind: row.oneOf('kind', ['state', 'region', 'territory']),
    iso: row.text('iso'),
    nisba: row.list('ar_nisba'),
    adjectives: row.list('en_adjectives'),
    plurals: row.list('en_plurals'),
    capitals: row.list('capitals'),
  };
}

function readPlace(row: TableRow): Place {
  return { ...readGazetted(row), polity: row.text('polity'), capital: row.flag('capital') };
}

function readOrganization(row: TableRow): GazettedOrganization {
  return {
    ...readGazetted(row),
    class: row.oneOf<ClassName>('class', classNames),
    polity: row.text('polity'),
  };
}

function readTitle(row: TableRow): Title {
  return {
    title: row.required('title'),
    feminine: row.list('feminine'),
    plurals: row.list('plurals'),
    kind: row.oneOf('kind', titleKinds),
    heads: row.flag('heads'),
  };
}

function readGivenName(row: TableRow): GivenName {
  const gender = row.oneOf('gender', ['m', 'f', 'u']);
  return { ...readFamilyName(row), ...(gender === 'u' ? {} : { gender }) };
}

function readFamilyName(row: TableRow): FamilyName {
  return { name: row.required('name'), origin: row.text('origin'), common: row.flag('common') };
}

function readHead(row: TableRow): Head {
  const gender = row.oneOf('gender', ['m', 'f', '']);
  return {
    head: row.required('head'),
    plurals: row.list('plurals'),
    class: row.oneOf<ClassName>('class', classNames),
    ...(gender === '' ? {} : { gender }),
    kind: row.text('kind'),
    ambiguous: row.flag('ambiguous'),
  };
}

function readMonth(row: TableRow): MonthName {
  return {
    name: row.required('name'),
    month: readNumber(row, 'month', 12),
    calendar: row.oneOf('calendar', ['gregorian', 'hijri']),
  };
}

function readWeekday(row: TableRow): WeekdayName {
  return { name: row.required('name'), day: readNumber(row, 'day', 7) };
}

function readNumber(row: TableRow, column: string, most: number): number {
  const value = Number(row.required(column));
  if (!Number.isInteger(value) || value < 1 || value > most) {
    throw row.wrong(`the cell "${column}" is not a whole number from 1 to ${most}`);
  }
  return value;
}
