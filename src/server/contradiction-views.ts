import type { ContradictionFilter, ContradictionsView, Store } from '../index.ts';
import { claimViewer } from './claim-views.ts';

type Of = { readonly [Key in 'claim' | 'entity' | 'edge']?: string | undefined };

/** A page of the pairs of claims that cannot both hold, each with both sentences. */
export function viewContradictions(
  store: Store,
  { claim, entity, edge }: Of,
  limit: number,
  offset: number,
): ContradictionsView {
  const filter: ContradictionFilter = {
    ...(claim !== undefined && { claim }),
    ...(entity !== undefined && { entity }),
    ...(edge !== undefined && { edge }),
  };
  const view = claimViewer(store);
  const found = store.contradictions({ ...filter, limit, offset });
  const pairs = found.flatMap(({ a, b, kind }) => {
    const [one, other] = [store.claim(a), store.claim(b)];
    return one && other ? [{ kind, claims: [view(one), view(other)] as const }] : [];
  });
  const total = store.countContradictions(filter);
  return { pairs, total, offset, truncated: offset + found.length < total };
}
