import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import {
  type Entity,
  type Extraction,
  openStore,
  type PlainClaim,
  type ReadableFormat,
  readRdf,
  SilaError,
  type Store,
} from '../index.ts';

/** Files that hold RDF, by their extension. */
const rdfFormats: Readonly<Record<string, ReadableFormat>> = {
  '.ttl': 'turtle',
  '.trig': 'trig',
  '.nq': 'nquads',
  '.nt': 'ntriples',
  '.jsonld': 'jsonld',
  '.rdf': 'rdfxml',
};

/** The claims of a workspace folder, of an RDF export, or of the output of `sila extract`. */
export function claimsOf(path: string): readonly PlainClaim[] {
  if (!existsSync(path))
    throw new SilaError('usage', `${path}: there is no such workspace or file. Check the path.`);
  const rdf = rdfFormats[extname(path)];
  if (rdf) return claimsOfRdf(path, rdf);
  if (!statSync(path).isDirectory()) return claimsOfLines(path);
  const store = openStore(path, { readonly: true });
  try {
    return claimsOfStore(store);
  } finally {
    store.close();
  }
}

function claimsOfStore(store: Store): readonly PlainClaim[] {
  const labels = new Map<string, string>();
  const labelOf = (id: string): string => {
    const label = labels.get(id) ?? store.entity(id)?.label ?? id;
    labels.set(id, label);
    return label;
  };
  const claims: PlainClaim[] = [];
  for (const { iri, document } of store.documents()) {
    for (const claim of store.claims({ document: iri })) claims.push(plain(claim, document.id, labelOf));
  }
  return claims;
}

function claimsOfRdf(path: string, format: ReadableFormat): readonly PlainClaim[] {
  const { claims, entities, documents } = readRdf(readFileSync(path, 'utf8'), format);
  const labels = new Map(entities.map((entity) => [entity.id, entity.label]));
  const ids = new Map(documents.map((document) => [document.iri, document.id]));
  const labelOf = (id: string): string => labels.get(id) ?? id;
  return claims.map((claim) => plain(claim, ids.get(claim.document) ?? claim.document, labelOf));
}

function claimsOfLines(path: string): readonly PlainClaim[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.flatMap((line, i) => (line.trim() ? claimsOfLine(line, `${path}:${i + 1}`) : []));
}

function claimsOfLine(line: string, place: string): readonly PlainClaim[] {
  let extraction: Pick<Extraction, 'id' | 'claims'> & { entities: readonly Entity[] };
  try {
    extraction = JSON.parse(line);
  } catch (error) {
    throw new SilaError('read', `${place}: not valid JSON. Give the output of sila extract.`, {
      cause: error,
    });
  }
  if (!Array.isArray(extraction.claims) || !Array.isArray(extraction.entities)) {
    throw new SilaError('read', `${place}: no claims in it. Give the output of sila extract.`);
  }
  const labels = new Map(extraction.entities.map((entity) => [entity.id, entity.label]));
  return extraction.claims.map((claim) => plain(claim, extraction.id, (id) => labels.get(id) ?? id));
}

function plain(
  claim: Extraction['claims'][number],
  document: string,
  labelOf: (id: string) => string,
): PlainClaim {
  return {
    document,
    relation: claim.relation,
    subject: labelOf(claim.subject),
    object: labelOf(claim.object),
    status: claim.status,
    ...(claim.attributedTo && { by: labelOf(claim.attributedTo) }),
    ...(claim.place && { place: labelOf(claim.place) }),
    ...(claim.date && { date: claim.date.value }),
    quote: claim.evidence[0]?.text ?? '',
  };
}
