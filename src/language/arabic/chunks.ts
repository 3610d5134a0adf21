import { readBody, readKnownName, readSecondNation } from './bodies.ts';
import type { Chunk, Draft } from './draft.ts';
import { nisbaAt, type Scene } from './kinds.ts';
import { readPerson } from './persons.ts';

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
}

function chunksAt(scene: Scene, draft: Draft, at: number): readonly Chunk[] {
  const word = scene.words[at];
  if (!word || word.clitic || word.pos === 'punctuation' || word.pos === 'number' || word.pos === 'adverb')
    return [];
  const persons = readPerson(scene, draft, at);
  if (persons.length > 0) return persons;
  if (word.article && nisbaAt(scene, at) && !scene.vocabulary.names.longestMatch(scene.writtenForms, at))
    return [];
  const chunk = readKnownName(scene, draft, at) ?? readBody(scene, draft, at);
  if (!chunk) return [];
  const second = readSecondNation(scene, draft, chunk);
  return second ? [chunk, second] : [chunk];
}
