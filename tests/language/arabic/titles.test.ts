import { expect, test } from 'vitest';
import { linksOf } from './reading.ts';

test.each<[string, readonly string[]]>([
  [
    'قال نائب رئيس الوزراء لشؤون الدفاع سالم الكعبي إن الخطة جاهزة.',
    ['holds-position سالم الكعبي -> نائب رئيس الوزراء لشؤون الدفاع'],
  ],
  [
    'وصل وكيل وزارة الكهرباء لشؤون الإنتاج عامر الكناني.',
    [
      'holds-position عامر الكناني -> وكيل وزارة الكهرباء لشؤون الإنتاج',
      'post-in وكيل وزارة الكهرباء لشؤون الإنتاج -> وزارة الكهرباء',
    ],
  ],
  [
    'استقبل وزير الخارجية والمغتربين نزار المهايني الوفد.',
    ['holds-position نزار المهايني -> وزير الخارجية والمغتربين'],
  ],
  [
    'كرّم اللواء أمير سيد أحمد مستشار رئيس الجمهورية للتخطيط العمراني الفائزين.',
    ['holds-position أمير سيد أحمد -> مستشار رئيس الجمهورية للتخطيط العمراني'],
  ],
])('an office with its matter: %s', (text, links) => {
  expect(linksOf(text)).toEqual(links);
});

test.each<[string, readonly string[]]>([
  [
    'زار رئيس حزب الوفاق الوطني النائب غسان الهبر البلدة.',
    [
      'holds-position غسان الهبر -> النائب',
      'holds-position غسان الهبر -> رئيس حزب الوفاق الوطني',
      'post-in رئيس حزب الوفاق الوطني -> حزب الوفاق الوطني',
    ],
  ],
  [
    'انتقد المتحدث باسم الحكومة مصطفى بايتاس القرار.',
    ['holds-position مصطفى بايتاس -> المتحدث باسم الحكومة', 'post-in المتحدث باسم الحكومة -> الحكومة'],
  ],
  [
    'أعلنت الشركة النتائج، وقال مديرها العام كريم السلاوي إن الأرباح زادت.',
    ['holds-position كريم السلاوي -> مديرها العام', 'post-in مديرها العام -> ها'],
  ],
  [
    'حضر القائم بأعمال رئيس جامعة أسوان لؤي سعد الدين.',
    [
      'holds-position لؤي سعد الدين -> القائم بأعمال رئيس جامعة أسوان',
      'post-in القائم بأعمال رئيس جامعة أسوان -> جامعة أسوان',
    ],
  ],
])('an office of a body, by whatever joins them: %s', (text, links) => {
  expect(linksOf(text)).toEqual(links);
});

test.each<[string, readonly string[]]>([
  [
    'زار والي القضارف الفريق النور هباني المدينة.',
    ['holds-position النور هباني -> والي القضارف', 'post-in والي القضارف -> القضارف'],
  ],
])('who governs a place holds a post in it: %s', (text, links) => {
  expect(linksOf(text)).toEqual(links);
});

test.each<[string, readonly string[]]>([
  [
    'أوقف الأمين العام السابق لجبهة التحرير الوطني جمال ولد عباس.',
    [
      'holds-position جمال ولد عباس -> الأمين العام السابق لجبهة التحرير الوطني denied',
      'post-in الأمين العام السابق لجبهة التحرير الوطني -> جبهة التحرير الوطني',
    ],
  ],
  [
    'التقى رئيس الحكومة المكلف نواف سلام النواب.',
    ['holds-position نواف سلام -> رئيس الحكومة المكلف planned', 'post-in رئيس الحكومة المكلف -> الحكومة'],
  ],
])('an office no longer or not yet held: %s', (text, links) => {
  expect(linksOf(text)).toEqual(links);
});

test.each<[string, readonly string[]]>([['نشرت الصحيفة صورا متهمة رئيس الوزراء بالتقصير.', []]])(
  'no office where somebody is only accused by one: %s',
  (text, links) => {
    expect(linksOf(text)).toEqual(links);
  },
);
