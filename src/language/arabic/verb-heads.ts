import type { Root, VerbForm, VerbPattern } from './root.ts';
import { signOf } from './spelling.ts';

/** What stands before the last but one radical in the four stems, in sounds. */
export interface Heads {
  readonly perfect: string;
  /** Less the consonant of the prefix. */
  readonly imperfect: string;
  readonly perfectPassive: string;
  readonly imperfectPassive: string;
}

/**
 * The heads of a verb's stems.
 *
 *   headsOf({ root: ['و', 'ق', 'ع'], form: '2', perfectVowel: 'a', vowel: 'i' }).perfect  // 'waق'
 */
export function headsOf(verb: VerbPattern): Heads {
  const [first, second] = verb.root.map(signOf) as [string, string];
  const doubled = `${first}a${second}`;
  switch (verb.form) {
    case '1':
      return heads(`${first}a`, keepsFirst(verb) ? `a${first}` : 'a', `${first}u`, `u${first}`);
    case '2':
    case 'q1':
      return heads(doubled, `u${doubled}`, `${first}u${second}`, `u${doubled}`);
    case '3':
      return heads(`${first}A`, `u${first}A`, `${first}U`, `u${first}A`);
    case '4':
      return heads(`'a${first}`, `u${first}`, `'u${first}`, `u${first}`);
    case '5':
    case 'q2':
      return heads(`ta${doubled}`, `ata${doubled}`, `tu${first}u${second}`, `uta${doubled}`);
    case '6':
      return heads(`ta${first}A`, `ata${first}A`, `tu${first}U`, `uta${first}A`);
    case '7':
      return connected(`n${first}`, 'a');
    case '8':
      return connected(withInfix(verb.root), 'a');
    case '9':
      return connected(first, '');
    case '10':
      return connected(`sta${first}`, '');
    case 'q4':
      return connected(`${first}${second}`, 'a');
  }
}

function heads(perfect: string, imperfect: string, perfectPassive: string, imperfectPassive: string): Heads {
  return { perfect, imperfect, perfectPassive, imperfectPassive };
}

/** Forms that begin with the alef of connection. */
function connected(cluster: string, vowel: 'a' | ''): Heads {
  const passive = vowel === 'a' ? 'u' : '';
  return heads(
    `{i${cluster}${vowel}`,
    `a${cluster}${vowel}`,
    `{u${cluster.replace('sta', 'stu')}${passive}`,
    `u${cluster}${vowel}`,
  );
}

/** و in the first place goes in the imperfect of form I, unless the root is doubled or the vowels are i and a. */
function keepsFirst({ root, vowel, perfectVowel }: VerbPattern): boolean {
  if (root[0] !== 'و' || root[1] === root[2]) return true;
  return vowel === 'u' || (vowel === 'a' && perfectVowel === 'i');
}

const merged: ReadonlySet<string> = new Set(['ت', 'ث', 'د', 'ذ', 'ط', 'ظ']);

/** The first radical of form VIII with the infix, which takes after it. */
export function withInfix(root: Root): string {
  const first = root[0] as string;
  if (first === 'و' || first === 'ي' || root.join('') === 'ءخذ') return 'tt';
  if (first === 'ذ') return 'دد';
  if (merged.has(first)) return signOf(first) + signOf(first);
  if (first === 'ص' || first === 'ض') return `${first}ط`;
  if (first === 'ز') return 'زد';
  return `${signOf(first)}t`;
}

/** First radicals that form VIII spells in a way of their own. */
export const infixRadicals: ReadonlySet<string> = new Set([...merged, 'ص', 'ض', 'ز']);

/** Whether a form begins with the alef of connection, so that its masdar does too. */
export function isConnected(form: VerbForm): boolean {
  return ['7', '8', '9', '10', 'q4'].includes(form);
}
