import type { Mention } from '../../model/reading.ts';
import { addMention, type Chunk, type Draft, type Range, type ShortName, wording } from './draft.ts';
import { fold } from './fold.ts';
import { nisbaAt, type Scene } from './kinds.ts';
import { isCommon, isListed } from './name-words.ts';
import { quotedRun } from './quotations.ts';
import type { Word } from './words.ts';

const longest = 5;

/**
 * Remembers the name that stands inside a body's name («أوسيان» in "مجموعة «أوسيان»") or in brackets
 * after it, so that it is known again when the text goes on with it alone.
 */
export function remember(scene: Scene, draft: Draft, mention: Mention, inside: readonly Range[]): void {
  for (const range of inside) {
    const words = scene.words.slice(range.from, range.to).filter((w) => w.pos !== 'punctuation');
    if (words.length === 0 || words.length > longest) continue;
    draft.bodies.set(fold(wording(scene.words, range)).text, { mention, plain: isPlain(scene, words) });
  }
}

/** Not a word of the language, nor a name of persons or places. */
function isPlain({ vocabulary }: Scene, words: readonly Word[]): boolean {
  const strange = words.filter((w) => isStrange(w) || w.pos === 'name');
  if (words.length > 1) return strange.length > 0;
  return strange.some((w) => !isListed(w, vocabulary) || isCommon(w, vocabulary));
}

/** No word of the language, or one by a form that it hardly has, as the dual أوسيان. */
function isStrange({ pos, article, analysis }: Word): boolean {
  return (
    pos === 'unknown' || pos === 'latin' || (pos === 'adjective' && !article && analysis?.number === 'du')
  );
}

/** The body named before whose short name stands at a word, bare or quoted. */
export function readNamedBefore(scene: Scene, draft: Draft, at: number): Chunk | undefined {
  if (draft.bodies.size === 0) return undefined;
  const { words } = scene;
  const quoted = quotedRun(words, at);
  if (quoted !== undefined) {
    const known = draft.bodies.get(fold(wording(words, { from: at + 1, to: quoted - 1 })).text);
    return known && takeUp(scene, draft, { from: at, to: quoted }, known);
  }
  if (words[at]?.clitic || words[at]?.pos === 'punctuation') return undefined;
  for (let to = Math.min(at + longest, words.length); to > at; to -= 1) {
    if (words[to]?.clitic === 'after') continue;
    const known = draft.bodies.get(fold(wording(words, { from: at, to })).text);
    if (known?.plain) return takeUp(scene, draft, { from: at, to }, known);
  }
  return undefined;
}

function takeUp(scene: Scene, draft: Draft, own: Range, { mention: known }: ShortName): Chunk {
  const nisba = nisbaAt(scene, own.to);
  const range = nisba && scene.words[own.to]?.article ? { from: own.from, to: nisba.to } : own;
  const { class: className, gender, number, polity } = known;
  const mention = addMention(draft, scene.words, own, {
    class: className,
    kind: 'name',
    name: wording(scene.words, own),
    aliases: [known.name],
    score: 0.9,
    ...(gender ? { gender } : {}),
    ...(number ? { number } : {}),
    ...(polity ? { polity } : {}),
  });
  return { ...range, nameFrom: own.from, mention };
}

/** A name that stands alone in quotation marks and is no word of the language: «فيوليا» الفرنسية. */
export function readQuotedName(scene: Scene, draft: Draft, at: number): Chunk | undefined {
  const { words } = scene;
  const to = quotedRun(words, at);
  if (to === undefined) return undefined;
  const inside = words.slice(at + 1, to - 1);
  const seen = [scene.tagged, scene.faint].some((t) => t?.get(at + 1)?.type === 'Organization');
  const strange =
    inside.some(isStrange) && inside.every((w) => (isStrange(w) || w.pos === 'name') && !w.clitic);
  const nisba = nisbaAt(scene, to);
  const national = nisba !== undefined && words[to]?.article === true && inside.length <= 3;
  if (!seen && !strange && !national) return undefined;
  const own = { from: at, to };
  const mention = addMention(draft, words, own, {
    class: 'Organization',
    kind: 'name',
    name: wording(words, own),
    number: 'sg',
    ...(nisba && national ? { polity: nisba.form.polity } : {}),
    score: seen || national ? 0.8 : 0.7,
  });
  remember(scene, draft, mention, [{ from: at + 1, to: to - 1 }]);
  return { from: at, to: nisba && national ? nisba.to : to, nameFrom: at, mention };
}
