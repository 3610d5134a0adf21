import { kindOf, type VerbPattern } from './root.ts';
import { signOf, spell } from './spelling.ts';
import { verbStems } from './verb-stems.ts';

/** The participles of a verb, masculine singular, spelled with shadda. */
export interface Participles {
  readonly active: string;
  readonly passive: string;
}

/**
 * Active and passive participle. One that ends in a weak radical is given with its ي (ماضي) or ى (مستشفى).
 *
 *   participles({ root: ['و', 'ق', 'ع'], form: '2', perfectVowel: 'a', vowel: 'i' }).active  // 'موقّع'
 */
export function participles(verb: VerbPattern): Participles {
  const { active, passive } = verb.form === '1' ? simple(verb) : derived(verb);
  return { active: spell(active, true), passive: spell(passive, true) };
}

function simple(verb: VerbPattern): Participles {
  const [first, middle, last] = verb.root.map(signOf) as [string, string, string];
  const kind = kindOf(verb.root, '1', verb.firm);
  const weak = middle === 'w' ? 'U' : 'I';
  switch (kind) {
    case 'hollow':
      return {
        active: last === "'" ? `${first}A'I` : `${first}A'i${last}`,
        passive: `ma${first}${weak}${last}`,
      };
    case 'doubled':
      return { active: `${first}A${middle}${last}`, passive: `ma${first}${middle}U${last}` };
    case 'defective':
      return {
        active: `${first}A${middle}I`,
        passive:
          last === 'w' && verb.perfectVowel === 'a' ? `ma${first}${middle}uww` : `ma${first}${middle}iyy`,
      };
    case 'sound':
      return { active: `${first}A${middle}i${last}`, passive: `ma${first}${middle}U${last}` };
  }
}

/** The imperfect with m for its prefix, and i (active) or a (passive) before the last radical. */
function derived(verb: VerbPattern): Participles {
  const stems = verbStems(verb);
  const body = (open: string) => `mu${open.slice(1)}`;
  if (stems.imperfect.final) {
    const passive = body(stems.imperfectPassive.open);
    return {
      active: `${body(stems.imperfect.open)}I`,
      passive: passive + (passive.endsWith('y') ? 'A' : 'Y'),
    };
  }
  return {
    active: body(/^(?:5|6|q2)$/u.test(verb.form) ? activeVowel(stems.imperfect.open) : stems.imperfect.open),
    passive: body(stems.imperfectPassive.open),
  };
}

/** Forms V and VI have a in the imperfect but i in the participle. */
function activeVowel(open: string): string {
  return open.replace(/a(?=[^aiuAIU]$)/u, 'i');
}
