import { describe, expect, test } from 'vitest';
import { parseBodyName } from '../../../src/resolve/names/body-name.ts';
import { type BodyMatch, compareBodies } from '../../../src/resolve/names/compare-bodies.ts';

describe('two names of bodies, posts and agreements compare as', () => {
  test.each<[BodyMatch['kind'], string, string]>([
    ['same', 'وزارة الخارجية المصرية', "Egypt's foreign ministry"],
    ['same', 'وزارة الخارجية المصرية', 'Egyptian Ministry of Foreign Affairs'],
    ['no-head', 'الخارجية المصرية', 'Egyptian Ministry of Foreign Affairs'],
    ['no-head', 'وزارة الخارجية المصرية', 'الخارجية المصرية'],
    ['same', 'وزير الدفاع السوري', "Syria's defence minister"],
    ['same', 'وزيرة التخطيط المصرية', 'Egyptian Planning Minister'],
    ['same', 'رئيس الوزراء العراقي', "Iraq's premier"],
    ['same', 'محافظ البنك المركزي المصري', 'governor of the Central Bank of Egypt'],
    ['same', 'البنتاغون', 'US Defense Department'],
    ['same', 'الخارجية الأمريكية', 'the State Department'],
    ['same', 'حزب الله', 'Hezbollah'],
    ['no-head', 'حماس', 'Hamas movement'],
    ['same', 'حزب العدالة والتنمية', 'Justice and Development Party'],
    ['same', 'قوات سوريا الديمقراطية', 'Syrian Democratic Forces'],
    ['same', 'الحرس الثوري الإيراني', "Iran's Revolutionary Guards"],
    ['no-head', 'جماعة صقور البادية', 'Badia Falcons'],
    ['no-head', 'شركة نجد للموانئ', 'Najd Ports'],
    ['same', 'شركة كورفيل ريل', 'Corvelle Rail Company'],
    ['no-head', 'مجمع أوراس للطاقة', 'Aures Energy Group'],
    ['no-polity', 'وزارة الداخلية', 'وزارة الداخلية العراقية'],
    ['other', 'وزارة الخارجية المصرية', 'وزارة الخارجية السورية'],
    ['other', 'وزارة الخارجية المصرية', 'وزارة الداخلية المصرية'],
    ['other', "Egypt's foreign ministry", "Egypt's foreign minister"],
    ['other', 'حزب العدالة والتنمية', 'حزب العدالة والبناء'],
    ['other', 'الجيش الليبي', 'الجيش اللبناني'],
  ])('%s: %s, %s', (kind, a, b) => {
    expect(compareBodies(parseBodyName(a), parseBodyName(b)).kind).toBe(kind);
    expect(compareBodies(parseBodyName(b), parseBodyName(a)).kind).toBe(kind);
  });
});
