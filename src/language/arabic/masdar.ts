import { kindOf, type Root, type VerbForm, type VerbPattern } from './root.ts';
import { signOf, spell } from './spelling.ts';
import { withInfix } from './verb-heads.ts';

/**
 * The verbal noun that a derived form has by rule, with shadda; nothing for form I, whose verbal nouns
 * must be listed.
 *
 *   regularMasdar({ root: ['و', 'ق', 'ع'], form: '2', perfectVowel: 'a', vowel: 'i' })  // 'توقيع'
 */
export function regularMasdar(verb: VerbPattern): string | undefined {
  if (verb.form === '1') return undefined;
  const kind = kindOf(verb.root, verb.form, verb.firm);
  const sounds =
    kind === 'defective' ? defective(verb) : kind === 'hollow' ? hollow(verb) : whole(verb.root, verb.form);
  return spell(sounds, true);
}

/**
 * All verbal nouns of a verb, without shadda: the regular one, then those that are listed.
 *
 *   allMasdars({ ...pattern, masdars: ['حوار'] })  // ['محاورة', 'حوار']
 */
export function allMasdars(verb: VerbPattern & { readonly masdars: readonly string[] }): readonly string[] {
  const regular = regularMasdar(verb)?.replaceAll('ّ', '');
  return regular === undefined ? verb.masdars : [regular, ...verb.masdars];
}

function whole(root: Root, form: VerbForm): string {
  const [first, middle, last, fourth] = root.map(signOf) as [string, string, string, string];
  switch (form) {
    case '2':
      return last === "'" ? `ta${first}${middle}i'aT` : `ta${first}${middle}I${last}`;
    case '3':
      return middle === last ? `mu${first}A${middle}${last}aT` : `mu${first}A${middle}a${last}aT`;
    case '4':
      return `'i${first}${middle}A${last}`;
    case '5':
      return `ta${first}a${middle}${middle}u${last}`;
    case '6':
      return middle === last ? `ta${first}A${middle}${last}` : `ta${first}A${middle}u${last}`;
    case '7':
      return `{in${first}i${middle}A${last}`;
    case '8':
      return `{i${withInfix(root)}i${middle}A${last}`;
    case '9':
      return `{i${first}${middle}i${last}A${last}`;
    case '10':
      return `{isti${first}${middle}A${last}`;
    case 'q1':
      return `${first}a${middle}${last}a${fourth}aT`;
    case 'q2':
      return `ta${first}a${middle}${last}u${fourth}`;
    case 'q4':
      return `{i${first}${middle}i${last}${fourth}A${fourth}`;
    case '1':
      return '';
  }
}

function hollow({ root, form }: VerbPattern): string {
  const [first, , last] = root.map(signOf) as [string, string, string];
  switch (form) {
    case '7':
      return `{in${first}iyA${last}`;
    case '8':
      return `{i${withInfix(root)}iyA${last}`;
    case '10':
      return `{isti${first}A${last}aT`;
    default:
      return `'i${first}A${last}aT`;
  }
}

function defective({ root, form }: VerbPattern): string {
  const [first, middle] = root.map(signOf) as [string, string];
  switch (form) {
    case '2':
      return middle === 'y' ? `ta${first}iyyaT` : `ta${first}${middle}iyaT`;
    case '3':
      return `mu${first}A${middle}AT`;
    case '4':
      return root.join('') === 'رءي' ? `'i${first}A'aT` : `'i${first}${middle}A'`;
    case '5':
      return `ta${first}a${middle}${middle}I`;
    case '6':
      return `ta${first}A${middle}I`;
    default:
      return whole([...root.slice(0, -1), 'ء'], form);
  }
}
