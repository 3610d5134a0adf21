import { describe, expect, test } from 'vitest';
import { toDocument } from '../../src/read/fields.ts';
import { readHtml } from '../../src/read/html.ts';

const paragraphs = [
  'التقى وزير الخارجية الأردني نظيره العراقي في العاصمة عمّان يوم الثلاثاء، وبحثا ملفات الحدود والتجارة والمياه.',
  'وأكد الوزيران أهمية استمرار التنسيق بين البلدين، واتفقا على عقد اجتماع للجنة المشتركة في بغداد الشهر المقبل.',
];
const prose = paragraphs.map((text) => `<p>${text}</p>`).join('');

function page(parts: {
  head?: string;
  before?: string;
  inside?: string;
  after?: string;
  body?: string;
}): string {
  return `<!doctype html><html><head><title>لقاء في عمّان | وكالة المثال</title>${parts.head ?? ''}</head><body>
<header><a href="/">وكالة المثال</a></header>${parts.before ?? ''}
<article><h1>لقاء في عمّان</h1>${parts.body ?? prose}${parts.inside ?? ''}</article>${parts.after ?? ''}
<footer>جميع الحقوق محفوظة</footer></body></html>`;
}

const expected = ['لقاء في عمّان', ...paragraphs].join('\n\n');

describe('of a page only the article is kept', () => {
  test.each([
    [
      'a caption',
      { inside: '<figure><img src="x"><figcaption>الوزير خلال اللقاء (بترا)</figcaption></figure>' },
    ],
    [
      'a caption of WordPress',
      { inside: '<div class="wp-caption"><img><p class="wp-caption-text">الوزير خلال اللقاء</p></div>' },
    ],
    [
      'comments',
      {
        after: `<section id="comments"><p>${'تعليق طويل من قارئ على هذا الخبر، وهو لا يمت إليه. '.repeat(2)}</p></section>`,
      },
    ],
    [
      'comments within',
      { inside: '<div class="post-comments"><p>أبو محمد: خبر جيد جدا وشكرا لكم على النشر.</p></div>' },
    ],
    [
      'related links',
      {
        inside:
          '<div class="related-posts"><h3>مواضيع ذات صلة</h3><ul><li><a href="/2">الملك يستقبل الرئيس التونسي</a></li></ul></div>',
      },
    ],
    ['a pointer in the midst', { inside: '<p>اقرأ أيضاً: <a href="/2">الملك يستقبل الرئيس التونسي</a></p>' }],
    ['a pointer in English', { inside: '<p>Read also: <a href="/2">King receives president</a></p>' }],
    [
      'a menu',
      { before: '<nav><ul><li><a href="/p">سياسة</a></li><li><a href="/e">اقتصاد</a></li></ul></nav>' },
    ],
    [
      'a menu without a name',
      { before: '<div class="main-menu"><a href="/p">سياسة</a> <a href="/e">اقتصاد</a></div>' },
    ],
    [
      'share buttons',
      { inside: '<div class="social-share"><span>شارك الخبر على فيسبوك وتويتر</span></div>' },
    ],
    ['a newsletter', { inside: '<form><p>اشترك في نشرتنا البريدية ليصلك كل جديد</p><input></form>' }],
    ['tags', { inside: '<div class="tags"><a href="/t/1">الأردن</a> <a href="/t/2">العراق</a></div>' }],
  ])('%s is left out', (_, parts) => {
    expect(readHtml(page(parts)).text).toBe(expected);
  });

  test('a short report is found by its place', () => {
    const text =
      'استقبل الرئيس التونسي وزير الخارجية الجزائري في قصر قرطاج، وتناول اللقاء التعاون بين البلدين الشقيقين.';
    const { text: read } = readHtml(page({ body: `<div class="entry-content"><p>${text}</p></div>` }));
    expect(read).toBe(`لقاء في عمّان\n\n${text}`);
  });

  test('a part with a bad name is kept when it holds the article', () => {
    expect(readHtml(page({ body: `<div class="widget">${prose}</div>` })).text).toBe(expected);
  });
});

describe('what a page says of itself', () => {
  const of = (head: string, before = '') => toDocument(readHtml(before + page({ head })));
  test.each([
    [
      'url',
      '<link rel="canonical" href="/a/1"><meta property="og:url" content="https://e.org/a/1?x">',
      'https://e.org/a/1',
    ],
    ['url', '<link rel="canonical" href="https://e.org/خبر">', 'https://e.org/خبر'],
    [
      'url',
      '<link rel="canonical" href="javascript:x"><meta property="og:url" content="https://e.org/a">',
      'https://e.org/a',
    ],
    ['url', '<link rel="canonical" href="/a/1">', undefined],
    ['lang', '<meta property="og:locale" content="ar_JO">', 'ar-JO'],
    ['publisher', '<meta name="publisher" content="وكالة المثال">', 'وكالة المثال'],
    [
      'publisher',
      '<script type="application/ld+json">{"@graph":[{"@type":"Organization","@id":"#o","name":"بترا"},{"@type":"NewsArticle","publisher":{"@id":"#o"}}]}</script>',
      'بترا',
    ],
    [
      'title',
      '<meta property="og:title" content="قمة عمّان | وكالة المثال"><meta property="og:site_name" content="وكالة المثال">',
      'قمة عمّان',
    ],
    ['published', '<meta name="parsely-pub-date" content="2021-03-02T10:00:00Z">', '2021-03-02'],
    ['published', '<meta itemprop="datePublished" content="2021-03-02">', '2021-03-02'],
  ])('%s of %s', (field, head, value) => {
    expect(of(head)[field as 'url']).toBe(value);
  });

  test('a browser notes where a page was saved from', () => {
    expect(of('', '<!-- saved from url=(0021)https://e.org/a/17 -->\n').url).toBe('https://e.org/a/17');
  });
});
