import { readCopulaOffice } from './appositions.ts';
import { readBody } from './bodies.ts';
import { addLink, type Chunk, type Draft } from './draft.ts';
import { nisbaAt, type Scene } from './kinds.ts';
import { readKnownName, readTaggedPlace } from './known-names.ts';
import { readNamedBefore, readQuotedName } from './named-before.ts';
import { readPairedBodies, readSecondNation } from './paired-bodies.ts';
import { readPerson } from './persons.ts';

const directions = new Set(['شرقي', 'غربي', 'شمالي', 'جنوبي', 'شرق', 'غرب', 'شمال', 'جنوب', 'وسط']);

/** "مطار أربيل بكردستان", "سنجة بولاية سنار": a place or building directly before where it lies. */
function linkPlaces(scene: Scene, draft: Draft): void {
  for (const chunk of scene.chunks.values()) {
    if (!isSited(scene, chunk)) continue;
    const joint = scene.words[chunk.to];
    const preposition = joint?.form === 'ب' || joint?.form === 'في';
    if (!joint || !(preposition || directions.has(joint.form) || joint.form === 'عاصمه')) continue;
    const inside = scene.chunks.get(chunk.to + 1);
    if (!inside || !['Place', 'Polity'].includes(inside.mention.class) || inside.mention.kind !== 'name')
      continue;
    if (liesElsewhere(chunk, inside)) continue;
    addLink(draft, scene.words, 'located-in', chunk.mention, inside.mention, {
      from: chunk.from,
      to: inside.to,
    });
  }
}

/** "ندد متظاهرون في صنعاء بالولايات المتحدة": a place of one state lies in no other. */
function liesElsewhere({ mention }: Chunk, { mention: place }: Chunk): boolean {
  if (mention.class !== 'Place' || mention.polity === undefined) return false;
  const state = place.class === 'Polity' ? place.key : place.polity;
  return state !== undefined && state !== mention.polity;
}

/** Bodies that are buildings as well. */
const sited = new Set(['سفاره', 'قنصليه', 'مدرسه', 'كليه', 'معهد', 'جامعه', 'مصنع']);
/** Buildings by what they are to their owner, which name no place of their own. */
const seats = new Set(['مقر', 'مكتب', 'منزل', 'بيت', 'مقار', 'مكاتب', 'منازل']);

function isSited({ words }: Scene, { mention, from }: Chunk): boolean {
  const head = words[from]?.form ?? '';
  if (mention.class === 'Place') return true;
  if (mention.class === 'Facility') return !seats.has(head);
  return mention.kind === 'name' && (mention.class === 'NamedEvent' || sited.has(head));
}

/**
 * Finds what a sentence names, left to right: titled persons first, since titles hold names of bodies
 * and states, then known names, then what head nouns build, then untitled names.
 */
export function readChunks(scene: Scene, draft: Draft): void {
  let at = 0;
  while (at < scene.words.length) {
    const found = chunksAt(scene, draft, at);
    for (const chunk of found) scene.chunks.set(chunk.from, chunk);
    at = Math.max(at + 1, found.at(-1)?.to ?? 0);
  }
  linkPlaces(scene, draft);
}

function chunksAt(scene: Scene, draft: Draft, at: number): readonly Chunk[] {
  const word = scene.words[at];
  const said = readCopulaOffice(scene, draft, at);
  if (said) return [said];
  if (word?.clitic === 'before' && word.form !== 'و') return readPerson(scene, draft, at);
  if (word?.pos === 'punctuation') {
    const named = readNamedBefore(scene, draft, at) ?? readQuotedName(scene, draft, at);
    return named ? [named] : [];
  }
  if (!word || word.clitic || word.pos === 'number' || word.pos === 'adverb') return [];
  const before = readNamedBefore(scene, draft, at);
  if (before) return [before];
  const paired = readPairedBodies(scene, draft, at);
  if (paired) return paired;
  const persons = readPerson(scene, draft, at);
  if (persons.length > 0) return persons;
  if (word.article && nisbaAt(scene, at) && !scene.vocabulary.names.longestMatch(scene.writtenForms, at))
    return [];
  const chunk =
    readKnownName(scene, draft, at) ?? readBody(scene, draft, at) ?? readTaggedPlace(scene, draft, at);
  if (!chunk) return [];
  const second = readSecondNation(scene, draft, chunk);
  return second ? [chunk, second] : [chunk];
}
