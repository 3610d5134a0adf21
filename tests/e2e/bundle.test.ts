import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { exportGraph, openStore } from '../../src/index.ts';
import { readings } from '../store/fixtures.ts';
import { launchBrowser } from './browser.ts';

let browser: Browser;
let folder: string;
let file: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sila-bundle-'));
  file = join(folder, 'evidence.html');
  const store = openStore(join(folder, 'graph'));
  for (const { document, extraction } of readings) store.put(document, extraction, '1');
  let text = '';
  for await (const piece of exportGraph(store, 'html')) text += piece;
  store.close();
  writeFileSync(file, text);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

it('opens from the disk, styled, from right to left, and loads nothing else', async () => {
  const page = await browser.newPage();
  const requests: string[] = [];
  const faults: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(pathToFileURL(file).href);
  expect(requests).toEqual([pathToFileURL(file).href]);
  expect(faults).toEqual([]);
  expect(await page.evaluate(() => getComputedStyle(document.body).direction)).toBe('rtl');
  // The policy lets its own style through, and no other.
  expect(await page.evaluate(() => getComputedStyle(document.body).maxWidth)).toBe('860px');
  const box = await page.locator('svg text.name').first().boundingBox();
  expect(box?.width).toBeGreaterThan(10);
  const link = page.locator('svg a').first();
  const anchor = await link.getAttribute('href');
  await link.locator('text').click();
  expect(new URL(page.url()).hash).toBe(anchor);
  expect(await page.locator(`${anchor} blockquote mark.cue`).count()).toBeGreaterThan(0);
  await page.close();
});

it('draws names that do not lie on one another', async () => {
  const page = await browser.newPage({ viewport: { width: 1100, height: 900 } });
  await page.goto(pathToFileURL(file).href);
  const boxes = await page
    .locator('svg text.name')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()));
  const meet = boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
  );
  expect(boxes.length).toBeGreaterThan(3);
  expect(meet).toEqual([]);
  await page.close();
});
