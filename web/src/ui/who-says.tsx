import { useMemo } from 'react';
import type { ClaimsView, ClaimView } from '../../../src/model/api.ts';
import { toMatrix } from '../data/matrix.ts';
import { pairClaimsPaths } from '../data/requests.ts';
import { statusSymbols } from '../data/symbols.ts';
import { useAnswers } from './answer.ts';
import { useSession } from './session.tsx';
import { Sign } from './symbol.tsx';
import { Written } from './written.tsx';

function Cell({ claims }: { readonly claims: readonly ClaimView[] }) {
  const { words, view, vocabulary, dispatch } = useSession();
  const [first] = claims;
  if (!first) return <td className="matrix-none">–</td>;
  const { published } = first.evidence[0]?.document ?? {};
  const show = (): void => {
    const edge = `${first.subject.id}~${first.relation}~${first.object.id}`;
    const [source, relation, target] = view.selection?.id.split('~') ?? [];
    const here =
      relation === first.relation &&
      [source, target].sort().join() === [first.subject.id, first.object.id].sort().join();
    if (!here) dispatch({ type: 'select', selection: { kind: 'edge', id: edge } });
    dispatch({ type: 'step', claim: first.id });
  };
  return (
    <td className={`matrix-cell matrix-${first.status}`}>
      <button type="button" onClick={show} aria-current={claims.some((one) => one.id === view.claim)}>
        <Sign path={statusSymbols[first.status]} size={14} />
        <span className="visually-hidden">{vocabulary.status(first.status)} </span>
        <span>
          <span className="matrix-date">
            {published === undefined ? words.text.noDate : words.shortDate(published)}
          </span>
          {claims.length > 1 ? <b> ×{words.number(claims.length)}</b> : null}
          {first.attributedTo ? (
            <small>
              <span className="visually-hidden">{words.text.saidBy.split('{who}')[0]}</span>
              <Written text={first.attributedTo.label} />
            </small>
          ) : null}
        </span>
      </button>
    </td>
  );
}

/** Who says what of two entities: publishers against relations and statuses, when there is something to compare. */
export function WhoSays({ edge }: { readonly edge: string }) {
  const { words, vocabulary } = useSession();
  const { value } = useAnswers<ClaimsView>(pairClaimsPaths(edge), true);
  const { columns, rows } = useMemo(() => toMatrix((value ?? []).flatMap((one) => one.claims)), [value]);
  if (rows.length < 2 && columns.length < 2) return null;
  const severalRelations = new Set(columns.map((column) => column.relation)).size > 1;
  return (
    <section className="who-says">
      <h3>{words.text.whoSays}</h3>
      <div className="matrix-scroll">
        <table className="matrix">
          <thead>
            <tr>
              <th scope="col">{words.text.publisher}</th>
              {columns.map(({ relation, status }) => (
                <th key={`${relation} ${status}`} scope="col">
                  {severalRelations ? (
                    <span className="matrix-relation">{vocabulary.relation(relation)}</span>
                  ) : null}
                  {vocabulary.status(status)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ publisher, cells }) => (
              <tr key={publisher}>
                <th scope="row">
                  {publisher === '' ? words.text.noPublisher : <Written text={publisher} />}
                </th>
                {cells.map((claims, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: cells stand in the order of the columns
                  <Cell key={i} claims={claims} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
