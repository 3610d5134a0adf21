import { SilaError } from '../errors.ts';
import { type Access, send } from './request.ts';

/** The servers whose addresses and ways are known; `plain` is a graph store without a query address. */
export const storeKinds = [
  'fuseki',
  'oxigraph',
  'sila',
  'graphdb',
  'qlever',
  'virtuoso',
  'neptune',
  'plain',
] as const;
export type StoreKind = (typeof storeKinds)[number];

/** A SPARQL server that holds a workspace's graph. */
export interface ExternalStore {
  /** As the person gives it, such as `http://localhost:3030/ds`; no credentials. */
  readonly address: string;
  readonly kind: StoreKind;
  /** Where the SPARQL 1.1 Graph Store HTTP Protocol is spoken. */
  readonly graphs: string;
  /** Where queries and updates go; a `plain` one has neither. */
  readonly query?: string;
  readonly update?: string;
  /** IRI of the graph with the facts; `''` is the server's default graph. */
  readonly factsGraph: string;
}

interface Ways {
  readonly query?: string;
  readonly update?: string;
  readonly graphs: string;
  /** Whether a query without a dataset sees all graphs as one, so that the facts need a graph of their own. */
  readonly isUnion: boolean;
}

/** What each server adds to its address, and what its default graph is, as its documentation says. */
const waysOf: Readonly<Record<StoreKind, Ways>> = {
  fuseki: { query: '', update: '', graphs: '', isUnion: false },
  oxigraph: { query: '/query', update: '/update', graphs: '/store', isUnion: false },
  sila: { query: '/sparql', update: '/sparql', graphs: '/graphs', isUnion: false },
  graphdb: { query: '', update: '/statements', graphs: '/rdf-graphs/service', isUnion: true },
  qlever: { query: '', update: '', graphs: '', isUnion: true },
  virtuoso: { query: '/sparql', update: '/sparql', graphs: '/sparql-graph-crud', isUnion: true },
  neptune: { query: '/sparql', update: '/sparql', graphs: '/sparql/gsp/', isUnion: true },
  plain: { graphs: '', isUnion: false },
};

/** Kinds that are told apart by the address at which they answer a query. */
const probed = ['fuseki', 'oxigraph', 'sila'] as const;
const ownEndings = /\/(?:store|query|update|sparql|graphs|data)?\/?$/u;

export interface ExternalOptions {
  /** Found out by asking unless given. */
  readonly kind?: StoreKind;
  /** IRI of the graph for the facts, or `DEFAULT`; by the kind of the server unless given. */
  readonly factsGraph?: string;
  /** Where the workspace's data IRIs begin. */
  readonly base: string;
}

/**
 * Finds out what serves at an address, by its path or by asking it. An address that answers no query is taken for
 * a graph store alone. Throws a SilaError of kind `usage` for what is no address, `store` when nobody is there.
 *
 *   (await findExternal('http://localhost:7878', { base }, {})).graphs === 'http://localhost:7878/store'
 */
export async function findExternal(
  given: string,
  { kind, factsGraph, base }: ExternalOptions,
  access: Access,
): Promise<ExternalStore> {
  const url = parseAddress(given).href.replace(/\/$/u, '');
  if (kind !== undefined) return describe(url, kind, factsGraph, base);
  if (/\/repositories\/[^/]+$/u.test(url)) return describe(url, 'graphdb', factsGraph, base);
  for (const root of new Set([url, url.replace(ownEndings, '')])) {
    for (const one of probed) {
      if (await answers(root + waysOf[one].query, access)) return describe(root, one, factsGraph, base);
    }
  }
  return describe(url, 'plain', factsGraph, base);
}

function describe(address: string, kind: StoreKind, wanted: string | undefined, base: string): ExternalStore {
  const { query, update, graphs, isUnion } = waysOf[kind];
  const usual = isUnion ? `${base}facts` : '';
  return {
    address,
    kind,
    graphs: address + graphs,
    ...(query !== undefined && { query: address + query }),
    ...(update !== undefined && { update: address + update }),
    factsGraph: wanted === undefined ? usual : wanted === 'DEFAULT' ? '' : wanted,
  };
}

/** Whether a query is answered there. */
async function answers(address: string, access: Access): Promise<boolean> {
  const url = new URL(address);
  url.searchParams.set('query', 'ASK {}');
  const { status, body } = await send(
    url.href,
    () => ({ headers: { accept: 'application/sparql-results+json' } }),
    access,
  );
  if (status === 401 || status === 403) {
    throw new SilaError(
      'store',
      `${address}: lets nobody in without a key (${status}). Set SILA_STORE_TOKEN, or SILA_STORE_LOGIN=name:password.`,
    );
  }
  try {
    return status === 200 && (JSON.parse(body) as { boolean?: unknown }).boolean === true;
  } catch {
    return false;
  }
}

/** An address of a server without a key in it. Throws a SilaError of kind `usage` for anything else. */
export function parseAddress(endpoint: string): URL {
  const url = URL.canParse(endpoint) ? new URL(endpoint) : undefined;
  if (url?.username || url?.password) {
    throw new SilaError(
      'usage',
      `${url.host}: the address holds a name or password. Leave them out, and set SILA_STORE_LOGIN=name:password.`,
    );
  }
  if (url && /^https?:$/u.test(url.protocol)) return url;
  throw new SilaError(
    'usage',
    `${endpoint}: is no address of a server. Give one, such as http://localhost:3030/ds`,
  );
}
