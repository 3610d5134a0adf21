import { dataIri, dataName } from '../graph/iris.ts';
import { prov, rdf, relationIri, sila } from '../ontology/vocabulary.ts';
import type { ClaimFilter, Store, StoredClaim } from '../store/store.ts';

/**
 * A workspace as if it held nothing but the claims that pass a filter: their entities, the facts that they
 * assert, and of each document's record what belongs to them.
 *
 *   exportGraph(selectClaims(store, { among: ['p4k2', 'o3c1'] }, isSymmetric), 'trig')
 */
export function selectClaims(
  store: Store,
  filter: ClaimFilter,
  isSymmetric: (relation: string) => boolean,
): Store {
  const { limit: _limit, offset: _offset, ...conditions } = filter;
  const claims = store.claims(conditions);
  const byDocument = new Map<string, StoredClaim[]>();
  for (const claim of claims) {
    byDocument.set(claim.document, [...(byDocument.get(claim.document) ?? []), claim]);
  }
  const entities = new Set(
    claims.flatMap(({ subject, object, attributedTo, place }) => [subject, object, attributedTo, place]),
  );
  const facts = factKeys(claims, store.base, isSymmetric);
  return {
    ...store,
    entities: () => [...entities].flatMap((id) => (id && store.entity(id)) || []).sort(byId),
    documents: () => [...store.documents()].filter(({ iri }) => byDocument.has(iri)),
    claims: (asked) => store.claims({ ...conditions, ...asked }),
    edges: (asked) => store.edges({ ...conditions, ...asked }),
    // What people wrote stands outside the claims.
    writtenGraphs: () => [],
    writtenQuads: () => undefined,
    quads(graph) {
      if (graph === 'facts') return factLines(store, entities, facts);
      if (graph === 'identity') return identityLines(store, entities);
      return recordLines(store, graph.document, byDocument.get(graph.document) ?? []);
    },
  };
}

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);

function factKeys(
  claims: readonly StoredClaim[],
  base: string,
  isSymmetric: (relation: string) => boolean,
): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { subject, relation, object, status } of claims) {
    if (status !== 'asserted') continue;
    const [s, p, o] = [dataIri(base, subject), relationIri(relation), dataIri(base, object)];
    keys.add(`<${s}> <${p}> <${o}>`);
    if (isSymmetric(relation)) keys.add(`<${o}> <${p}> <${s}>`);
  }
  return keys;
}

/** Subject, predicate and object of a line, as written; a literal may hold anything. */
const parts = /^(<[^>]*>) (<[^>]*>) (.*?) (?:<[^>]*> )?\.$/su;

/** What is said of the entities, and of the edges among them those that the claims assert. */
function* factLines(
  store: Store,
  entities: ReadonlySet<string | undefined>,
  facts: ReadonlySet<string>,
): Generator<string> {
  for (const line of store.quads('facts')) {
    const [, subject = '', predicate = '', object = ''] = parts.exec(line) ?? [];
    if (!entities.has(dataName(subject.slice(1, -1)))) continue;
    const isEdge = object.startsWith(`<${store.base}`);
    if (!isEdge || facts.has(`${subject} ${predicate} ${object}`)) yield line;
  }
}

/** The links of the entities and the decisions on them, with who took these. */
function identityLines(store: Store, entities: ReadonlySet<string | undefined>): readonly string[] {
  const lines = [...store.quads('identity')].map((line) => ({ line, terms: parts.exec(line) ?? [] }));
  const about = [rdf.subject, prov.used].map((predicate) => `<${predicate}>`);
  const kept = new Set<string>();
  for (const { terms } of lines) {
    const [, subject = '', predicate = '', object = ''] = terms;
    if (about.includes(predicate) && entities.has(dataName(object.slice(1, -1)))) kept.add(subject);
  }
  for (const { terms } of lines) {
    const [, subject = '', predicate, object = ''] = terms;
    if (predicate === `<${prov.wasAssociatedWith}>` && kept.has(subject)) kept.add(object);
  }
  return lines.filter(({ terms }) => kept.has(terms[1] ?? '')).map(({ line }) => line);
}

/** The lines of the claims, and of whatever in the record they lead to: evidence, events, runs, the document. */
function recordLines(store: Store, document: string, claims: readonly StoredClaim[]): readonly string[] {
  const lines = [...store.quads({ document })].map((line) => ({ line, terms: parts.exec(line) ?? [] }));
  const objects = new Map<string, string[]>();
  for (const { terms } of lines) {
    const [, subject = '', predicate, object = ''] = terms;
    // What a claim contradicts is not part of it, and may be left out.
    if (predicate === contradicts) continue;
    if (object.startsWith(`<${store.base}`)) objects.set(subject, [...(objects.get(subject) ?? []), object]);
  }
  const reached = new Set<string>();
  const open = claims.map((claim) => `<${dataIri(store.base, claim.id)}>`);
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (reached.has(node)) continue;
    reached.add(node);
    open.push(...(objects.get(node) ?? []));
  }
  return lines
    .filter(({ terms: [, subject = '', predicate] }) => reached.has(subject) && predicate !== contradicts)
    .map(({ line }) => line);
}

const contradicts = `<${sila.contradicts}>`;
