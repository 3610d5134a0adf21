import type { ClaimsView, EntityReference, PathView } from '../../../src/model/api.ts';
import { surestClaimPath } from '../data/requests.ts';
import { useAnswers } from './answer.ts';
import { SignButton, TextButton } from './buttons.tsx';
import { ClaimCard } from './claim-card.tsx';
import { EntityLink } from './entity-search.tsx';
import { Failure } from './failure.tsx';
import { useSession } from './session.tsx';
import { ClassDisc, signs } from './symbol.tsx';
import { Notice } from './written.tsx';

function End({ entity }: { readonly entity: EntityReference | undefined }) {
  if (!entity) return null;
  return (
    <p className="path-end">
      <ClassDisc name={entity.class} size={24} />
      <EntityLink id={entity.id} label={entity.label} />
    </p>
  );
}

/** What joins two entities of the path: each relation with its surest sentence, and a way to all of them. */
function Step({ edges }: { readonly edges: readonly string[] }) {
  const { words, dispatch } = useSession();
  const { value, error } = useAnswers<ClaimsView>(edges.map(surestClaimPath), true);
  if (error) return <Failure error={error} />;
  if (!value) return <Notice kind="wait" title={words.text.loading} />;
  return value.map((answer, i) => {
    const [claim] = answer.claims;
    const edge = edges[i];
    if (!claim || edge === undefined) return null;
    return (
      <div key={edge} className="path-claim">
        <ClaimCard telling={{ claim, copies: [] }} headed current={false} />
        {answer.total > 1 ? (
          <TextButton onPress={() => dispatch({ type: 'select', selection: { kind: 'edge', id: edge } })}>
            {words.fill(words.text.readAll, { n: words.count(answer.total, 'claim') })}
          </TextButton>
        ) : null}
      </div>
    );
  });
}

function Steps({ path }: { readonly path: PathView }) {
  const named = new Map(path.nodes.map((node) => [node.id, node]));
  return (
    <ol className="path-steps">
      {path.steps.map((step) => (
        <li key={step.to}>
          <Step edges={step.edges} />
          <End entity={named.get(step.to)} />
        </li>
      ))}
    </ol>
  );
}

/** The path that was asked for, with the evidence along it. */
export function PathPanel() {
  const { words, coverage, dispatch } = useSession();
  const { path } = coverage;
  if (!path) return <Notice kind="wait" title={words.text.loading} />;
  return (
    <div className="path-panel">
      <div className="panel-head">
        <h2>{words.text.path}</h2>
        <span className="facet-count">{path.found ? words.count(path.steps.length, 'step') : ''}</span>
        <SignButton
          label={words.text.closePath}
          path={signs.close}
          onPress={() => dispatch({ type: 'close-path' })}
        />
      </div>
      <End entity={path.from} />
      {path.found ? <Steps path={path} /> : <Notice title={words.text.noPath} />}
      {path.found ? null : <End entity={path.to} />}
    </div>
  );
}
