import type { LanguageCode } from '../model/document.ts';
import type { ClassName } from '../model/entity.ts';
import type { Gender } from '../model/reading.ts';

/** What a thing is called in one language: the usual name, then every other. */
export interface Names {
  readonly label: string;
  readonly aliases: readonly string[];
}

/** A thing that the shared tables name in every language. */
export interface Gazetted {
  /** Wikidata id (`Q858`), GeoNames key (`geonames:170654`, `geonames:SY.01`) or a slug. */
  readonly key: string;
  readonly kind: string;
  readonly names: Readonly<Record<LanguageCode, Names>>;
  /** Arabic names of the thing that are ordinary words as well (`مالي`, `الباب`), to be trusted less. */
  readonly common: ReadonlySet<string>;
}

/** A state, territory or region that acts. */
export interface Polity extends Gazetted {
  readonly kind: 'state' | 'region' | 'territory';
  /** ISO 3166 code, `''` where there is none. */
  readonly iso: string;
  /** Masculine singular nationality words in Arabic: `['أمريكي', 'أميركي']`; may be two words. */
  readonly nisba: readonly string[];
  readonly adjectives: readonly string[];
  /** English words for the people: `['Saudis']`. */
  readonly plurals: readonly string[];
  /** Keys of the places that stand for its government. */
  readonly capitals: readonly string[];
}

/** A located thing with a name. */
export interface Place extends Gazetted {
  /** Key of the state that it lies in, `''` for seas, continents and the like. */
  readonly polity: string;
  readonly capital: boolean;
}

/** A body of people, or a building that stands for one. */
export interface GazettedOrganization extends Gazetted {
  readonly class: ClassName;
  /** Key of the state that it belongs to, `''` when it belongs to none. */
  readonly polity: string;
}

/** What a title says of its bearer. */
export const titleKinds = ['office', 'rank', 'honorific', 'profession', 'kinship', 'descriptor'] as const;

/** A word or words that stand before or after a person's name. */
export interface Title {
  /** Masculine singular in Arabic, singular in English; may be several words. */
  readonly title: string;
  readonly feminine: readonly string[];
  readonly plurals: readonly string[];
  readonly kind: (typeof titleKinds)[number];
  /** Whoever holds it leads the body it belongs to. */
  readonly heads: boolean;
}

/** A first name. */
export interface GivenName {
  readonly name: string;
  /** Absent where both bear it. */
  readonly gender?: Gender;
  readonly origin: string;
  /** It is an ordinary word as well. */
  readonly common: boolean;
}

/** A last name. */
export interface FamilyName {
  readonly name: string;
  readonly origin: string;
  readonly common: boolean;
}

/** A noun that heads names of a class: "ministry" heads names of organisations. */
export interface Head {
  readonly head: string;
  readonly plurals: readonly string[];
  readonly class: ClassName;
  readonly gender?: Gender;
  readonly kind: string;
  /** The word is also a person's rank, or an ordinary word. */
  readonly ambiguous: boolean;
}

/** One name of a month. */
export interface MonthName {
  readonly name: string;
  /** 1..12 in its calendar. */
  readonly month: number;
  readonly calendar: 'gregorian' | 'hijri';
}

/** One name of a weekday. */
export interface WeekdayName {
  readonly name: string;
  /** 1 Monday … 7 Sunday. */
  readonly day: number;
}

/** What the tables know for one language. */
export interface LanguageLexicon {
  readonly titles: readonly Title[];
  readonly givenNames: readonly GivenName[];
  readonly familyNames: readonly FamilyName[];
  /** Surnames by which the news calls people of public life without another word: ترامب. */
  readonly publicSurnames: readonly string[];
  readonly heads: readonly Head[];
  readonly months: readonly MonthName[];
  readonly weekdays: readonly WeekdayName[];
}

/** All tables of `data/lexicon`. */
export interface Lexicon {
  readonly polities: readonly Polity[];
  readonly places: readonly Place[];
  readonly organizations: readonly GazettedOrganization[];
  readonly languages: Readonly<Record<LanguageCode, LanguageLexicon>>;
}
