import { useRef } from 'react';
import type { Bar } from '../data/timeline.ts';
import { statuses } from '../state/statuses.ts';
import { useSession } from './session.tsx';

interface HistogramProps {
  readonly bars: readonly Bar[];
  readonly inside: (bar: Bar) => boolean;
  readonly onBrush: (from: Bar, to: Bar) => void;
}

function useBarName(): (bar: Bar) => string {
  const { words, vocabulary } = useSession();
  return (bar) => {
    const parts = bar.parts.map(({ status, count }) => `${vocabulary.status(status)} ${words.number(count)}`);
    return [words.range(bar.from, bar.to), ...parts].join(' · ');
  };
}

/** What the colours of the bars mean, when there is more than one. */
export function HistogramKey({ bars }: { readonly bars: readonly Bar[] }) {
  const { vocabulary } = useSession();
  const present = new Set(bars.flatMap((bar) => bar.parts.map((part) => part.status)));
  if (present.size < 2) return null;
  return (
    <ul className="histogram-key">
      {statuses
        .filter((status) => present.has(status))
        .map((status) => (
          <li key={status}>
            <span className={`bar-part part-${status}`} />
            {vocabulary.status(status)}
          </li>
        ))}
    </ul>
  );
}

/** Claims over time, a bar a stretch of months, stacked by status; dragging over bars chooses them. */
export function Histogram({ bars, inside, onBrush }: HistogramProps) {
  const { words } = useSession();
  const nameOf = useBarName();
  const start = useRef<Bar | undefined>(undefined);
  const most = Math.max(1, ...bars.map((bar) => bar.count));
  // By the root: one busy month must not make all others vanish.
  const height = (bar: Bar): number => Math.max(6, Math.sqrt(bar.count / most) * 100);
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
          aria-label={nameOf(bar)}
          title={nameOf(bar)}
          onPointerDown={(event) => {
            event.currentTarget.releasePointerCapture(event.pointerId);
            start.current = bar;
          }}
          onPointerUp={() => {
            brush(bar);
            start.current = undefined;
          }}
        >
          <span className="bar-stack" style={{ blockSize: bar.count === 0 ? 0 : `${height(bar)}%` }}>
            {bar.parts.map(({ status, count }) => (
              <span key={status} className={`bar-part part-${status}`} style={{ flexGrow: count }} />
            ))}
          </span>
        </button>
      ))}
    </fieldset>
  );
}
