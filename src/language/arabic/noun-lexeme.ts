import type { Gender } from '../../model/reading.ts';
import {
  brokenPlural,
  feminineOf,
  type NounForm,
  singularForms,
  soundFeminine,
  soundMasculine,
} from './noun-forms.ts';

/** A noun as the table gives it. */
export interface NounEntry {
  readonly lemma: string;
  readonly gender: Gender;
  /** Broken plurals, and sound ones written out. */
  readonly plurals: readonly string[];
  /** The feminine of a man's office or calling, `''` where there is none: وزيرة beside وزير. */
  readonly feminine: string;
}

/**
 * Every form of a noun; sound plurals are known by their ending and get their other case and construct.
 *
 *   nounForms({ lemma: 'مندوب', gender: 'm', plurals: ['مندوبون'], feminine: 'مندوبة' })
 */
export function nounForms({ lemma, gender, plurals, feminine }: NounEntry): NounForm[] {
  const weak = isWeakEnding(lemma, plurals);
  const forms = singularForms(lemma, gender, weak);
  for (const plural of plurals) forms.push(...pluralForms(plural, gender));
  if (feminine !== '') forms.push(...feminineForms(feminine));
  return forms;
}

/** The forms of a feminine in ة: `وزيرة`, `وزيرتان`, `وزيرات`. */
export function feminineForms(feminine: string): NounForm[] {
  return [...singularForms(feminine, 'f'), ...soundFeminine(feminine)];
}

/** An adjective as the table gives it, or a participle. */
export interface AdjectiveEntry {
  readonly lemma: string;
  readonly feminine: string;
  readonly plurals: readonly string[];
  /** It ends in a weak radical: ماضي, also written ماض. */
  readonly weak: boolean;
}

/** Every form of an adjective in both genders. */
export function adjectiveForms({ lemma, feminine, plurals, weak }: AdjectiveEntry): NounForm[] {
  return [
    ...singularForms(lemma, 'm', weak),
    ...singularForms(feminine, 'f'),
    ...plurals.flatMap((plural) => pluralForms(plural, 'm')),
    ...soundFeminine(feminine.endsWith('ء') ? `${feminine.slice(0, -1)}و` : feminine),
  ];
}

/** The forms of a participle, which has sound plurals. */
export function participleForms(lemma: string): NounForm[] {
  const weak = lemma.endsWith('ي');
  return [
    ...singularForms(lemma, 'm', weak),
    ...singularForms(feminineOf(lemma), 'f'),
    ...soundMasculine(lemma, weak),
    ...soundFeminine(lemma),
  ];
}

/** The forms of a verbal noun: a sound plural only where it counts its cases (اتصالات). */
export function masdarForms(lemma: string, gender: Gender, countable: boolean): NounForm[] {
  const weak = lemma.endsWith('ي');
  return [...singularForms(lemma, gender, weak), ...(countable ? soundFeminine(lemma) : [])];
}

/** `f` for a word in ة, else `m`. */
export function genderOf(word: string): Gender {
  return word.endsWith('ة') ? 'f' : 'm';
}

function pluralForms(plural: string, gender: Gender): NounForm[] {
  if (/.{2}ون$/u.test(plural)) return soundMasculine(plural.slice(0, -2));
  if (/.{2}ات$/u.test(plural)) {
    return [{ text: plural, cell: { gender, number: 'pl' }, free: true, host: true }];
  }
  return brokenPlural(plural, gender);
}

/** A noun like قاضي or محامي, whose ي is a radical, as its plural tells. */
function isWeakEnding(lemma: string, plurals: readonly string[]): boolean {
  if (!lemma.endsWith('ي')) return false;
  const base = lemma.slice(0, -1);
  return plurals.some((plural) => plural === `${base}ون` || /^(?:..اة|أ..ية)$/u.test(plural));
}
