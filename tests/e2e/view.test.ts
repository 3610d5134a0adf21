import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stand, setUp } from './stand.ts';

let stand: Stand;

beforeAll(async () => {
  stand = await setUp();
});

afterAll(() => stand?.close());

const meeting = 'edge=p1~met-with~p2&expand=p1,,30';

describe('search', () => {
  it.each(['الحداد', 'الحَدَّاد', 'حدّاد', 'haddad'])(
    '%s finds سلمى الحدّاد and opens her neighbourhood',
    async (query) => {
      const { page } = await stand.open('lang=ar');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox');
      await page.keyboard.insertText(query);
      const option = page.getByRole('option', { name: /سلمى الحدّاد/ });
      await option.waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.entity[data-entity="p1"]');
      expect(new URL(page.url()).searchParams.get('entity')).toBe('p1');
      await page.context().close();
    },
  );

  it('says so when no name matches', async () => {
    const { page } = await stand.open('lang=ar');
    await page.keyboard.insertText('زرافة');
    await page.getByText('لا كيان بهذا الاسم').waitFor();
    await page.context().close();
  });
});

describe('evidence', () => {
  it('clicking an edge opens its sentences, marked, grouped and dated', async () => {
    const { page, faults, strays } = await stand.open('lang=ar&path=p1,p2');
    const box = await page.locator('.stage-canvas').boundingBox();
    if (!box) throw new Error('The stage has no size.');
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2 - 15);
    await page.waitForSelector('.evidence[data-edge="p1~met-with~p2"]');
    const first = page.locator('[data-claim="d1c0"]');
    await first.waitFor();
    expect(await first.locator('blockquote').getAttribute('dir')).toBe('rtl');
    const marked = await first
      .locator('blockquote mark')
      .evaluateAll((marks) => marks.map((mark) => [mark.getAttribute('data-kinds'), mark.textContent]));
    expect(marked).toEqual([
      ['cue', 'التقت'],
      ['subject', 'الوزيرة سلمى الحداد'],
      ['place', 'الرباط'],
      ['date', '3 آذار 2021'],
      ['object', 'ياسين بن عمر'],
    ]);
    expect(await first.textContent()).toMatch(/صحيفة الضفاف.*4 مارس 2021/s);
    expect(await first.locator('.status').textContent()).toBe('مثبت');
    const groups = await page
      .locator('.evidence-group')
      .evaluateAll((all) => all.map((one) => one.className));
    expect(groups.map((name) => name.replace('evidence-group group-', ''))).toEqual([
      'asserted',
      'claimed',
      'denied',
    ]);
    expect(faults).toEqual([]);
    expect(strays).toEqual([]);
    await page.context().close();
  });

  it('n and p step, o opens the document at the sentence, Escape closes it', async () => {
    const { page } = await stand.open(`lang=en&${meeting}`);
    await page.waitForSelector('.claim.current[data-claim="d1c0"]');
    await page.keyboard.press('n');
    await page.waitForSelector('.claim.current[data-claim="d4c0"]');
    await page.keyboard.press('n');
    await page.keyboard.press('p');
    await page.waitForSelector('.claim.current[data-claim="d4c0"]');
    await page.keyboard.press('o');
    await page.waitForSelector('.document-text .mark-claim');
    const sentence = await page.locator('.document-text .mark-claim').allTextContents();
    expect(sentence.join('')).toBe(
      'قالت ليلى إدريس إن سلمى الحدّاد اجتمعت مع ياسين بن عمر على هامش قمة الرباط للمناخ.',
    );
    expect(await page.locator('.document-text .mark-mention').count()).toBeGreaterThan(2);
    await page.keyboard.press('Escape');
    await page.waitForSelector('.document-text', { state: 'detached' });
    expect(await page.locator('.evidence').count()).toBe(1);
    await page.context().close();
  });

  it('hostile text is text: no markup runs, nothing reorders what surrounds it', async () => {
    const { page, faults } = await stand.open('lang=ar&edge=p2~visited~s4&expand=p2,,30');
    const quote = page.locator('blockquote').first();
    await quote.waitFor();
    const text = (await quote.textContent()) ?? '';
    expect(text).toContain('<script>window.hacked = 1</script><img src=x onerror="window.hacked=2">');
    expect(text).not.toMatch(/[\u202A-\u202E]/);
    expect(await quote.locator('script, img').count()).toBe(0);
    await page.keyboard.press('o');
    await page.waitForSelector('.document-text');
    expect(await page.locator('.document-modal h2').textContent()).toContain('<script>');
    expect(await page.locator('.document-text script, .document-text img').count()).toBe(0);
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe('filters, undo and the address', () => {
  it('counts follow, undo and redo go back and forth, and the address restores all', async () => {
    const { page } = await stand.open('lang=en');
    const size = page.locator('.stage-size');
    const denied = page.locator('[data-facet="statusesOff:denied"]');
    const meetings = page.locator('[data-facet="relationsOff:met-with"]');
    expect(await size.textContent()).toBe('28 entities · 30 links');
    expect(await denied.locator('.facet-count').textContent()).toBe('1');
    await meetings.click();
    await page.getByText('28 entities · 25 links').or(page.getByText('27 entities · 25 links')).waitFor();
    expect(await denied.locator('.facet-count').textContent()).toBe('0');
    expect(await meetings.locator('.facet-count').textContent()).toBe('5');
    const address = page.url();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('28 entities · 30 links').waitFor();
    expect(page.url()).not.toBe(address);
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => page.url()).toBe(address);
    const other = await stand.open(new URL(address).search.slice(1));
    expect(await other.page.locator('.stage-size').textContent()).toBe(await size.textContent());
    expect(await other.page.locator('[data-facet="relationsOff:met-with"] input').isChecked()).toBe(false);
    await Promise.all([page.context().close(), other.page.context().close()]);
  });

  it('plays through time, and one undo leads back to before', async () => {
    const { page, faults } = await stand.open('lang=en&undated=no');
    const size = page.locator('.stage-size');
    const before = await size.textContent();
    expect(await page.locator('.bar-part.part-planned').count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Play through time' }).click();
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    const first = new URL(page.url()).searchParams.get('to');
    await expect.poll(() => new URL(page.url()).searchParams.get('to')).not.toBe(first);
    expect(await size.textContent()).not.toBe(before);
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get('to')).toBe(null);
    expect(await size.textContent()).toBe(before);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('expands by relation with counts, and says what is not shown', async () => {
    const { page } = await stand.open('lang=en&expand=p1,,2&entity=p1');
    await page.getByText('Showing 2 of 4 neighbours').waitFor();
    await page.getByRole('button', { name: 'Show more' }).click();
    await page.getByText('5 entities · 4 links').waitFor();
    await page.keyboard.press('Control+z');
    await page.getByText('Showing 2 of 4 neighbours').waitFor();
    await page.locator('.expand-row', { hasText: 'met with' }).click();
    await page.getByText('4 entities · 3 links').waitFor();
    await page.context().close();
  });

  it('a table row selects what an edge of the graph selects', async () => {
    const { page } = await stand.open('lang=en&page=table&table=relations');
    await page.getByRole('columnheader', { name: 'Origins' }).click();
    await page.getByRole('columnheader', { name: 'Origins' }).click();
    const first = page.getByRole('row').nth(1);
    expect(await first.textContent()).toContain('met with');
    await first.click();
    await page.waitForSelector('.evidence[data-edge="p1~met-with~p2"]');
    await page.context().close();
  });

  it('posts a query and shows its rows', async () => {
    const { page, faults } = await stand.open('lang=en&page=sparql');
    await page.waitForSelector('.sparql-editor');
    await page.getByRole('button', { name: 'Run' }).click();
    await page.getByText('3 rows').waitFor();
    const first = page.locator('.sparql-answer td').first();
    expect(await first.locator('.entity-link').textContent()).toBe('سلمى الحدّاد');
    await page.getByRole('button', { name: 'Put 3 entities on the graph' }).click();
    await page.waitForSelector('[data-ready="true"]');
    await page.getByText('3 entities · 2 links').waitFor();
    expect(new URL(page.url()).searchParams.get('also')).toBe('p1,p2,p3');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('draws what a CONSTRUCT gives', async () => {
    const { page, faults } = await stand.open('lang=en&page=sparql');
    await page.waitForSelector('.sparql-editor');
    await page.getByLabel('Questions', { exact: true }).selectOption('What is planned, drawn');
    await page.waitForSelector('.result-stage canvas.sigma-names');
    const written = (): Promise<number> =>
      page.locator('.result-stage canvas.sigma-names').evaluate((canvas: HTMLCanvasElement) => {
        const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
        return pixels?.filter((value, i) => i % 4 === 3 && value > 0).length ?? 0;
      });
    await expect.poll(written).toBeGreaterThan(500);
    await page.getByText('4 statements · 1 statement with texts or classes not drawn').waitFor();
    await page.getByRole('button', { name: 'Put 6 entities on the graph' }).waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('completes relations by their Arabic name, and undoes in the editor', async () => {
    const { page, faults } = await stand.open('lang=ar&page=sparql');
    const editor = page.locator('.sparql-editor .cm-content');
    await editor.click();
    const before = await editor.textContent();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' التق');
    const option = page.locator('.cm-tooltip-autocomplete li').first();
    await option.waitFor();
    expect(await option.textContent()).toMatch(/sila:met-with.*التقى · \d/);
    // For a moment after it opens the list takes no key, lest one that was meant for the text be lost.
    await page.waitForTimeout(150);
    await page.keyboard.press('Enter');
    await expect.poll(() => editor.textContent()).toContain('sila:met-with');
    await expect
      .poll(async () => {
        await page.keyboard.press('Control+z');
        return editor.textContent();
      })
      .toBe(before);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe('a disputed pair', () => {
  it('is set out by publisher, and a cell leads to its sentence', async () => {
    const { page, faults } = await stand.open(`lang=en&${meeting}`);
    const rows = page.locator('.matrix tbody tr');
    await rows.first().waitFor();
    expect(await rows.count()).toBe(3);
    expect(await rows.nth(2).locator('th').textContent()).toBe('Atlas Wire');
    await rows.nth(2).locator('button').click();
    await page.waitForSelector('.claim.current[data-claim="d3c0"]');
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe('views, looks and files', () => {
  it('keeps a view under a name and brings it back', async () => {
    const { page, faults } = await stand.open('lang=ar&expand=p1,,30&entity=p1&no-relation=accused');
    const address = new URL(page.url()).search;
    await page.getByRole('button', { name: 'العروض المحفوظة' }).click();
    expect(await page.getByLabel('اسم هذا العرض').inputValue()).toBe('سلمى الحدّاد');
    await page.getByRole('button', { name: 'احفظ', exact: true }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /نظرة عامة/ }).click();
    await expect.poll(() => new URL(page.url()).searchParams.has('expand')).toBe(false);
    await page.reload();
    await page.getByRole('button', { name: 'العروض المحفوظة' }).click();
    await page.locator('.saved-views .entity-link').click();
    await page.waitForSelector('.entity[data-entity="p1"]');
    const now = new URL(page.url()).searchParams;
    expect([...now]).toEqual([...new URLSearchParams(address)].filter(([name]) => name !== 'lang'));
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('colours by community and sizes by links, and writes both into the address', async () => {
    const { page, faults } = await stand.open('lang=en');
    await page.getByRole('radio', { name: 'Community' }).click();
    await page.locator('.communities li').first().waitFor();
    await page.getByRole('radio', { name: 'Links in view' }).click();
    await expect.poll(() => new URL(page.url()).search).toContain('colors=community&sizes=links');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('saves the drawing as SVG with its text whole and from right to left', async () => {
    const { page, faults } = await stand.open('lang=ar&expand=p1,,30');
    await page.getByRole('button', { name: 'تصدير' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: /SVG/ }).click(),
    ]);
    const svg = readFileSync(await download.path(), 'utf8');
    const read = await page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
      return {
        fault: parsed.querySelector('parsererror')?.textContent ?? '',
        texts: [...parsed.querySelectorAll('text')].map((one) => [
          one.textContent ?? '',
          one.getAttribute('direction') ?? '',
        ]),
        circles: parsed.querySelectorAll('path').length,
      };
    }, svg);
    expect(read.fault).toBe('');
    expect(read.texts).toContainEqual(['سلمى الحدّاد', 'rtl']);
    expect(read.texts).toContainEqual(['Marta Kowalczyk', 'ltr']);
    expect(read.circles).toBeGreaterThan(10);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('asks for the evidence of what is seen as one page', async () => {
    const { page } = await stand.open('lang=en&expand=p1,,30&no-relation=holds-post');
    const asked = page.waitForRequest('**/api/export**');
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('menuitem', { name: /evidence/ }).click();
    const { searchParams } = new URL((await asked).url());
    expect(searchParams.get('format')).toBe('html');
    expect(searchParams.get('entity')?.split(',').sort()).toEqual(['p1', 'p2', 'p3', 'p5']);
    expect(searchParams.get('relation')).toBe('met-with');
    expect(searchParams.get('status')).not.toContain('denied');
    await page.context().close();
  });
});

describe('by keyboard alone', () => {
  it('searches, walks, expands, steps through links, and comes back', async () => {
    const { page } = await stand.open('lang=en');
    const said = page.locator('[data-announcer]');
    await page.keyboard.insertText('Salma');
    await page.getByRole('option', { name: /سلمى/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.entity[data-entity="p1"]');
    await page.locator('.stage-keys').focus();
    const chosen = (): string | null => new URL(page.url()).searchParams.get('entity');
    for (const key of ['ArrowRight', 'ArrowUp', 'ArrowLeft', 'ArrowDown']) {
      if (chosen() === 'p1') await page.keyboard.press(key);
    }
    expect(chosen()).not.toBe('p1');
    expect(await said.textContent()).toMatch(/link/);
    const before = await page.locator('.stage-size').textContent();
    await page.locator('.stage-keys').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).searchParams.getAll('expand').length).toBe(2);
    expect(before).toBe('5 entities · 4 links');
    await page.keyboard.press(']');
    await page.waitForSelector('.evidence');
    expect(await said.textContent()).toMatch(/claim/);
    await page.keyboard.press('Escape');
    await page.waitForSelector('.evidence', { state: 'detached' });
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox');
    await page.keyboard.press('Escape');
    await page.locator('.stage-keys').focus();
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await page.context().close();
  });
});
