import { foldWord } from './fold.ts';
import type { NounCell } from './noun-forms.ts';
import { participleForms } from './noun-lexeme.ts';
import { participles } from './participle.ts';
import { isWeak, type VerbPattern } from './root.ts';
import type { VerbCell } from './verb-endings.ts';
import { infixRadicals } from './verb-heads.ts';
import { conjugate, type Passive } from './verb-paradigm.ts';

/** What a verb's paradigm holds besides its finite forms. */
export type VerbWord = 'verb' | 'active-participle' | 'passive-participle';

/** One folded form of a verb or its participles. */
export interface VerbForm {
  readonly text: string;
  readonly word: VerbWord;
  readonly cell: VerbCell | NounCell;
  readonly free: boolean;
  readonly host: boolean;
}

/** Folded forms of a class of verbs, digits standing for the radicals that they do not share. */
type Template = readonly (VerbForm & { readonly parts: readonly string[] })[];

/**
 * Makes a generator of all folded forms of verbs. Verbs whose radicals behave alike share one template,
 * so that thousands of verbs take a fraction of a second.
 */
export function createVerbForms(): (verb: VerbPattern, passive: Passive) => VerbForm[] {
  const templates = new Map<string, Template>();
  return (verb, passive) => {
    const masked = mask(verb);
    const key = [masked.join(''), verb.form, verb.perfectVowel, verb.vowel, verb.firm, passive].join('/');
    let template = templates.get(key);
    if (!template) {
      template = makeTemplate({ ...verb, root: masked }, passive);
      templates.set(key, template);
    }
    return template.map((form) => ({ ...form, text: fill(form.parts, verb.root) }));
  };
}

const literal: ReadonlySet<string> = new Set(['ء', 'و', 'ي']);
const mergesWithEnding: ReadonlySet<string> = new Set(['ت', 'ن']);

/** The root with a digit for each radical whose letter does not matter. */
function mask({ root, form }: VerbPattern): string[] {
  const special =
    root.join('') === 'ءكل' || root.join('') === 'ءخذ' || root.join('') === 'ءمر' || root.join('') === 'رءي';
  if (special) return [...root];
  return root.map((radical, at) => {
    const shapes = literal.has(radical) || (form === '8' && at === 0 && infixRadicals.has(radical));
    const merges = mergesWithEnding.has(radical);
    if (shapes || merges || isWeak(radical)) return radical;
    return String(root.indexOf(radical) + 1);
  });
}

function makeTemplate(verb: VerbPattern, passive: Passive): Template {
  const forms: VerbForm[] = conjugate(verb, passive).map((form) => ({ ...form, word: 'verb' }));
  const { active, passive: suffered } = participles(verb);
  const add = (word: VerbWord, lemma: string) => {
    for (const form of participleForms(lemma.replaceAll('ّ', ''))) forms.push({ ...form, word });
  };
  add('active-participle', active);
  if (passive !== 'none') add('passive-participle', suffered);
  const known = new Set<string>();
  return forms.flatMap((form) => {
    const text = foldWord(form.text);
    const key = JSON.stringify([text, form.word, form.cell, form.free, form.host]);
    if (text.length < 2 || known.has(key)) return [];
    known.add(key);
    return [{ ...form, text, parts: text.split(/(?<=\d)|(?=\d)/u) }];
  });
}

function fill(parts: readonly string[], root: readonly string[]): string {
  let text = '';
  for (const part of parts) {
    const digit = part.charCodeAt(0) - 0x30;
    text += digit > 0 && digit <= 4 ? root[digit - 1] : part;
  }
  return text;
}
