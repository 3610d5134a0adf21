import PostalMime, { type Email } from 'postal-mime';
import { SilaError } from '../errors.ts';
import type { Parts } from './fields.ts';
import { withTitle } from './html.ts';
import { blockText, parseMarkup } from './markup.ts';
import { deepest, innerSource, type Piece, placed, type ReadInner, type Source } from './piece.ts';

/** Attachments that may be documents; pictures, calendars and signatures are none. */
const documentTypes = /\.(pdf|docx|odt|txt|md|html?|eml|zip|csv|jsonl?)$/iu;

/**
 * Reads an e-mail: its subject and text, without quoted replies and signature, then the documents attached to it.
 * Throws a `read` error when it is no e-mail or holds neither text nor document.
 */
export async function* readMail(
  bytes: Uint8Array,
  source: Source,
  readInner: ReadInner,
): AsyncGenerator<Piece> {
  if (source.depth > deepest) {
    throw new SilaError('read', 'it lies too deep in other messages. Save it by itself.');
  }
  const mail = await parse(bytes);
  const body = bodyOf(mail);
  const attached = mail.attachments.filter(({ filename }) => filename && documentTypes.test(filename));
  if (/[\p{L}\p{N}]/u.test(body)) yield toParts(mail, body);
  else if (attached.length === 0) {
    throw new SilaError('read', 'the message holds no text. Leave it out, or save its text.');
  }
  for (const { filename, content } of attached) {
    const path = filename ?? '';
    const data = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
    try {
      const inner = innerSource(source, path);
      yield* placed(readInner(data, inner), `!/${path}`, inner);
    } catch (error) {
      if (!(error instanceof SilaError)) throw error;
      yield { place: `!/${path}`, error };
    }
  }
}

async function parse(bytes: Uint8Array): Promise<Email> {
  const noMail = 'this is no e-mail. Save the message as .eml, or give its text.';
  let mail: Email;
  try {
    mail = await PostalMime.parse(bytes, { maxNestingDepth: 30, maxHeadersSize: 1_000_000 });
  } catch (error) {
    throw new SilaError('read', noMail, { cause: error });
  }
  const telling = mail.headers.some(({ key }) => /^(from|subject|date|content-type|message-id)$/u.test(key));
  if (!telling) throw new SilaError('read', noMail);
  return mail;
}

function bodyOf(mail: Email): string {
  const plain = withoutReplies(mail.text ?? '');
  const marked = mail.html ? blockText(parseMarkup(mail.html)) : '';
  // Many letters of newspapers have a plain part that only says to look at the other one.
  return plain.length * 3 >= marked.length ? plain : marked;
}

/** Drops quoted lines and what follows the mark of a signature; unwraps nothing. */
function withoutReplies(text: string): string {
  const signature = /^-- ?\r?$/mu.exec(text)?.index ?? text.length;
  const lines = text.slice(0, signature).split(/\r?\n/u);
  const own = lines.filter((line) => !line.startsWith('>'));
  return own.join('\n').trim();
}

function toParts(mail: Email, body: string): Parts {
  const subject = mail.subject?.replace(/^\s*((re|fwd?|رد|إعادة توجيه)\s*:\s*)+/iu, '');
  return {
    id: mail.messageId?.replace(/^<|>$/gu, ''),
    title: subject,
    text: withTitle(subject, body),
    publisher: mail.from?.name,
    published: mail.date,
  };
}
