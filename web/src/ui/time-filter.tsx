import { useMemo } from 'react';
import { Checkbox } from 'react-aria-components';
import type { FacetsView } from '../../../src/model/api.ts';
import { statusSymbols } from '../data/symbols.ts';
import { toBars } from '../data/timeline.ts';
import { statuses } from '../state/statuses.ts';
import { useAnswers } from './answer.ts';
import { TextButton } from './buttons.tsx';
import { DayField } from './day-field.tsx';
import { Histogram, HistogramKey } from './histogram.tsx';
import { Player } from './player.tsx';
import { useSession } from './session.tsx';
import { Sign } from './symbol.tsx';

const bars = 36;

/** The claims a month by status in the whole workspace, and how many have no date. */
function useMonths() {
  const { view } = useSession();
  const { statusesOff } = view.filters;
  const shown = statuses.filter((one) => !statusesOff.includes(one));
  const { value } = useAnswers<FacetsView>(
    shown.map((status) => `/api/facets?status=${status}`),
    true,
  );
  return useMemo(() => {
    const asked = statuses.filter((one) => !statusesOff.includes(one));
    const months = (value ?? []).flatMap((facets, i) =>
      facets.months.map((month) => ({ ...month, status: asked[i] ?? 'asserted' })),
    );
    const undated = (value ?? []).reduce((sum, facets) => sum + facets.undated, 0);
    return { bars: toBars(months, bars), undated };
  }, [value, statusesOff]);
}

function Undated({ count }: { readonly count: number }) {
  const { view, dispatch, words } = useSession();
  return (
    <Checkbox
      className="facet"
      isSelected={view.filters.undated}
      onChange={(value) => dispatch({ type: 'filter', change: { undated: value } })}
    >
      {({ isSelected }) => (
        <>
          <span className="box" aria-hidden="true">
            {isSelected ? <Sign path={statusSymbols.asserted} size={14} /> : null}
          </span>
          <span className="facet-label">{words.text.undated}</span>
          <span className="facet-count">{words.number(count)}</span>
        </>
      )}
    </Checkbox>
  );
}

/** Filters by time: a histogram to brush and to play, two days, and what has no date. */
export function TimeFilter() {
  const { view, dispatch, words } = useSession();
  const { bars: shown, undated } = useMonths();
  const { from, to } = view.filters;
  const set = (first: string | undefined, last: string | undefined): void =>
    dispatch({
      type: 'filter',
      change: { ...(first ? { from: first } : {}), ...(last ? { to: last } : {}) },
    });
  if (shown.length === 0) return null;
  const narrowed = from !== undefined || to !== undefined;
  return (
    <section className="facets time-filter">
      <div className="facets-head">
        <h3>{words.text.time}</h3>
        {narrowed ? (
          <TextButton onPress={() => set(undefined, undefined)}>{words.text.all}</TextButton>
        ) : null}
        <Player bars={shown} />
      </div>
      <Histogram
        bars={shown}
        inside={(bar) => (from === undefined || bar.to >= from) && (to === undefined || bar.from <= to)}
        onBrush={(first, last) => set(first.from, last.to)}
      />
      <div className="histogram-ends" aria-hidden="true">
        <span>{words.date(shown[0]?.from.slice(0, 4) ?? '')}</span>
        <span>{words.date(shown.at(-1)?.to.slice(0, 4) ?? '')}</span>
      </div>
      <HistogramKey bars={shown} />
      <div className="days">
        <DayField label={words.text.from} value={from} last={false} onChange={(day) => set(day, to)} />
        <DayField label={words.text.to} value={to} last onChange={(day) => set(from, day)} />
      </div>
      <Undated count={undated} />
    </section>
  );
}
