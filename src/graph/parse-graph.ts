import { createHash } from 'node:crypto';
import { DataFactory, type Quad, type Term } from 'n3';
import { SilaError } from '../errors.ts';
import { toLines } from './canonical.ts';
import { parseRdf, type ReadableFormat, readableTypes } from './parse-rdf.ts';

export interface ParseOptions {
  /** The graph that the triples are for; `''` is the default graph. */
  readonly graph: string;
  /** What relative IRIs are relative to. */
  readonly base: string;
  /** Sets the blank nodes apart from those of other texts. */
  readonly scope?: string;
  /** Keeps graphs that the text names; they are all put into `graph` otherwise. */
  readonly keepGraphs?: boolean;
}

/**
 * Reads RDF that others wrote into canonical lines of a graph. Blank nodes get labels that follow from the text
 * and the scope, so that reading it again gives the same lines.
 * Throws a SilaError of kind `read` for what is malformed, or for what RDF 1.1 cannot say.
 *
 *   parseGraph('<#a> a <#B> .', 'turtle', { graph: 'https://example.org/g', base: 'https://example.org/g' })
 */
export function parseGraph(text: string, format: ReadableFormat, options: ParseOptions): string[] {
  try {
    const scope = createHash('sha256')
      .update(`${options.graph}\n${options.scope ?? ''}\n${text}`)
      .digest('hex')
      .slice(0, 24);
    return toLines(place(parseRdf(text, format, options.base), scope, options));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new SilaError(
      'read',
      `not valid ${readableTypes[format]} (${message}). Mend it, or send another format.`,
      {
        cause: error,
      },
    );
  }
}

function* place(quads: Iterable<Quad>, scope: string, { graph, keepGraphs }: ParseOptions): Generator<Quad> {
  const home = graph === '' ? DataFactory.defaultGraph() : DataFactory.namedNode(graph);
  const labels = new Map<string, string>();
  const relabel = <T extends Term>(term: T): T => {
    if (term.termType !== 'BlankNode') return term;
    const label = labels.get(term.value) ?? `b${scope}${labels.size}`;
    labels.set(term.value, label);
    return DataFactory.blankNode(label) as T;
  };
  for (const quad of quads) {
    const stays = keepGraphs === true && quad.graph.termType === 'NamedNode';
    yield DataFactory.quad(
      relabel(quad.subject),
      quad.predicate,
      relabel(quad.object),
      stays ? quad.graph : home,
    );
  }
}
