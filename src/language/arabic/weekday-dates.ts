import { absoluteDate } from './absolute-dates.ts';
import { addDays, type Day, dayDate, weekdayOf } from './calendar.ts';
import { directionOf } from './date-words.ts';
import type { DateNames, FoundDate } from './dates.ts';
import type { Scene } from './kinds.ts';

/** "الثلاثاء", "يوم الثلاثاء الماضي", "مساء الخميس المقبل". */
export function weekdayDate(
  scene: Scene,
  names: DateNames,
  at: number,
  today: Day | undefined,
): FoundDate | undefined {
  const { words, bareForms } = scene;
  const led = ['يوم', 'اليوم', 'صباح', 'مساء', 'ليله', 'فجر', 'ظهر', 'امس', 'غدا'].includes(
    words[at]?.form ?? '',
  );
  const index = led ? at + 1 : at;
  const day = words[index]?.article ? names.weekday(bareForms[index] ?? '') : undefined;
  if (day === undefined) return undefined;
  let to = index + 1;
  const said = words[to]?.article ? directionOf(bareForms[to]) : undefined;
  const direction = said === 0 ? undefined : said;
  if (direction !== undefined) to += 1;
  const exact = absoluteDate(scene, names, words[to]?.text === '،' ? to + 1 : to, today);
  if (exact?.date && /^\d{4}-\d\d-\d\d$/u.test(exact.date.value)) return { ...exact, from: at };
  if (!today) return { from: at, to };
  const back = (weekdayOf(today) - day + 7) % 7;
  const shift = direction === 1 ? 7 - back : direction === -1 && back === 0 ? -7 : -back;
  const isFuture = direction === 1 || (words[at]?.form === 'غدا' && back > 0);
  return { from: at, to, date: dayDate(addDays(today, isFuture ? 7 - back : shift)) };
}
