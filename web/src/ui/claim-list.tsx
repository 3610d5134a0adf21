import { useEffect, useMemo, useState } from 'react';
import type { ClaimsView, ClaimView } from '../../../src/model/api.ts';
import { type EvidenceGroup, groupClaims, marksOf, readingOrder, stepClaim } from '../data/evidence.ts';
import { claimsPath } from '../data/requests.ts';
import { statusSymbols } from '../data/symbols.ts';
import { type Status, statuses } from '../state/statuses.ts';
import type { Mark } from '../text/marks.ts';
import { useAnswer } from './answer.ts';
import { TextButton } from './buttons.tsx';
import { ClaimCard } from './claim-card.tsx';
import { Failure } from './failure.tsx';
import { MarkLegend } from './quotation.tsx';
import { useSession } from './session.tsx';
import { Sign } from './symbol.tsx';
import { isTyping } from './typing.ts';
import { Notice } from './written.tsx';

/** Claims that are loaded at once. */
export const claimPage = 50;

const shownMarks: readonly Mark['kind'][] = ['subject', 'cue', 'object', 'place', 'date', 'attribution'];

function Group({
  group,
  current,
  headed,
}: {
  readonly group: EvidenceGroup;
  readonly current: string | undefined;
  readonly headed: boolean;
}) {
  const { words } = useSession();
  const titles: Readonly<Record<Status, string>> = {
    asserted: words.text.supports,
    claimed: words.text.attributed,
    planned: words.text.plannedGroup,
    uncertain: words.text.uncertainGroup,
    denied: words.text.denies,
  };
  const number = group.tellings.reduce((sum, telling) => sum + 1 + telling.copies.length, 0);
  return (
    <section className={`evidence-group group-${group.status}`}>
      <h3>
        <Sign path={statusSymbols[group.status]} size={16} />
        {titles[group.status]}
        <span className="facet-count">{words.number(number)}</span>
      </h3>
      {group.tellings.map((telling) => (
        <ClaimCard
          key={telling.claim.id}
          telling={telling}
          headed={headed}
          current={telling.claim.id === current}
        />
      ))}
    </section>
  );
}

function Stepper({
  order,
  current,
}: {
  readonly order: readonly ClaimView[];
  readonly current: string | undefined;
}) {
  const { words, dispatch } = useSession();
  const index = Math.max(
    0,
    order.findIndex((claim) => claim.id === current),
  );
  const go = (by: number): void => {
    const next = stepClaim(order, current ?? order[0]?.id, by);
    if (next) dispatch({ type: 'step', claim: next.id });
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
      if (event.key === 'n') go(1);
      if (event.key === 'p') go(-1);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
  if (order.length < 2) return null;
  return (
    <div className="stepper">
      <TextButton onPress={() => go(-1)}>
        {words.text.previous} <kbd>p</kbd>
      </TextButton>
      <span>
        {words.fill(words.text.position, { i: words.number(index + 1), n: words.number(order.length) })}
      </span>
      <TextButton onPress={() => go(1)}>
        {words.text.next} <kbd>n</kbd>
      </TextButton>
    </div>
  );
}

interface ClaimListProps {
  readonly path: string;
  readonly headed: boolean;
  readonly onMore: (() => void) | undefined;
}

function useClaims(path: string) {
  const answer = useAnswer<ClaimsView>(path, true);
  const groups = useMemo(() => groupClaims(answer.value?.claims ?? []), [answer.value]);
  const order = useMemo(() => readingOrder(groups), [groups]);
  return { answer, groups, order };
}

/** Claims with their sentences, grouped, with a way to step through them. */
export function ClaimList({ path, headed, onMore }: ClaimListProps) {
  const { words, view } = useSession();
  const { answer, groups, order } = useClaims(path);
  const { value, error } = answer;
  if (error) return <Failure error={error} />;
  if (!value) return <Notice kind="wait" title={words.text.loading} />;
  const current = order.find((claim) => claim.id === view.claim)?.id ?? order[0]?.id;
  const kinds = new Set(
    value.claims.flatMap((claim) => claim.evidence.flatMap(marksOf)).map((mark) => mark.kind),
  );
  return (
    <>
      <p className="claim-counts">
        {words.count(value.total, 'claim')} · {words.count(value.origins, 'origin')}
      </p>
      <MarkLegend kinds={shownMarks.filter((kind) => kinds.has(kind))} />
      <Stepper order={order} current={current} />
      {groups.map((group) => (
        <Group key={group.status} group={group} current={current} headed={headed} />
      ))}
      {value.truncated ? (
        <p className="shortfall">
          {words.fill(words.text.shownOf, {
            shown: words.number(value.claims.length),
            total: words.count(value.total, 'claim'),
          })}{' '}
          {onMore ? <TextButton onPress={onMore}>{words.text.more}</TextButton> : null}
        </p>
      ) : null}
    </>
  );
}

/** The claims that an entity takes part in. */
export function EntityClaims({ entity }: { readonly entity: string }) {
  const { view } = useSession();
  const [limit, setLimit] = useState(20);
  const shown = statuses.filter((status) => !view.filters.statusesOff.includes(status));
  return (
    <ClaimList path={claimsPath(entity, shown, limit)} headed onMore={() => setLimit(limit + claimPage)} />
  );
}
