import type { ClaimDate } from '../../model/claim.ts';

/** A day of the Gregorian calendar; months and days count from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const dayLength = 86_400_000;

/** Reads `YYYY-MM-DD` (a time after it is ignored); undefined when it is no day. */
export function parseDay(text: string): Day | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)/u.exec(text);
  return match ? { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) } : undefined;
}

function toTime({ year, month, day }: Day): number {
  return Date.UTC(year, month - 1, day);
}

function fromTime(time: number): Day {
  const date = new Date(time);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function print({ year, month, day }: Day): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

export function addDays(day: Day, count: number): Day {
  return fromTime(toTime(day) + count * dayLength);
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(toTime(day)).getUTCDay() || 7;
}

export function dayDate(day: Day): ClaimDate {
  const value = print(fromTime(toTime(day)));
  return { value, earliest: value, latest: value };
}

export function monthDate(year: number, month: number): ClaimDate {
  const earliest = print({ year, month, day: 1 });
  const latest = print(
    addDays(month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 }, -1),
  );
  return { value: earliest.slice(0, 7), earliest, latest };
}

export function yearDate(year: number): ClaimDate {
  return { value: String(year), earliest: `${year}-01-01`, latest: `${year}-12-31` };
}

/** The week (from Monday), month or year that lies `shift` from the one of a day. */
export function spanDate(today: Day, unit: 'week' | 'month' | 'year', shift: -1 | 0 | 1): ClaimDate {
  if (unit === 'year') return yearDate(today.year + shift);
  if (unit === 'month') {
    const index = today.year * 12 + today.month - 1 + shift;
    return monthDate(Math.floor(index / 12), (index % 12) + 1);
  }
  const monday = addDays(today, 1 - weekdayOf(today) + 7 * shift);
  const sunday = addDays(monday, 6);
  const month = monthDate(monday.year, monday.month);
  const value = monday.month === sunday.month ? month.value : String(monday.year);
  return { value, earliest: print(monday), latest: print(sunday) };
}

const hijri = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
});

/**
 * The Gregorian day of a day of the Umm al-Qura calendar; undefined when there is none.
 *
 *   fromHijri(1441, 11, 17)?.value // → '2020-07-08'
 */
export function fromHijri(year: number, month: number, day: number): ClaimDate | undefined {
  // A Hijri year is about 354.367 days; the epoch is 16 July 622. The guess is off by a few days at most.
  const guess = fromTime(
    Date.UTC(622, 6, 19) + Math.round((year - 1) * 354.367 + (month - 1) * 29.53 + day - 1) * dayLength,
  );
  for (let shift = -4; shift <= 4; shift += 1) {
    const candidate = addDays(guess, shift);
    const parts = hijri.formatToParts(new Date(toTime(candidate)));
    const value = (type: string) => Number(parts.find((p) => p.type === type)?.value);
    if (value('year') === year && value('month') === month && value('day') === day) return dayDate(candidate);
  }
  return undefined;
}
