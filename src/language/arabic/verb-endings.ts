import type { Gender, GrammaticalNumber } from '../../model/reading.ts';
import type { VerbPattern } from './root.ts';
import type { Stem } from './verb-stems.ts';

/** One place in a paradigm; what the spelling leaves open is absent. */
export interface VerbCell {
  readonly aspect: 'perfect' | 'imperfect' | 'imperative';
  readonly voice: 'active' | 'passive';
  readonly person: 1 | 2 | 3;
  readonly gender?: Gender;
  readonly number: GrammaticalNumber;
  /** Shortened for the jussive, so that it hardly stands but after لم, لا or ل. */
  readonly short?: boolean;
}

type Person = readonly [person: 1 | 2 | 3, gender: Gender | undefined, number: GrammaticalNumber];
type Voice = VerbCell['voice'];
export type Inflected = readonly [cell: VerbCell, sounds: string];

const consonantEndings: readonly (readonly [string, ...Person])[] = [
  ['na', 3, 'f', 'pl'],
  ['tu', 1, undefined, 'sg'],
  ['nA', 1, undefined, 'pl'],
  ['ta', 2, undefined, 'sg'],
  ['tumA', 2, undefined, 'du'],
  ['tum', 2, 'm', 'pl'],
  ['tunna', 2, 'f', 'pl'],
];

/**
 * The perfect of a stem, the dictionary form first.
 *
 *   perfectEndings(stem, 'active')[0]  // [third person masculine singular, "'aعlana"]
 */
export function perfectEndings(stem: Stem, voice: Voice): Inflected[] {
  const [ms, fs, md, fd, mp, consonant] = perfectStems(stem);
  const cell = makeCell('perfect', voice);
  return [
    [cell(3, 'm', 'sg'), ms],
    [cell(3, 'f', 'sg'), fs],
    [cell(3, 'm', 'du'), md],
    [cell(3, 'f', 'du'), fd],
    [cell(3, 'm', 'pl'), mp],
    ...consonantEndings.map(([ending, ...person]): Inflected => [cell(...person), consonant + ending]),
  ];
}

/** The forms with a vowel ending, then what a consonant ending is added to. */
function perfectStems({
  open,
  closed,
  final,
}: Stem): readonly [string, string, string, string, string, string] {
  if (!final) return [`${open}a`, `${open}at`, `${open}A`, `${open}atA`, `${open}U_`, closed];
  if (final.vowel !== 'a') {
    return [`${open}iya`, `${open}iyat`, `${open}iyA`, `${open}iyatA`, `${open}U_`, `${open}I`];
  }
  const { radical } = final;
  const last = radical === 'w' ? `${open}A` : open + longA(open);
  return [last, `${open}at`, `${open}a${radical}A`, `${open}atA`, `${open}aw_`, `${open}a${radical}`];
}

/** A final long a is not written ى after ي. */
function longA(before: string): string {
  return before.endsWith('y') ? 'A' : 'Y';
}

const prefixes: readonly (readonly [prefix: string, ending: keyof ImperfectStems, ...Person])[] = [
  ['y', 'single', 3, 'm', 'sg'],
  ['t', 'single', 3, 'f', 'sg'],
  ['y', 'dual', 3, 'm', 'du'],
  ['t', 'dual', 3, 'f', 'du'],
  ['y', 'masculine', 3, 'm', 'pl'],
  ['y', 'feminine', 3, 'f', 'pl'],
  ["'", 'single', 1, undefined, 'sg'],
  ['n', 'single', 1, undefined, 'pl'],
  ['t', 'single', 2, 'm', 'sg'],
  ['t', 'second', 2, 'f', 'sg'],
  ['t', 'dual', 2, undefined, 'du'],
  ['t', 'masculine', 2, 'm', 'pl'],
  ['t', 'feminine', 2, 'f', 'pl'],
];

/** The imperfect of a stem in all moods. */
export function imperfectEndings(stem: Stem, voice: Voice): Inflected[] {
  const cell = makeCell('imperfect', voice);
  const stems = imperfectStems(stem);
  const isShort = (ending: keyof ImperfectStems, sounds: string) =>
    ending === 'single' && (stem.final ? sounds === stems.single.at(-1) : !sounds.startsWith(stem.open));
  return prefixes.flatMap(([prefix, ending, ...person]) =>
    stems[ending].map((sounds): Inflected => {
      const shown = cell(...person);
      return [isShort(ending, sounds) ? { ...shown, short: true } : shown, prefix + sounds];
    }),
  );
}

interface ImperfectStems {
  readonly single: readonly string[];
  readonly dual: readonly string[];
  readonly masculine: readonly string[];
  readonly feminine: readonly string[];
  readonly second: readonly string[];
}

function imperfectStems({ open, closed, bare, final }: Stem): ImperfectStems {
  if (!final) {
    return {
      single: [`${open}u`, `${open}a`, ...bare],
      dual: [`${open}Ani`, `${open}A`],
      masculine: [`${open}Una`, `${open}U_`],
      feminine: [`${closed}na`],
      second: [`${open}Ina`, `${open}I`],
    };
  }
  if (final.vowel === 'a') {
    return {
      single: [open + longA(open), `${open}a`],
      dual: [`${open}ayAni`, `${open}ayA`],
      masculine: [`${open}awna`, `${open}aw_`],
      feminine: [`${open}ayna`],
      second: [`${open}ayna`, `${open}ay`],
    };
  }
  const [short, long, glide] = final.vowel === 'u' ? ['u', 'U', 'uw'] : ['i', 'I', 'iy'];
  return {
    single: [open + long, `${open}${glide}a`, open + short],
    dual: [`${open}${glide}Ani`, `${open}${glide}A`],
    masculine: [`${open}Una`, `${open}U_`],
    feminine: [`${open}${long}na`],
    second: [`${open}Ina`, `${open}I`],
  };
}

/** The imperative: the imperfect without its prefix, with an alef where two consonants would begin it. */
export function imperativeEndings(verb: VerbPattern, imperfect: Stem): Inflected[] {
  const cell = makeCell('imperative', 'active');
  const stems = imperfectStems(imperfect);
  const at = (forms: readonly string[]) => commanded(verb, forms.at(-1) as string);
  return [
    [cell(2, 'm', 'sg'), at(stems.single)],
    [cell(2, 'f', 'sg'), at(stems.second)],
    [cell(2, undefined, 'du'), at(stems.dual)],
    [cell(2, 'm', 'pl'), at(stems.masculine)],
  ];
}

const withoutHamza: ReadonlySet<string> = new Set(['ءكل', 'ءخذ', 'ءمر']);

function commanded({ root, form, vowel }: VerbPattern, stem: string): string {
  const body = stem.slice(1);
  if (form === '4') return `'a${body}`;
  if (form === '1' && withoutHamza.has(root.join(''))) return body.slice(1);
  if (/^.[aiuAIU]/u.test(body) || body.length < 2) return body;
  return (form === '1' && vowel === 'u' ? '{u' : '{i') + body;
}

function makeCell(aspect: VerbCell['aspect'], voice: Voice): (...person: Person) => VerbCell {
  return (person, gender, number) => ({ aspect, voice, person, ...(gender ? { gender } : {}), number });
}
