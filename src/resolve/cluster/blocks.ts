/** In a larger block each member is compared with the next few only: alike ones still meet, in steps. */
const largest = 120;
const few = 6;

/**
 * Pairs of items that share a key, each once, as places in the list, the lesser first. The cost grows with
 * the blocks, in which it is bounded, and not with the square of the list.
 */
export function pairUpByKeys(keys: readonly (readonly string[])[]): readonly (readonly [number, number])[] {
  const pairs = new Set<number>();
  for (const block of gatherBlocks(keys).values()) addPairs(pairs, block, keys.length);
  return inOrder(pairs, keys.length);
}

/** A number below 2^32 and a place below 2^21 make one number that can be told exactly. */
const mostPlaces = 2 ** 21;

/**
 * `pairUpByKeys` for keys that are numbers of 32 bits, of up to two million items: it sorts them in place of
 * keeping a list for each.
 */
export function pairUpByNumbers(keys: readonly Uint32Array[]): readonly (readonly [number, number])[] {
  if (keys.length > mostPlaces)
    throw new RangeError(`no more than ${mostPlaces} items can be paired at once`);
  const all = new Float64Array(keys.reduce((sum, own) => sum + own.length, 0));
  let end = 0;
  for (const [at, own] of keys.entries()) {
    for (const key of own) all[end++] = key * mostPlaces + at;
  }
  all.sort();
  const pairs = new Set<number>();
  let block: number[] = [];
  let shared = -1;
  for (const each of all) {
    const at = each % mostPlaces;
    const key = (each - at) / mostPlaces;
    if (key !== shared) {
      addPairs(pairs, block, keys.length);
      block = [];
      shared = key;
    }
    if (block.at(-1) !== at) block.push(at);
  }
  addPairs(pairs, block, keys.length);
  return inOrder(pairs, keys.length);
}

function addPairs(pairs: Set<number>, block: readonly number[], count: number): void {
  const reach = block.length > largest ? few : block.length;
  for (const [i, a] of block.entries()) {
    for (const b of block.slice(i + 1, i + 1 + reach)) pairs.add(a * count + b);
  }
}

/**
 * Pairs of one item of each list that share a key, as places in the two lists. A key that more than a block's
 * worth of the others have says too little and is left to finer ones.
 */
export function pairAcross(
  ones: readonly (readonly string[])[],
  others: readonly (readonly string[])[],
): readonly (readonly [one: number, other: number])[] {
  const blocks = gatherBlocks(others);
  const pairs = new Set<number>();
  for (const [at, own] of ones.entries()) {
    for (const key of new Set(own)) {
      const block = blocks.get(key) ?? [];
      if (block.length <= largest) for (const other of block) pairs.add(at * others.length + other);
    }
  }
  return inOrder(pairs, others.length);
}

function gatherBlocks(keys: readonly (readonly string[])[]): ReadonlyMap<string, readonly number[]> {
  const blocks = new Map<string, number[]>();
  for (const [at, own] of keys.entries()) {
    for (const key of new Set(own)) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [at]);
      else block.push(at);
    }
  }
  return blocks;
}

function inOrder(pairs: ReadonlySet<number>, count: number): readonly (readonly [number, number])[] {
  return [...pairs].sort((a, b) => a - b).map((pair) => [Math.floor(pair / count), pair % count] as const);
}
