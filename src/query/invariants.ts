import { dataIri } from '../graph/iris.ts';
import { prefixes, relationIri } from '../ontology/vocabulary.ts';
import type { Store } from '../store/store.ts';
import type { QueryEngine } from './engine.ts';

/** Something that must hold over the whole graph and does not. */
export interface BrokenInvariant {
  readonly invariant: string;
  /** What breaks it, as IRIs or a quotation. */
  readonly example: string;
  /** IRI of the thing at fault. */
  readonly node: string;
}

/** Most examples listed an invariant. */
const listed = 20;

/**
 * Checks what must hold over the whole graph: every fact has an asserted claim behind it, so that nothing
 * planned, denied, claimed or uncertain passes for a fact; every asserted claim that nobody rejected is a
 * fact; every quotation is the document's text at its offsets, with its cue inside.
 *
 *   await checkInvariants(store, engine, new Set(['met-with'])) // []
 */
export async function checkInvariants(
  store: Store,
  engine: QueryEngine,
  symmetric: ReadonlySet<string>,
): Promise<readonly BrokenInvariant[]> {
  const rejected = new Set(
    [...store.decisions()].filter(([, { verdict }]) => verdict === 'rejected').map(([claim]) => claim),
  );
  const bare = await rowsOf(engine, factWithoutClaim(symmetric, store.base));
  const lost = (await rowsOf(engine, claimWithoutFact(store.base))).filter(
    ([claim = '']) => !rejected.has(claim.slice(claim.lastIndexOf('/') + 1)),
  );
  return [
    ...bare.slice(0, listed).map((row) => broken('a fact has an asserted claim', row.join(' '), row[0])),
    ...lost.slice(0, listed).map((row) => broken('an asserted claim is a fact', row.join(' '), row[0])),
    ...misquoted(store),
  ];
}

const broken = (invariant: string, example: string, node = ''): BrokenInvariant => ({
  invariant,
  example,
  node,
});

async function rowsOf(engine: QueryEngine, query: string): Promise<readonly (readonly string[])[]> {
  const { table } = await engine.query(query, { timeoutMs: 300_000 });
  return (table?.rows ?? []).map((row) =>
    (table?.variables ?? []).map((name) => String(row[name]?.value ?? '')),
  );
}

const asserted = 'rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; sila:status sila:asserted';
const turned = 'rdf:subject ?o ; rdf:predicate ?p ; rdf:object ?s ; sila:status sila:asserted';

/** A document's record; what people wrote or imported neither supports a fact nor makes one. */
const inRecord = (base: string) => `FILTER (STRSTARTS(STR(?g), "${base}g/"))`;

function factWithoutClaim(symmetric: ReadonlySet<string>, base: string): string {
  const either = [...symmetric].map((id) => `<${relationIri(id)}>`).join(', ');
  return `SELECT ?s ?p ?o {
    ?s ?p ?o .
    FILTER (STRSTARTS(STR(?p), "${prefixes.sila}") && isIRI(?o) && ?p != sila:mergedInto)
    FILTER NOT EXISTS { GRAPH ?g { ?a ${asserted} } ${inRecord(base)} }
    FILTER NOT EXISTS { GRAPH ?g { ?a ${turned} } ${inRecord(base)} FILTER (?p IN (${either || '<urn:none>'})) }
  }`;
}

const claimWithoutFact = (base: string) => `SELECT ?a ?s ?p ?o {
    GRAPH ?g { ?a ${asserted} } ${inRecord(base)}
    FILTER NOT EXISTS { ?s ?p ?o }
  }`;

function misquoted(store: Store): readonly BrokenInvariant[] {
  const found: BrokenInvariant[] = [];
  const node = (claim: { id: string }) => dataIri(store.base, claim.id);
  for (const { iri, document } of store.documents()) {
    for (const claim of store.claims({ document: iri })) {
      for (const { start, end, text, cue } of claim.evidence) {
        if (document.text.slice(start, end) !== text) {
          found.push(
            broken('a quotation is the text at its offsets', `${iri}, ${claim.id}: "${text}"`, node(claim)),
          );
        }
        if (cue.start < start || cue.end > end || cue.start >= cue.end) {
          found.push(
            broken('a cue lies inside its quotation', `${iri}, ${claim.id}: "${text}"`, node(claim)),
          );
        }
      }
    }
  }
  return found.slice(0, listed);
}
