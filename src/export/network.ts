import { toGraphology } from '../graph/to-graphology.ts';
import type { Store } from '../store/store.ts';
import { escapeXml } from './rdf-xml.ts';

type Value = string | number;
type Attributes = Readonly<Record<string, Value | undefined>>;

interface Element {
  readonly id: string;
  readonly ends?: { readonly source: string; readonly target: string };
  readonly attributes: Attributes;
}

interface Network {
  readonly nodes: readonly Element[];
  readonly edges: readonly Element[];
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
 * The workspace's graph in a format of network tools, an edge for every relation between two entities,
 * with the stored layout where there is one.
 */
export function writeNetwork(store: Store, format: 'gexf' | 'graphml'): string {
  const graph = toGraphology(store.entities(), store.edges({}), store.positions());
  const network: Network = {
    nodes: graph.mapNodes((id, attributes) => ({ id, attributes: { ...attributes } })),
    edges: graph.mapEdges((id, attributes, source, target) => ({
      id,
      ends: { source, target },
      attributes: { ...attributes },
    })),
  };
  return format === 'gexf' ? writeGexf(network) : writeGraphml(network);
}

function writeGexf({ nodes, edges }: Network): string {
  const declare = (of: 'node' | 'edge', columns: Columns) =>
    `    <attributes class="${of}">\n${Object.entries(columns)
      .map(([name, type]) => `      <attribute id="${name}" title="${name}" type="${type}"/>\n`)
      .join('')}    </attributes>\n`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
  <graph defaultedgetype="directed" mode="static">
${declare('node', nodeColumns)}${declare('edge', edgeColumns)}    <nodes>
${nodes.map(gexfNode).join('')}    </nodes>
    <edges>
${edges.map(gexfEdge).join('')}    </edges>
  </graph>
</gexf>
`;
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

function writeGraphml({ nodes, edges }: Network): string {
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
  return `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
${declare('node', placed)}${declare('edge', edgeColumns)}  <graph edgedefault="directed">
${nodes.map(({ id, attributes }) => `    <node id="${id}">${data('node', attributes, placed)}</node>\n`).join('')}${edges
  .map(
    ({ id, ends, attributes }) =>
      `    <edge id="${id}" source="${ends?.source}" target="${ends?.target}">${data('edge', attributes, edgeColumns)}</edge>\n`,
  )
  .join('')}  </graph>
</graphml>
`;
}

function present(attributes: Attributes, columns: Columns): [name: string, value: Value][] {
  return Object.keys(columns).flatMap((name) => {
    const value = attributes[name];
    return value === undefined ? [] : [[name, value] as [string, Value]];
  });
}
