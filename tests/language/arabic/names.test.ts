import { expect, test } from 'vitest';
import { read } from './reading.ts';

function personsOf(text: string): readonly string[] {
  return read(text)
    .mentions.filter((m) => m.class === 'Person' && m.kind === 'name')
    .map((m) => m.name);
}

test.each<[string, readonly string[]]>([
  ['التقى وزير التجارة الصيني وانغ ون تاو الوفد.', ['وانغ ون تاو']],
  ['قالت المخرجة أسماء بنيس إن الفيلم جديد.', ['أسماء بنيس']],
  ['استقبل الشيخ خالد بن عبدالله آل خليفة نائب رئيس مجلس الوزراء السفير.', ['خالد بن عبدالله آل خليفة']],
  ['وصل الوزير أحمد ولد يحيى إلى نواكشوط.', ['أحمد ولد يحيى']],
  ['قال رئيس مجلس الإدارة فهد بن نافل إن الصفقة تمت.', ['فهد بن نافل']],
  ['رحب الرئيس الفيتنامي نغوين فو ترونغ بالضيف.', ['نغوين فو ترونغ']],
  ['أجرى الاثنين اتصالا بنظيره الكمبودي سوك فانا لبحث أمن الحدود.', ['سوك فانا']],
  ['قتلت الغارة القيادي في الحركة أغالي أغ إنتالا قرب كيدال.', ['أغالي أغ إنتالا']],
  ['أقال الاتحاد المدرب الأمريكي واين هينسون.', ['واين هينسون']],
  ['اعترف وزير الشؤون البحرية الجيبوتي حسن ديرية بالخطأ.', ['حسن ديرية']],
])('whole names after a title: %s', (text, persons) => {
  expect(personsOf(text)).toEqual(persons);
});

test.each<[string, readonly string[]]>([
  ['أعلن سيرغي لافروف موقف بلاده.', ['سيرغي لافروف']],
  ['شاركت شيرين أبو النجا في الندوة.', ['شيرين أبو النجا']],
])('names with no title: %s', (text, persons) => {
  expect(personsOf(text)).toEqual(persons);
});

test.each<[string, readonly string[]]>([
  ['حضر السعيد شنقريحة الوزير المنتدب لدى وزير الدفاع الوطني.', ['السعيد شنقريحة']],
  ['سجل المهاجم النرويجي إرلينغ هالاند لمانشستر سيتي.', ['إرلينغ هالاند']],
  ['غادر نائب رئيس المجلس مالك عقار بورتسودان إلى جوبا.', ['مالك عقار']],
  ['زار الدكتور لؤي سعد الدين القائم بأعمال رئيس جامعة أسوان المدرسة.', ['لؤي سعد الدين']],
])('the end of a name before what is no name: %s', (text, persons) => {
  expect(personsOf(text)).toEqual(persons);
});

test.each<[string, readonly string[]]>([
  ['قال إن الأمر لا يعني الحكومة.', []],
  ['طلب من الوزير موافاته بتقرير.', []],
])('no name in ordinary words: %s', (text, persons) => {
  expect(personsOf(text)).toEqual(persons);
});

test('a surname alone is known again after the full name', () => {
  expect(personsOf('التقى الوزير سامي الجميل الوفد. وقال الجميل إن اللقاء جيد.')).toEqual([
    'سامي الجميل',
    'الجميل',
  ]);
});
