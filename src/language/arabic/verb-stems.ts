import {
  kindOf,
  type Root,
  type RootKind,
  type ShortVowel,
  type VerbForm,
  type VerbPattern,
} from './root.ts';
import { signOf } from './spelling.ts';
import { headsOf } from './verb-heads.ts';

/** A stem in sounds (see spelling.ts), before the endings. */
export interface Stem {
  readonly kind: RootKind;
  /** Before an ending that begins with a vowel; of a defective verb what stands before its last vowel. */
  readonly open: string;
  /** Before an ending that begins with a consonant. */
  readonly closed: string;
  /** With no ending, in the jussive and the imperative. */
  readonly bare: readonly string[];
  /** The vowel before the last radical of a defective verb, and that radical. */
  readonly final?: { readonly vowel: ShortVowel; readonly radical: 'w' | 'y' };
}

/** Stems of one verb; those of the imperfect lack the consonant of its prefix. */
export interface Stems {
  readonly perfect: Stem;
  readonly imperfect: Stem;
  readonly perfectPassive: Stem;
  readonly imperfectPassive: Stem;
}

/**
 * The four stems of a verb.
 *
 *   verbStems({ root: ['ق', 'و', 'ل'], form: '1', perfectVowel: 'a', vowel: 'u' }).imperfect.open  // 'aقUل'
 */
export function verbStems(verb: VerbPattern): Stems {
  const { form, vowel, perfectVowel } = verb;
  const heads = headsOf(verb);
  const simple = form === '1';
  const active = simple ? vowel : /^(?:5|6|q2)$/u.test(form) ? 'a' : 'i';
  // A hollow verb's long vowel after an open syllable: qala, inqada, yanqadu.
  const openVowel = form === '7' || form === '8' ? 'a' : active;
  return {
    perfect: stemOf(
      verb,
      heads.perfect,
      simple ? perfectVowel : 'a',
      'a',
      simple ? (vowel === 'u' ? 'u' : 'i') : 'a',
    ),
    imperfect: stemOf(verb, heads.imperfect, active, openVowel, openVowel),
    perfectPassive: stemOf(verb, heads.perfectPassive, 'i', 'i', 'i'),
    imperfectPassive: stemOf(verb, heads.imperfectPassive, 'a', 'a', 'a'),
  };
}

const long = { a: 'A', i: 'I', u: 'U' } as const;

function stemOf(
  { root, form, firm }: VerbPattern,
  head: string,
  vowel: ShortVowel,
  hollowOpen: ShortVowel,
  hollowClosed: ShortVowel,
): Stem {
  const kind = kindOf(root, form, firm);
  const [middle, last] = root.slice(-2).map(signOf) as [string, string];
  if (form === '9')
    return closing('doubled', `${head}${middle}a${last}${last}`, `${head}${middle}a${last}${vowel}${last}`);
  if (form === 'q4') {
    return closing(
      'doubled',
      `${head}${middle}${vowel}${last}${last}`,
      `${head}${middle}${last}${vowel}${last}`,
    );
  }
  if (kind === 'defective') {
    const before = dropsHamza(root, form, head) ? head : head + middle;
    const radical = last === 'w' && form === '1' ? 'w' : 'y';
    return { kind, open: before, closed: before, bare: [before], final: { vowel, radical } };
  }
  if (kind === 'doubled') {
    const contracted = endsInVowel(head) ? `${head}${middle}${last}` : `${head}${vowel}${middle}${last}`;
    return closing(kind, contracted, `${head}${middle}${vowel}${last}`);
  }
  if (kind === 'hollow') {
    const start = head.replace(/[aiu]$/u, '');
    const closed = `${start}${hollowClosed}${last}`;
    return { kind, open: `${start}${long[hollowOpen]}${last}`, closed, bare: [closed] };
  }
  const whole = `${head}${middle}${vowel}${last}`;
  return { kind, open: whole, closed: whole, bare: [whole] };
}

/** A stem whose last two consonants are alike: the jussive may keep them together or part them. */
function closing(kind: RootKind, open: string, closed: string): Stem {
  return { kind, open, closed, bare: [open, closed] };
}

function endsInVowel(head: string): boolean {
  return /[aiuAIU]$/u.test(head);
}

/** رأى loses its hamza in the imperfect and in form IV. */
function dropsHamza(root: Root, form: VerbForm, head: string): boolean {
  return root.join('') === 'رءي' && (form === '4' || (form === '1' && !endsInVowel(head)));
}
