import type { ClaimDate } from '../../model/claim.ts';
import {
  addDays,
  type Day,
  dayDate,
  fromHijri,
  monthDate,
  parseDay,
  spanDate,
  weekdayOf,
  yearDate,
} from './calendar.ts';
import type { Range } from './draft.ts';
import type { Scene } from './kinds.ts';
import type { Word } from './words.ts';

/** A date expression among the words of a sentence; `date` is absent where it cannot be known. */
export interface FoundDate extends Range {
  readonly date?: ClaimDate;
}

/** Months and weekdays by their folded words without the article. */
export interface DateNames {
  month(
    forms: readonly string[],
    at: number,
  ): { readonly to: number; readonly month: number; readonly hijri: boolean } | undefined;
  weekday(form: string): number | undefined;
}

const pasts = new Set(['ماضي', 'ماضيه', 'فائت', 'فايت', 'فائته', 'منصرم', 'منصرمه', 'اخير', 'سابق', 'سابقه']);
const futures = new Set(['مقبل', 'مقبله', 'قادم', 'قادمه', 'تالي', 'اتي', 'اتيه']);
const presents = new Set(['جاري', 'جاريه', 'حالي', 'حاليه', 'هذا', 'هذه']);
const relativeDays: ReadonlyMap<string, number> = new Map([
  ['اليوم', 0],
  ['امس', -1],
  ['الامس', -1],
  ['البارحه', -1],
  ['غدا', 1],
  ['الغد', 1],
  ['غد', 1],
]);
const counts: ReadonlyMap<string, number> = new Map([
  ['يوم', 1],
  ['يومين', 2],
  ['ثلاثه', 3],
  ['ثلاث', 3],
  ['اربعه', 4],
  ['اربع', 4],
  ['خمسه', 5],
  ['خمس', 5],
  ['سته', 6],
  ['ست', 6],
  ['سبعه', 7],
  ['سبع', 7],
  ['ثمانيه', 8],
  ['ثماني', 8],
  ['تسعه', 9],
  ['تسع', 9],
  ['عشره', 10],
  ['عشر', 10],
]);
const periods: ReadonlyMap<string, 'week' | 'month' | 'year'> = new Map<string, 'week' | 'month' | 'year'>([
  ['اسبوع', 'week'],
  ['شهر', 'month'],
  ['عام', 'year'],
  ['سنه', 'year'],
]);

/**
 * Finds date expressions among words, left to right, the longest at each place, and resolves them
 * against the day of publication where they are relative. What that day leaves open stays unresolved.
 */
export function findDates(
  scene: Scene,
  names: DateNames,
  published: string | undefined,
): readonly FoundDate[] {
  const today = published === undefined ? undefined : parseDay(published);
  const found: FoundDate[] = [];
  let at = 0;
  while (at < scene.words.length) {
    const date =
      absolute(scene, names, at, today) ?? weekday(scene, names, at, today) ?? relative(scene, at, today);
    if (date) found.push({ ...date, from: withPartOfDay(scene.bareForms, date.from, found.at(-1)?.to ?? 0) });
    at = date ? date.to : at + 1;
  }
  return found;
}

/** Words that set the part of the day before a date: "فجر اليوم الاثنين", "بعد ظهر أمس". */
const dayParts = new Set([
  'فجر',
  'صباح',
  'ظهر',
  'عصر',
  'مساء',
  'ليل',
  'ليله',
  'يوم',
  'منتصف',
  'نهايه',
  'مطلع',
  'اواخر',
  'اوائل',
  'بدايه',
  'وقت',
  'سابق',
  'متاخر',
]);

function withPartOfDay(forms: readonly string[], from: number, least: number): number {
  let at = from;
  while (at > least && dayParts.has(forms[at - 1] ?? '')) at -= 1;
  return at < from && at > least && (forms[at - 1] === 'بعد' || forms[at - 1] === 'قبل') ? at - 1 : at;
}

function number(word: Word | undefined): number | undefined {
  return word?.pos === 'number' && /^\d+$/u.test(word.form) ? Number(word.form) : undefined;
}

function isYear(value: number | undefined): value is number {
  return value !== undefined && value >= 1000 && value <= 2199;
}

/** "8 تموز/يوليو 2020", "يوليو الماضي", "عام 2011", "08/07/2020", "15 رمضان 1441 هـ". */
function absolute(scene: Scene, names: DateNames, at: number, today: Day | undefined): FoundDate | undefined {
  const { words, bareForms } = scene;
  const numeric = numericDate(words, at);
  if (numeric) return numeric;
  const day = number(words[at]);
  const dayed = day !== undefined && day >= 1 && day <= 31;
  const after = dayed ? (words[at + 1]?.form === 'من' ? at + 2 : at + 1) : at;
  const shahr = bareForms[after] === 'شهر' ? after + 1 : after;
  const month = names.month(bareForms, shahr);
  if (month) return withMonth(scene, names, { from: at, month, today, ...(dayed ? { day } : {}) });
  const year = ['عام', 'سنه'].includes(bareForms[at] ?? '') ? number(words[at + 1]) : undefined;
  if (isYear(year)) return { from: at, to: at + 2, date: yearDate(year) };
  const bare = number(words[at]);
  const led = at > 0 && ['في', 'منذ', 'حتي', 'بين'].includes(words[at - 1]?.form ?? '');
  return led && isYear(bare) && bare >= 1900 ? { from: at, to: at + 1, date: yearDate(bare) } : undefined;
}

