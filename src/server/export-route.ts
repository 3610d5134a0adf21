import type { Hono } from 'hono';
import { z } from 'zod';
import {
  exportFormats,
  exportGraph,
  formatDetails,
  type Relation,
  type Store,
  selectClaims,
} from '../index.ts';
import { filterParameters, idList, readParameters, toClaimFilter } from './parameters.ts';
import { toStream } from './stream.ts';

/** What an export takes: a format, the entities shown if not all, and the filters. */
export const exportParameters = z.strictObject({
  format: z.enum(exportFormats),
  table: z.enum(['nodes', 'edges', 'evidence']).optional(),
  entity: idList.optional(),
  ...filterParameters,
});

/** `GET /api/export`: what is seen, as a file with its provenance. */
export function exportRoute(app: Hono, store: Store, relations: readonly Relation[]): void {
  const symmetric = new Set(
    relations.filter((relation) => relation.symmetric).map((relation) => relation.id),
  );
  app.get('/api/export', (context) => {
    const search = new URL(context.req.url).searchParams;
    const { format, table, entity, ...filters } = readParameters(exportParameters, search);
    const filter = { ...toClaimFilter(filters), ...(entity && { among: entity }) };
    const selection = selectClaims(store, filter, (relation) => symmetric.has(relation));
    const { mediaType, extension } = formatDetails[format];
    return context.body(toStream(exportGraph(selection, format, table ? { table } : {})), 200, {
      'content-type': `${mediaType}; charset=utf-8`,
      'content-disposition': `attachment; filename="sila.${extension}"`,
      'cache-control': 'no-store',
    });
  });
}
