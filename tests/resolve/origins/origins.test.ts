import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findOrigins } from '../../../src/resolve/origins/origins.ts';
import { shinglesOf } from '../../../src/resolve/origins/shingles.ts';

const wire =
  'عمّان – وقّع وزير النقل الأردني ونظيره العراقي، الأحد، اتفاقية لتشغيل خط السكة الحديدية بين العقبة والبصرة، بحضور ممثلين عن البنك الدولي. وقال الوزير الأردني إن العمل يبدأ مطلع العام المقبل ويستمر ثلاث سنوات، مشيراً إلى أن الكلفة تبلغ مليارين ونصف المليار دولار. ونفى الوزير العراقي أن تكون بغداد قد طلبت تأجيل التوقيع، مؤكداً أن الأطراف كلها ملتزمة بالمواعيد.';
const [first = '', second = '', third = ''] = wire.split('. ');
const reprints: Readonly<Record<string, string>> = {
  'another headline and credit': `اتفاقية السكة الحديدية ترى النور أخيراً\nوكالات - ${wire}`,
  'a cut end': `${first}. ${second}.`,
  'small edits': wire
    .replace('مشيراً إلى أن', 'موضحاً أن')
    .replace('الأحد', 'أمس الأحد')
    .replace('وقّع', 'أبرم'),
  'its own spelling': wire.replaceAll('أ', 'ا').replaceAll('ة', 'ه').replaceAll('،', ','),
  'one more paragraph': `${wire} ويعد الخط الأول من نوعه بين البلدين منذ عقود، ويتوقع أن ينقل خمسة ملايين طن سنوياً.`,
};
const others: Readonly<Record<string, string>> = {
  'a report of its own on the same event':
    'شهدت العاصمة الأردنية توقيع اتفاق السكة الحديدية بين الأردن والعراق بعد مفاوضات طويلة رعاها البنك الدولي، ويفترض أن يبدأ التنفيذ في كانون الثاني وسط شكوك في التمويل.',
  'an article that quotes a sentence': `تعيش المنطقة سباقاً على الممرات التجارية، من تركيا إلى الخليج، وكل دولة تعلن كل شهر مشروعاً جديداً لا يعرف أحد من أين يأتي تمويله. ${third} لكن تجارب السنوات الماضية تدعو إلى الحذر، فكثير من هذه المشاريع توقف عند حفل التوقيع، ولم تصل القضبان إلى وجهتها في أي منها حتى اليوم.`,
  'the next signing of the same people':
    'عمّان – وقّع وزير النقل الأردني ونظيره العراقي، الخميس، مذكرة تفاهم بشأن النقل الجوي تشمل زيادة عدد الرحلات بين عمّان وبغداد والبصرة وأربيل إلى أربعين رحلة أسبوعياً.',
};

const origin = (texts: readonly string[]): readonly string[] => {
  const documents = texts.map((text, i) => ({ document: `d${i}`, shingles: shinglesOf(text) }));
  return [...findOrigins(documents).values()];
};

describe('an origin', () => {
  test.each(Object.entries(reprints))('is one with a reprint that has %s', (_, text) => {
    expect(origin([wire, text])).toEqual(['d0', 'd0']);
  });

  test.each(Object.entries(others))('is not shared by %s', (_, text) => {
    expect(origin([wire, text])).toEqual(['d0', 'd1']);
  });

  test('is one for all reprints, whatever their order', () => {
    const texts = [wire, ...Object.values(reprints), ...Object.values(others)];
    const named = texts.map((text, i) => ({ document: `d${i}`, shingles: shinglesOf(text) }));
    const expected = findOrigins(named);
    expect(new Set(expected.values()).size).toBe(1 + Object.keys(others).length);
    fc.assert(
      fc.property(fc.shuffledSubarray(named, { minLength: named.length }), (shuffled) => {
        expect(findOrigins(shuffled)).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  test('is that of its own origin, the least that shares it, whatever the order', () => {
    const wording = fc
      .uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 25 })
      .map((numbers) => Uint32Array.from(numbers).sort());
    const some = fc
      .array(wording, { maxLength: 25 })
      .map((list) => list.map((shingles, i) => ({ document: `d${String(i).padStart(2, '0')}`, shingles })));
    fc.assert(
      fc.property(some, (documents) => {
        const origins = findOrigins(documents);
        expect(findOrigins([...documents].reverse())).toEqual(origins);
        for (const [document, first] of origins) {
          expect(first <= document).toBe(true);
          expect(origins.get(first)).toBe(first);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('of two reports is not made one by a text that copies both', () => {
    const other = others['the next signing of the same people'] ?? '';
    expect(new Set(origin([wire, other, `${wire} ${other}`]).slice(0, 2)).size).toBe(2);
  });

  test('of an empty text is its own', () => expect(origin(['', ''])).toEqual(['d0', 'd1']));
});
