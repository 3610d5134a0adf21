import type { EntityReference } from '../../../src/model/api.ts';
import { EntityLink } from './entity-search.tsx';
import { useSession } from './session.tsx';

/** "Said by" with who says it, where the claim has a source. */
export function SaidBy({ who }: { readonly who: EntityReference | undefined }) {
  const { words } = useSession();
  if (who === undefined) return null;
  return (
    <span className="said-by">
      {words.text.saidBy.split('{who}')[0]}
      <EntityLink id={who.id} label={who.label} />
    </span>
  );
}
