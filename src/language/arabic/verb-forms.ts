import { foldWord } from './fold.ts';
import { participleForms } from './noun-lexeme.ts';
import { participles } from './participle.ts';
import { isWeak, type VerbPattern } from './root.ts';
import { infixRadicals } from './verb-heads.ts';
import { conjugate, type Passive } from './verb-paradigm.ts';
import type { Slot } from './word-index.ts';

/** The lexemes that a verb owns, in the order of `Slot.lexeme`. */
export const verbWords = ['verb', 'active-participle', 'passive-participle'] as const;

/** A folded form of a verb or its participles, with all that it can be. */
export interface VerbForm {
  readonly text: string;
  readonly slots: readonly Slot[];
}

/** Folded forms of a class of verbs: the letters between the radicals, which are given by number. */
type Template = readonly { readonly parts: readonly (string | number)[]; readonly slots: readonly Slot[] }[];

/**
 * Makes a generator of all folded forms of verbs. Verbs whose radicals behave alike share one template,
 * so that thousands of verbs take a fraction of a second.
 *
 *   [...createVerbForms()({ root: ['و', 'ق', 'ع'], form: '2', perfectVowel: 'a', vowel: 'i' }, 'full')]
 */
export function createVerbForms(): (verb: VerbPattern, passive: Passive) => Generator<VerbForm> {
  const templates = new Map<string, Template>();
  return function* (verb, passive) {
    const masked = mask(verb);
    const key = [masked.join(''), verb.form, verb.perfectVowel, verb.vowel, verb.firm, passive].join('/');
    let template = templates.get(key);
    if (!template) {
      template = makeTemplate({ ...verb, root: masked }, passive);
      templates.set(key, template);
    }
    for (const { parts, slots } of template) {
      let text = '';
      for (const part of parts) text += typeof part === 'number' ? verb.root[part] : part;
      yield { text, slots };
    }
  };
}

const irregular: ReadonlySet<string> = new Set(['ءكل', 'ءخذ', 'ءمر', 'رءي']);

/** The root with a digit for each radical whose letter does not matter to the paradigm. */
function mask({ root, form }: VerbPattern): string[] {
  if (irregular.has(root.join(''))) return [...root];
  const weakFinal = isWeak(root.at(-1));
  // Between full vowels or doubled, a weak radical is a consonant like any other.
  const firm = !weakFinal && ['2', '3', '5', '6'].includes(form);
  return root.map((radical, at) => {
    const shapes = radical === 'ء' || (isWeak(radical) && !firm);
    const joins = (radical === 'ت' || radical === 'ن') && radical === root.at(-1);
    const infixed = form === '8' && at === 0 && infixRadicals.has(radical);
    return shapes || joins || infixed ? radical : String(root.indexOf(radical) + 1);
  });
}

function makeTemplate(verb: VerbPattern, passive: Passive): Template {
  const byText = new Map<string, Map<string, Slot>>();
  const add = (written: string, slot: Slot) => {
    const text = foldWord(written);
    if (text.length < 2) return;
    const slots = byText.get(text) ?? new Map<string, Slot>();
    const { gender, number, construct, aspect, voice, person, short } = slot.cell;
    slots.set(
      [slot.lexeme, gender, number, construct, aspect, voice, person, short, slot.free, slot.host].join(),
      slot,
    );
    byText.set(text, slots);
  };
  for (const { text, cell, free, host } of conjugate(verb, passive))
    add(text, { lexeme: 0, cell, free, host });
  const { active, passive: suffered } = participles(verb);
  const addParticiple = (lexeme: number, lemma: string) => {
    for (const { text, cell, free, host } of participleForms(lemma.replaceAll('ّ', ''))) {
      add(text, { lexeme, cell, free, host });
    }
  };
  addParticiple(1, active);
  if (passive !== 'none') addParticiple(2, suffered);
  return [...byText].map(([text, slots]) => ({ parts: partsOf(text), slots: [...slots.values()] }));
}

function partsOf(text: string): (string | number)[] {
  return text
    .split(/(\d)/u)
    .filter((part) => part !== '')
    .map((part) => (/\d/u.test(part) ? Number(part) - 1 : part));
}
