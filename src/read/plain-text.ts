import { SilaError } from '../errors.ts';
import type { Parts } from './fields.ts';

const longestTitle = 200;

/**
 * A plain text or Markdown file as one document. The text is kept as it is, its title included;
 * the title is a first line that stands apart, or a Markdown heading.
 * Throws a `read` error when there is no text.
 *
 *   readPlainText('قمة في القاهرة\n\nالتقى الرئيس …').title === 'قمة في القاهرة'
 */
export function readPlainText(text: string): Parts {
  if (!/[\p{L}\p{N}]/u.test(text)) {
    throw new SilaError('read', 'there is no text in it. Leave it out, or give a file with text.');
  }
  const title = firstLineApart(text);
  return title ? { text, title } : { text };
}

function firstLineApart(text: string): string | undefined {
  const lines = text.replace(/^\s+/u, '').split(/\r\n?|\n/u);
  const first = (lines[0] ?? '').trim();
  const heading = /^#{1,6}\s+(.+?)\s*#*$/u.exec(first);
  if (heading) return heading[1];
  const apart =
    lines.length > 2 && (lines[1] ?? '').trim() === '' && lines.slice(2).some((line) => line.trim());
  const sentence = /[.!؟?۔:،,]["»”)\]]*$/u.test(first);
  return apart && !sentence && first.length <= longestTitle ? first : undefined;
}
