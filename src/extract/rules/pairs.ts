/** Who is related to whom: each of one role with each of the other, or the members of one side with each other. */
export function pairUp(
  from: readonly number[],
  to: readonly number[],
  both: readonly number[],
  symmetric: boolean,
): readonly (readonly [number, number])[] {
  const pairs = new Map<string, readonly [number, number]>();
  const add = (a: number, b: number) => {
    if (a === b || (symmetric && pairs.has(`${b} ${a}`))) return;
    pairs.set(`${a} ${b}`, [a, b]);
  };
  for (const a of from) for (const b of to) add(a, b);
  for (const [i, a] of both.entries()) for (const b of both.slice(i + 1)) add(a, b);
  // "The two ministers met": a plural subject of a symmetric relation relates its own members.
  if (symmetric && pairs.size === 0) {
    const members = [...from, ...to];
    for (const [i, a] of members.entries()) for (const b of members.slice(i + 1)) add(a, b);
  }
  if (!symmetric && from.length > 0) for (const a of from) for (const b of both) add(a, b);
  return [...pairs.values()];
}
