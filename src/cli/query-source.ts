import { existsSync, readFileSync } from 'node:fs';
import { SilaError } from '../index.ts';
import type { Io } from './io.ts';

/**
 * The text of a query that is given as itself, as the path of a file, or as `-` for standard input.
 * Throws a SilaError of kind `usage` for what is neither.
 */
export async function readQuery(source: string, io: Io): Promise<string> {
  if (source === '-') {
    const parts: Buffer[] = [];
    for await (const part of io.stdin) parts.push(Buffer.from(part));
    return Buffer.concat(parts).toString('utf8');
  }
  if (existsSync(source)) return readFileSync(source, 'utf8');
  // Without a brace it is no query, so it must have been meant as a file.
  if (source.includes('{') || /^\s*describe\b/iu.test(source)) return source;
  throw new SilaError('usage', `${source}: neither a query nor a file. Give SPARQL in quotes, or a path.`);
}
