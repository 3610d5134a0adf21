import { type Day, dayDate, fromHijri, monthDate, yearDate } from './calendar.ts';
import { directionOf, isYear, numberOf } from './date-words.ts';
import type { DateNames, FoundDate } from './dates.ts';
import type { Scene } from './kinds.ts';
import type { Word } from './words.ts';

/** "8 تموز/يوليو 2020", "يوليو الماضي", "عام 2011", "08/07/2020", "15 رمضان 1441 هـ". */
export function absoluteDate(
  scene: Scene,
  names: DateNames,
  at: number,
  today: Day | undefined,
): FoundDate | undefined {
  const { words, bareForms } = scene;
  const numeric = numericDate(words, at);
  if (numeric) return numeric;
  const day = numberOf(words[at]);
  const dayed = day !== undefined && day >= 1 && day <= 31;
  const after = dayed ? (words[at + 1]?.form === 'من' ? at + 2 : at + 1) : at;
  const shahr = bareForms[after] === 'شهر' ? after + 1 : after;
  const month = names.month(bareForms, shahr);
  if (month) return withMonth(scene, names, { from: at, month, today, ...(dayed ? { day } : {}) });
  const year = ['عام', 'سنه'].includes(bareForms[at] ?? '') ? numberOf(words[at + 1]) : undefined;
  if (isYear(year)) return { from: at, to: at + 2, date: yearDate(year) };
  const bare = numberOf(words[at]);
  const led = at > 0 && ['في', 'منذ', 'حتي', 'بين'].includes(words[at - 1]?.form ?? '');
  return led && isYear(bare) && bare >= 1900 ? { from: at, to: at + 1, date: yearDate(bare) } : undefined;
}

function numericDate(words: readonly Word[], at: number): FoundDate | undefined {
  const parts = [0, 2, 4].map((i) => numberOf(words[at + i]));
  const marks = [words[at + 1]?.text, words[at + 3]?.text];
  if (marks[0] !== marks[1] || !['/', '-', '.'].includes(marks[0] ?? '')) return undefined;
  const [a, b, c] = parts;
  if (a === undefined || b === undefined || c === undefined) return undefined;
  const [year, month, day] = isYear(a) ? [a, b, c] : [c, b, a];
  if (!isYear(year) || month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  return { from: at, to: at + 5, date: dayDate({ year, month, day }) };
}

interface MonthAt {
  readonly from: number;
  readonly month: { readonly to: number; readonly month: number; readonly hijri: boolean };
  readonly today: Day | undefined;
  readonly day?: number;
}

/** A month with the year or the direction after it, and the day before it. */
function withMonth(
  scene: Scene,
  names: DateNames,
  { from, month, today, day }: MonthAt,
): FoundDate | undefined {
  const { words, bareForms } = scene;
  const begin = yearPlace(scene, names, month.to);
  const stated = numberOf(words[begin]);
  const year = isYear(stated) ? stated : undefined;
  let to = year === undefined ? begin : begin + 1;
  const direction = directionOf(bareForms[to]);
  if (year === undefined && direction !== undefined && words[to]?.article) to += 1;
  if (month.hijri) {
    if (words[to]?.form.startsWith('ه') && (words[to]?.form.length ?? 9) <= 2) to += 1;
    const date = year !== undefined && day !== undefined ? fromHijri(year, month.month, day) : undefined;
    return year === undefined && day === undefined ? undefined : { from, to, ...(date ? { date } : {}) };
  }
  if (year === undefined && day === undefined && direction === undefined && !isMonthName(scene, from))
    return undefined;
  const resolved = year ?? yearNear(month.month, direction, today);
  if (resolved === undefined) return { from, to };
  const date =
    day === undefined
      ? monthDate(resolved, month.month)
      : dayDate({ year: resolved, month: month.month, day });
  return { from, to, date };
}

/** Where the year stands: after the month's other name ("تموز/يوليو") and "عام". */
function yearPlace({ words, bareForms }: Scene, names: DateNames, after: number): number {
  const mark = words[after]?.text;
  const second = mark === '/' || mark === '(' ? names.month(bareForms, after + 1) : undefined;
  const to = second ? (words[second.to]?.text === ')' ? second.to + 1 : second.to) : after;
  const led = ['عام', 'سنه'].includes(bareForms[to] ?? '') && isYear(numberOf(words[to + 1]));
  return led ? to + 1 : to;
}

/** A month by itself is one only after a preposition of time, since some are also words or names (آب, مارس). */
function isMonthName(scene: Scene, at: number): boolean {
  const before = scene.words[at - 1];
  return (
    before !== undefined &&
    (['في', 'منذ', 'خلال', 'شهر', 'من', 'حتي'].includes(before.form) || scene.bareForms[at] === 'شهر')
  );
}

/** The year of a month named without one: the nearest that the wording allows. */
function yearNear(
  month: number,
  direction: -1 | 0 | 1 | undefined,
  today: Day | undefined,
): number | undefined {
  if (!today) return undefined;
  if (direction === -1) return month < today.month ? today.year : today.year - 1;
  if (direction === 1) return month > today.month ? today.year : today.year + 1;
  if (direction === 0) return today.year;
  const ahead = month - today.month;
  if (ahead > 6) return today.year - 1;
  return ahead < -6 ? today.year + 1 : today.year;
}
