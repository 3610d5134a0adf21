/** Namespace IRIs by prefix; every IRI that Sila writes is one of these and a local name. */
export const prefixes = {
  sila: 'https://w3id.org/sila/ns#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  owl: 'http://www.w3.org/2002/07/owl#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dcterms: 'http://purl.org/dc/terms/',
  schema: 'https://schema.org/',
  oa: 'http://www.w3.org/ns/oa#',
  prov: 'http://www.w3.org/ns/prov#',
  sh: 'http://www.w3.org/ns/shacl#',
  org: 'http://www.w3.org/ns/org#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  wd: 'http://www.wikidata.org/entity/',
  wdt: 'http://www.wikidata.org/prop/direct/',
} as const;
export type Prefix = keyof typeof prefixes;

const byLength = Object.entries(prefixes).sort((a, b) => b[1].length - a[1].length);

/**
 * Writes an IRI as a CURIE where a prefix and a plain local name allow it, else returns it unchanged.
 *
 *   shorten('https://w3id.org/sila/ns#metWith') === 'sila:metWith'
 */
export function shorten(iri: string): string {
  for (const [prefix, namespace] of byLength) {
    const local = iri.slice(namespace.length);
    if (iri.startsWith(namespace) && /^[A-Za-z0-9_][\w-]*$/.test(local)) return `${prefix}:${local}`;
  }
  return iri;
}

/**
 * The IRI of a CURIE, or undefined where its prefix is not one of `prefixes`.
 *
 *   expand('wdt:P39') === 'http://www.wikidata.org/prop/direct/P39'
 */
export function expand(curie: string): string | undefined {
  const [prefix, local] = curie.split(':', 2);
  if (prefix === undefined || local === undefined || !Object.hasOwn(prefixes, prefix)) return undefined;
  return prefixes[prefix as Prefix] + local;
}
