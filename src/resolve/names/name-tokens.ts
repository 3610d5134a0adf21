import { loadLexicon } from '../../language/lexicon.ts';
import { readTable } from '../../language/lexicon-table.ts';
import { foldName } from '../name-key.ts';
import { levelName } from './person-name.ts';
import { skeletons } from './skeleton.ts';
import { isArabic, spellingDistance } from './spelling-distance.ts';

/** The greatest distance at which two spellings can be one name, by their scripts. */
const limits = { across: 2.1, latin: 0.85, arabic: 0.5 } as const;
/**
 * How surely two words of names are one name, 0..1: spelling variants and transliterations score high,
 * names that merely look alike (محمد and محمود, Hassan and Hussein) score 0.
 *
 *   compareTokens('محمد', 'muhammad') // 0.8
 *   compareTokens('حسن', 'حسين') // 0
 */
export function compareTokens(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length === 1 || b.length === 1) return compareInitial(a, b);
  const [one, other] = [formOf(a), formOf(b)];
  if (one.arabic && other.arabic) return one.native || other.native ? 0 : compareForeign(a, b, one, other);
  if (one.arabic) return compareAcross(a, b, one, other);
  if (other.arabic) return compareAcross(b, a, one, other);
  return compareLatin(a, b, one, other);
}

/** What is known of a word before it is compared with any other. */
interface Form {
  readonly arabic: boolean;
  readonly native: boolean;
  readonly skeletons: readonly string[];
}

const forms = new Map<string, Form>();

function formOf(word: string): Form {
  const known = forms.get(word);
  if (known !== undefined) return known;
  const arabic = isArabic(word);
  const form = { arabic, native: arabic && isNative(word), skeletons: skeletons(word) };
  if (forms.size >= limit) forms.clear();
  forms.set(word, form);
  return form;
}

const limit = 200_000;

/** Words with other consonants need no closer look. */
function soundAlike(a: Form, b: Form): boolean {
  return a.skeletons.some((key) => b.skeletons.includes(key));
}

/** Whether many bear the name, so that by itself it tells few apart. */
export function isCommonName(word: string): boolean {
  return isArabic(word) ? usualSpellings().arabic.has(word) : pivotsOf(word).length > 0;
}

function compareInitial(a: string, b: string): number {
  const [initial, name] = a.length <= b.length ? [a, b] : [b, a];
  return !isArabic(initial) && name.startsWith(initial) ? 0.55 : 0;
}

/** In Arabic names the long vowels tell names apart; only in foreign ones are they a matter of taste. */
function compareForeign(a: string, b: string, one: Form, other: Form): number {
  const distance = soundAlike(one, other) ? spellingDistance(a, b) : Number.POSITIVE_INFINITY;
  return distance > limits.arabic ? 0 : 1 - distance / 2;
}

function compareLatin(a: string, b: string, one: Form, other: Form): number {
  const [left, right] = [pivotsOf(a), pivotsOf(b)];
  if (left.some((name) => right.includes(name))) return 0.97;
  if ((left.length > 0 && right.length > 0) || !soundAlike(one, other)) return 0;
  const distance = spellingDistance(a, b);
  return distance > limits.latin ? 0 : 1 - distance / 3;
}

function compareAcross(arabic: string, latin: string, one: Form, other: Form): number {
  const pivots = pivotsOf(latin);
  if (pivots.includes(arabic)) return 0.97;
  if ((pivots.length > 0 && usualSpellings().arabic.has(arabic)) || !soundAlike(one, other)) return 0;
  const distance = spellingDistance(arabic, latin);
  return distance > limits.across ? 0 : 1 - distance / 5;
}

function isNative(word: string): boolean {
  const names = nativeNames();
  return /[عحصضظذطق]/u.test(word) || names.has(word) || names.has(word.replace(/ي$/u, ''));
}

let native: ReadonlySet<string> | undefined;

/** Given and family names of Arabic origin, folded, without article. */
function nativeNames(): ReadonlySet<string> {
  if (native !== undefined) return native;
  const { givenNames, familyNames } = loadLexicon().languages.ar;
  const own = [...givenNames, ...familyNames].filter(({ origin }) => origin.startsWith('arab'));
  native = new Set(own.map(({ name }) => levelName(foldName(name).replace(/^ال/u, ''))));
  return native;
}

let usual:
  | { readonly spellings: ReadonlyMap<string, readonly string[]>; readonly arabic: ReadonlySet<string> }
  | undefined;

/** The common names and their usual Latin spellings, both folded. */
function usualSpellings(): NonNullable<typeof usual> {
  if (usual !== undefined) return usual;
  const spellings = new Map<string, string[]>();
  const arabic = new Set<string>();
  for (const row of readTable('shared/romanised-names.tsv')) {
    const names = row.list('arabic').map((name) => levelName(foldName(name)));
    for (const name of names) arabic.add(name);
    for (const latin of row.list('latin').map(foldName)) {
      spellings.set(latin, [...(spellings.get(latin) ?? []), ...names]);
    }
  }
  usual = { spellings, arabic };
  return usual;
}

/** The Arabic names that a Latin word is the usual spelling of; none when it is no common name. */
function pivotsOf(latin: string): readonly string[] {
  return usualSpellings().spellings.get(latin) ?? [];
}
