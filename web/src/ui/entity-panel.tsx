import { useState } from 'react';
import type { EntityView } from '../../../src/model/api.ts';
import { useAnswer } from './answer.ts';
import { SignButton, TextButton } from './buttons.tsx';
import { EntityClaims } from './claim-list.tsx';
import { EntitySearch } from './entity-search.tsx';
import { Failure } from './failure.tsx';
import { Contradictions } from './identity-contradictions.tsx';
import { IdentitySection } from './identity-section.tsx';
import { useSession } from './session.tsx';
import { ClassDisc, signs } from './symbol.tsx';
import { Notice, Written } from './written.tsx';

type Related = EntityView['relations'][number];

function ExpandRow({ entity, related }: { readonly entity: string; readonly related: Related }) {
  const { view, dispatch, words, vocabulary } = useSession();
  const held = view.expansions.find((one) => one.entity === entity && one.relation === related.relation);
  const done = held !== undefined && held.count >= related.neighbours;
  return (
    <li>
      <button
        type="button"
        className="expand-row"
        aria-pressed={held !== undefined}
        disabled={done}
        title={vocabulary.definition(related.relation)}
        onClick={() => dispatch({ type: 'expand', entity, relation: related.relation })}
      >
        <span className="expand-direction" aria-hidden="true">
          {{ out: '→', in: '←', both: '↔' }[related.direction]}
        </span>
        <span>{vocabulary.relation(related.relation)}</span>
        <span className="facet-count">
          {held && !done ? `${words.number(held.count)} / ` : ''}
          {words.number(related.neighbours)}
        </span>
      </button>
    </li>
  );
}

function Expanding({ entity }: { readonly entity: EntityView }) {
  const { view, dispatch, words } = useSession();
  const open = view.expansions.some((one) => one.entity === entity.id);
  if (entity.relations.length === 0) return null;
  return (
    <section className="expanding">
      <div className="facets-head">
        <h3>{words.text.expandBy}</h3>
        <TextButton onPress={() => dispatch({ type: 'expand', entity: entity.id })}>
          {words.text.expandAll}
        </TextButton>
        {open ? (
          <TextButton onPress={() => dispatch({ type: 'collapse', entity: entity.id })}>
            {words.text.collapse}
          </TextButton>
        ) : null}
      </div>
      <ul className="expand-rows">
        {entity.relations.map((related) => (
          <ExpandRow key={`${related.relation} ${related.direction}`} entity={entity.id} related={related} />
        ))}
      </ul>
    </section>
  );
}

function PathSearch({ from }: { readonly from: string }) {
  const { dispatch, words } = useSession();
  const [open, setOpen] = useState(false);
  if (!open) return <TextButton onPress={() => setOpen(true)}>{words.text.pathFrom}</TextButton>;
  return (
    <div className="path-search">
      <EntitySearch
        label={words.text.pathPick}
        autoFocus
        onPick={(to) => dispatch({ type: 'find-path', from, to: to.id })}
      />
    </div>
  );
}

function Names({ entity }: { readonly entity: EntityView }) {
  const { words } = useSession();
  const others = entity.names.filter((name) => name !== entity.label);
  return (
    <>
      {others.length > 0 ? (
        <div className="names">
          <h3>{words.text.alsoNamed}</h3>
          <ul>
            {others.map((name) => (
              <li key={name}>
                <Written text={name} />
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {entity.sameAs.length > 0 ? (
        <p className="same-as">
          {words.text.sameAs}{' '}
          {entity.sameAs.map((iri) => (
            <a
              key={iri}
              href={/^https?:/.test(iri) ? iri : undefined}
              rel="noreferrer noopener"
              target="_blank"
              dir="ltr"
            >
              {iri.replace(/^https?:\/\/(www\.)?/, '')}
            </a>
          ))}
        </p>
      ) : null}
    </>
  );
}

/** An entity: its names, what one can expand by, and the sentences that speak of it. */
export function EntityPanel({ id }: { readonly id: string }) {
  const { words, vocabulary, dispatch, view } = useSession();
  const { value, error } = useAnswer<EntityView>(`/api/entity?id=${encodeURIComponent(id)}`, true);
  if (error) return <Failure error={error} />;
  if (!value) return <Notice kind="wait" title={words.text.loading} />;
  return (
    <div className="entity" data-entity={value.id}>
      <div className="entity-head">
        <ClassDisc name={value.class} size={34} />
        <div>
          <h2>
            <Written text={value.label} />
          </h2>
          <p className="entity-counts">
            {vocabulary.class(value.class)} · {words.count(value.degree, 'claim')} ·{' '}
            {words.count(value.documents, 'document')}
          </p>
        </div>
      </div>
      <div className="entity-actions">
        <TextButton onPress={() => dispatch({ type: 'open', entity: id })}>{words.text.focus}</TextButton>
        <PathSearch from={id} key={id} />
        <TextButton onPress={() => dispatch({ type: 'hide', entity: id })}>{words.text.hide}</TextButton>
        {view.pinned[id] ? (
          <TextButton onPress={() => dispatch({ type: 'pin', entity: id })}>{words.text.unpin}</TextButton>
        ) : null}
      </div>
      <Names entity={value} />
      <IdentitySection entity={value.id} key={value.id} />
      <Contradictions of={{ entity: value.id }} />
      <Expanding entity={value} />
      <section>
        <h3 className="section-title">{words.text.readClaims}</h3>
        <EntityClaims entity={id} key={id} />
      </section>
    </div>
  );
}

/** Closes the panel by choosing nothing. */
export function PanelClose() {
  const { words, dispatch } = useSession();
  return (
    <SignButton label={words.text.close} path={signs.close} onPress={() => dispatch({ type: 'select' })} />
  );
}
