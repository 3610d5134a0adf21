import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { SilaError } from '../errors.ts';
import { classNames } from '../model/entity.ts';

const goldSchema = z.strictObject({
  id: z.string(),
  lang: z.enum(['ar', 'en']),
  text: z.string(),
  published: z.string().exactOptional(),
  split: z.string().exactOptional(),
  entities: z.array(
    z.strictObject({
      /** The same in every document that speaks of the same thing. */
      cluster: z.string(),
      class: z.enum(classNames),
      start: z.number().int(),
      end: z.number().int(),
      text: z.string(),
    }),
  ),
});

/** A document whose mentions are told which thing they are of, across all documents of the gold. */
export type IdentityGold = z.infer<typeof goldSchema>;

/**
 * Reads gold for who is who, one document a line.
 * Throws a SilaError of kind `read` naming file and line where a line is broken or a span is not its text.
 */
export function readIdentityGold(paths: readonly string[], split?: string): readonly IdentityGold[] {
  return paths
    .flatMap((path) => {
      const lines = readFileSync(path, 'utf8').split('\n');
      return lines.flatMap((line, i) => (line.trim() === '' ? [] : [readLine(line, `${path}:${i + 1}`)]));
    })
    .filter((document) => split === undefined || document.split === split);
}

function readLine(line: string, place: string): IdentityGold {
  const wrong = (what: string, cause?: unknown) =>
    new SilaError('read', `${place}: ${what}. Mend the line.`, { cause });
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw wrong('not valid JSON', error);
  }
  const parsed = goldSchema.safeParse(value);
  if (!parsed.success) throw wrong(`not gold for identity: ${z.prettifyError(parsed.error)}`);
  for (const { start, end, text } of parsed.data.entities) {
    const found = parsed.data.text.slice(start, end);
    if (found !== text) throw wrong(`the span ${start}-${end} is "${found}", not "${text}"`);
  }
  return parsed.data;
}
