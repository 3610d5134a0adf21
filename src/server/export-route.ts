import type { Context, Hono } from 'hono';
import { z } from 'zod';
import {
  exportFormats,
  exportGraph,
  formatDetails,
  type Relation,
  type Store,
  selectClaims,
} from '../index.ts';
import { mediaTypeOf, readText } from './body.ts';
import { filterParameters, idList, readParameters, toClaimFilter } from './parameters.ts';
import { Refusal } from './refusal.ts';
import { toStream } from './stream.ts';

/** What an export takes: a format, the entities shown if not all, and the filters. */
export const exportParameters = z.strictObject({
  format: z.enum(exportFormats),
  table: z.enum(['nodes', 'edges', 'evidence']).optional(),
  entity: idList.optional(),
  ...filterParameters,
});

// Twenty thousand ids, the most that an export may name, with room for the filters.
const longestBody = 1_000_000;

/**
 * `GET /api/export`: what is seen, as a file with its provenance. `POST` takes the same parameters as a form, for
 * more entities than fit into an address.
 */
export function exportRoute(app: Hono, store: Store, relations: readonly Relation[]): void {
  const symmetric = new Set(
    relations.filter((relation) => relation.symmetric).map((relation) => relation.id),
  );
  const answer = (context: Context, search: URLSearchParams): Response => {
    const { format, table, entity, ...filters } = readParameters(exportParameters, search);
    const filter = { ...toClaimFilter(filters), ...(entity && { among: entity }) };
    const selection = selectClaims(store, filter, (relation) => symmetric.has(relation));
    const { mediaType, extension } = formatDetails[format];
    return context.body(toStream(exportGraph(selection, format, table ? { table } : {})), 200, {
      'content-type': `${mediaType}; charset=utf-8`,
      'content-disposition': `attachment; filename="sila.${extension}"`,
      'cache-control': 'no-store',
    });
  };
  app.get('/api/export', (context) => answer(context, new URL(context.req.url).searchParams));
  app.post('/api/export', async (context) => {
    const type = mediaTypeOf(context.req.header('content-type'));
    if (type !== 'application/x-www-form-urlencoded') {
      throw new Refusal(
        415,
        'bad-request',
        `Content-Type: ${type || 'none'} is not taken. Send the parameters as application/x-www-form-urlencoded.`,
      );
    }
    return answer(context, new URLSearchParams(await readText(context, longestBody)));
  });
}
