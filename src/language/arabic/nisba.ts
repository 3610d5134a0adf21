import { foldWord } from './fold.ts';

/** The adjective of belonging that is made from a name, in all its forms, folded. */
export interface Nisba {
  readonly masculine: string;
  readonly feminine: string;
  readonly masculineDual: readonly string[];
  readonly feminineDual: readonly string[];
  readonly masculinePlural: readonly string[];
  readonly femininePlural: string;
}

/**
 * The adjectives that can be made from the name of a place, the usual one first.
 *
 *   nisbas('مصر')[0]?.feminine  // 'مصريه'
 *   nisbas('غزة').map((nisba) => nisba.masculine)  // ['غزي', 'غزاوي']
 */
export function nisbas(name: string): readonly Nisba[] {
  return basesOf(foldWord(name).replace(/^ال(?=.{3})/u, '')).map(formsOf);
}

function basesOf(name: string): readonly string[] {
  const less = name.slice(0, -1);
  if (/.{2}ي[اه]$/u.test(name)) return [name.slice(0, -2)];
  if (/.{2}[اه]$/u.test(name)) return [less, `${less}او`];
  if (/.{2}اء$/u.test(name)) return [`${less}ن`, `${less}و`, name.slice(0, -2)];
  if (/.{2}و$/u.test(name)) return [name, `${name}ل`, less];
  if (/.{2}ي$/u.test(name)) return [less];
  return [name];
}

function formsOf(base: string): Nisba {
  const masculine = `${base}ي`;
  return {
    masculine,
    feminine: `${masculine}ه`,
    masculineDual: [`${masculine}ان`, `${masculine}ين`],
    feminineDual: [`${masculine}تان`, `${masculine}تين`],
    masculinePlural: [`${masculine}ون`, `${masculine}ين`],
    femininePlural: `${masculine}ات`,
  };
}

/** What a nisba's form shows, with the masculine that is its dictionary form. */
export interface NisbaReading {
  readonly lemma: string;
  readonly gender: 'm' | 'f';
  readonly number: 'sg' | 'du' | 'pl';
}

/**
 * Reads a folded word without article as an adjective made from a name that `isName` knows.
 *
 *   readNisba('بيروتيه', (name) => name === 'بيروت')  // [{ lemma: 'بيروتي', gender: 'f', number: 'sg' }]
 */
export function readNisba(word: string, isName: (name: string) => boolean): readonly NisbaReading[] {
  const ending = /ي(?:ه|ان|ين|تان|تين|ون|ات|ا)?$/u.exec(word);
  if (!ending || ending.index < 2) return [];
  const base = word.slice(0, ending.index);
  const lemma = `${base}ي`;
  const roots = new Set(['', 'ه', 'ا', 'يا', 'يه', 'و', 'ي'].map((end) => base + end));
  for (const end of ['او', 'ن', 'و', 'ل']) {
    if (!base.endsWith(end) || base.length - end.length < 2) continue;
    const rest = base.slice(0, -end.length);
    for (const close of ['ا', 'ه', 'ء', 'اء', '']) roots.add(rest + close);
  }
  const known = [...roots].some(
    (name) =>
      (isName(name) || isName(`ال${name}`)) && nisbas(name).some((nisba) => nisba.masculine === lemma),
  );
  return known ? readings(lemma, ending[0]) : [];
}

function readings(lemma: string, ending: string): readonly NisbaReading[] {
  switch (ending.slice(1)) {
    case '':
    case 'ا':
      return [{ lemma, gender: 'm', number: 'sg' }];
    case 'ه':
      return [{ lemma, gender: 'f', number: 'sg' }];
    case 'ان':
      return [{ lemma, gender: 'm', number: 'du' }];
    case 'تان':
    case 'تين':
      return [{ lemma, gender: 'f', number: 'du' }];
    case 'ات':
      return [{ lemma, gender: 'f', number: 'pl' }];
    case 'ون':
      return [{ lemma, gender: 'm', number: 'pl' }];
    default:
      return [
        { lemma, gender: 'm', number: 'pl' },
        { lemma, gender: 'm', number: 'du' },
      ];
  }
}
