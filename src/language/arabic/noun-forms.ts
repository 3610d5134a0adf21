import type { Gender, GrammaticalNumber } from '../../model/reading.ts';

/** What the form of a noun or adjective shows. */
export interface NounCell {
  readonly gender: Gender;
  readonly number: GrammaticalNumber;
  /** A dual or sound plural without its ن. */
  readonly construct?: boolean;
}

/** A written form of a noun: `free` when it stands alone, `host` when a pronoun can be suffixed to it. */
export interface NounForm {
  readonly text: string;
  readonly cell: NounCell;
  readonly free: boolean;
  readonly host: boolean;
}

const bound = { free: false, host: true };
const single = { free: true, host: false };
const both = { free: true, host: true };

/**
 * The singular with its accusative, its spellings before a suffixed pronoun, and its dual.
 *
 *   singularForms('لقاء', 'm').map((form) => form.text)  // ['لقاء', 'لقائ', 'لقاؤ', 'لقاءان', …]
 */
export function singularForms(word: string, gender: Gender, weak = false): NounForm[] {
  return [...caseForms(word, { gender, number: 'sg' }, weak), ...dualForms(word, gender)];
}

/** A broken plural, which has no dual. One in ي loses it when it is indefinite: أراض. */
export function brokenPlural(word: string, gender: Gender): NounForm[] {
  return caseForms(word, { gender, number: 'pl' }, word.endsWith('ي'));
}

function caseForms(word: string, cell: NounCell, weak: boolean): NounForm[] {
  const base = word.slice(0, -1);
  const make = (texts: readonly string[], use: typeof both) => texts.map((text) => ({ text, cell, ...use }));
  switch (word.at(-1)) {
    case 'ة':
      return [...make([word], single), ...make([`${base}ت`], bound)];
    case 'ى':
      return [...make([word], single), ...make([`${base}ا`], bound)];
    case 'ء': {
      const accusative = base.endsWith('ا') ? [] : [`${base}ئا`, `${word}ا`];
      return [...make([word], both), ...make(accusative, single), ...make([`${base}ئ`, `${base}ؤ`], bound)];
    }
    case 'أ':
      return [...make([word], both), ...make([`${base}ؤ`, `${base}ئ`], bound)];
    case 'ا':
      return make([word], both);
    case 'ي':
      return [...make([word], both), ...make(weak ? [base, `${word}ا`] : [`${word}ا`], single)];
    default:
      return [...make([word], both), ...make([`${word}ا`], single)];
  }
}

function dualForms(word: string, gender: Gender): NounForm[] {
  const cell: NounCell = { gender, number: 'du' };
  return dualBases(word, gender).flatMap((base) => withoutNoon(`${base}ا`, `${base}ي`, cell));
}

/** What the endings of the dual are added to. */
function dualBases(word: string, gender: Gender): readonly string[] {
  const base = word.slice(0, -1);
  switch (word.at(-1)) {
    case 'ة':
      return [`${base}ت`];
    case 'ى':
      return [`${base}ي`];
    case 'ء':
      return gender === 'f' ? [`${base}و`] : [word, `${base}ئ`];
    case 'ا':
      return [`${base}و`];
    default:
      return [word];
  }
}

/** An ending in ن, and the same in the construct, which drops it: `وزيران`, `وزيرا`. */
function withoutNoon(nominative: string, oblique: string, cell: NounCell): NounForm[] {
  const construct: NounCell = { ...cell, construct: true };
  return [nominative, oblique].flatMap((text) => [
    { text: `${text}ن`, cell, ...single },
    { text, cell: construct, ...both },
  ]);
}

/** The sound masculine plural: `وزاري` gives `وزاريون`, `وزاريين`, `وزاريو`, `وزاريي`. */
export function soundMasculine(word: string, weak = false): NounForm[] {
  const base = word.endsWith('ى') || weak ? word.slice(0, -1) : joined(word);
  return withoutNoon(`${base}و`, `${base}ي`, { gender: 'm', number: 'pl' });
}

/** A final hamza after ي moves to a seat before an ending: مسيء, مسيئة. */
function joined(word: string): string {
  return word.endsWith('يء') ? `${word.slice(0, -1)}ئ` : word;
}

/** The sound feminine plural of a masculine or feminine singular. */
export function soundFeminine(word: string): NounForm[] {
  const base = word.slice(0, -1);
  const text = word.endsWith('ة') ? `${base}ات` : word.endsWith('ى') ? `${base}يات` : `${joined(word)}ات`;
  return [{ text, cell: { gender: 'f', number: 'pl' }, ...both }];
}

/** The feminine in ة of a masculine: `مستشار` gives `مستشارة`. */
export function feminineOf(word: string): string {
  return word.endsWith('ى') ? `${word.slice(0, -1)}اة` : `${joined(word)}ة`;
}
