import { timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { Refusal } from './refusal.ts';

/** Lets a request change the graph, or throws a Refusal that says why it may not. */
export type WriteGuard = (context: Context) => void;

/**
 * Lets through what bears the token and comes from no web page elsewhere. Without a token nothing may be written.
 *
 *   const guard = createWriteGuard('s3cret');
 *   guard(context) // needs: Authorization: Bearer s3cret
 */
export function createWriteGuard(token: string | undefined): WriteGuard {
  return (context) => {
    if (token === undefined) {
      throw new Refusal(403, 'forbidden', 'This server is read-only. Start it with: sila serve --write');
    }
    const origin = context.req.header('origin');
    const own = new URL(context.req.url).origin;
    if (origin !== undefined && origin !== own) {
      throw new Refusal(403, 'forbidden', `A page of ${origin} may not change the graph. Write from ${own}.`);
    }
    const [, given = ''] = /^Bearer\s+(\S+)\s*$/iu.exec(context.req.header('authorization') ?? '') ?? [];
    if (!areEqual(given, token)) {
      throw new Refusal(
        401,
        'unauthorized',
        'Writing needs the token that sila serve printed. Send: Authorization: Bearer <token>',
        { 'www-authenticate': 'Bearer realm="sila"' },
      );
    }
  };
}

/** Compares in a time that tells nothing of how much was right. */
function areEqual(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
