import type { LanguageLexicon } from '../lexicon.ts';
import { createPhraseTable } from '../phrase-table.ts';
import type { DateNames } from './dates.ts';
import { fold } from './fold.ts';

/** Month and weekday look-ups from the tables, by folded words without the article. */
export function createDateNames(lexicon: LanguageLexicon): DateNames {
  const months = createPhraseTable<{ readonly month: number; readonly hijri: boolean }>();
  const bare = (word: string) => fold(word).text.replace(/^ال/u, '');
  for (const { name, month, calendar } of lexicon.months) {
    months.add(name.split(' ').map(bare), { month, hijri: calendar === 'hijri' });
  }
  const weekdays = new Map(lexicon.weekdays.map(({ name, day }) => [bare(name), day]));
  return {
    month(forms, at) {
      const match = months.longestMatch(forms, at);
      const value = match?.values[0];
      return match && value ? { to: match.to, ...value } : undefined;
    },
    weekday: (form) => weekdays.get(form),
  };
}
