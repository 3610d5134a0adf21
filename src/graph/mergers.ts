import { DataFactory, type Quad } from 'n3';
import { sila } from '../ontology/vocabulary.ts';
import { sortLines } from './canonical.ts';
import { dataIri, graphIri } from './iris.ts';
import { iri } from './terms.ts';

/** Says that an IRI is kept for an entity that others name, so that whoever cites it still finds the entity. */
export function mergerQuad(seed: string, canonical: string, base: string): Quad {
  return DataFactory.quad(iri(dataIri(base, seed)), iri(sila.mergedInto), iri(dataIri(base, canonical)));
}

/** Says that a document repeats the report of another, in its own graph. */
export function repetitionQuad(document: string, origin: string, base: string): Quad {
  const graph = iri(graphIri(base, document));
  return DataFactory.quad(iri(dataIri(base, document)), iri(sila.origin), iri(dataIri(base, origin)), graph);
}

/** Says that a claim of a document cannot hold together with another, in the document's own graph. */
export function oppositionQuad(document: string, claim: string, other: string, base: string): Quad {
  const graph = iri(graphIri(base, document));
  return DataFactory.quad(iri(dataIri(base, claim)), iri(sila.contradicts), iri(dataIri(base, other)), graph);
}

/**
 * N-Quads lines with entities replaced, as subject and as object; literals are left as they are. Sorted, each
 * line once.
 *
 *   renameLines(['<…/e/p1> <…#metWith> <…/e/p2> .'], new Map([['p1', 'p9']]), base) // ['<…/e/p9> …']
 */
export function renameLines(
  lines: readonly string[],
  names: ReadonlyMap<string, string>,
  base: string,
): readonly string[] {
  const folder = `<${dataIri(base, '')}`;
  return sortLines([...new Set(lines.map((line) => renameTerms(line, names, folder)))]);
}

function renameTerms(line: string, names: ReadonlyMap<string, string>, folder: string): string {
  const literal = line.indexOf('"');
  const end = literal < 0 ? line.length : literal;
  const renamed = line
    .slice(0, end)
    .split(' ')
    .map((term) => {
      const name = term.startsWith(folder) ? names.get(term.slice(folder.length, -1)) : undefined;
      return name === undefined ? term : `${folder}${name}>`;
    });
  return renamed.join(' ') + line.slice(end);
}
