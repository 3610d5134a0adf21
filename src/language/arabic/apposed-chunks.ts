import type { Chunk } from './draft.ts';
import type { PhraseScene } from './nominal.ts';
import { hasTransparentReading } from './transparent-nouns.ts';
import type { Word } from './words.ts';

/** "وفداً من مجموعة فاغنر": people of a body stand for it. */
export function partOf({ scene }: PhraseScene, at: number, head: Word): Chunk | undefined {
  const joint = scene.words[at];
  const belongs = joint?.lemma === 'تابع' && scene.words[at + 1]?.form === 'ل';
  const from = joint?.form === 'من' && joint.pos === 'preposition' && hasTransparentReading(head);
  const chunk = belongs ? scene.chunks.get(at + 2) : from ? scene.chunks.get(at + 1) : undefined;
  return chunk?.mention.class === 'Organization' ? chunk : undefined;
}

/** What a state or body is to another: "جارتها إريتريا", "غريمه التقليدي الزمالك". */
const relatives = new Set(['جار', 'حليف', 'شقيق', 'عدو', 'خصم', 'غريم', 'شريك', 'منافس', 'ضيف', 'مضيف']);

function isRelative({ options }: Word): boolean {
  return options.some((o) => relatives.has(o.lemma));
}

/** Who is named right after a noun that says what he, or it, is to another. */
export function apposed({ scene, cues }: PhraseScene, at: number, head: Word): Chunk | undefined {
  const chunk = scene.chunks.get(at);
  if (
    chunk?.mention.kind === 'name' &&
    isRelative(head) &&
    ['Polity', 'Organization'].includes(chunk.mention.class)
  )
    return chunk;
  const role =
    head.options.some((o) => o.pos === 'noun' && o.derivation !== 'masdar') && cues.nounsOf(head).length > 0;
  return role && chunk?.mention.class === 'Person' && chunk.mention.kind === 'name' ? chunk : undefined;
}
