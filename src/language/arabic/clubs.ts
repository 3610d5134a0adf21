import { addMention, type Chunk, type Draft, type Range, wording } from './draft.ts';
import type { Scene } from './kinds.ts';
import type { NisbaForm } from './nisba-table.ts';
import type { KnownName } from './vocabulary.ts';

/** "نيس الفرنسي", "الدحيل القطري": cities are feminine, so that the masculine adjective is that of the city's club. */
export function isClub(
  { words }: Scene,
  at: number,
  adjective: number,
  { gender, number, polity }: NisbaForm,
  known: KnownName,
): boolean {
  const before = words[at - 1];
  const built = before?.pos === 'noun' && !before.article && !clubHeads.has(before.form);
  const named = gender === 'm' && number === 'sg' && polity === known.polity;
  return named && at + 1 === adjective && !built && words[adjective]?.article === true;
}

const clubHeads = new Set([
  'نادي',
  'فريق',
  'مدرب',
  'لاعب',
  'نجم',
  'حارس',
  'مهاجم',
  'مدافع',
  'رئيس',
  'قائد',
  'هداف',
]);

/** The club as a mention, its adjective and all. */
export function readClub(scene: Scene, draft: Draft, range: Range, polity: string): Chunk {
  const mention = addMention(draft, scene.words, range, {
    class: 'Organization',
    kind: 'name',
    name: wording(scene.words, range),
    polity,
    gender: 'm',
    number: 'sg',
    score: 0.85,
  });
  return { ...range, nameFrom: range.from, mention };
}
