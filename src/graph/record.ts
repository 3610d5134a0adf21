import { DataFactory, type NamedNode, type Quad } from 'n3';
import type { Claim, Evidence } from '../model/claim.ts';
import type { Document } from '../model/document.ts';
import type { Resolution } from '../model/resolution.ts';
import { oa, prov, rdf, rdfs, relationIri, schema, sila, statusIri, xsd } from '../ontology/vocabulary.ts';
import { eventTriples } from './events.ts';
import { dataIri, graphIri } from './iris.ts';
import { createOffsets, type Offsets } from './offsets.ts';
import { decimal, iri, isIri, text, typed } from './terms.ts';
import { dateTriples, type Triple } from './triple.ts';

/** Where data IRIs begin, and which relations hold either way round. */
export interface GraphOptions {
  readonly base: string;
  readonly isSymmetric: (relation: string) => boolean;
}

/**
 * The record of one document: the document, its events, assertions, evidence and the runs that read it,
 * all in the document's own named graph.
 */
export function recordQuads(document: Document, resolution: Resolution, options: GraphOptions): Quad[] {
  const graph = iri(graphIri(options.base, resolution.document));
  const offsets = createOffsets(document.text);
  const node = (name: string) => iri(dataIri(options.base, name));
  const triples: Triple[] = [
    ...documentTriples(document, resolution),
    ...runTriples(resolution, node),
    ...eventTriples(resolution, options.isSymmetric, node),
    ...resolution.claims.flatMap((claim) => claimTriples(claim, resolution, offsets, node)),
  ];
  return triples.map(([subject, predicate, object]) =>
    DataFactory.quad(node(subject), iri(predicate), object, graph),
  );
}

function documentTriples(document: Document, { document: name, lang }: Resolution): Triple[] {
  const { id, title, url, publisher, published } = document;
  const triples: Triple[] = [
    [name, rdf.type, iri(sila.Document)],
    [name, schema.identifier, text(id)],
    [name, schema.inLanguage, text(lang)],
  ];
  if (title !== undefined) triples.push([name, schema.headline, text(title.normalize('NFC'), lang)]);
  if (url !== undefined) triples.push([name, schema.url, isIri(url) ? iri(url) : text(url)]);
  if (publisher !== undefined) triples.push([name, schema.publisher, text(publisher.normalize('NFC'))]);
  if (published !== undefined) triples.push([name, schema.datePublished, typed(published, xsd.date)]);
  return triples;
}

/** One run for every extractor that read the document; it bears no time, so that builds stay equal. */
function runTriples(resolution: Resolution, node: (name: string) => NamedNode): Triple[] {
  const extractors = new Set(resolution.claims.map((claim) => claim.extractor));
  return [...extractors].flatMap((extractor): Triple[] => {
    const run = runName(resolution.document, extractor);
    return [
      [run, rdf.type, iri(prov.Activity)],
      [run, rdfs.label, text(extractor)],
      [run, prov.used, node(resolution.document)],
    ];
  });
}

/** The local name of an extractor's run over a document: `r5be1…_rules-0.1.0`. */
function runName(document: string, extractor: string): string {
  return `r${document.slice(1)}_${extractor.replace(/[^A-Za-z0-9.]+/g, '-')}`;
}

function claimTriples(
  claim: Claim,
  { document, lang }: Resolution,
  offsets: Offsets,
  node: (name: string) => NamedNode,
): Triple[] {
  const { id } = claim;
  // A document that alleges without naming a source is itself the one who says so.
  const source = claim.attributedTo ?? (claim.status === 'claimed' ? document : undefined);
  const triples: Triple[] = [
    [id, rdf.type, iri(sila.Assertion)],
    [id, rdf.subject, node(claim.subject)],
    [id, rdf.predicate, iri(relationIri(claim.relation))],
    [id, rdf.object, node(claim.object)],
    [id, sila.status, iri(statusIri(claim.status))],
    [id, sila.confidence, decimal(claim.confidence)],
    [id, sila.extractor, text(claim.extractor)],
    [id, prov.wasGeneratedBy, node(runName(document, claim.extractor))],
    ...dateTriples(id, claim.date),
  ];
  if (source !== undefined) triples.push([id, sila.attributedTo, node(source)]);
  if (claim.place !== undefined) triples.push([id, sila.place, node(claim.place)]);
  if (claim.event !== undefined) triples.push([id, sila.event, node(claim.event)]);
  for (const evidence of claim.evidence) {
    const name = evidenceName(document, evidence, offsets);
    triples.push([id, sila.evidence, node(name)]);
    triples.push(...evidenceTriples(name, document, evidence, lang, offsets, node));
  }
  return triples;
}

/**
 * Document, then first and last code point of the sentence and of the cue in it: `d5be1_0_164_40_45`.
 * The cue is part of the name because one sentence can state two claims by two words.
 */
function evidenceName(document: string, { start, end, cue }: Evidence, offsets: Offsets): string {
  return [document, ...[start, end, cue.start, cue.end].map((unit) => offsets.toCodePoint(unit))].join('_');
}

function evidenceTriples(
  name: string,
  document: string,
  { start, end, cue, page, paragraph }: Evidence,
  language: string,
  offsets: Offsets,
  node: (name: string) => NamedNode,
): Triple[] {
  const triples: Triple[] = [
    [name, rdf.type, iri(sila.Evidence)],
    [name, sila.document, node(document)],
    [name, oa.start, typed(String(offsets.toCodePoint(start)), xsd.integer)],
    [name, oa.end, typed(String(offsets.toCodePoint(end)), xsd.integer)],
    [name, oa.exact, text(offsets.quote(start, end), language)],
    [name, sila.cue, text(offsets.quote(cue.start, cue.end))],
  ];
  if (page !== undefined) triples.push([name, sila.page, typed(String(page), xsd.integer)]);
  if (paragraph !== undefined) triples.push([name, sila.paragraph, typed(String(paragraph), xsd.integer)]);
  return triples;
}
