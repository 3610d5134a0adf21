import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStore, parseGraph, type Store } from '../../src/index.ts';
import { type OpenApp, openApp } from '../server/app-over.ts';
import { reading, readings } from '../store/fixtures.ts';
import { buildView, type Stand, setUp, viewFolder } from './stand.ts';

const folder = mkdtempSync(join(tmpdir(), 'sila-imported-view-'));
const graph = 'https://w3id.org/sila/kg/import/others.ttl';
const head = 'http://x.example/head';
let stand: Stand;
let store: Store;
let served: OpenApp;
let url: string;
let close: () => Promise<void>;
let iran: string;

beforeAll(async () => {
  stand = await setUp();
  buildView();
  store = openStore(join(folder, 'graph'));
  const alone = reading({ id: 'alone', text: 'زيد الوحيد' }, [['e1', 'Person', 'زيد الوحيد']], []);
  for (const { document, extraction } of [...readings, alone]) store.put(document, extraction, '1');
  await store.identify();
  iran = store.search('إيران', 1)[0]?.id ?? '';
  const turtle = `@prefix e: <${store.base}e/> . @prefix x: <http://x.example/> .
    @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
    e:${iran} x:headOfState x:head . x:head rdfs:label "المرشد"@ar , "Leader"@en ; a x:Human .`;
  store.writeGraphs(new Map([[graph, parseGraph(turtle, 'turtle', { graph, base: graph })]]));
  served = openApp(store, { webFolder: viewFolder });
  ({ url, close } = await served.listen());
});

afterAll(async () => {
  await close?.();
  await served?.close();
  await stand?.close();
  store?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(query: string): Promise<{ page: Page; faults: string[] }> {
  const opened = await stand.open(query, { url });
  await opened.page.waitForSelector('[data-ready="true"]');
  return opened;
}

it('shows what others state beside ours, told apart, and that no sentence says it', async () => {
  const { page, faults } = await open(`lang=en&expand=${iran}&entity=${head}`);
  await page.locator(`[data-entity="${head}"] h2`, { hasText: 'Leader' }).waitFor();
  await page.getByText('Known from imported graphs only').waitFor();
  await page.locator('.imported-statements button').click();
  await page.getByText('There is no sentence for it').waitFor();
  expect(await page.locator('.evidence-relation').textContent()).toBe('head of state');
  expect(await page.locator('.imported-note').textContent()).toContain('others.ttl');
  expect(await page.locator('.claim').count()).toBe(0);
  const download = page.waitForEvent('download');
  await page
    .getByRole('button', { name: /Export/ })
    .first()
    .click();
  await page.getByRole('menuitem', { name: /SVG/ }).click();
  expect((await download).suggestedFilename()).toMatch(/\.svg$/);
  expect(faults).toEqual([]);
  await page.context().close();
});

it('filters by source, in the address too, and says so in Arabic', async () => {
  const { page, faults } = await open(`lang=ar&expand=${iran}`);
  const imported = page.locator(`[data-facet="sourcesOff:${graph}"]`);
  await imported.waitFor();
  expect(await imported.textContent()).toContain('others.ttl، مستورد');
  await page.locator('[data-facet="sourcesOff:own"]').waitFor();
  await imported.focus();
  await page.keyboard.press('Space');
  await page.waitForURL((address) => address.searchParams.get('no-source') === encodeURIComponent(graph));
  await page.goto(`${url}/?lang=ar&expand=${iran}&page=table&table=relations`);
  const row = page.locator('[role=row]', { hasText: 'مستورد' });
  await row.waitFor();
  await page.goto(
    `${url}/?lang=ar&expand=${iran}&page=table&table=relations&no-source=${encodeURIComponent(encodeURIComponent(graph))}`,
  );
  await page.locator('[role=row]').nth(1).waitFor();
  expect(await row.count()).toBe(0);
  expect(faults).toEqual([]);
  await page.context().close();
});

it('walks to what was imported with the keys', async () => {
  const { page } = await open(`lang=en&expand=${iran}&entity=${iran}`);
  await page.locator(`[data-facet="sourcesOff:${graph}"]`).waitFor();
  await page.locator('.stage-keys').focus();
  for (let step = 0; step < 40; step++) {
    await page.keyboard.press(']');
    if (await page.locator('.imported-note').isVisible()) break;
  }
  await page.locator('.imported-note').waitFor();
  expect(await page.locator('[data-announcer]').textContent()).toMatch(/head of state.*imported/);
  await page.context().close();
});

it('says that no path joins two, rather than that the filters hide it', async () => {
  const lonely = store.search('زيد الوحيد', 1)[0]?.id;
  const { page } = await open(`lang=en&path=${iran},${lonely}`);
  await page.locator('.stage').getByText('No path of at most six links joins them.').waitFor();
  expect(await page.getByText('Nothing passes the filters').count()).toBe(0);
  await page.context().close();
});
