import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import type { GraphColumns, NodeView } from '../../src/model/api.ts';
import { statuses } from '../../src/model/claim.ts';
import { classNames } from '../../src/model/entity.ts';
import { foldText } from '../../web/src/text/folding.ts';
import { entities, relations } from './fixture-data.ts';
import { documents } from './fixture-documents.ts';
import { claims, countStatuses, documentView, edgeIdOf, edges, nodes, reference } from './fixture-graph.ts';
import { library, shortestPath, vocabulary } from './fixture-vocabulary.ts';
import { mediaTypes } from './media-types.ts';

const root = join(import.meta.dirname, '../../dist/web');

// As strict as the real server's: what would break there must break here.
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data: blob:; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const number = (query: URLSearchParams, name: string, fallback: number): number =>
  Number(query.get(name) ?? fallback);

function graph(query: URLSearchParams): GraphColumns {
  const limit = number(query, 'limit', 5000);
  const wanted = query.get('entity')?.split(',');
  const all = wanted ? nodes.filter((node) => wanted.includes(node.id)) : nodes;
  const kept = [...all].sort((a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1)).slice(0, limit);
  const place = new Map(kept.map((node, i) => [node.id, i]));
  const among = edges.filter((edge) => place.has(edge.source) && place.has(edge.target));
  const publishers = [...new Set(edges.flatMap((edge) => edge.publishers))];
  const names = relations.map((relation) => relation.id as string);
  return {
    nodes: {
      id: kept.map((node) => node.id),
      label: kept.map((node) => node.label),
      class: kept.map((node) => classNames.indexOf(node.class)),
      degree: kept.map((node) => node.degree),
      x: [],
      y: [],
      community: [],
    },
    edges: {
      source: among.map((edge) => place.get(edge.source) ?? 0),
      target: among.map((edge) => place.get(edge.target) ?? 0),
      relation: among.map((edge) => names.indexOf(edge.relation)),
      status: Object.fromEntries(
        statuses.map((status) => [status, among.map((edge) => edge.status[status])]),
      ) as unknown as GraphColumns['edges']['status'],
      claims: among.map((edge) => edge.claims),
      documents: among.map((edge) => edge.documents),
      origins: among.map((edge) => edge.origins),
      confidence: among.map((edge) => Math.round(edge.confidence * 100)),
      publishers: among.map((edge) => edge.publishers.map((one) => publishers.indexOf(one))),
      firstDate: among.map((edge) => edge.firstDate ?? ''),
      lastDate: among.map((edge) => edge.lastDate ?? ''),
      undated: among.map((edge) => edge.undated),
    },
    classes: classNames,
    relations: names,
    publishers,
    total: { nodes: all.length, edges: edges.length },
    truncated: kept.length < all.length,
  };
}

function relatedTo(id: string) {
  const own = edges.filter((edge) => edge.source === id || edge.target === id);
  const groups = new Map<string, Set<string>>();
  for (const edge of own) {
    const symmetric = relations.find((one) => one.id === edge.relation)?.symmetric;
    const direction = symmetric ? 'both' : edge.source === id ? 'out' : 'in';
    const key = `${edge.relation} ${direction}`;
    const other = edge.source === id ? edge.target : edge.source;
    groups.set(key, (groups.get(key) ?? new Set()).add(other));
  }
  return [...groups].map(([key, others]) => {
    const [relation = '', direction = ''] = key.split(' ');
    return { relation, direction: direction as 'out' | 'in' | 'both', neighbours: others.size };
  });
}

function neighbourhood(query: URLSearchParams) {
  const id = query.get('entity') ?? '';
  if (!nodes.some((node) => node.id === id)) return undefined;
  const relation = query.get('relation');
  const own = edges
    .filter((edge) => edge.source === id || edge.target === id)
    .filter((edge) => relation === null || edge.relation === relation);
  const all = [...new Set(own.flatMap((edge) => [edge.source, edge.target]))].filter((one) => one !== id);
  const shown = new Set([id, ...all.slice(0, number(query, 'limit', 50))]);
  const kept = edges.filter(
    (edge) =>
      shown.has(edge.source) && shown.has(edge.target) && (relation === null || edge.relation === relation),
  );
  return {
    entity: id,
    offset: 0,
    nodes: [...shown].map((one) => nodes.find((node) => node.id === one) as NodeView),
    edges: kept,
    total: { nodes: all.length + 1, edges: own.length },
    truncated: shown.size <= all.length,
    relations: relatedTo(id),
  };
}

function search(query: URLSearchParams) {
  const wanted = foldText(query.get('q') ?? '').trim();
  const found = entities
    .filter((entity) => entity.names.some((name) => foldText(name).includes(wanted)))
    .map((entity) => ({
      ...reference(entity.id),
      names: entity.names,
      degree: nodes.find((node) => node.id === entity.id)?.degree ?? 0,
      documents: 1,
    }));
  const limit = number(query, 'limit', 20);
  return { query: query.get('q') ?? '', results: found.slice(0, limit), truncated: found.length > limit };
}

function claimList(query: URLSearchParams) {
  const entity = query.get('entity');
  const allowed = query.get('status')?.split(',') ?? statuses.filter((status) => status !== 'denied');
  const [subject, relation, object] = ['subject', 'relation', 'object'].map((name) => query.get(name));
  const edge = subject === null || relation === null ? null : [subject, relation, object].join('~');
  const found = claims
    .filter((claim) => allowed.includes(claim.status))
    .filter((claim) => entity === null || claim.subject.id === entity || claim.object.id === entity)
    .filter(
      (claim) =>
        subject === null || relation !== null || (claim.subject.id === subject && claim.object.id === object),
    )
    .filter(
      (claim) =>
        edge === null ||
        edgeIdOf(claim) === edge ||
        edge === `${claim.subject.id}~${claim.relation}~${claim.object.id}`,
    );
  const limit = number(query, 'limit', 50);
  return {
    claims: found.slice(0, limit),
    total: found.length,
    offset: 0,
    truncated: found.length > limit,
    status: countStatuses(found),
    origins: new Set(found.map((claim) => claim.origin)).size,
  };
}

