import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeHtml } from '../../src/export/html.ts';
import { selectClaims } from '../../src/export/selection.ts';
import { symmetricRelations } from '../../src/stages.ts';
import type { Store } from '../../src/store/store.ts';
import { openStore } from '../../src/workspace.ts';
import { reading, readings } from '../store/fixtures.ts';

const hostile = reading(
  {
    id: 'hostile',
    lang: 'ar',
    title: '</title><script>alert(1)</script>',
    url: 'javascript:alert(1)',
    text: 'زار <img src=x onerror=alert(1)> سالم \u202Eبلد\u202C</main> الكويت.',
  },
  [
    ['e1', 'Person', 'سالم'],
    ['e2', 'Polity', 'الكويت'],
  ],
  [{ relation: 'visited', subject: 'e1', object: 'e2', cue: 'زار' }],
);

let folder: string;
let store: Store;
let page: string;
let document: Document;

const write = async (of: Store, language?: 'ar' | 'en'): Promise<string> => {
  let text = '';
  for await (const piece of writeHtml(of, language)) text += piece;
  return text;
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sila-html-'));
  store = openStore(folder);
  for (const { document: one, extraction } of [...readings, hostile]) store.put(one, extraction, '1');
  page = await write(store);
  document = parseHTML(page).document;
});

afterAll(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

describe('an evidence bundle', () => {
  test('holds every sentence, its cue marked, with a link from the drawing', () => {
    const quotes = [...document.querySelectorAll('blockquote')];
    const claims = store.claims({});
    for (const claim of claims) {
      const text = claim.evidence[0]?.text.replace(/[\u202A-\u202E]/gu, '\u2426');
      expect(quotes.map((quote) => quote.textContent)).toContain(text);
    }
    expect(document.querySelectorAll('blockquote mark.cue').length).toBe(quotes.length);
    const anchors = [...document.querySelectorAll('svg a')].map((link) => link.getAttribute('href'));
    expect(anchors).toHaveLength(store.edges({}).length);
    for (const anchor of anchors) expect(document.querySelector(anchor ?? '')).not.toBeNull();
  });

  test('is from right to left where its documents are Arabic, and in English when asked', async () => {
    expect(page).toContain('<html lang="ar" dir="rtl">');
    expect(document.querySelector('blockquote[lang="ar"]')?.getAttribute('dir')).toBe('rtl');
    expect(document.querySelector('svg text.name')?.getAttribute('direction')).toBe('rtl');
    const english = await write(store, 'en');
    expect(english).toContain('<html lang="en" dir="ltr">');
    expect(english).toContain('Evidence');
  });

  test('asks nothing of the network and runs nothing', () => {
    expect(document.querySelectorAll('script, img, link, iframe, object, form, base')).toHaveLength(0);
    const attributes = [...document.querySelectorAll('*')].flatMap((element) => [...element.attributes]);
    expect(attributes.filter(({ name }) => name.startsWith('on') || name === 'style')).toEqual([]);
    const addresses = attributes.filter(({ name }) => ['href', 'src', 'action'].includes(name));
    expect(addresses.length).toBeGreaterThan(5);
    for (const { value } of addresses) expect(value).toMatch(/^(#|https?:)/u);
    const style = /<style>(.*?)<\/style>/su.exec(page)?.[1] ?? '';
    expect(page).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    expect(style).not.toMatch(/url\(|@import/u);
  });

  test('shows hostile text as text', () => {
    expect(page).not.toContain('<script');
    expect(page).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/u);
    expect(document.querySelectorAll('main')).toHaveLength(1);
    expect(document.body.textContent).toContain('<img src=x onerror=alert(1)>');
  });

  test('carries the hash of its content, as the command in it computes it', () => {
    const lines = page.split('\n');
    const content = lines.slice(lines.indexOf('<main>'), lines.indexOf('</main>') + 1);
    const hash = createHash('sha256')
      .update(`${content.join('\n')}\n`)
      .digest('hex');
    expect(document.querySelector('footer code')?.textContent).toBe(hash);
  });

  test('is the same every time, and of a selection holds only that', async () => {
    expect(await write(store)).toBe(page);
    const salem = store.search('سالم', 1)[0]?.id ?? '';
    const some = selectClaims(store, { entity: salem }, symmetricRelations());
    const { document: small } = parseHTML(await write(some));
    expect(small.querySelectorAll('blockquote')).toHaveLength(1);
    expect(small.querySelectorAll('.documents li')).toHaveLength(1);
    expect(small.querySelector('h1')?.textContent).toContain('سالم');
  });

  test('comes a link and a document at a time, so that it is never in memory as a whole', async () => {
    let count = 0;
    for await (const piece of writeHtml(store)) {
      count += 1;
      expect(piece.match(/<section id="l/gu)?.length ?? 0).toBeLessThan(2);
    }
    expect(count).toBeGreaterThan(store.edges({}).length + store.counts().documents - 1);
  });

  test('of nothing says so', async () => {
    const none = selectClaims(store, { entity: 'nobody' }, symmetricRelations());
    expect(await write(none, 'en')).toContain('There are no claims');
  });
});
