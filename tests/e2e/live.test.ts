import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStore, type Store, webFolder } from '../../src/index.ts';
import { type OpenApp, openApp } from '../server/app-over.ts';
import { readings } from '../store/fixtures.ts';
import { type Stand, setUp } from './stand.ts';

const folder = mkdtempSync(join(tmpdir(), 'sila-live-'));
let stand: Stand;
let writer: Store;
let reader: Store;
let served: OpenApp;

beforeAll(async () => {
  stand = await setUp();
  writer = openStore(join(folder, 'graph'));
  for (const { document, extraction } of readings) writer.put(document, extraction, 'test');
  await writer.identify();
  reader = openStore(join(folder, 'graph'), { readonly: true });
  served = openApp(reader, { webFolder, changesEvery: 100 });
});

afterAll(async () => {
  await stand?.close();
  await served?.close();
  reader?.close();
  writer?.close();
  rmSync(folder, { recursive: true, force: true });
});

it('shows what another process adds, marked as new, until it was seen', async () => {
  const { url, close } = await served.listen();
  const { page, faults } = await stand.open('lang=en', { url });
  const [first] = readings;
  if (!first) throw new RangeError('the fixtures hold no reading');
  const before = reader.counts();
  await page.getByText(`${before.documents} documents`, { exact: false }).first().waitFor();

  // Other words, or it would be told as a copy of what is there.
  const fresh = JSON.parse(JSON.stringify(first).replaceAll('ن', 'ب'));
  writer.put({ ...fresh.document, id: 'fresh' }, fresh.extraction, 'test');
  await writer.identify();
  const added = reader.counts().claims - before.claims;
  await page.locator('.news h3', { hasText: `New: ${added} claim` }).waitFor();
  await page
    .getByText(`${before.documents + 1} documents`, { exact: false })
    .first()
    .waitFor();
  expect(await page.locator('[data-announcer]').textContent()).toContain(`New: ${added} claim`);

  await page.locator('.news li button').first().click();
  await page.locator('.claim .new-mark').first().waitFor();
  await page.getByRole('button', { name: 'Seen' }).click();
  await page.locator('.news').waitFor({ state: 'detached' });
  expect(await page.locator('.new-mark').count()).toBe(0);
  expect(faults).toEqual([]);
  await page.context().close();
  await close();
});
