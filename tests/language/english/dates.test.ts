import { describe, expect, it } from 'vitest';
import { read } from './reader.ts';

const phrases: Readonly<Record<string, string>> = {
  'They met on Tuesday.': '2024-05-07',
  'They met on Wednesday.': '2024-05-08',
  'They met last Wednesday.': '2024-05-01',
  'They will meet on Friday.': '2024-05-10',
  'They met yesterday.': '2024-05-07',
  'They will meet tomorrow.': '2024-05-09',
  'They met on 3 May 2021.': '2021-05-03',
  'They met on March 10, 2023.': '2023-03-10',
  'They met on March 10.': '2024-03-10',
  'They met on July 13.': '2023-07-13',
  'They met in June 2019.': '2019-06',
  'They met in April.': '2024-04',
  'They met in 2018.': '2018',
  'They met last month.': '2024-04',
  'They met last year.': '2023',
  'They met three days ago.': '2024-05-05',
  'They met two years ago.': '2022',
  'They met on 31 February 2020.': 'unknown',
};

describe('dates of English sentences, read on Wednesday 8 May 2024', () => {
  for (const [text, expected] of Object.entries(phrases)) {
    it(text, () => {
      const { dates } = read(text);
      expect(dates.map(({ date }) => date?.value ?? 'unknown')).toEqual([expected]);
    });
  }

  it('"last week" is a stretch of days', () => {
    const date = { value: '2024', earliest: '2024-04-29', latest: '2024-05-05' };
    expect(read('They met last week.').dates[0]?.date).toEqual(date);
    expect(read('The two met in late March.').dates[0]?.date?.value).toBe('2024-03');
  });
});
