import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { build } from 'vite';
import type { GraphColumns } from '../../src/model/api.ts';
import { vocabulary } from '../e2e/fixture-vocabulary.ts';
import { mediaTypes } from '../e2e/media-types.ts';

const view = join(import.meta.dirname, '../../dist/web');

/** A server of the built view, and of a plain sigma page, over one graph at a time. */
export interface BenchStand {
  readonly url: string;
  /** Both pages get this graph from now on. */
  load(graph: GraphColumns): void;
  close(): Promise<void>;
}

/** Bundles the plain page as the view is: by Vite, for production. */
async function buildPlainPage(folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      target: 'es2023',
      lib: { entry: join(import.meta.dirname, 'plain-sigma.ts'), formats: ['es'], fileName: 'plain' },
    },
  });
  const name = (await readdir(folder)).find((file) => file.endsWith('.js'));
  return join(folder, name ?? 'plain.js');
}

const plainHtml = `<!doctype html><meta charset="utf-8"><style>html,body,#graph{margin:0;height:100%}</style>
<div id="graph"></div><script type="module" src="/plain.js"></script>`;

const noFacets = { months: [], undated: 0, relations: [], classes: [] };

/** As the server answers a search: the first entities whose names hold the words. */
function found(query: string, { nodes, classes }: GraphColumns): string {
  const results = nodes.label.flatMap((label, i) =>
    label.includes(query)
      ? [
          {
            id: nodes.id[i],
            label,
            names: [label],
            class: classes[nodes.class[i] ?? 0],
            degree: 1,
            documents: 1,
          },
        ]
      : [],
  );
  return JSON.stringify({ query, results: results.slice(0, 12), truncated: results.length > 12 });
}

function answers(path: string, graph: string, counts: GraphColumns['total']): string | undefined {
  if (path === '/api/graph') return graph;
  if (path === '/api/vocabulary') return JSON.stringify(vocabulary);
  if (path === '/api/facets') return JSON.stringify(noFacets);
  if (path !== '/api/status') return undefined;
  const layout = { state: 'none', progress: 0 };
  const status = { version: '0', documents: 1, facts: counts.edges, failures: 0, layout, sparql: '/sparql' };
  return JSON.stringify({ ...status, entities: counts.nodes, claims: counts.edges });
}

/** Starts the stand; the view must have been built. */
export async function startStand(): Promise<BenchStand> {
  if (!existsSync(join(view, 'index.html'))) {
    throw new Error(`${view}: the view is not built. Run npm run build first.`);
  }
  const folder = await mkdtemp(join(tmpdir(), 'sila-bench-'));
  const plain = await buildPlainPage(folder);
  let graph = '{}';
  let counts = { nodes: 0, edges: 0 };
  let held: GraphColumns | undefined;
  const server = createServer(async (request, response) => {
    const { pathname: path, searchParams } = new URL(request.url ?? '/', 'http://bench');
    const query = searchParams.get('q') ?? '';
    const sought = path === '/api/search' && held ? found(query, held) : undefined;
    const answer = path === '/plain' ? plainHtml : (sought ?? answers(path, graph, counts));
    if (answer !== undefined) {
      response.writeHead(200, {
        'content-type': path === '/plain' ? mediaTypes['.html'] : 'application/json',
      });
      response.end(answer);
      return;
    }
    const file = path === '/plain.js' ? plain : join(view, path === '/' ? 'index.html' : path);
    try {
      const content = await readFile(file);
      response.writeHead(200, { 'content-type': mediaTypes[extname(file)] ?? 'application/octet-stream' });
      response.end(content);
    } catch {
      response.writeHead(404);
      response.end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    load: (columns) => {
      graph = JSON.stringify(columns);
      counts = columns.total;
      held = columns;
    },
    close: async () => {
      server.close();
      await rm(folder, { recursive: true });
    },
  };
}
