import type { ClassName } from '../../model/entity.ts';
import type { Mention } from '../../model/reading.ts';
import { addLink, addMention, type Chunk, type Draft, mentionsHere, type Range, wording } from './draft.ts';
import type { Scene } from './kinds.ts';
import { isAdjective, portfolioAt } from './portfolios.ts';
import { governors, type TitleUnit } from './title-unit.ts';
import { readTitle } from './titles.ts';
import type { Word } from './words.ts';

/** Adds an office as such, named as in the text. */
export function addPost(
  draft: Draft,
  words: readonly Word[],
  range: Range,
  name = wording(words, range),
): Mention {
  return addMention(draft, words, range, { class: 'Post', kind: 'name', name, number: 'sg', score: 0.95 });
}

/** What an office can be of as such; a place stands for who is governed there. */
const seats = new Set<ClassName>(['Organization', 'Polity', 'Facility', 'NamedEvent']);

/** Links a post to the body it is in, else to its state. */
export function placePost(scene: Scene, draft: Draft, unit: TitleUnit, post: Mention): void {
  const range = { from: unit.from, to: unit.to };
  const seat = unit.scope && seats.has(unit.scope.class) ? unit.scope : undefined;
  if (seat) addLink(draft, scene.words, 'post-in', post, seat, range);
  if (unit.state && !seat) addLink(draft, scene.words, 'post-in', post, unit.state, range);
  if (!unit.state && !seat && unit.scope?.class === 'Place' && governors.test(unit.form.title.title))
    addLink(draft, scene.words, 'post-in', post, asPolity(draft, unit.scope), range);
}

/** The province or town that an office governs, beside the place of that name. */
function asPolity(draft: Draft, { key: _, capitalOf: __, ...place }: Mention): Mention {
  const polity: Mention = { ...place, id: draft.mentions.length, class: 'Polity' };
  draft.mentions.push(polity);
  return polity;
}

/** "وزير الدفاع ورئيس الأركان السوري": the state of the last office is that of those before it. */
export function shareState(
  scene: Scene,
  draft: Draft,
  units: readonly TitleUnit[],
  posts: readonly (Mention | undefined)[],
): void {
  const last = units.findLast((u) => u.form.title.kind === 'office');
  const state =
    last?.state ?? (last?.scope?.class === 'Polity' ? last.scope : undefined) ?? ownState(draft, last);
  if (!last || !state) return;
  for (const [i, unit] of units.entries()) {
    const post = posts[i];
    if (unit === last || !post || unit.state || unit.scope) continue;
    addLink(draft, scene.words, 'post-in', post, state, { from: unit.from, to: last.to });
  }
}

/** The state, named in this sentence, of the body that an office is in. */
function ownState(draft: Draft, unit: TitleUnit | undefined): Mention | undefined {
  const key = unit?.scope?.polity;
  return key === undefined
    ? undefined
    : mentionsHere(draft).find((m) => m.class === 'Polity' && m.key === key);
}

/** "عيّنه وزيراً للدفاع", "عميدة لكلية الحقوق": an indefinite office, which no one yet holds. */
export function readIndefinitePost(scene: Scene, draft: Draft, at: number): Chunk | undefined {
  const { words } = scene;
  const word = words[at];
  if (!word || word.article || word.clitic || !isAccusative(scene, at)) return undefined;
  const stem = word.form.endsWith('ا') ? word.form.slice(0, -1) : word.form;
  const second = words[at + 1];
  const adjective = second?.form.endsWith('ا') && !second.article && !second.clitic;
  const alone = scene.bareForms.with(at, stem);
  const forms = second && adjective ? alone.with(at + 1, second.form.slice(0, -1)) : alone;
  const plain = {
    ...scene,
    bareForms: forms,
    words: words.with(at, { ...word, form: stem, tanween: false, pos: 'noun' }),
  };
  const unit = readTitle(plain, draft, at);
  if (unit?.form.title.kind !== 'office' || unit.form.number !== 'sg') return undefined;
  const to = adjectivesEnd(words, unit.to);
  const range = { from: at, to };
  const nouns = Math.max(unit.titleTo, to > unit.to ? to : 0) - at;
  const led = words[at + nouns]?.form === 'ل' && words[at + nouns]?.clitic === 'before';
  const post = addPost(draft, words, range, nominative(wording(words, range), nouns, led));
  placePost(scene, draft, unit, post);
  return { ...range, nameFrom: at, mention: post };
}

/** "وزيراً منتدباً مكلفاً": adjectives of an indefinite office, in the accusative as well. */
function adjectivesEnd(words: readonly Word[], from: number): number {
  let to = from;
  while (words[to]?.tanween && isAdjective(words[to]) && !words[to]?.clitic) to += 1;
  return to;
}

/** Written with tanween or its alef; or a feminine before "of" (عميدة لكلية الحقوق). */
function isAccusative(scene: Scene, at: number): boolean {
  const { words } = scene;
  const word = words[at] as Word;
  const next = words[at + 1];
  if (word.text.includes('\u064b')) return true;
  // Without tanween وزيرا before a definite noun is the dual "two ministers of".
  if (word.form.endsWith('ا')) {
    const state = scene.vocabulary.names.longestMatch(scene.writtenForms, at + 1);
    return !(next?.article || state || isGenitive(next) || portfolioAt(scene, at + 1));
  }
  const joint = next && /ه$/u.test(next.form) && !next.article ? words[at + 2] : next;
  const ofIt = joint?.form === 'ل' && joint.clitic === 'before';
  return word.text.endsWith('ة') && (ofIt || (joint?.form === 'علي' && overPlace(scene, joint.index + 1)));
}

/** "والية على ولاية تيبازة": a province or a town that one is set over. */
function overPlace({ words, vocabulary, bareForms, writtenForms }: Scene, at: number): boolean {
  const head = vocabulary.heads.longestMatch(bareForms, at)?.values.some((v) => v.head.class === 'Place');
  return words[at] !== undefined && (head || vocabulary.names.longestMatch(writtenForms, at) !== undefined);
}

/** A bare noun, before which وزيرا is the dual as well: "وزيرا خارجية مصر وتركيا". */
function isGenitive(word: Word | undefined): boolean {
  const bare = word !== undefined && !word.clitic && !word.tanween && !word.form.endsWith('ا');
  return bare && (word.pos === 'noun' || word.pos === 'name') && !isAdjective(word);
}

/** Less the case ending of its first nouns, and as it is held: "رئيساً للاتحاد" → "رئيس الاتحاد". */
function nominative(title: string, nouns: number, led: boolean): string {
  return title
    .split(' ')
    .map((word, i) => {
      if (i < nouns) return word.replace(/(?<=..)ا$/u, '');
      return i === nouns && led ? word.replace(/^لل/u, 'ال').replace(/^ل(?=..)/u, '') : word;
    })
    .join(' ');
}

/** Nouns after which an office is spoken of as such: "منصب وزير النقل". */
export const heldOffice = new Set(['منصب', 'وظيفة', 'مقعد', 'حقيبة']);

/** An office that is spoken of as such. */
export function addOffice(scene: Scene, draft: Draft, unit: TitleUnit): Chunk {
  const range = { from: unit.from, to: unit.to };
  const post = addPost(draft, scene.words, range);
  placePost(scene, draft, unit, post);
  return { ...range, nameFrom: unit.from, mention: post };
}