function facets(query: URLSearchParams) {
  const asked = query.get('status')?.split(',');
  const own = claims.filter((claim) => asked?.includes(claim.status) ?? true);
  const months = new Map<string, number>();
  for (const claim of own) {
    const month = claim.date?.earliest.slice(0, 7);
    if (month !== undefined) months.set(month, (months.get(month) ?? 0) + 1);
  }
  return {
    months: [...months].sort(([a], [b]) => (a < b ? -1 : 1)).map(([month, count]) => ({ month, count })),
    undated: own.filter((claim) => !claim.date).length,
    relations: relations.map(({ id }) => ({ id, count: own.filter((one) => one.relation === id).length })),
    classes: classNames.map((id) => ({ id, count: nodes.filter((node) => node.class === id).length })),
  };
}

function entity(query: URLSearchParams) {
  const node = nodes.find((one) => one.id === query.get('id'));
  if (!node) return undefined;
  const own = claims.filter((claim) => claim.subject.id === node.id || claim.object.id === node.id);
  return {
    ...node,
    documents: new Set(own.map((claim) => claim.evidence[0]?.document.id)).size,
    mentions: own.length,
    sameAs: node.id === 's1' ? ['http://www.wikidata.org/entity/Q810'] : [],
    iri: `https://example.org/e/${node.id}`,
    relations: relatedTo(node.id),
    status: countStatuses(own),
  };
}

function answer(path: string, query: URLSearchParams): unknown {
  if (path === '/api/graph') return graph(query);
  if (path === '/api/neighbourhood') return neighbourhood(query);
  if (path === '/api/search') return search(query);
  if (path === '/api/claims') return claimList(query);
  if (path === '/api/entity') return entity(query);
  if (path === '/api/document') return documentView(query.get('id') ?? '');
  if (path === '/api/path') return shortestPath(query.get('from') ?? '', query.get('to') ?? '');
  if (path === '/api/facets') return facets(query);
  if (path === '/api/contradictions') return { pairs: [], total: 0, offset: 0, truncated: false };
  if (path === '/api/vocabulary') return vocabulary;
  if (path === '/api/queries') return library;
  if (path === '/api/status') {
    return {
      version: '0.1.0',
      documents: documents.length,
      entities: nodes.length,
      claims: claims.length,
      facts: edges.length,
      failures: 0,
      layout: { state: 'none', progress: 0 },
      sparql: '/sparql',
    };
  }
  return undefined;
}

const literal = (text: string): string => JSON.stringify(text);

/** Answers the few queries that the tests ask: by their shape, not by evaluating them. */
function sparql(query: string): { type: string; body: string } {
  const iri = (id: string): string => `${vocabulary.base}e/${id}`;
  if (query.includes('CONSTRUCT')) {
    const planned = claims.filter((claim) => claim.status === 'planned');
    const lines = planned.map(
      ({ subject, relation, object }) =>
        `<${iri(subject.id)}> <${vocabulary.namespace}${relation}> <${iri(object.id)}> .`,
    );
    const label = `<${iri('p1')}> <http://www.w3.org/2000/01/rdf-schema#label> ${literal('سلمى')}@ar .`;
    return { type: 'application/n-triples', body: [...lines, label].join('\n') };
  }
  const bindings = nodes.slice(0, 3).map((node) => ({
    entity: { type: 'uri', value: iri(node.id) },
    label: { type: 'literal', value: node.label, 'xml:lang': 'ar' },
  }));
  const head = { vars: ['entity', 'label'] };
  return { type: 'application/sparql-results+json', body: JSON.stringify({ head, results: { bindings } }) };
}

async function readBody(request: AsyncIterable<Buffer>): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

/** Serves the built view over the fixture on a free port; `requests` gathers every path asked for. */
export async function startFixture(): Promise<{ url: string; requests: string[]; server: Server }> {
  const requests: string[] = [];
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://fixture');
    requests.push(url.pathname);
    const headers = { 'content-security-policy': policy, 'x-content-type-options': 'nosniff' };
    if (url.pathname === '/sparql') {
      const { type, body } = sparql(await readBody(request));
      response.writeHead(200, { ...headers, 'content-type': type });
      response.end(body);
      return;
    }
    if (url.pathname === '/api/changes') {
      // Nothing ever changes here; the real server's stream is as silent then.
      response.writeHead(200, { ...headers, 'content-type': 'text/event-stream' }).write(': silence\n\n');
      return;
    }
    if (url.pathname.startsWith('/api/')) {
      const body = answer(url.pathname, url.searchParams) ?? {
        error: { code: 'not-found', message: `Nothing at ${url.pathname}.` },
      };
      const found = !(typeof body === 'object' && body !== null && 'error' in body);
      response.writeHead(found ? 200 : 404, { ...headers, 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
      return;
    }
    const name = url.pathname === '/' ? 'index.html' : normalize(url.pathname).replace(/^(\.\.[/\\])+/, '');
    try {
      const content = await readFile(join(root, name));
      response.writeHead(200, {
        ...headers,
        'content-type': mediaTypes[extname(name)] ?? 'application/octet-stream',
      });
      response.end(content);
    } catch {
      response.writeHead(404, headers);
      response.end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { url: `http://127.0.0.1:${port}`, requests, server };
}
