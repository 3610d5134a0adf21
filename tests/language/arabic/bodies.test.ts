import { expect, test } from 'vitest';
import { read } from './reading.ts';

function namesOf(text: string, className: string): readonly string[] {
  return read(text)
    .mentions.filter((m) => m.class === className && m.kind === 'name')
    .map((m) => m.name);
}

test.each<[string, readonly string[]]>([
  ['انسحبت الجبهة الديمقراطية للسلام والمساواة من الحوار.', ['الجبهة الديمقراطية للسلام والمساواة']],
  ['فاز نادي الاتحاد السكندري على الزمالك.', ['نادي الاتحاد السكندري', 'الزمالك']],
  ['انسحب اللواء 444 قتال من المعسكر.', ['اللواء 444 قتال']],
  ['أشاد رئيس الهيئة العامة للرقابة المالية الدكتور محمد فريد بالخطوة.', ['الهيئة العامة للرقابة المالية']],
  ['أعلنت وزارة الاقتصاد والمالية الأرقام.', ['وزارة الاقتصاد والمالية']],
  ['بدأت القوات الأمريكية والبريطانية مناورات.', ['القوات الأمريكية', 'القوات البريطانية']],
])('a body up to its end: %s', (text, names) => {
  expect(namesOf(text, 'Organization')).toEqual(names);
});

test.each<[string, readonly string[]]>([
  ['قصف الطيران مستشفى النو صباحا.', ['مستشفى النو']],
  ['هبطت الطائرة في مطار أربيل الدولي.', ['مطار أربيل الدولي']],
])('a building with what it is called: %s', (text, names) => {
  expect(namesOf(text, 'Facility')).toEqual(names);
});

test.each<[string, readonly string[]]>([
  ['اندلع حريق في حي الشجاعية.', ['حي الشجاعية']],
  ['زار جزيرة المحرق.', ['المحرق']],
])('a place after its kind: %s', (text, names) => {
  expect(namesOf(text, 'Place')).toEqual(names);
});

test.each<[string, readonly string[]]>([
  ['قال وزير الدفاع البريطاني غرانت شابس إن الرد قريب.', ['المملكة المتحدة']],
])('a state by its nationality word: %s', (text, names) => {
  expect(namesOf(text, 'Polity')).toEqual(names);
});

test.each<[string, readonly string[]]>([
  [
    'أعلنت مجموعة «أوسيان» أرباحها. ووقّعت «أوسيان» مذكرة. وتملك أوسيان حصة.',
    ['مجموعة أوسيان', 'أوسيان', 'أوسيان'],
  ],
  [
    'قالت منظمة أطباء بلا حدود (إم إس إف) إن الوضع سيئ. وانسحبت إم إس إف.',
    ['منظمة أطباء بلا حدود', 'إم إس إف'],
  ],
  ['فاز حزب «الأمل». وقال إن الأمل كبير.', ['حزب الأمل']],
  ['تفاوضت مع «فيوليا» الفرنسية حول المصنع.', ['فيوليا']],
  ['وقال إن «الحل» قريب.', []],
])('a body by its short name: %s', (text, names) => {
  expect(namesOf(text, 'Organization')).toEqual(names);
});
