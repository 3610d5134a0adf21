import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Stand, setUp } from './stand.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await setUp();
});
afterAll(() => stand?.close());

it('a path shows its sentences, step by step, and leads to all of them and back', async () => {
  const { page, faults } = await stand.open('lang=en&path=p1,p2');
  const panel = page.locator('.path-panel');
  await panel.getByRole('heading', { name: 'Shortest path' }).waitFor();
  await panel.locator('.path-claim blockquote mark').first().waitFor();
  expect(await panel.locator('.path-end').count()).toBe(
    (await panel.locator('.path-steps > li').count()) + 1,
  );
  await panel
    .getByRole('button', { name: /^Read all: \d+ claims$/ })
    .first()
    .click();
  await page.locator('.evidence[data-edge]').waitFor();
  await page.keyboard.press('Escape');
  await panel.waitFor();
  await panel.getByRole('button', { name: 'Close path' }).click();
  await page.getByRole('heading', { name: 'Start with a question' }).waitFor();
  expect(faults).toEqual([]);
  await page.context().close();
});

it('days are written in either digits, a year or month standing for its first or last day', async () => {
  const { page, faults } = await stand.open('lang=ar');
  const first = page.getByLabel('من', { exact: true });
  await first.fill('٢٠٢١');
  await first.press('Enter');
  await expect.poll(() => new URL(page.url()).searchParams.get('from')).toBe('2021-01-01');
  const last = page.getByLabel('إلى', { exact: true });
  await last.fill('2021-2');
  await last.press('Enter');
  await expect.poll(() => new URL(page.url()).searchParams.get('to')).toBe('2021-02-28');
  await last.fill('غدًا');
  await last.press('Enter');
  expect(await last.getAttribute('aria-invalid')).toBe('true');
  expect(new URL(page.url()).searchParams.get('to')).toBe('2021-02-28');
  expect(faults).toEqual([]);
  await page.context().close();
});

it('a document of one line of a megabyte is read like any other, as text', async () => {
  const { page, faults, strays } = await stand.open('lang=en&expand=p1,,30&edge=p1~met-with~p2&no-status=');
  const line = `<img src=x onerror=alert(1)> javascript:alert(1) \u202eكلمة\u202c ${'كلمة '.repeat(200_000)}`;
  await page.route('**/api/document?**', async (route) => {
    const response = await route.fetch();
    const body = (await response.json()) as object;
    await route.fulfill({ json: { ...body, text: line, claims: [], mentions: [] } });
  });
  await page.locator('.open-document').first().click();
  const text = page.locator('.document-text');
  await text.waitFor({ timeout: 30_000 });
  await expect.poll(async () => (await text.textContent())?.length).toBeGreaterThan(1_000_000);
  expect(await text.textContent()).toContain('<img src=x onerror=alert(1)>');
  // What could turn the order of letters round is shown as a sign.
  expect(await text.textContent()).not.toContain('\u202e');
  expect(await page.locator('.document-text img, .document-text a').count()).toBe(0);
  await page.keyboard.press('Escape');
  await page.locator('.document-modal').waitFor({ state: 'detached' });
  expect(faults).toEqual([]);
  expect(strays).toEqual([]);
  await page.context().close();
}, 60_000);
