import { describe, expect, it } from 'vitest';
import { createPipeline } from '../../src/pipeline.ts';
import { printClaims } from './printed.ts';

const pipeline = createPipeline();

/** What a title says by itself, which the tables leave out. */
const titles = /^(?:holds-position|post-in) /u;

/** Sentences in which a dual means those that stood beside each other before it, with all that they claim. */
const duals: Readonly<Record<string, readonly string[]>> = {
  'أعلنت أنقرة وبغداد إنشاء ممر جديد، ووقّع الجانبان اتفاقية.': [
    'signed-agreement | أنقرة | اتفاقية | asserted',
    'signed-agreement | بغداد | اتفاقية | asserted',
    'signed-agreement-with | أنقرة | بغداد | asserted',
  ],
  'التقت وزيرة الثقافة التونسية نظيرتها الإيطالية، ووقعت الوزيرتان بروتوكول تعاون.': [
    'met-with | وزيرة الثقافة التونسية | وزيرة الثقافة الإيطالية | asserted',
    'signed-agreement | وزيرة الثقافة التونسية | بروتوكول تعاون | asserted',
    'signed-agreement | وزيرة الثقافة الإيطالية | بروتوكول تعاون | asserted',
    'signed-agreement-with | وزيرة الثقافة التونسية | وزيرة الثقافة الإيطالية | asserted',
  ],
  'وتأزمت العلاقات القطرية السعودية عام 2017 وتوسطت الكويت بين البلدين الشقيقين.': [
    'mediated-between | الكويت | السعودية | asserted',
    'mediated-between | الكويت | قطر | asserted',
  ],
  'استأنفت طهران وواشنطن المحادثات. وتوسطت عُمان بين الطرفين.': [
    'met-with | طهران | واشنطن | asserted',
    'mediated-between | سلطنة عمان | طهران | asserted',
    'mediated-between | سلطنة عمان | واشنطن | asserted',
  ],
  'أجرت موسكو وكييف تبادلاً للأسرى، وتوسطت الإمارات بين العاصمتين.': [
    'mediated-between | الإمارات | كييف | asserted',
    'mediated-between | الإمارات | موسكو | asserted',
  ],
  'تنافس حزب العدالة والتنمية وحزب الاستقلال سنوات، ثم تحالف الحزبان في الرباط.': [
    'allied-with | حزب العدالة والتنمية | حزب الاستقلال | asserted | at الرباط',
  ],
};

function claimsOf(text: string): readonly string[] {
  return printClaims(pipeline.extract({ id: 'a', text, lang: 'ar' })).filter((line) => !titles.test(line));
}

describe('Arabic claims', () => {
  describe('of two by a dual', () => {
    for (const [sentence, claims] of Object.entries(duals)) {
      it(sentence, () => expect(claimsOf(sentence)).toEqual(claims));
    }
  });
});
