import type { Quad } from 'n3';
import { SilaError } from '../errors.ts';
import { rdf, xsd } from '../ontology/vocabulary.ts';
import { groupBy } from './group.ts';
import type { Prefixes } from './turtle.ts';

/** The root element's beginning, with every prefix declared. */
export function xmlHead(namespaces: Prefixes): string {
  const declarations = Object.entries({ ...namespaces, rdf: rdf.type.slice(0, -4) })
    .map(([prefix, namespace]) => `  xmlns:${prefix}="${escapeXml(namespace)}"`)
    .join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF\n${declarations}>\n`;
}

export const xmlFoot = '</rdf:RDF>\n';

/**
 * The descriptions of RDF/XML without the root element, so that several can stand in one file:
 * an element a subject in order of IRI. Throws a SilaError of kind `usage` for a property whose IRI
 * does not end in a name, which RDF/XML cannot say.
 */
export function xmlBody(quads: Iterable<Quad>, namespaces: Prefixes): string {
  return [...groupBy(quads, (quad) => quad.subject.value)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([subject, about]) => {
      const attribute = about[0]?.subject.termType === 'BlankNode' ? 'nodeID' : 'about';
      const properties = about.map((quad) => propertyElement(quad, namespaces)).sort();
      return `  <rdf:Description rdf:${attribute}="${escapeXml(subject)}">\n${properties.join('')}  </rdf:Description>\n`;
    })
    .join('');
}

function propertyElement({ predicate, object }: Quad, namespaces: Prefixes): string {
  const { name, declaration } = qualify(predicate.value, namespaces);
  const open = `    <${name}${declaration}`;
  if (object.termType === 'NamedNode') return `${open} rdf:resource="${escapeXml(object.value)}"/>\n`;
  if (object.termType === 'BlankNode') return `${open} rdf:nodeID="${escapeXml(object.value)}"/>\n`;
  if (object.termType !== 'Literal') throw new TypeError(`RDF/XML has no form for a ${object.termType}`);
  const kind =
    object.language !== ''
      ? ` xml:lang="${object.language}"`
      : object.datatype.value === xsd.string
        ? ''
        : ` rdf:datatype="${escapeXml(object.datatype.value)}"`;
  return `${open}${kind}>${escapeXml(object.value)}</${name}>\n`;
}

/** Splits a property's IRI into a namespace and the XML name that ends it. */
function qualify(iri: string, namespaces: Prefixes): { name: string; declaration: string } {
  const [, namespace, local] = /^(.*?)([\p{L}_][\p{L}\p{N}_.-]*)$/u.exec(iri) ?? [];
  if (!namespace || !local) {
    throw new SilaError('usage', `<${iri}>: RDF/XML cannot write this property. Choose another format.`);
  }
  const known = Object.entries({ ...namespaces, rdf: rdf.type.slice(0, -4) }).find(
    ([, value]) => value === namespace,
  );
  return known === undefined
    ? { name: `own:${local}`, declaration: ` xmlns:own="${escapeXml(namespace)}"` }
    : { name: `${known[0]}:${local}`, declaration: '' };
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

/** Escapes what XML reserves; control characters, which XML 1.0 cannot hold at all, become U+FFFD. */
export function escapeXml(value: string): string {
  return value
    .replace(/[&<>"\r]/g, (found) => entities[found] ?? found)
    .replace(/[^\P{Cc}\t\n]/gu, (found) => (found < ' ' ? '\ufffd' : found));
}
