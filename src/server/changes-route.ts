import { setTimeout as sleep } from 'node:timers/promises';
import type { Hono } from 'hono';
import { z } from 'zod';
import type { ChangeView, Relation, Store } from '../index.ts';
import { readParameters } from './parameters.ts';
import { readerLanguage, storeInLanguage } from './reader-language.ts';
import { toStream } from './stream.ts';
import { edgeId, entityReferences } from './views.ts';

/** How often the workspace is looked at, in milliseconds. */
const usualEvery = 1000;

/** Claims that one event names; more are only counted. */
const mostNamed = 200;

/** A run that is not done after this long is shown as far as it is, in milliseconds. */
const longestUnsettled = 15_000;

/** A line is sent at least this often, so that nothing on the way takes the connection for dead, in milliseconds. */
const silence = 20_000;

/** What the route takes: from which mark on claims are new, as the `id` of an event told. */
export const changesParameters = z.strictObject({ after: z.coerce.number().int().min(0).optional() });

/**
 * Tells by server-sent events that the graph has changed, whoever changed it, and which claims are new. The `id` of
 * an event is a mark; who comes back with it hears what came meanwhile.
 */
export function changesRoute(
  app: Hono,
  store: Store,
  relations: readonly Relation[],
  every = usualEvery,
): void {
  const symmetric = new Set(relations.filter((relation) => relation.symmetric).map(({ id }) => id));
  app.get('/api/changes', (context) => {
    const { after } = readParameters(changesParameters, new URL(context.req.url).searchParams);
    const seen = Number(context.req.header('last-event-id') ?? after ?? Number.NaN);
    const language = readerLanguage(context.req.header('accept-language'));
    const view = changeViewer(storeInLanguage(store, language), (relation) => symmetric.has(relation));
    const events = tellChanges(store, view, Number.isInteger(seen) ? seen : undefined, every);
    const headers = { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' };
    return new Response(toStream(events), { headers });
  });
}

async function* tellChanges(
  store: Store,
  view: (mark: number) => ChangeView,
  after: number | undefined,
  every: number,
): AsyncGenerator<string> {
  let mark = after ?? store.claimMark();
  let revision = after === undefined ? store.revision() : -1;
  let [spoke, settled] = [performance.now(), performance.now()];
  yield `event: mark\nid: ${mark}\ndata:\n\n`;
  for (;;) {
    await sleep(every);
    const now = performance.now();
    const latest = store.revision();
    if (latest === revision) settled = now;
    else if (store.identityIsCurrent() || now - settled > longestUnsettled) {
      const change = view(mark);
      mark = store.claimMark();
      [revision, spoke, settled] = [latest, now, now];
      yield `event: change\nid: ${mark}\ndata: ${JSON.stringify(change)}\n\n`;
    }
    if (now - spoke > silence) {
      spoke = now;
      yield ': still here\n\n';
    }
  }
}

/** Tells what is new since a mark. */
function changeViewer(
  store: Store,
  isSymmetric: (relation: string) => boolean,
): (mark: number) => ChangeView {
  return (mark) => {
    const { claims, total } = store.claimsAfter(mark, mostNamed);
    const reference = entityReferences(store);
    const counts = store.counts();
    return {
      documents: counts.documents,
      claims: counts.claims,
      added: total,
      news: claims.map(({ id, subject, object, relation, status }) => {
        const turned = isSymmetric(relation) && object < subject;
        const [source, target] = turned ? [object, subject] : [subject, object];
        return {
          claim: id,
          edge: edgeId({ source, relation, target }),
          subject: reference(subject),
          relation,
          object: reference(object),
          status,
        };
      }),
    };
  };
}
