import { describe } from './descriptions.ts';
import { addMention, wording } from './draft.ts';
import type { Nominal, PhraseScene } from './nominal.ts';
import { isForce, isTransparent, quantifiers } from './transparent-nouns.ts';
import type { Word } from './words.ts';

/**
 * The mention that a noun phrase stands for: that of what possesses it or of its state under a transparent
 * noun, a body, a description, or an agreement that is signed. None for a plain noun.
 */
export function referentOf(context: PhraseScene, nominal: Nominal): number | undefined {
  const head = context.scene.words[nominal.head] as Word;
  const inner = isTransparent(head) || quantifiers.has(nominal.lemma) ? innerOf(context, nominal) : undefined;
  return inner ?? describe(context, nominal) ?? signedThing(context, nominal);
}

/** Under a noun like "delegation" the body that sent it, or the state; an arm of a force is a body itself. */
function innerOf(context: PhraseScene, nominal: Nominal): number | undefined {
  const named = nominal.genitive?.members.find((m) => m.mention !== undefined)?.mention;
  const inner = named ?? nominal.parties[0] ?? nominal.genitive?.members[0]?.parties[0];
  const owner = isForce(context.scene.words[nominal.head] as Word) ? nominal.possessor : undefined;
  return forceOf(context, nominal) ?? (nominal.number === 'du' ? undefined : (inner ?? owner));
}

/** Arms of a force, which with the article and a nationality are bodies of their own. */
const arms = new Set([
  'مدفعيه',
  'طيران',
  'بحريه',
  'مقاتلات',
  'طائرات',
  'طايرات',
  'مروحيات',
  'مسيرات',
  'زوارق',
  'بوارج',
]);

/** "المدفعية التركية" is a body; "طائرة تركية" only acts for its state. */
function forceOf({ scene, draft }: PhraseScene, nominal: Nominal): number | undefined {
  const head = scene.words[nominal.head];
  const polity = nominal.parties.length === 1 ? draft.mentions[nominal.parties[0] ?? -1]?.key : undefined;
  if (!head?.article || !arms.has(head.form) || polity === undefined) return undefined;
  const range = { from: nominal.from, to: nominal.to };
  return addMention(draft, scene.words, range, {
    class: 'Organization',
    kind: 'name',
    name: wording(scene.words, range),
    polity,
    score: 0.85,
  }).id;
}

/** Verbs whose object is an agreement even where its noun means other things as well (عقد, عهد). */
export const signing: ReadonlySet<string> = new Set(['وقّع', 'أبرم', 'أمضى']);

/** "إبرام عقد مع …": what is signed is an agreement. */
function signedThing({ scene, draft }: PhraseScene, nominal: Nominal): number | undefined {
  const before = scene.words[nominal.from - 1];
  const signs = before?.options.some((o) => signing.has(o.verb ?? o.lemma));
  const form = scene.vocabulary.heads.longestMatch(scene.bareForms, nominal.head)?.values[0];
  if (!signs || form?.head.class !== 'Agreement') return undefined;
  const range = { from: nominal.from, to: nominal.to };
  const name = wording(scene.words, range);
  return addMention(draft, scene.words, range, { class: 'Agreement', kind: 'name', name, score: 0.85 }).id;
}
