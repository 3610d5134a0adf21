import { readFileSync } from 'node:fs';
import { type TaggedType, taggedTypes } from '../../../src/language/arabic/tagger/lattice.ts';
import { type Token, tokenize } from '../../../src/language/arabic/tokens.ts';

/** One sentence with the tag of each token. */
export interface Example {
  readonly tokens: readonly Token[];
  readonly tags: Uint8Array;
}

interface Row {
  readonly text: string;
  /** Offsets in code points. */
  readonly entities: readonly { readonly start: number; readonly end: number; readonly type: string }[];
}

const types: Readonly<Record<string, TaggedType>> = {
  Person: 'Person',
  Place: 'Place',
  Organisation: 'Organization',
};

/** Reads sentences with tagged names, one a line; other classes than the tagger's count as none. */
export function readCorpus(path: string): readonly Example[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => toExample(JSON.parse(line) as Row));
}

/** Tags every token that a name touches: names are spans of whole tokens. */
function toExample({ text, entities }: Row): Example {
  const tokens = tokenize(text);
  const tags = new Uint8Array(tokens.length);
  const points = [...text];
  const unit = (point: number) => points.slice(0, point).join('').length;
  for (const entity of entities) {
    const type = types[entity.type];
    if (!type) continue;
    const start = unit(entity.start);
    const end = unit(entity.end);
    const tag = 1 + 2 * taggedTypes.indexOf(type);
    let first = true;
    for (const [i, token] of tokens.entries()) {
      if (token.end <= start || token.start >= end || tags[i] !== 0) continue;
      tags[i] = first ? tag : tag + 1;
      first = false;
    }
  }
  return { tokens, tags };
}

const blockSize = 100;

/** Parts a corpus in blocks by its order, so that a document stays on one side: every third block is held back. */
export function holdBack<T>(examples: readonly T[]): {
  readonly train: readonly T[];
  readonly held: readonly T[];
} {
  const isHeld = (_: T, i: number) => Math.floor(i / blockSize) % 3 === 2;
  return {
    train: examples.filter((example, i) => !isHeld(example, i)),
    held: examples.filter(isHeld),
  };
}
