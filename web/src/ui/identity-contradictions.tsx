import { useState } from 'react';
import type { ClaimView, ContradictionsView } from '../../../src/model/api.ts';
import { identityWords } from '../i18n/identity.ts';
import { useAnswer } from './answer.ts';
import { TextButton } from './buttons.tsx';
import { Quote } from './claim-card.tsx';
import { EntityLink } from './entity-search.tsx';
import { SaidBy } from './said-by.tsx';
import { useSession } from './session.tsx';
import { StatusBadge } from './symbol.tsx';

const page = 10;

function Side({ claim }: { readonly claim: ClaimView }) {
  const { words, vocabulary } = useSession();
  const { date, place } = claim;
  return (
    <article className="contradiction-side" data-claim={claim.id}>
      <p className="contradiction-claim">
        <EntityLink id={claim.subject.id} label={claim.subject.label} /> {vocabulary.relation(claim.relation)}{' '}
        <EntityLink id={claim.object.id} label={claim.object.label} />
      </p>
      <p className="contradiction-state">
        <StatusBadge status={claim.status} />
        <SaidBy who={claim.attributedTo} />
        {date ? <span>{words.date(date.value)}</span> : null}
        {place ? <EntityLink id={place.id} label={place.label} /> : null}
      </p>
      {claim.evidence.map((evidence) => (
        <Quote key={`${evidence.document.id}:${evidence.start}`} evidence={evidence} claim={claim} />
      ))}
    </article>
  );
}

/** What cannot hold together with the claims of an edge or an entity, both sentences side by side. */
export function Contradictions({
  of,
}: {
  readonly of: { readonly edge: string } | { readonly entity: string };
}) {
  const { words } = useSession();
  const own = identityWords[words.language];
  const [limit, setLimit] = useState(page);
  const query = new URLSearchParams({ ...of, limit: String(limit) });
  const { value } = useAnswer<ContradictionsView>(`/api/contradictions?${query}`, true);
  if (!value || value.total === 0) return null;
  return (
    <section className="contradictions">
      <h3>
        {own.contradictions} <span className="facet-count">{words.number(value.total)}</span>
      </h3>
      <p className="contradictions-hint">{own.contradictionsHint}</p>
      {value.pairs.map(({ kind, claims: [one, other] }) => (
        <section key={`${one.id} ${other.id}`} className="contradiction" aria-label={own.kinds[kind]}>
          <h4>{own.kinds[kind]}</h4>
          <div className="contradiction-sides">
            <Side claim={one} />
            <Side claim={other} />
          </div>
        </section>
      ))}
      {value.truncated ? (
        <TextButton onPress={() => setLimit(limit + page)}>{words.text.more}</TextButton>
      ) : null}
    </section>
  );
}
