import { useState } from 'react';
import type { IdentityLinkView, IdentityView } from '../../../src/model/api.ts';
import { identityWords } from '../i18n/identity.ts';
import { useAnswer } from './answer.ts';
import { EntitySearch } from './entity-search.tsx';
import { Failure } from './failure.tsx';
import { type Desk, DeskButton, useDesk } from './identity-desk.tsx';
import { DecisionList, LinkRow } from './identity-links.tsx';
import { useSession } from './session.tsx';
import { Notice, Written } from './written.tsx';

/** "Why one entity?": its names before joining, the reasons, what might be one with it, and what was decided. */
export function IdentitySection({ entity }: { readonly entity: string }) {
  const { words } = useSession();
  const own = identityWords[words.language];
  const [open, setOpen] = useState(false);
  return (
    <details className="identity" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{own.whyOne}</summary>
      {open ? <Explanation entity={entity} /> : null}
    </details>
  );
}

function Explanation({ entity }: { readonly entity: string }) {
  const { words } = useSession();
  const { value, error } = useAnswer<IdentityView>(`/api/identity?id=${encodeURIComponent(entity)}`);
  const desk = useDesk(value?.writable ?? false);
  if (error) return <Failure error={error} />;
  if (!value) return <Notice kind="wait" title={words.text.loading} />;
  return (
    <>
      <Nodes nodes={value.nodes} />
      {(['joined', 'maybe', 'apart'] as const).map((state) => (
        <Links key={state} state={state} view={value} desk={desk} />
      ))}
      <DecisionList decisions={value.decisions} desk={desk} />
      {desk.form}
      <Merge entity={entity} desk={desk} />
    </>
  );
}

function Nodes({ nodes }: Pick<IdentityView, 'nodes'>) {
  const { words } = useSession();
  const own = identityWords[words.language];
  return (
    <ul className="identity-nodes">
      {nodes.map(({ id, names, documents }) => (
        <li key={id}>
          {names.map((name, i) => (
            <span key={name}>
              {i === 0 ? null : ' · '}
              <Written text={name} />
            </span>
          ))}{' '}
          <small>{words.fill(own.namedIn, { n: words.count(documents, 'document') })}</small>
        </li>
      ))}
    </ul>
  );
}

function Links({
  state,
  view,
  desk,
}: {
  readonly state: IdentityLinkView['state'];
  readonly view: IdentityView;
  readonly desk: Desk;
}) {
  const { words } = useSession();
  const own = identityWords[words.language];
  const links = view.links.filter((link) => link.state === state);
  if (links.length === 0) return null;
  const names = new Map(view.nodes.map((node) => [node.id, node.names[0] ?? node.id]));
  const nameOf = (id: string, entity: IdentityLinkView['entities'][number]): string =>
    names.get(id.replace(/@.*$/, '')) ?? entity.label;
  return (
    <section>
      <h4>{own[state]}</h4>
      <ul className="identity-links">
        {links.map((link) => (
          <LinkRow
            key={`${link.a} ${link.b}`}
            link={link}
            desk={desk}
            names={[nameOf(link.a, link.entities[0]), nameOf(link.b, link.entities[1])]}
          />
        ))}
      </ul>
    </section>
  );
}

function Merge({ entity, desk }: { readonly entity: string; readonly desk: Desk }) {
  const { words } = useSession();
  const own = identityWords[words.language];
  const [open, setOpen] = useState(false);
  if (!open) return <DeskButton desk={desk} label={own.sameAs} onPress={() => setOpen(true)} />;
  return (
    <EntitySearch
      label={own.pickSame}
      autoFocus
      onPick={(other) =>
        other.id === entity ? undefined : desk.decide(entity, other.id, 'same', [entity, other.id])
      }
    />
  );
}
