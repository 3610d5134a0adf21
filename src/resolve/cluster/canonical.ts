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
    groups.set(key, [...(groups.get(key) ?? []), node]);
  }
  const ordered = [...groups.values()].sort(
    (a, b) => countDocuments(b) - countDocuments(a) || (firstOf(a) < firstOf(b) ? -1 : 1),
  );
  const taken = new Set<string>();
  const canonical = new Map<string, string>();
  for (const group of ordered) {
    const seed = leaderOf(group).seed;
    const name = taken.has(seed) ? localName(seed.charAt(0), [seed, firstOf(group)]) : seed;
    taken.add(name);
    for (const node of group) canonical.set(node.id, name);
  }
  return canonical;
}

function leaderOf(group: readonly Node[]): Node {
  const [leader] = [...group].sort((a, b) => rankOf(a) - rankOf(b) || (a.seed < b.seed ? -1 : 1));
  if (leader === undefined) throw new RangeError('a cluster is never empty');
  return leader;
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
  return group.map((node) => `${node.documents[0] ?? ''} ${node.id}`).sort()[0] ?? '';
}
