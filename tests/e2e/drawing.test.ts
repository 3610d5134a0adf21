import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServedStand, setUpServed } from './served.ts';

let stand: ServedStand;
beforeAll(async () => {
  stand = await setUpServed();
});
afterAll(() => stand?.close());

/** What the editor holds. */
const written = (page: Page) => () => page.locator('.sparql-editor .cm-content').textContent();

const openDrawing = async (lang: string) => {
  const opened = await stand.open(`lang=${lang}&page=sparql`);
  await opened.page.getByRole('radio', { name: lang === 'ar' ? 'ارسم' : 'Draw' }).click();
  await opened.page.locator('.pattern-board').waitFor();
  return opened;
};

describe('drawing a question', () => {
  it('writes the query, runs it, and shows table and graph', async () => {
    const { page, faults } = await openDrawing('ar');
    await page.getByRole('button', { name: /أي علاقة/ }).click();
    await page.getByLabel('العلاقة', { exact: true }).selectOption('التقى');
    await expect.poll(written(page)).toContain('VALUES ?relation { sila:metWith }');
    await page.locator('.sparql-answer td .entity-link').first().waitFor();
    await page.locator('.result-stage canvas.sigma-names').waitFor();
    const names = await page.locator('.sparql-answer td .entity-link').allTextContents();
    expect(names.join()).toMatch(/\p{Script=Arabic}/u);
    // The drawing is in the address, and an undo takes the choice back.
    const address = page.url();
    expect(new URL(address).searchParams.getAll('link')).toEqual(['a,b,met-with,,,']);
    await page.getByRole('button', { name: 'تراجع' }).click();
    await expect.poll(written(page)).not.toContain('VALUES');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('takes a stroke from a thing to another or into the open', async () => {
    const { page, faults } = await openDrawing('en');
    const board = await page.locator('.pattern-board').boundingBox();
    const disc = await page.locator('.pattern-disc').first().boundingBox();
    if (!board || !disc) throw new Error('The board has no size.');
    const [x, y] = [disc.x + disc.width / 2, disc.y + disc.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(board.x + board.width / 2, board.y + 40, { steps: 6 });
    await page.mouse.up();
    await expect.poll(() => page.locator('.pattern-node').count()).toBe(3);
    const last = await page.locator('.pattern-disc').last().boundingBox();
    if (!last) throw new Error('The new thing has no size.');
    const end = await page.locator('.pattern-disc').nth(1).boundingBox();
    if (!end) throw new Error('The second thing has no size.');
    await page.mouse.move(last.x + 22, last.y + 22);
    await page.mouse.down();
    await page.mouse.move(end.x + 20, end.y + 20, { steps: 6 });
    await page.mouse.up();
    await expect.poll(() => page.locator('.pattern-link').count()).toBe(3);
    expect(await page.locator('.pattern-node').count()).toBe(3);
    await expect.poll(written(page)).toContain('?relation3');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('is done with the keyboard alone', async () => {
    const { page, faults } = await openDrawing('en');
    await page.locator('.pattern-node').first().focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Class', { exact: true }).focus();
    await page.keyboard.type('polity');
    await expect.poll(written(page)).toContain('?polity a sila:Polity');
    await page.getByRole('button', { name: 'a new thing' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.pattern-link').count()).toBe(2);
    await page.locator('.pattern-node').last().focus();
    const before = await page.locator('.pattern-node').last().boundingBox();
    await page.keyboard.press('ArrowUp');
    await expect
      .poll(async () => (await page.locator('.pattern-node').last().boundingBox())?.y)
      .toBeLessThan(before?.y ?? 0);
    await page.keyboard.press('Delete');
    await expect.poll(() => page.locator('.pattern-node').count()).toBe(2);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

it('the library asks with its parameters and puts what it finds on the graph', async () => {
  const { page, faults } = await stand.open('lang=en&page=sparql');
  await page.getByLabel('Questions', { exact: true }).selectOption('All that is said of an entity');
  const ask = page.getByRole('button', { name: 'Ask' });
  expect(await ask.isDisabled()).toBe(true);
  const field = page.locator('.query-field .search-field input');
  await field.fill('ايوب');
  await page.locator('.results .result').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.locator('.chosen-entity').waitFor();
  await ask.click();
  await page.locator('.sparql-answer td .entity-link').first().waitFor();
  await page.locator('.result-stage canvas.sigma-names').waitFor();
  await page.getByRole('button', { name: /^Put \d+ entities on the graph$/ }).click();
  await page.waitForSelector('[data-ready="true"]');
  expect(new URL(page.url()).searchParams.get('also')?.split(',').length).toBeGreaterThan(1);
  expect(faults).toEqual([]);
  await page.context().close();
});
