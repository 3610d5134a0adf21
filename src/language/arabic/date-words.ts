import type { Word } from './words.ts';

const pasts = new Set(['ماضي', 'ماضيه', 'فائت', 'فايت', 'فائته', 'منصرم', 'منصرمه', 'اخير', 'سابق', 'سابقه']);
const futures = new Set(['مقبل', 'مقبله', 'قادم', 'قادمه', 'تالي', 'اتي', 'اتيه']);
const presents = new Set(['جاري', 'جاريه', 'حالي', 'حاليه', 'هذا', 'هذه']);

/** Whether "last", "next" or "this" says where a day, month or year lies: -1, 1 or 0. */
export function directionOf(form: string | undefined): -1 | 0 | 1 | undefined {
  if (form === undefined) return undefined;
  if (pasts.has(form)) return -1;
  if (futures.has(form)) return 1;
  return presents.has(form) ? 0 : undefined;
}

/** The value of a word in digits. */
export function numberOf(word: Word | undefined): number | undefined {
  return word?.pos === 'number' && /^\d+$/u.test(word.form) ? Number(word.form) : undefined;
}

/** Whether a number can be a year of either calendar. */
export function isYear(value: number | undefined): value is number {
  return value !== undefined && value >= 1000 && value <= 2199;
}
