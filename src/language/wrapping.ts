/**
 * Tells lines that a machine has broken at a fixed width, so that they are one paragraph: long lines of like length,
 * few of which end a sentence.
 *
 *   isWrapped(block.split('\n'))
 */
export function isWrapped(lines: readonly string[]): boolean {
  if (lines.length < 3) return false;
  const lengths = lines.slice(0, -1).map((line) => line.length);
  const longest = lengths.reduce((most, length) => Math.max(most, length));
  if (longest > 140 || longest < 50 || (lines.at(-1)?.length ?? 0) > longest) return false;
  if (lengths.some((length) => length < longest * 0.7)) return false;
  const ended = lines.slice(0, -1).filter((line) => /[.؟!:»”"]$/u.test(line)).length;
  return ended * 3 <= lines.length - 1;
}
