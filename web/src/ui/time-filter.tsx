import { useId, useMemo, useRef } from 'react';
import { Checkbox } from 'react-aria-components';
import type { FacetsView } from '../../../src/model/api.ts';
import { statusSymbols } from '../data/symbols.ts';
import { type Bar, toBars } from '../data/timeline.ts';
import { statuses } from '../state/statuses.ts';
import { useAnswer } from './answer.ts';
import { TextButton } from './buttons.tsx';
import { useSession } from './session.tsx';
import { Sign } from './symbol.tsx';

const bars = 36;

function useFacets() {
  const { view } = useSession();
  const status = statuses.filter((one) => !view.filters.statusesOff.includes(one)).join(',');
  return useAnswer<FacetsView>(status === '' ? undefined : `/api/facets?status=${status}`, true).value;
}

interface HistogramProps {
  readonly bars: readonly Bar[];
  readonly inside: (bar: Bar) => boolean;
  readonly onBrush: (from: Bar, to: Bar) => void;
}

function Histogram({ bars, inside, onBrush }: HistogramProps) {
  const { words } = useSession();
  const start = useRef<Bar | undefined>(undefined);
  const most = Math.max(1, ...bars.map((bar) => bar.count));
  const brush = (bar: Bar): void => {
    const other = start.current ?? bar;
    if (other.from <= bar.from) onBrush(other, bar);
    else onBrush(bar, other);
  };
  return (
    <fieldset className="histogram" aria-label={words.text.everyMonth}>
      {bars.map((bar) => (
        <button
          key={bar.from}
          type="button"
          tabIndex={-1}
          className={inside(bar) ? 'bar' : 'bar out'}
          aria-label={`${words.date(bar.from.slice(0, 7))}: ${words.number(bar.count)}`}
          title={`${words.date(bar.from.slice(0, 7))} – ${words.date(bar.to.slice(0, 7))}: ${words.number(bar.count)}`}
          onPointerDown={(event) => {
            event.currentTarget.releasePointerCapture(event.pointerId);
            start.current = bar;
          }}
          onPointerUp={() => {
            brush(bar);
            start.current = undefined;
          }}
        >
          <span
            style={{
              blockSize: `${bar.count === 0 ? 0 : Math.max(6, (Math.sqrt(bar.count) / Math.sqrt(most)) * 100)}%`,
            }}
          />
        </button>
      ))}
    </fieldset>
  );
}

function DayField({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const id = useId();
  return (
    <span className="day-field">
      <label htmlFor={id}>{label}</label>
      <input id={id} type="date" value={value} onChange={(event) => onChange(event.target.value)} />
    </span>
  );
}

/** Filters by time: a histogram to brush, two days, and what has no date. */
export function TimeFilter() {
  const { view, dispatch, words } = useSession();
  const facets = useFacets();
  const { from, to, undated } = view.filters;
  const shown = useMemo(() => toBars(facets?.months ?? [], bars), [facets]);
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
      <div className="days">
        <DayField label={words.text.from} value={from ?? ''} onChange={(value) => set(value, to)} />
        <DayField label={words.text.to} value={to ?? ''} onChange={(value) => set(from, value)} />
      </div>
      <Checkbox
        className="facet"
        isSelected={undated}
        onChange={(value) => dispatch({ type: 'filter', change: { undated: value } })}
      >
        {({ isSelected }) => (
          <>
            <span className="box" aria-hidden="true">
              {isSelected ? <Sign path={statusSymbols.asserted} size={14} /> : null}
            </span>
            <span className="facet-label">{words.text.undated}</span>
            <span className="facet-count">{words.number(facets?.undated ?? 0)}</span>
          </>
        )}
      </Checkbox>
    </section>
  );
}
