import { describe, expect, test } from 'vitest';
import { createLocator } from '../../src/text/locators.ts';

/** Where the word «هنا» of a text lies. */
const here = (text: string) => createLocator(text)(text.indexOf('هنا'));

const wrapped = 'أعلن المتحدث باسم الوزارة أن الاجتماع سيعقد في القاهرة';

describe('where an offset lies', () => {
  test.each([
    ['هنا', { paragraph: 1 }],
    ['عنوان\n\nفقرة.\n\nهنا', { paragraph: 3 }],
    ['عنوان\nفقرة.\n  \n هنا', { paragraph: 3 }],
    ['عنوان\r\n\r\nفقرة.\r\nهنا', { paragraph: 3 }],
    [`عنوان\n\n${wrapped}\n${wrapped}\nوذلك هنا\n\nفقرة`, { paragraph: 2 }],
    [`${wrapped}\n${wrapped}\n${wrapped}\n\nهنا`, { paragraph: 2 }],
    ['صفحة\n\n\fهنا', { page: 2, paragraph: 1 }],
    ['صفحة\n\nفقرة\f بقية.\n\nهنا\f', { page: 2, paragraph: 2 }],
    ['صفحة هنا\f\fصفحة', { page: 1, paragraph: 1 }],
    ['\f\n\nفقرة\n\nهنا', { page: 2, paragraph: 2 }],
  ])('%j', (text, locator) => {
    expect(here(text)).toEqual(locator);
  });

  test('is told quickly of very many lines', () => {
    const text = 'س\n'.repeat(300_000);
    expect(createLocator(text)(text.length - 2)).toEqual({ paragraph: 300_000 });
  });
});
