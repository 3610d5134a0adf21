import { statuses } from '../model/claim.ts';
import type { Edge, Store } from '../store/store.ts';
import { escapeXml } from './rdf-xml.ts';

type Value = string | number;
type Attributes = Readonly<Record<string, Value | undefined>>;

interface Element {
  readonly id: string;
  readonly ends?: { readonly source: string; readonly target: string };
  readonly attributes: Attributes;
}

/** Nodes, which must be read first, and the edges among them. */
interface Network {
  readonly nodes: () => Iterable<Element>;
  readonly edges: () => Iterable<Element>;
}

/** Attributes of nodes and edges with their type; what is absent from an element is left out of it. */
const nodeColumns = { class: 'string', degree: 'integer', documents: 'integer' } as const;
const edgeColumns = {
  relation: 'string',
  status: 'string',
  claims: 'integer',
  documents: 'integer',
  origins: 'integer',
  publishers: 'integer',
  confidence: 'double',
  firstDate: 'string',
  lastDate: 'string',
} as const;
type Columns = Readonly<Record<string, 'string' | 'integer' | 'double'>>;

/**
 * The workspace's graph in a format of network tools, piece by piece: an edge for every relation between two
 * entities, with the stored layout where there is one.
 */
export function writeNetwork(store: Store, format: 'gexf' | 'graphml'): Generator<string> {
  const network = networkOf(store);
  return format === 'gexf' ? writeGexf(network) : writeGraphml(network);
}

function networkOf(store: Store): Network {
  const positions = store.positions();
  const known = new Set<string>();
  return {
    *nodes() {
      for (const { id, label, class: of, degree, documents } of store.entities()) {
        known.add(id);
        yield { id, attributes: { label, class: of, degree, documents, ...positions.get(id) } };
      }
    },
    *edges() {
      for (const edge of store.edges({})) {
        const { source, target, relation } = edge;
        if (!known.has(source) || !known.has(target)) continue;
        const id = `${source}~${relation}~${target}`;
        yield { id, ends: { source, target }, attributes: edgeAttributes(edge) };
      }
    },
  };
}

function edgeAttributes(edge: Edge): Attributes {
  const { relation, claims, documents, origins, confidence, firstDate, lastDate } = edge;
  return {
    relation,
    // The weightiest status there is, in the order of the statuses.
    status: statuses.find((status) => edge.status[status] > 0) ?? 'uncertain',
    claims,
    documents,
    origins,
    publishers: edge.publishers.length,
    confidence,
    firstDate,
    lastDate,
  };
}

function* writeGexf({ nodes, edges }: Network): Generator<string> {
  const declare = (of: 'node' | 'edge', columns: Columns) =>
    `    <attributes class="${of}">\n${Object.entries(columns)
      .map(([name, type]) => `      <attribute id="${name}" title="${name}" type="${type}"/>\n`)
      .join('')}    </attributes>\n`;
  yield `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
  <graph defaultedgetype="directed" mode="static">
${declare('node', nodeColumns)}${declare('edge', edgeColumns)}    <nodes>
`;
  for (const node of nodes()) yield gexfNode(node);
  yield '    </nodes>\n    <edges>\n';
  for (const edge of edges()) yield gexfEdge(edge);
  yield '    </edges>\n  </graph>\n</gexf>\n';
}

function gexfNode({ id, attributes }: Element): string {
  const { x, y } = attributes;
  const position = x === undefined || y === undefined ? '' : `<viz:position x="${x}" y="${y}" z="0"/>`;
  const label = escapeXml(String(attributes.label ?? id));
  return `      <node id="${id}" label="${label}">${gexfValues(attributes, nodeColumns)}${position}</node>\n`;
}

function gexfEdge({ id, ends, attributes }: Element): string {
  const kind = escapeXml(String(attributes.relation));
  return (
    `      <edge id="${id}" source="${ends?.source}" target="${ends?.target}" label="${kind}" kind="${kind}"` +
    ` weight="${attributes.origins}">${gexfValues(attributes, edgeColumns)}</edge>\n`
  );
}

function gexfValues(attributes: Attributes, columns: Columns): string {
  const values = present(attributes, columns).map(
    ([name, value]) => `<attvalue for="${name}" value="${escapeXml(String(value))}"/>`,
  );
  return `<attvalues>${values.join('')}</attvalues>`;
}

function* writeGraphml({ nodes, edges }: Network): Generator<string> {
  const placed = { label: 'string', ...nodeColumns, x: 'double', y: 'double' } as const;
  const declare = (of: 'node' | 'edge', columns: Columns) =>
    Object.entries(columns)
      .map(
        ([name, type]) =>
          `  <key id="${of}-${name}" for="${of}" attr.name="${name}" attr.type="${type === 'integer' ? 'int' : type}"/>\n`,
      )
      .join('');
  const data = (of: 'node' | 'edge', attributes: Attributes, columns: Columns) =>
    present(attributes, columns)
      .map(([name, value]) => `<data key="${of}-${name}">${escapeXml(String(value))}</data>`)
      .join('');
  yield `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
${declare('node', placed)}${declare('edge', edgeColumns)}  <graph edgedefault="directed">
`;
  for (const { id, attributes } of nodes()) {
    yield `    <node id="${id}">${data('node', attributes, placed)}</node>\n`;
  }
  for (const { id, ends, attributes } of edges()) {
    const values = data('edge', attributes, edgeColumns);
    yield `    <edge id="${id}" source="${ends?.source}" target="${ends?.target}">${values}</edge>\n`;
  }
  yield '  </graph>\n</graphml>\n';
}

function present(attributes: Attributes, columns: Columns): [name: string, value: Value][] {
  return Object.keys(columns).flatMap((name) => {
    const value = attributes[name];
    return value === undefined ? [] : [[name, value] as [string, Value]];
  });
}
