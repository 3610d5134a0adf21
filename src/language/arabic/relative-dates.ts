import { addDays, type Day, dayDate, spanDate } from './calendar.ts';
import { directionOf, numberOf } from './date-words.ts';
import type { FoundDate } from './dates.ts';
import type { Scene } from './kinds.ts';

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

/** "أمس", "أول أمس", "قبل ثلاثة أيام", "الأسبوع الماضي", "العام الجاري". */
export function relativeDate(scene: Scene, at: number, today: Day | undefined): FoundDate | undefined {
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

/** "قبل ثلاثة أيام", "منذ يومين". */
function ago(scene: Scene, at: number, today: Day | undefined): FoundDate | undefined {
  const { words, bareForms } = scene;
  const lead = words[at]?.form;
  if (lead !== 'قبل' && lead !== 'منذ') return undefined;
  const count = numberOf(words[at + 1]) ?? counts.get(bareForms[at + 1] ?? '');
  if (count === undefined) return undefined;
  const pair = ['يوم', 'يومين'].includes(bareForms[at + 1] ?? '');
  const unit = pair ? 'ايام' : bareForms[at + 2];
  if (unit !== 'ايام' && unit !== 'يوما' && unit !== 'يوم') return undefined;
  const to = pair ? at + 2 : at + 3;
  return { from: at, to, ...(today ? { date: dayDate(addDays(today, -count)) } : {}) };
}

/** "الأسبوع الماضي", "العام الجاري". */
function period(scene: Scene, at: number, today: Day | undefined): FoundDate | undefined {
  const { words, bareForms } = scene;
  const unit = periods.get(bareForms[at] ?? '');
  if (!unit || !words[at]?.article || !words[at + 1]?.article) return undefined;
  const direction = directionOf(bareForms[at + 1]);
  if (direction === undefined) return undefined;
  return { from: at, to: at + 2, ...(today ? { date: spanDate(today, unit, direction) } : {}) };
}