function numericDate(words: readonly Word[], at: number): FoundDate | undefined {
  const parts = [0, 2, 4].map((i) => number(words[at + i]));
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

function withMonth(
  scene: Scene,
  names: DateNames,
  { from, month, today, day }: MonthAt,
): FoundDate | undefined {
  const { words, bareForms } = scene;
  let to = month.to;
  const second =
    words[to]?.text === '/' || words[to]?.text === '(' ? names.month(bareForms, to + 1) : undefined;
  if (second) to = words[second.to]?.text === ')' ? second.to + 1 : second.to;
  if (['عام', 'سنه'].includes(bareForms[to] ?? '') && isYear(number(words[to + 1]))) to += 1;
  let year = number(words[to]);
  if (isYear(year)) to += 1;
  else year = undefined;
  const direction = pasts.has(bareForms[to] ?? '')
    ? -1
    : futures.has(bareForms[to] ?? '')
      ? 1
      : presents.has(bareForms[to] ?? '')
        ? 0
        : undefined;
  if (year === undefined && direction !== undefined && words[to]?.article) to += 1;
  if (month.hijri) {
    if (words[to]?.form.startsWith('ه') && (words[to]?.form.length ?? 9) <= 2) to += 1;
    const date = year !== undefined && day !== undefined ? fromHijri(year, month.month, day) : undefined;
    return year === undefined && day === undefined ? undefined : { from, to, ...(date ? { date } : {}) };
  }
  const resolved = year ?? yearNear(month.month, direction, today);
  if (year === undefined && day === undefined && direction === undefined && !isMonthName(scene, from))
    return undefined;
  if (resolved === undefined) return { from, to };
  return {
    from,
    to,
    date:
      day === undefined
        ? monthDate(resolved, month.month)
        : dayDate({ year: resolved, month: month.month, day }),
  };
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

/** "الثلاثاء", "يوم الثلاثاء الماضي", "مساء الخميس المقبل". */
function weekday(scene: Scene, names: DateNames, at: number, today: Day | undefined): FoundDate | undefined {
  const { words, bareForms } = scene;
  const led = ['يوم', 'اليوم', 'صباح', 'مساء', 'ليله', 'فجر', 'ظهر', 'امس', 'غدا'].includes(
    words[at]?.form ?? '',
  );
  const index = led ? at + 1 : at;
  const day = words[index]?.article ? names.weekday(bareForms[index] ?? '') : undefined;
  if (day === undefined) return undefined;
  let to = index + 1;
  const form = bareForms[to] ?? '';
  const direction = words[to]?.article
    ? pasts.has(form)
      ? -1
      : futures.has(form)
        ? 1
        : undefined
    : undefined;
  if (direction !== undefined) to += 1;
  const absoluteDate = absolute(scene, names, words[to]?.text === '،' ? to + 1 : to, today);
  if (absoluteDate?.date && /^\d{4}-\d\d-\d\d$/u.test(absoluteDate.date.value))
    return { ...absoluteDate, from: at };
  if (!today) return { from: at, to };
  const back = (weekdayOf(today) - day + 7) % 7;
  const shift = direction === 1 ? 7 - back : direction === -1 && back === 0 ? -7 : -back;
  const isFuture = direction === 1 || (words[at]?.form === 'غدا' && back > 0);
  return { from: at, to, date: dayDate(addDays(today, isFuture ? 7 - back : shift)) };
}

/** "أمس", "أول أمس", "قبل ثلاثة أيام", "الأسبوع الماضي", "العام الجاري". */
function relative(scene: Scene, at: number, today: Day | undefined): FoundDate | undefined {
  const { words, writtenForms, bareForms } = scene;
  const written = writtenForms[at] ?? '';
  if (written === 'اول' && writtenForms[at + 1] === 'امس') {
    return { from: at, to: at + 2, ...(today ? { date: dayDate(addDays(today, -2)) } : {}) };
  }
  const shift = relativeDays.get(written);
  if (shift !== undefined && words[at]?.pos !== 'verb') {
    const first =
      ['اول', 'الاول'].includes(bareForms[at - 1] ?? '') ||
      ['اول', 'الاول'].includes(bareForms[at + 1] ?? '');
    const days =
      written.endsWith('امس') && first
        ? -2
        : ['بعد'].includes(bareForms[at - 1] ?? '') && written === 'غد'
          ? 2
          : shift;
    const to = days === -2 && bareForms[at + 1] === 'اول' ? at + 2 : at + 1;
    return { from: at, to, ...(today ? { date: dayDate(addDays(today, days)) } : {}) };
  }
  return ago(scene, at, today) ?? period(scene, at, today);
}

function ago(scene: Scene, at: number, today: Day | undefined): FoundDate | undefined {
  const { words, bareForms } = scene;
  const lead = words[at]?.form;
  if (lead !== 'قبل' && lead !== 'منذ') return undefined;
  const count = number(words[at + 1]) ?? counts.get(bareForms[at + 1] ?? '');
  if (count === undefined) return undefined;
  const pair = ['يوم', 'يومين'].includes(bareForms[at + 1] ?? '');
  const unit = pair ? 'ايام' : bareForms[at + 2];
  if (unit !== 'ايام' && unit !== 'يوما' && unit !== 'يوم') return undefined;
  const to = pair ? at + 2 : at + 3;
  return { from: at, to, ...(today ? { date: dayDate(addDays(today, -count)) } : {}) };
}

function period(scene: Scene, at: number, today: Day | undefined): FoundDate | undefined {
  const { words, bareForms } = scene;
  const unit = periods.get(bareForms[at] ?? '');
  const next = bareForms[at + 1] ?? '';
  if (!unit || !words[at]?.article || !words[at + 1]?.article) return undefined;
  const direction = pasts.has(next) ? -1 : futures.has(next) ? 1 : presents.has(next) ? 0 : undefined;
  if (direction === undefined) return undefined;
  return { from: at, to: at + 2, ...(today ? { date: spanDate(today, unit, direction) } : {}) };
}
