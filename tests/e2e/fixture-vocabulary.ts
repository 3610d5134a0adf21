import type { PathView, QueriesView, VocabularyView } from '../../src/model/api.ts';
import { type Status, statuses } from '../../src/model/claim.ts';
import { type ClassName, classNames } from '../../src/model/entity.ts';
import { relations } from './fixture-data.ts';
import { edges, nodes, reference } from './fixture-graph.ts';

const classLabels: Readonly<Record<ClassName, string>> = {
  Person: 'شخص',
  Organization: 'منظمة',
  Polity: 'دولة',
  Place: 'مكان',
  Facility: 'منشأة',
  Post: 'منصب',
  Agreement: 'اتفاق',
  NamedEvent: 'حدث',
  Artifact: 'عمل',
};

const statusLabels: Readonly<Record<Status, string>> = {
  asserted: 'مثبت',
  planned: 'مزمع',
  denied: 'منفي',
  claimed: 'مدّعى',
  uncertain: 'غير مؤكد',
};

const namespace = 'https://example.org/ontology#';
const nothing = { ar: '', en: '' };

/** The names of the fixture's classes, relations and statuses. */
export const vocabulary: VocabularyView = {
  namespace,
  base: 'https://example.org/',
  classes: classNames.map((id) => ({
    id,
    iri: `${namespace}${id}`,
    label: { ar: classLabels[id], en: id === 'NamedEvent' ? 'Event' : id },
    definition: nothing,
  })),
  relations: relations.map(({ id, ar, en, symmetric }) => ({
    id,
    iri: `${namespace}${id}`,
    label: { ar, en },
    definition: nothing,
    from: [],
    to: [],
    symmetric,
    transitive: false,
    traits: [],
    mappings: [],
  })),
  statuses: statuses.map((id) => ({
    id,
    iri: `${namespace}${id}`,
    label: { ar: statusLabels[id], en: id },
  })),
};

function steps(from: string, to: string): string[] | undefined {
  const before = new Map<string, string>([[from, '']]);
  const queue = [from];
  for (const one of queue) {
    if (one === to) break;
    for (const edge of edges) {
      const other = edge.source === one ? edge.target : edge.target === one ? edge.source : undefined;
      if (other === undefined || before.has(other)) continue;
      before.set(other, one);
      queue.push(other);
    }
  }
  if (!before.has(to)) return undefined;
  const path: string[] = [];
  for (let at = to; at !== ''; at = before.get(at) ?? '') path.unshift(at);
  return path;
}

/** A library of one question. */
export const library: QueriesView = {
  queries: [
    {
      name: 'relations',
      title: { ar: 'العلاقات', en: 'Relations' },
      about: { ar: 'كم مرة تُذكر كل علاقة.', en: 'How often each relation is told.' },
      parameters: [
        { name: 'limit', type: 'count', usual: '200', label: { ar: 'أكثر عدد', en: 'most rows' } },
      ],
      template: 'SELECT ?relation { } LIMIT $limit',
    },
  ],
};

/** A shortest path between two entities of the fixture, whatever the direction of its edges. */
export function shortestPath(from: string, to: string): PathView {
  const ends = { from: reference(from), to: reference(to) };
  const path = steps(from, to);
  if (!path) return { found: false, ...ends, nodes: [], edges: [], steps: [] };
  const hops = path.slice(1).map((end, i) => {
    const start = path[i] ?? '';
    const between = edges.filter(
      (edge) => [edge.source, edge.target].includes(start) && [edge.source, edge.target].includes(end),
    );
    return { from: start, to: end, edges: between.map((edge) => edge.id) };
  });
  const ids = new Set(hops.flatMap((hop) => hop.edges));
  return {
    found: true,
    ...ends,
    nodes: nodes.filter((node) => path.includes(node.id)),
    edges: edges.filter((edge) => ids.has(edge.id)),
    steps: hops,
  };
}
