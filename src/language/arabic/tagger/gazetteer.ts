import type { Lexicon } from '../../lexicon.ts';
import { createPhraseTable, type PhraseTable } from '../../phrase-table.ts';
import { fold } from '../fold.ts';
import { nisbaForms } from '../nisba-forms.ts';

/** The lists that a word may stand in; the place in this table is the bit in `Gazetteer.lists`. */
export const listNames = [
  'given',
  'given-common',
  'family',
  'family-common',
  'office',
  'rank',
  'honorific',
  'profession',
  'kinship',
  'descriptor',
  'head-organization',
  'head-facility',
  'head-place',
  'head-other',
  'nisba',
  'polity',
  'place',
  'place-common',
  'organization',
  'month',
  'weekday',
] as const;
export type ListName = (typeof listNames)[number];

/** What a phrase of two words or more names. */
export const phraseKinds = ['person', 'title', 'head', 'place', 'organization'] as const;
export type PhraseKind = (typeof phraseKinds)[number];

/** The lexicon's lists as the tagger looks them up: folded written words, the article kept. */
export interface Gazetteer {
  /** Bits of `listNames` for each word. */
  readonly lists: ReadonlyMap<string, number>;
  readonly phrases: PhraseTable<PhraseKind>;
  /** Words that begin a phrase. */
  readonly starters: ReadonlySet<string>;
}

/**
 * Gathers the lists of the lexicon.
 *
 *   createGazetteer(loadLexicon()).lists.get('سامح')  // the bit of 'given'
 */
export function createGazetteer(lexicon: Lexicon): Gazetteer {
  const lists = new Map<string, number>();
  const phrases = createPhraseTable<PhraseKind>();
  const starters = new Set<string>();
  const add = (name: string, list: ListName, kind?: PhraseKind) => {
    const words = fold(name)
      .text.split(/[\s.]+/u)
      .filter((word) => word !== '');
    const [first] = words;
    if (first === undefined) return;
    if (words.length === 1) {
      lists.set(first, (lists.get(first) ?? 0) | (1 << listNames.indexOf(list)));
    } else if (kind) {
      phrases.add(words, kind);
      starters.add(first);
    }
  };
  addNames(lexicon, add);
  addTitles(lexicon, add);
  addPlaces(lexicon, add);
  return { lists, phrases, starters };
}

type Add = (name: string, list: ListName, kind?: PhraseKind) => void;

function addNames({ languages }: Lexicon, add: Add): void {
  const { givenNames, familyNames, months, weekdays } = languages.ar;
  for (const { name, common } of givenNames) add(name, common ? 'given-common' : 'given', 'person');
  for (const { name, common } of familyNames) add(name, common ? 'family-common' : 'family', 'person');
  for (const { name } of months) add(name, 'month');
  for (const { name } of weekdays) add(name, 'weekday');
}

function addTitles({ languages }: Lexicon, add: Add): void {
  for (const { title, feminine, plurals, kind } of languages.ar.titles) {
    for (const form of [title, ...feminine, ...plurals]) add(form, kind, 'title');
  }
  for (const { head, plurals, class: className } of languages.ar.heads) {
    const list: ListName =
      className === 'Organization'
        ? 'head-organization'
        : className === 'Facility'
          ? 'head-facility'
          : className === 'Place'
            ? 'head-place'
            : 'head-other';
    for (const form of [head, ...plurals]) add(form, list, 'head');
  }
}

function addPlaces({ polities, places, organizations }: Lexicon, add: Add): void {
  for (const { names, nisba } of polities) {
    for (const name of [names.ar.label, ...names.ar.aliases]) add(name, 'polity', 'place');
    for (const word of nisba) for (const { form } of nisbaForms(fold(word).text)) add(form, 'nisba');
  }
  for (const { names, common } of places) {
    for (const name of [names.ar.label, ...names.ar.aliases]) {
      add(name, common.has(name) ? 'place-common' : 'place', 'place');
    }
  }
  for (const { names } of organizations) {
    for (const name of [names.ar.label, ...names.ar.aliases]) add(name, 'organization', 'organization');
  }
}
