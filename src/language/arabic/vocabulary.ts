import type { ClassName } from '../../model/entity.ts';
import type { Gender, GrammaticalNumber } from '../../model/reading.ts';
import type { Head, Lexicon, Title } from '../lexicon.ts';
import { readTable } from '../lexicon-table.ts';
import { createPhraseTable, type PhraseTable } from '../phrase-table.ts';
import type { Analyse } from './analysis.ts';
import { fold } from './fold.ts';
import { nisbaForms } from './nisba-forms.ts';
import { createTagger, type TaggedName } from './tagger/tagger.ts';
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

/** A title in one of its forms. */
export interface TitleForm {
  readonly title: Title;
  readonly gender: Gender;
  readonly number: GrammaticalNumber;
}

/** A noun that heads names of a class, in one of its forms. */
export interface HeadForm {
  readonly head: Head;
  readonly number: GrammaticalNumber;
}

/** A nationality word in one of its forms. */
export interface NisbaForm {
  /** The word is an ordinary adjective as well (مالي: of Mali, financial). */
  readonly common: boolean;
  readonly polity: string;
  readonly label: string;
  /** The name of the state that the word is made from, where that is not its label: بريطانيا. */
  readonly also?: string;
  readonly gender?: Gender;
  readonly number: GrammaticalNumber;
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
  readonly given: ReadonlyMap<string, { readonly gender?: Gender; readonly common: boolean }>;
  readonly family: ReadonlyMap<string, { readonly common: boolean }>;
  readonly polityLabels: ReadonlyMap<string, string>;
  /** The first seat of government of each state, by the state's key. */
  readonly capitals: ReadonlyMap<string, KnownName>;
  /** What the trained tagger takes for names in the tokens of one sentence. */
  tagNames(tokens: readonly Token[]): readonly TaggedName[];
}

/** Divides a phrase of the tables into the words that the reader would see. */
export type Divide = (phrase: string) => readonly { readonly form: string; readonly article: boolean }[];

/**
 * Builds the look-up tables for Arabic.
 *
 *   buildVocabulary(loadLexicon(), divide).nisbas.longestMatch(['مصريه'], 0)
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
    family: new Map(own.familyNames.map(({ name, common }) => [fold(name).text, { common }])),
    polityLabels: new Map(lexicon.polities.map((p) => [p.key, p.names.ar.label])),
    capitals: capitalTable(lexicon),
    tagNames: (tokens) => tagger.tag(tokens),
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

function titleTable(
  titles: readonly Title[],
  bare: (phrase: string) => readonly string[],
): PhraseTable<TitleForm> {
  const table = createPhraseTable<TitleForm>();
  const add = (phrase: string, form: TitleForm) => {
    const words = bare(phrase);
    if (!table.get(words).some((f) => f.title === form.title && f.number === form.number))
      table.add(words, form);
  };
  for (const title of titles) {
    add(title.title, { title, gender: 'm', number: 'sg' });
    for (const f of title.feminine) add(f, { title, gender: 'f', number: 'sg' });
    for (const p of title.plurals) add(p, { title, gender: 'm', number: 'pl' });
    for (const [first, ...rest] of [bare(title.title), ...title.feminine.map(bare)]) {
      if (first === undefined) continue;
      const gender = first.endsWith('ه') ? 'f' : 'm';
      for (const dual of dualForms(first)) table.add([dual, ...rest], { title, gender, number: 'du' });
      for (const plural of soundPluralForms(first))
        table.add([plural, ...rest], { title, gender, number: 'pl' });
    }
  }
  return table;
}

function headTable(
  heads: readonly Head[],
  bare: (phrase: string) => readonly string[],
): PhraseTable<HeadForm> {
  const table = createPhraseTable<HeadForm>();
  for (const head of heads) {
    table.add(bare(head.head), { head, number: 'sg' });
    for (const plural of head.plurals) table.add(bare(plural), { head, number: 'pl' });
  }
  // Duals last: نادي is a club before it is two of a caller (ناد).
  for (const head of heads) {
    const [first, ...rest] = bare(head.head);
    if (first === undefined) continue;
    for (const dual of dualForms(first)) table.add([dual, ...rest], { head, number: 'du' });
  }
  return table;
}

function portfolioTable(bare: (phrase: string) => readonly string[]): PhraseTable<string> {
  const table = createPhraseTable<string>();
  for (const row of readTable('shared/bodies.tsv')) {
    if (row.text('kind') !== 'portfolio') continue;
    for (const phrase of row.list('ar')) table.add(bare(phrase), row.required('concept'));
  }
  return table;
}

function nisbaTable(lexicon: Lexicon): PhraseTable<NisbaForm> {
  const table = createPhraseTable<NisbaForm>();
  for (const { key, nisba, names, common } of lexicon.polities) {
    for (const word of nisba) {
      const [last, ...before] = fold(word).text.split(' ').reverse();
      if (last === undefined) continue;
      for (const { form, gender, number } of nisbaForms(last)) {
        const also = originOf(last, names.ar);
        const entry = {
          polity: key,
          label: names.ar.label,
          number,
          common: common.has(word),
          ...(gender ? { gender } : {}),
          ...(also ? { also } : {}),
        };
        table.add([...before.reverse().map(withoutArticle), form], entry);
      }
    }
  }
  return table;
}

/** Of a state's other names the one that begins like the nationality word. */
function originOf(nisba: string, names: { readonly label: string; readonly aliases: readonly string[] }) {
  const stem = nisba.slice(0, Math.max(3, nisba.length - 2));
  const alike = (name: string) => withoutArticle(fold(name).text).startsWith(stem);
  return alike(names.label) ? undefined : names.aliases.find(alike);
}

function withoutArticle(word: string): string {
  return word.startsWith('ال') ? word.slice(2) : word;
}

/** Dual of a noun, free and in construct: وزيران وزيرين وزيرا وزيري. */
function dualForms(noun: string): readonly string[] {
  const stem = noun.endsWith('ه') ? `${noun.slice(0, -1)}ت` : noun;
  return ['ان', 'ين', 'ا', 'ي'].map((ending) => stem + ending);
}

/** Sound plurals, free and in construct: ممثلون ممثلين ممثلو, ممثلات. */
function soundPluralForms(noun: string): readonly string[] {
  if (noun.endsWith('ه')) return [`${noun.slice(0, -1)}ات`];
  return ['ون', 'ين', 'و', 'ي'].map((ending) => noun + ending);
}
