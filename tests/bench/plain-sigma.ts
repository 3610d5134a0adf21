import { MultiDirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import Sigma from 'sigma';
import type { GraphColumns } from '../../src/model/api.ts';

/** What the page tells the bench. */
interface Marks {
  painted?: number;
  laidOut?: number;
  filter?: () => Promise<number>;
}

const marks = window as unknown as { bench: Marks };
marks.bench = {};

const frames = (): Promise<number> =>
  new Promise((resolve) =>
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now()))),
  );

const colors = ['#2f5fa8', '#a8472a', '#2e7d4f', '#7c7a1e', '#6d6257', '#7a4a9c', '#98700f', '#b13b6e'];

function toGraph({ nodes, edges, relations }: GraphColumns): MultiDirectedGraph {
  const graph = new MultiDirectedGraph();
  nodes.id.forEach((id, i) => {
    const angle = i * 2.4;
    graph.addNode(id, {
      label: nodes.label[i],
      x: nodes.x[i] ?? Math.cos(angle) * Math.sqrt(i),
      y: nodes.y[i] ?? Math.sin(angle) * Math.sqrt(i),
      size: 2 + Math.sqrt(nodes.degree[i] ?? 1) * 0.4,
      color: colors[(nodes.class[i] ?? 0) % colors.length],
    });
  });
  edges.source.forEach((source, i) => {
    graph.addEdge(nodes.id[source], nodes.id[edges.target[i] ?? 0], {
      size: 0.5,
      relation: relations[edges.relation[i] ?? 0],
    });
  });
  return graph;
}

const columns = (await (await fetch('/api/graph')).json()) as GraphColumns;
const graph = toGraph(columns);
const sigma = new Sigma(graph, document.getElementById('graph') as HTMLElement);
marks.bench.painted = await frames();
if (columns.nodes.x.length === 0 && new URLSearchParams(location.search).has('layout')) {
  forceAtlas2.assign(graph, { iterations: 100, settings: forceAtlas2.inferSettings(graph) });
  marks.bench.laidOut = await frames();
}
marks.bench.filter = async () => {
  const start = performance.now();
  sigma.setSetting('edgeReducer', (_, data) => ({ ...data, hidden: data.relation === 'visited' }));
  return (await frames()) - start;
};
