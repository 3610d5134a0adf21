import type { IdentityDecision, IdentityLink, IdentityReason } from '../../model/identity.ts';
import type { Clusters } from './clusters.ts';
import type { Nodes } from './node.ts';

/** Joins what a person has put together, whatever their names. */
export function joinDecided(
  decisions: readonly IdentityDecision[],
  nodes: Nodes,
  clusters: Clusters,
): readonly IdentityLink[] {
  return decisions
    .filter(({ verdict }) => verdict === 'same')
    .flatMap((decision) =>
      nodes
        .named(decision.a)
        .flatMap((a) => nodes.named(decision.b).map((b) => ({ ...decision, a: a.id, b: b.id }))),
    )
    .map(({ a, b, by, note }) => {
      clusters.unite(a, b);
      const reason = { feature: 'decision', weight: 10, detail: wordDecision(by, note) } as const;
      return { a, b, state: 'joined', score: 10, reasons: [reason] };
    });
}

/** What would be asked, or was joined in vain, had a person not told the two apart. */
export function keptApart(
  decisions: readonly IdentityDecision[],
  nodes: Nodes,
  links: readonly IdentityLink[],
): readonly IdentityLink[] {
  const apart = new Map<string, IdentityReason>();
  for (const { a, b, by, note } of decisions.filter(({ verdict }) => verdict === 'different')) {
    const reason = { feature: 'decision', weight: -10, detail: wordDecision(by, note) } as const;
    for (const one of nodes.named(a)) {
      for (const other of nodes.named(b)) apart.set([one.id, other.id].sort().join(' '), reason);
    }
  }
  return links.flatMap((link) => {
    const reason = apart.get([link.a, link.b].sort().join(' '));
    return reason === undefined ? [] : [{ ...link, state: 'apart', reasons: [reason, ...link.reasons] }];
  });
}

function wordDecision(by: string, note: string | undefined): string {
  return note === undefined ? by : `${by}: ${note}`;
}
