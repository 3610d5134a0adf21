import type { Context } from 'hono';
import { badRequest, Refusal } from './refusal.ts';

/** The media type of a request's body without its parameters, in lower case; `''` when it has none. */
export function mediaTypeOf(contentType: string | undefined | null): string {
  return (contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}

/**
 * The body of a request as text. Throws a Refusal when it is longer than `most` bytes, is not UTF-8,
 * or says that it is in another encoding.
 */
export async function readText(context: Context, most: number): Promise<string> {
  refuseEncoding(context.req.header('content-type'));
  if (Number(context.req.header('content-length') ?? 0) > most) throw tooLarge(most);
  const bytes = await context.req.arrayBuffer();
  if (bytes.byteLength > most) throw tooLarge(most);
  return decode(bytes);
}

/** Bytes as text; throws a Refusal when they are not UTF-8. */
export function decode(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw badRequest('The body is not UTF-8. Send it as UTF-8.');
  }
}

/** Bytes of one encoding can pass for another, so what the header says counts. */
function refuseEncoding(contentType: string | undefined): void {
  const [, charset] = /;\s*charset\s*=\s*"?([^\s;"]+)/iu.exec(contentType ?? '') ?? [];
  if (charset !== undefined && !/^(?:utf-?8|us-ascii)$/iu.test(charset)) {
    throw new Refusal(415, 'bad-request', `Content-Type: ${charset} is not taken. Send the body as UTF-8.`);
  }
}

function tooLarge(most: number): Refusal {
  const size = most < 10_000_000 ? `${most} bytes` : `${Math.floor(most / 1_000_000)} MB`;
  return new Refusal(413, 'too-large', `The body is larger than ${size}. Shorten it, or use: sila import`);
}
