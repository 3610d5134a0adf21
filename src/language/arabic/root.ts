/** A verb form by its number: 1 to 10 for three radicals, `q1`, `q2` and `q4` for four. */
export const verbForms = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', 'q1', 'q2', 'q4'] as const;
export type VerbForm = (typeof verbForms)[number];

export type ShortVowel = 'a' | 'i' | 'u';

/** Three or four radicals; every hamza is the bare ء. */
export type Root = readonly string[];

/** A verb as the table of verbs gives it. */
export interface VerbPattern {
  readonly root: Root;
  readonly form: VerbForm;
  /** Vowel before the last radical in the perfect and imperfect of form I. */
  readonly perfectVowel: ShortVowel;
  readonly vowel: ShortVowel;
  /** A weak second radical stays a consonant where it mostly gives a long vowel. */
  readonly firm?: boolean;
}

/**
 * Reads radicals that are parted by blanks, whatever seat a hamza has.
 *
 *   parseRoot('س أ ل')  // ['س', 'ء', 'ل']
 */
export function parseRoot(text: string): Root {
  return text
    .trim()
    .split(/\s+/u)
    .map((radical) => (/[أإآؤئ]/u.test(radical) ? 'ء' : radical));
}

/** Whether a radical is و or ي, which long vowels absorb. */
export function isWeak(radical: string | undefined): boolean {
  return radical === 'و' || radical === 'ي';
}

/** How the end of a stem behaves. */
export type RootKind = 'sound' | 'hollow' | 'doubled' | 'defective';

const hollowForms: ReadonlySet<VerbForm> = new Set(['1', '4', '7', '8', '10']);
const contracting: ReadonlySet<VerbForm> = new Set(['1', '3', '4', '6', '7', '8', '10']);

/**
 * The kind of a root in a form: a weak second radical is a consonant in forms II, III, V and VI
 * and before a weak third. `firm` keeps it one elsewhere too, as in استحوذ and ازدوج.
 *
 *   kindOf(['ق', 'و', 'ل'], '1')  // 'hollow'
 */
export function kindOf(root: Root, form: VerbForm, firm = false): RootKind {
  if (isWeak(root.at(-1))) return 'defective';
  if (root.length === 4) return 'sound';
  const [, second, third] = root;
  if (second === third && contracting.has(form)) return 'doubled';
  return isWeak(second) && hollowForms.has(form) && !firm ? 'hollow' : 'sound';
}
