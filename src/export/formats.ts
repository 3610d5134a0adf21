import { SilaError } from '../errors.ts';

/** The forms that are RDF, the usual one first. */
export const rdfFormats = ['turtle', 'trig', 'nquads', 'ntriples', 'jsonld', 'rdfxml'] as const;
export type RdfFormat = (typeof rdfFormats)[number];

/** Every form in which a graph can be written. */
export const exportFormats = [...rdfFormats, 'gexf', 'graphml', 'csv', 'ftm', 'html'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Media type and file name extension of each format. */
export const formatDetails: Readonly<
  Record<ExportFormat, { readonly mediaType: string; readonly extension: string }>
> = {
  turtle: { mediaType: 'text/turtle', extension: 'ttl' },
  trig: { mediaType: 'application/trig', extension: 'trig' },
  nquads: { mediaType: 'application/n-quads', extension: 'nq' },
  ntriples: { mediaType: 'application/n-triples', extension: 'nt' },
  jsonld: { mediaType: 'application/ld+json', extension: 'jsonld' },
  rdfxml: { mediaType: 'application/rdf+xml', extension: 'rdf' },
  gexf: { mediaType: 'application/gexf+xml', extension: 'gexf' },
  graphml: { mediaType: 'application/graphml+xml', extension: 'graphml' },
  csv: { mediaType: 'text/csv', extension: 'csv' },
  ftm: { mediaType: 'application/json+ftm', extension: 'ftm' },
  html: { mediaType: 'text/html', extension: 'html' },
};

/**
 * The format of a name, a file extension or a media type. Throws a SilaError of kind `usage` for any other.
 *
 *   toExportFormat('ttl') === 'turtle'
 */
export function toExportFormat(name: string): ExportFormat {
  const wanted = name.toLowerCase().replace(/^\./, '');
  const found = exportFormats.find(
    (format) =>
      format === wanted ||
      formatDetails[format].extension === wanted ||
      formatDetails[format].mediaType === wanted,
  );
  if (found !== undefined) return found;
  throw new SilaError('usage', `format: no "${name}". Formats: ${exportFormats.join(', ')}.`);
}
