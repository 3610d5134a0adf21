/** The folder of a data IRI by the first letter of its local name; all other letters are entities. */
const folders: Readonly<Record<string, string>> = {
  a: 'a/',
  d: 'd/',
  j: 'j/',
  k: 'k/',
  r: 'r/',
  u: 'u/',
  v: 'v/',
};

/**
 * The IRI of anything that a workspace holds, from its local name.
 *
 *   dataIri('https://w3id.org/sila/kg/', 'p4k2') === 'https://w3id.org/sila/kg/e/p4k2'
 *   dataIri('https://w3id.org/sila/kg/', 'd5be1') === 'https://w3id.org/sila/kg/d/d5be1'
 */
export function dataIri(base: string, name: string): string {
  return `${base}${folders[name.charAt(0)] ?? 'e/'}${name}`;
}

/** The named graph that holds the record of a document: `…/g/d5be1`. */
export function graphIri(base: string, document: string): string {
  return `${base}g/${document}`;
}

/** The local name at the end of a data IRI or graph IRI: `dataName('…/e/p4k2') === 'p4k2'`. */
export function dataName(iri: string): string {
  return iri.slice(iri.lastIndexOf('/') + 1);
}

/** Prefixes for data IRIs, as they stand in Turtle, in the order in which they are written. */
export function dataPrefixes(base: string): Readonly<Record<string, string>> {
  return { e: `${base}e/`, d: `${base}d/`, a: `${base}a/`, v: `${base}v/`, r: `${base}r/`, g: `${base}g/` };
}
