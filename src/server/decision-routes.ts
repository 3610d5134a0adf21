import type { Context, Hono } from 'hono';
import { z } from 'zod';
import { leadingNode, type Store } from '../index.ts';
import { readText } from './body.ts';
import { viewDecided } from './identity-views.ts';
import { readParameters } from './parameters.ts';
import { badRequest, notFound } from './refusal.ts';
import type { WriteGuard } from './write-guard.ts';

const longest = 10_000;
const id = z
  .string()
  .regex(/^\w+(?:@\w+)?$/u, 'is no name of an entity; give one as /api/identity lists them');

/** What `POST /api/identity/decisions` takes. */
export const decisionForm = z.strictObject({
  a: id,
  b: id,
  verdict: z.enum(['same', 'different']),
  by: z.string().trim().min(1).max(100).optional(),
  note: z.string().trim().min(1).max(2_000).optional(),
});

/** What `DELETE /api/identity/decisions` takes. */
export const pairForm = z.strictObject({ a: id, b: id });

/**
 * Takes decisions on who is who, and takes them back, from those whom the guard lets through. Each is on disk, and
 * the graph follows it, when the answer comes.
 */
export function decisionRoutes(app: Hono, store: Store, guard: WriteGuard): void {
  app.post('/api/identity/decisions', async (context) => {
    guard(context);
    const { a, b, verdict, by = 'unknown', note } = decisionForm.parse(await readJson(context));
    const [one, other] = twoNodes(store, a, b);
    const at = new Date().toISOString();
    store.decideIdentity({ a: one, b: other, verdict, by, at, ...(note !== undefined && { note }) });
    await store.identify();
    return context.json(viewDecided(store, one, other));
  });
  app.delete('/api/identity/decisions', async (context) => {
    guard(context);
    const { a, b } = readParameters(pairForm, new URL(context.req.url).searchParams);
    if (!store.withdrawIdentity(a, b)) throw notFound(`Decision on ${a} and ${b}`);
    await store.identify();
    return context.json(viewDecided(store, a, b));
  });
}

async function readJson(context: Context): Promise<unknown> {
  try {
    return JSON.parse(await readText(context, longest));
  } catch (error) {
    if (error instanceof SyntaxError) throw badRequest('The body is not valid JSON.');
    throw error;
  }
}

function twoNodes(store: Store, a: string, b: string): readonly [string, string] {
  const [one, other] = [a, b].map((name) => {
    const node = leadingNode(store, name);
    if (node === undefined) throw notFound(`Entity ${name}`);
    return node;
  }) as [string, string];
  if (one === other) throw badRequest('a and b are one name. Give two, as /api/identity lists them.');
  return [one, other];
}
