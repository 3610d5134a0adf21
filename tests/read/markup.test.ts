import { describe, expect, test } from 'vitest';
import { SilaError } from '../../src/errors.ts';
import { readFeed } from '../../src/read/feed.ts';
import { toDay, toDocument } from '../../src/read/fields.ts';
import { readHtml } from '../../src/read/html.ts';

const paragraphs = [
  'التقى وزير الخارجية الأردني نظيره العراقي في العاصمة عمّان يوم الثلاثاء، وبحثا ملفات الحدود والتجارة والمياه.',
  'وأكد الوزيران أهمية استمرار التنسيق بين البلدين، واتفقا على عقد اجتماع للجنة المشتركة في بغداد الشهر المقبل.',
];

const page = `<!doctype html><html lang="ar" dir="rtl"><head><title>لقاء في عمّان | وكالة المثال</title>
<meta property="og:title" content="لقاء في عمّان"><meta property="og:site_name" content="وكالة المثال">
<meta property="article:published_time" content="2021-03-02T23:10:00+03:00">
<link rel="canonical" href="https://example.org/a/1"><script>document.title = 'x'</script></head>
<body><nav><a href="/">الرئيسية</a> <a href="/p">سياسة</a></nav>
<article><h1>لقاء في عمّان</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</article>
<footer>جميع الحقوق محفوظة</footer></body></html>`;

describe('a web page', () => {
  test('gives the article, its title first, and what the page says of it', () => {
    expect(toDocument(readHtml(page))).toMatchObject({
      text: ['لقاء في عمّان', ...paragraphs].join('\n\n'),
      title: 'لقاء في عمّان',
      lang: 'ar',
      url: 'https://example.org/a/1',
      publisher: 'وكالة المثال',
      published: '2021-03-02',
    });
  });

  test('JSON-LD goes before the other metadata, and broken JSON-LD does no harm', () => {
    const stated = `<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"لقاء","datePublished":"2021-03-03","publisher":{"name":"بترا"}}]}</script>`;
    expect(
      readHtml(page.replace('</head>', `<script type="application/ld+json">{,}</script>${stated}</head>`)),
    ).toMatchObject({ title: 'لقاء', published: '2021-03-03', publisher: 'بترا' });
  });
});

const rss = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>وكالة المثال</title><language>ar</language>
<item><title><![CDATA[زار الرئيس تونس]]></title><link>https://example.org/1?a=1&amp;b=2</link><guid>g1</guid>
<pubDate>Wed, 08 Jul 2020 23:30:00 +0300</pubDate><description>&lt;p&gt;موجز&lt;/p&gt;</description>
<content:encoded><![CDATA[<p>زار الرئيس <b>تونس</b> أمس.</p><p>ثم غادر.</p>]]></content:encoded></item>
<item><link>https://example.org/2</link></item></channel></rss>`;

const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Wire</title>
<entry><id>urn:1</id><title>Talks in Muscat</title><link rel="self" href="https://e/self"/><link href="https://e/1"/>
<updated>2022-05-06T01:00:00Z</updated><summary>The ministers met.</summary></entry></feed>`;

describe('a feed', () => {
  test('RSS gives its items with the fullest text, and names the empty one', () => {
    const [first, second] = [...readFeed(rss)];
    expect(first).toMatchObject({
      id: 'g1',
      title: 'زار الرئيس تونس',
      text: 'زار الرئيس تونس\n\nزار الرئيس تونس أمس.\n\nثم غادر.'.replace('زار الرئيس تونس\n\n', ''),
      url: 'https://example.org/1?a=1&b=2',
      publisher: 'وكالة المثال',
      lang: 'ar',
    });
    expect(second).toMatchObject({ place: '[2]', error: expect.any(SilaError) });
  });

  test('Atom gives its entries', () => {
    const [entry] = [...readFeed(atom)];
    expect(entry).toMatchObject({ id: 'urn:1', url: 'https://e/1', lang: 'en', publisher: 'Wire' });
    expect(entry).toHaveProperty('text', 'Talks in Muscat\n\nThe ministers met.');
  });
});

describe('a date names the day of its own time zone', () => {
  test.each([
    ['2020-07-08', '2020-07-08'],
    ['2020-07-08T23:59:00-05:00', '2020-07-08'],
    ['Wed, 08 Jul 2020 23:30:00 +0300', '2020-07-08'],
    ['July 8, 2020', '2020-07-08'],
    ['8 July 2020', '2020-07-08'],
    ['2020-02-30', undefined],
    ['2020', undefined],
    ['', undefined],
  ])('%s', (date, day) => {
    expect(toDay(date)).toBe(day);
  });
});
