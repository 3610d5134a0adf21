import type { ClaimDate } from '../../model/claim.ts';
import { absoluteDate } from './absolute-dates.ts';
import { parseDay } from './calendar.ts';
import type { Range } from './draft.ts';
import type { Scene } from './kinds.ts';
import { relativeDate } from './relative-dates.ts';
import { weekdayDate } from './weekday-dates.ts';

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
      absoluteDate(scene, names, at, today) ??
      weekdayDate(scene, names, at, today) ??
      relativeDate(scene, at, today);
    if (date) found.push({ ...date, from: withPartOfDay(scene.bareForms, date.from, found.at(-1)?.to ?? 0) });
    at = date ? date.to : at + 1;
  }
  return found;
}

/** Words that set the part of the day before a date: "فجر اليوم الاثنين", "بعد ظهر أمس". */
const dayParts = new Set([
  'فجر',
  'صباح',
  'صبيحه',
  'ضحي',
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
