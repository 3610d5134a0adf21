import type { GraphColumns } from '../../src/model/api.ts';
import { statuses } from '../../src/model/claim.ts';
import { classNames } from '../../src/model/entity.ts';

/** A generator of pseudo-random numbers in 0..1, the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return (state >>> 0) / 4_294_967_296;
  };
}

const relations = ['met-with', 'visited', 'part-of', 'located-in', 'signed-with', 'accused'];
const first = ['سلمى', 'ياسين', 'ليلى', 'نادر', 'هدى', 'Marta', 'جمال', 'Omar'];
const last = ['الحدّاد', 'بن عمر', 'إدريس', 'الشامي', 'القرشي', 'Kowalczyk', 'المنصوري', 'Haddad'];

interface Ends {
  readonly source: number[];
  readonly target: number[];
}

/** Edges as news has them: within a community mostly, and more to those that have many. */
function grow(nodes: number, edges: number, random: () => number): Ends {
  const ends: Ends = { source: [], target: [] };
  const communities = Math.max(4, Math.round(Math.sqrt(nodes) / 3));
  const size = Math.ceil(nodes / communities);
  const skewed = (below: number): number => Math.floor(random() ** 3 * below);
  while (ends.source.length < edges) {
    const home = Math.floor(random() * communities);
    const away = random() < 0.12 ? Math.floor(random() * communities) : home;
    const a = Math.min(nodes - 1, home * size + Math.floor(random() * size));
    const b = Math.min(nodes - 1, away * size + skewed(size));
    if (a === b) continue;
    ends.source.push(a);
    ends.target.push(b);
  }
  return ends;
}

/**
 * A made-up graph as `/api/graph` answers it. `placed` adds positions, as a server gives them that has
 * laid the graph out.
 *
 *   syntheticGraph(5000, 20000, true).nodes.id.length === 5000
 */
export function syntheticGraph(nodes: number, edges: number, placed: boolean): GraphColumns {
  const random = seeded(11);
  const { source, target } = grow(nodes, edges, random);
  const degree = new Array<number>(nodes).fill(0);
  for (const end of [...source, ...target]) degree[end] = (degree[end] ?? 0) + 1;
  const ids = Array.from({ length: nodes }, (_, i) => `n${i}`);
  const communities = Math.max(4, Math.round(Math.sqrt(nodes) / 3));
  const size = Math.ceil(nodes / communities);
  const angle = (i: number): number => (Math.floor(i / size) / communities) * Math.PI * 2;
  const asserted = source.map(() => (random() < 0.8 ? 1 + Math.floor(random() * 4) : 0));
  const none = source.map(() => 0);
  return {
    nodes: {
      id: ids,
      label: ids.map((_, i) => `${first[i % 8]} ${last[(i >> 3) % 8]} ${i}`),
      class: ids.map((_, i) => i % classNames.length),
      degree,
      x: placed ? ids.map((_, i) => Math.cos(angle(i)) * 900 + (random() - 0.5) * 500) : [],
      y: placed ? ids.map((_, i) => Math.sin(angle(i)) * 900 + (random() - 0.5) * 500) : [],
      community: [],
    },
    edges: {
      source,
      target,
      relation: source.map(() => Math.floor(random() * relations.length)),
      status: {
        ...(Object.fromEntries(
          statuses.map((status) => [status, none]),
        ) as unknown as GraphColumns['edges']['status']),
        asserted,
        claimed: asserted.map((count) => (count === 0 ? 1 : 0)),
      },
      claims: asserted.map((count) => Math.max(1, count)),
      documents: asserted.map((count) => Math.max(1, count)),
      origins: asserted.map((count) => Math.max(1, count)),
      confidence: source.map(() => 60 + Math.floor(random() * 40)),
      publishers: source.map((_, i) => [i % 4]),
      firstDate: source.map((_, i) => `20${10 + (i % 15)}-0${1 + (i % 9)}-01`),
      lastDate: source.map((_, i) => `20${10 + (i % 15)}-0${1 + (i % 9)}-28`),
      undated: none,
    },
    classes: classNames,
    relations,
    publishers: ['صحيفة الضفاف', 'وكالة المدار', 'Atlas Wire', 'منبر النيل'],
    total: { nodes, edges },
    truncated: false,
  };
}
