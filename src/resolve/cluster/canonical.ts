import type { ClassName } from '../../model/entity.ts';
import { localName } from '../identity.ts';
import { foldName, isGeneric } from '../name-key.ts';
import type { Clusters } from './clusters.ts';
import type { Node } from './node.ts';
import { hasFullName } from './persons.ts';

/**
 * The IRI's local name for every node: that of the member which is linked or fully named, the least one among
 * equals. Where clusters share a name that many bear, the one in most documents keeps it and the others are
 * named after it and their first document.
 */
export function chooseCanonical(nodes: readonly Node[], clusters: Clusters): ReadonlyMap<string, string> {
  const groups = new Map<string, Node[]>();
  for (const node of nodes) {
    const key = clusters.find(node.id);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [node]);
    else group.push(node);
  }
  const ordered = [...groups.values()]
    .map((group) => ({ group, count: countDocuments(group), first: firstOf(group) }))
    .sort((a, b) => b.count - a.count || (a.first < b.first ? -1 : 1));
  const taken = new Set<string>();
  const canonical = new Map<string, string>();
  for (const { group, first } of ordered) {
    const seed = leaderOf(group).seed;
    const name = taken.has(seed) ? localName(seed.charAt(0), [seed, first]) : seed;
    taken.add(name);
    for (const node of group) canonical.set(node.id, name);
  }
  return canonical;
}

function leaderOf(group: readonly Node[]): Node {
  const ranked = group.map((node) => ({ node, rank: group.length > 1 ? rankOf(node) : 0 }));
  const leader = ranked.reduce((best, each) =>
    each.rank < best.rank || (each.rank === best.rank && each.node.seed < best.node.seed) ? each : best,
  );
  return leader.node;
}

const settled: ReadonlySet<ClassName> = new Set(['Polity', 'Place']);

function rankOf(node: Node): number {
  if (node.links.size > 0) return 0;
  if (node.class === 'Person') return hasFullName(node) ? 1 : 2;
  return settled.has(node.class) || !isGeneric(node.class, foldName(node.label)) ? 1 : 2;
}

function countDocuments(group: readonly Node[]): number {
  return group.reduce((sum, node) => sum + node.documents.length, 0);
}

/** The least document of a group, which tells it from every other group. */
function firstOf(group: readonly Node[]): string {
  return group
    .map((node) => `${node.documents[0] ?? ''} ${node.id}`)
    .reduce((least, name) => (name < least ? name : least));
}
