import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from '../config.ts';

/**
 * A digest of the word lists and models that reading depends on, so that a workspace knows when documents
 * would be read otherwise.
 *
 *   lexiconDigest() // → '9f2c…'
 */
export function lexiconDigest(): string {
  const hash = createHash('sha256');
  for (const folder of ['lexicon', 'models']) {
    const root = join(dataFolder, folder);
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(?:tsv|bin)$/u.test(name),
    );
    for (const file of files.sort()) hash.update(file).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex').slice(0, 16);
}
