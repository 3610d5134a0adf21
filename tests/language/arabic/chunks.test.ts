import { expect, test } from 'vitest';
import { linksOf, read } from './reading.ts';

test.each<[string, readonly string[]]>([
  ['يقع مطار أربيل الدولي في كردستان.', ['located-in مطار أربيل الدولي -> كردستان']],
  ['أغلقت سفارة المكسيك في كيتو.', ['located-in سفارة المكسيك -> كيتو']],
  ['أعلن مستشفى الناصرية التركي استقبال الجرحى.', []],
  ['قصفت بنغازي الليبية أمس.', ['located-in بنغازي -> ليبيا']],
])('what lies where: %s', (text, links) => {
  expect(linksOf(text)).toEqual(links);
});

test.each<[string, readonly string[]]>([['اجتمعوا في مقر الوزارة بالرياض.', []]])(
  'no place of its own for an office building: %s',
  (text, links) => {
    expect(linksOf(text)).toEqual(links);
  },
);

test('what was found in one sentence does not overlap', () => {
  const text = 'استقبل وزير الخارجية السوري أسعد الشيباني في دمشق سفير تركيا نوح يلماز.';
  const names = read(text).mentions.filter((m) => m.class === 'Person' || m.class === 'Place');
  const spans = names.map(({ start, end }) => [start, end] as const).sort((a, b) => a[0] - b[0]);
  for (const [i, [start]] of spans.entries()) expect(start).toBeGreaterThanOrEqual(spans[i - 1]?.[1] ?? 0);
  expect(names.map((m) => m.name)).toEqual(['أسعد الشيباني', 'دمشق', 'نوح يلماز']);
});
