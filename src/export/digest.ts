import { createHash } from 'node:crypto';

/** A short name for lines that changes with any of them. */
export function digestOf(lines: Iterable<string>): string {
  const hash = createHash('sha256');
  for (const line of lines) hash.update(line).update('\n');
  return hash.digest('base64url').slice(0, 22);
}
