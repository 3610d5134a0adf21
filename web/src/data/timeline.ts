import { type Status, statuses } from '../state/statuses.ts';

/** A bar of the histogram: a stretch of months, or of whole years when there are many. */
export interface Bar {
  /** First and last day, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  readonly count: number;
  /** The count by status, in the order of `statuses`; none that is nought. */
  readonly parts: readonly { readonly status: Status; readonly count: number }[];
}

/** Claims of one month. */
export interface Month {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly count: number;
  readonly status: Status;
}

const number = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;

const two = (value: number): string => String(value).padStart(2, '0');

function firstDay(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${two((month % 12) + 1)}-01`;
}

function lastDay(month: number): string {
  const days = new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).getUTCDate();
  return firstDay(month).replace(/01$/, two(days));
}

function stepOf(months: number, most: number): number {
  return [1, 3, 6, 12, 24, 60, 120, 240].find((step) => months / step <= most) ?? 600;
}

function mainStart(dated: readonly Month[]): string {
  const total = dated.reduce((sum, one) => sum + one.count, 0);
  let early = 0;
  const start = dated.find((one) => {
    early += one.count;
    return early > total * 0.02;
  });
  return (start ?? dated[0])?.month ?? '';
}

/**
 * Gathers claims a month into at most `most` bars of equal length without gaps. A few months far
 * from the others (a founding in 1945) would flatten the rest: the rarest 2% at the early end are
 * put into the first bar, which begins with them.
 *
 *   toBars([{ month: '2020-01', count: 2, status: 'asserted' }, { month: '2020-03', … }], 24).length === 3
 */
export function toBars(months: readonly Month[], most: number): readonly Bar[] {
  const dated = months
    .filter((one) => /^\d{4}-\d{2}$/.test(one.month))
    .sort((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0));
  const first = dated[0];
  const last = dated.at(-1);
  if (!first || !last) return [];
  const begin = number(mainStart(dated));
  const end = number(last.month);
  const step = stepOf(end - begin + 1, most);
  const aligned = begin - (step % 12 === 0 ? begin % 12 : 0);
  const length = Math.floor((end - aligned) / step) + 1;
  const counts = Array.from({ length }, () => new Map<Status, number>());
  for (const one of dated) {
    const bar = counts[Math.max(0, Math.floor((number(one.month) - aligned) / step))];
    bar?.set(one.status, (bar.get(one.status) ?? 0) + one.count);
  }
  return counts.map((bar, i) => ({
    from: i === 0 ? firstDay(Math.min(aligned, number(first.month))) : firstDay(aligned + i * step),
    to: lastDay(aligned + (i + 1) * step - 1),
    count: [...bar.values()].reduce((sum, one) => sum + one, 0),
    parts: statuses.flatMap((status) => {
      const count = bar.get(status) ?? 0;
      return count === 0 ? [] : [{ status, count }];
    }),
  }));
}
