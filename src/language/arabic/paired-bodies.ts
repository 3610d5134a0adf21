import type { Mention } from '../../model/reading.ts';
import { addMention, type Chunk, type Draft, wording } from './draft.ts';
import { nisbaAt, type Scene } from './kinds.ts';
import { portfolioAt } from './portfolios.ts';
import type { HeadForm } from './title-tables.ts';

/** "القوات الأمريكية والبريطانية": the head goes on with a second nationality, another body. */
export function readSecondNation(scene: Scene, draft: Draft, chunk: Chunk): Chunk | undefined {
  const { words } = scene;
  const nisba = words[chunk.to]?.form === 'و' ? nisbaAt(scene, chunk.to + 1) : undefined;
  const last = nisbaAt(scene, chunk.to - 1);
  if (!nisba || !last || !words[nisba.from]?.article || chunk.mention.class !== 'Organization')
    return undefined;
  if (nisba.form.gender !== last.form.gender || nisba.form.number !== last.form.number) return undefined;
  const head = wording(words, { from: chunk.from, to: chunk.to - 1 });
  const { gender, number, score } = chunk.mention;
  const mention = addMention(draft, words, nisba, {
    class: 'Organization',
    kind: 'name',
    name: `${head} ${wording(words, nisba)}`,
    polity: nisba.form.polity,
    score,
    ...(gender ? { gender } : {}),
    ...(number ? { number } : {}),
  });
  return { from: nisba.from, to: nisba.to, nameFrom: nisba.from, mention };
}

/** "الجيشان التايلاندي والكمبودي", "وزارتا الدفاع السعودية والأمريكية": a dual and the nationality of each body. */
export function readPairedBodies(scene: Scene, draft: Draft, at: number): readonly Chunk[] | undefined {
  const { words, vocabulary } = scene;
  const match = vocabulary.heads.longestMatch(scene.bareForms, at);
  const form = match?.values.find((v) => v.number === 'du' && v.head.class === 'Organization');
  if (!match || !form || words[at]?.clitic) return undefined;
  const matter = words[at]?.article ? match.to : (portfolioAt(scene, match.to)?.to ?? match.to);
  const first = nisbaAt(scene, matter);
  const second = first && words[first.to]?.form === 'و' ? nisbaAt(scene, first.to + 1) : undefined;
  const definite = [first, second].every((n) => n !== undefined && words[n.from]?.article);
  if (!first || !second || !definite || first.form.number !== 'sg') return undefined;
  const head = headOfOne(scene, at, matter, form);
  const chunk = (nisba: typeof first, from: number): Chunk => ({
    from,
    to: nisba.to,
    nameFrom: from,
    mention: addBody(scene, draft, nisba, head, form),
  });
  return [chunk(first, at), chunk(second, second.from)];
}

/** The head of each of two bodies: "الجيشان" → "الجيش", "وزارتا الدفاع" → "وزارة الدفاع". */
function headOfOne({ words }: Scene, at: number, to: number, { head }: HeadForm): string {
  const article = words[at]?.article ? 'ال' : '';
  return [article + head.head, wording(words, { from: at + head.head.split(' ').length, to })]
    .join(' ')
    .trim();
}

function addBody(
  { words }: Scene,
  draft: Draft,
  nisba: NonNullable<ReturnType<typeof nisbaAt>>,
  head: string,
  form: HeadForm,
): Mention {
  return addMention(draft, words, nisba, {
    class: 'Organization',
    kind: 'name',
    name: `${head} ${wording(words, nisba)}`,
    polity: nisba.form.polity,
    number: 'sg',
    score: 0.9,
    ...(form.head.gender ? { gender: form.head.gender } : {}),
  });
}
