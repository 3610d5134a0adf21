import type { ClaimDate } from '../../model/claim.ts';

/** Milliseconds of a day. */
export const day = 86_400_000;

/** A month or day without a year: the last such before the publication, or the next in a future clause. */
export function nearest(
  month: number,
  dayOfMonth: number | undefined,
  published: string | undefined,
  future: boolean,
): ClaimDate | undefined {
  if (!published) return undefined;
  const base = parse(published);
  const at = base.getUTCFullYear();
  const here = Date.UTC(at, month - 1, dayOfMonth ?? 1);
  const reference = dayOfMonth ? base.getTime() : Date.UTC(at, base.getUTCMonth(), 1);
  const shift = future ? (here < reference ? 1 : 0) : here > reference ? -1 : 0;
  return partial(at + shift, month, dayOfMonth);
}

/** The date a number of units before a time. */
export function ago(base: number, count: number, unit: string): ClaimDate | undefined {
  const date = new Date(base);
  if (unit === 'day') return single(base - count * day);
  if (unit === 'week') return range(base - (count * 7 + 3) * day, base - (count * 7 - 3) * day);
  if (unit === 'month') {
    const then = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - count, 1));
    return partial(then.getUTCFullYear(), then.getUTCMonth() + 1, undefined);
  }
  return unit === 'year' ? year(date.getUTCFullYear() - count) : undefined;
}

/** Last, this or next week, month or year. */
export function period(base: number, which: string, unit: string): ClaimDate | undefined {
  const date = new Date(base);
  const step = /^(last|past|previous)$/.test(which) ? -1 : which === 'this' ? 0 : 1;
  if (unit === 'night') return step < 0 ? single(base - day) : single(base);
  if (unit === 'year') return year(date.getUTCFullYear() + step);
  if (unit === 'month') {
    const then = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + step, 1));
    return partial(then.getUTCFullYear(), then.getUTCMonth() + 1, undefined);
  }
  const monday = base - ((date.getUTCDay() + 6) % 7) * day + step * 7 * day;
  return range(monday, monday + 6 * day);
}

/** A time of a day `YYYY-MM-DD`. */
export function parse(published: string): Date {
  return new Date(`${published.slice(0, 10)}T00:00:00Z`);
}

function format(time: number): string {
  return Number.isFinite(time) ? new Date(time).toISOString().slice(0, 10) : '';
}

/** The date of one day. */
export function single(time: number): ClaimDate {
  const value = format(time);
  return { value, earliest: value, latest: value };
}

/** The date of a day, if the calendar has it. */
export function ymd(y: number, m: number, d: number): ClaimDate | undefined {
  const time = Date.UTC(y, m - 1, d);
  return new Date(time).getUTCMonth() === m - 1 ? single(time) : undefined;
}

/** The date of a whole year. */
export function year(value: number): ClaimDate {
  return { value: String(value), earliest: `${value}-01-01`, latest: `${value}-12-31` };
}

/** The date of a day or of a whole month. */
export function partial(y: number, m: number, d: number | undefined): ClaimDate | undefined {
  if (d !== undefined) return ymd(y, m, d);
  const value = `${y}-${String(m).padStart(2, '0')}`;
  return { value, earliest: `${value}-01`, latest: format(Date.UTC(y, m, 0)) };
}

/** A stretch of days: as a value the month, or year, that holds it whole. */
function range(from: number, to: number): ClaimDate | undefined {
  const earliest = format(from);
  const latest = format(to);
  const value = earliest.slice(0, 7) === latest.slice(0, 7) ? earliest.slice(0, 7) : earliest.slice(0, 4);
  return value === latest.slice(0, value.length) ? { value, earliest, latest } : undefined;
}
