/** In a larger block each member is compared with the next few only: alike ones still meet, in steps. */
const largest = 120;
const few = 6;

/**
 * Pairs of items that share a key, each once, as places in the list, the lesser first. The cost grows with
 * the blocks, in which it is bounded, and not with the square of the list.
 */
export function pairUpByKeys(keys: readonly (readonly string[])[]): readonly (readonly [number, number])[] {
  const pairs = new Set<number>();
  const count = keys.length;
  for (const block of gatherBlocks(keys).values()) {
    const reach = block.length > largest ? few : block.length;
    for (const [i, a] of block.entries()) {
      for (const b of block.slice(i + 1, i + 1 + reach)) pairs.add(a * count + b);
    }
  }
  return inOrder(pairs, count);
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
