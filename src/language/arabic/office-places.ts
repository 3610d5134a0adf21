import { addMention, type Chunk, type Draft, wording } from './draft.ts';
import { isNominal, type Scene } from './kinds.ts';
import { readName } from './names.ts';
import { isAdjective, portfolioAt } from './portfolios.ts';
import { opensNamedTitle } from './title-words.ts';
import { written } from './vocabulary.ts';

/** "مفتي طرابلس والشمال الشيخ س", "لمنطقة الشرق الأوسط وشمال أفريقيا": the office goes on to a second place. */
export function joinedPlace(scene: Scene, { to, mention }: Chunk): number {
  const { words, vocabulary } = scene;
  if (!['Place', 'Polity'].includes(mention.class) || words[to]?.form !== 'و') return to;
  const known = vocabulary.names.longestMatch(scene.writtenForms, to + 1)?.to;
  let end = known ?? (words[to + 1]?.article && isNominal(words[to + 1]) ? to + 2 : to);
  while (end > to && words[end]?.article && isAdjective(words[end]) && !opensNamedTitle(scene, end)) end += 1;
  return readName(scene, end, true) || opensNamedTitle(scene, end) ? end : to;
}

/** "معتمد سبيطلة عماد بوزيدي": the word between the office of a place and a full name is the place. */
export function readSeat(scene: Scene, draft: Draft, at: number): Chunk | undefined {
  const { words, vocabulary } = scene;
  const word = words[at];
  if (!word || word.clitic || word.tanween || word.pos === 'number') return undefined;
  if (!(word.pos === 'verb' || isNominal(word))) return undefined;
  if (vocabulary.given.has(written(word)) || vocabulary.titles.longestMatch(scene.bareForms, at))
    return undefined;
  if (vocabulary.heads.longestMatch(scene.bareForms, at)) return undefined;
  const town = vocabulary.names.longestMatch(scene.writtenForms, at);
  if (town && !town.values.some((v) => v.class === 'Place')) return undefined;
  const holder = town ? undefined : readName(scene, at + 1, true);
  if (!town && (!holder || holder.to - holder.from < 2 || portfolioAt(scene, at))) return undefined;
  const key = town?.values.find((v) => v.class === 'Place');
  const range = { from: at, to: town?.to ?? at + 1 };
  const name = wording(words, range);
  const known = key ? { key: key.key, ...(key.polity ? { polity: key.polity } : {}) } : {};
  const fields = {
    class: 'Place',
    kind: 'name',
    name,
    gender: 'f',
    number: 'sg',
    score: 0.8,
    ...known,
  } as const;
  return { ...range, nameFrom: at, mention: addMention(draft, words, range, fields) };
}
