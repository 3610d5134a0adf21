import { z } from 'zod';
import { SilaError } from '../errors.ts';
import { type Parts, toDay } from './fields.ts';
import { splitLines } from './lines.ts';
import type { Piece } from './piece.ts';

const text = z.string({ error: (issue) => (issue.input === undefined ? 'is missing' : 'must be a string') });
const optional = text.nullish();

const documentSchema = z.object({
  id: z
    .union([z.string().min(1, 'is empty'), z.number().transform(String)], 'must be a string or a number')
    .nullish(),
  text: text.refine((value) => /[\p{L}\p{N}]/u.test(value), 'holds no text'),
  lang: optional,
  title: optional,
  url: optional,
  publisher: optional,
  published: optional.refine((value) => !value || toDay(value) !== undefined, 'is no date (YYYY-MM-DD)'),
});

/**
 * Reads one line of JSON Lines as a document: `{"id","text","lang"?,"title"?,"url"?,"publisher"?,"published"?}`;
 * other fields are passed over. `where` begins the message of the `read` error.
 *
 *   parseDocumentLine('{"text":"…"}', 'news.jsonl:7')
 */
export function parseDocumentLine(line: string, where: string): Parts {
  return toParts(parseJson(line, where), where);
}

/**
 * Reads a JSON file: one document, a list of them, or an object whose `documents` is that list.
 * Yields the fields of each, or the error that names it.
 */
export function* parseDocumentFile(content: string, where: string): Generator<Piece> {
  const json = parseJson(content, where);
  const list = isObject(json) && Array.isArray(json.documents) ? json.documents : json;
  if (!Array.isArray(list)) {
    yield toParts(list, where);
    return;
  }
  for (const [i, item] of list.entries()) {
    try {
      yield toParts(item, `${where}[${i}]`);
    } catch (error) {
      if (!(error instanceof SilaError)) throw error;
      yield { place: `[${i}]`, error };
    }
  }
}

/** Reads JSON Lines as they come. Yields the fields of each line, or the error that names it. */
export async function* readLines(texts: AsyncIterable<string>, where: string): AsyncGenerator<Piece> {
  let number = 0;
  let found = false;
  for await (const line of splitLines(texts)) {
    number += 1;
    if (line?.trim() === '') continue;
    found = true;
    try {
      if (line === undefined) {
        throw new SilaError(
          'read',
          `${where}:${number}: the line is longer than 20 million characters. Split it.`,
        );
      }
      yield parseDocumentLine(line, `${where}:${number}`);
    } catch (error) {
      if (!(error instanceof SilaError)) throw error;
      yield { place: `:${number}`, error };
    }
  }
  if (!found) throw new SilaError('read', 'the file is empty. Leave it out, or give a file with text.');
}

function parseJson(source: string, where: string): unknown {
  try {
    return JSON.parse(source);
  } catch (error) {
    const reason =
      error instanceof Error ? error.message.replace(/ in JSON at position/u, ' at') : String(error);
    const cure = where.includes(':') ? 'Mend or delete the line.' : 'Mend the file.';
    throw new SilaError('read', `${where}: not valid JSON (${reason}). ${cure}`, { cause: error });
  }
}

function toParts(json: unknown, where: string): Parts {
  if (!isObject(json)) {
    throw new SilaError('read', `${where}: not a JSON object. A document is {"id": …, "text": …}.`);
  }
  const parsed = documentSchema.safeParse(json);
  if (parsed.success) return { ...parsed.data, id: parsed.data.id ?? undefined };
  const issue = parsed.error.issues[0];
  const field = issue?.path.join('.') ?? '';
  const fields = 'Fields: text, and if known id, lang, title, url, publisher, published.';
  throw new SilaError('read', `${where}: '${field}' ${issue?.message ?? 'is wrong'}. ${fields}`);
}

function isObject(json: unknown): json is Record<string, unknown> {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}
