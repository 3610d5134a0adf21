import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { SilaError } from '../errors.ts';
import { statuses } from '../model/claim.ts';

const names = z.array(z.string().min(1)).min(1);
const tags = z.array(z.string()).exactOptional();

const goldClaim = z.object({
  relation: z.string(),
  subject: names,
  object: names,
  status: z.enum(statuses),
  by: names.exactOptional(),
  place: names.exactOptional(),
  date: z.string().exactOptional(),
  need: z.boolean(),
  phenomena: tags,
});

const goldDocument = z.object({
  id: z.string(),
  lang: z.enum(['ar', 'en']),
  text: z.string().min(1),
  title: z.string().exactOptional(),
  url: z.string().exactOptional(),
  publisher: z.string().exactOptional(),
  published: z.string().exactOptional(),
  split: z.string().exactOptional(),
  phenomena: tags,
  gold: z.array(goldClaim),
  never: z.array(z.object({ relation: z.string(), subject: names, object: names })).default([]),
});

/** A claim that a reader found in a document; each role lists the names that are accepted for it. */
export type GoldClaim = z.output<typeof goldClaim>;

/** A document with the claims that ought to be read in it, and tempting wrong ones. */
export type GoldDocument = z.output<typeof goldDocument>;

/**
 * Reads gold documents from JSON Lines files. `split` keeps those of one split, such as `held`.
 * Throws a `read` error that names file, line and field: a measure on half a gold would mislead.
 *
 *   readGold(['data/gold/ar/news.jsonl'], 'held')
 */
export function readGold(paths: readonly string[], split?: string): readonly GoldDocument[] {
  const documents = paths.flatMap((path) => parseGold(readContent(path), path));
  if (documents.length === 0) throw new SilaError('read', `${paths.join(', ')}: no gold document in it.`);
  const chosen = split === undefined ? documents : documents.filter((document) => document.split === split);
  if (chosen.length > 0) return chosen;
  const splits = [...new Set(documents.flatMap((document) => document.split ?? []))].join(', ') || 'none';
  throw new SilaError('usage', `no gold document of split '${split}'. Splits: ${splits}.`);
}

function readContent(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new SilaError('read', `${path}: cannot be opened. Check the path.`, { cause: error });
  }
}

/** Parses gold documents from JSON Lines; `where` begins the messages. */
export function parseGold(content: string, where: string): readonly GoldDocument[] {
  return content
    .replace(/^\ufeff/u, '')
    .split(/\r?\n/u)
    .map((line, i) => ({ line, place: `${where}:${i + 1}` }))
    .filter(({ line }) => line.trim())
    .map(({ line, place }) => parseLine(line, place));
}

function parseLine(line: string, place: string): GoldDocument {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new SilaError('read', `${place}: not valid JSON (${reason}). Mend the line.`, { cause: error });
  }
  const parsed = goldDocument.safeParse(json);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const message = `${place}: ${issue?.path.join('.')}: ${issue?.message}. Mend the line.`;
  throw new SilaError('read', message);
}
