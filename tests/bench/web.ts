import { cpus, loadavg } from 'node:os';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../e2e/browser.ts';
import { syntheticGraph } from '../e2e/synthetic.ts';
import { type BenchStand, startStand } from './web-stand.ts';

/** One page's figures on one graph; times in milliseconds, memory in megabytes, undefined where not measured. */
export interface Figures {
  readonly page: string;
  readonly nodes: number;
  readonly edges: number;
  readonly firstPaint: number;
  readonly layout: number | undefined;
  readonly filter: number;
  /** From the last letter typed to the names found. */
  readonly search: number | undefined;
  readonly frames: number;
  readonly memory: number;
}

const sizes = [
  [5000, 20_000],
  [50_000, 250_000],
  [100_000, 500_000],
] as const;

const patience = 240_000;

/** Runs in the page: notes when the graph is there and drawn, and when the layout's notice has gone. */
function watchView(): void {
  const marks = { painted: 0, laidOut: 0 };
  Object.assign(window, { bench: marks });
  const later = (note: () => void): void => {
    requestAnimationFrame(() => requestAnimationFrame(note));
  };
  const look = (): void => {
    const ready = document.querySelector('[data-ready="true"]');
    if (ready && marks.painted === 0) {
      marks.painted = -1;
      later(() => {
        marks.painted = performance.now();
      });
    }
    const settling = document.querySelector('.settling') !== null;
    if (settling) marks.laidOut = -1;
    else if (marks.laidOut === -1) later(() => (marks.laidOut = performance.now()));
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
}

const read = (page: Page, name: 'painted' | 'laidOut'): Promise<number> =>
  page
    .waitForFunction(
      (key) => {
        const value = (window as unknown as { bench?: Record<string, number> }).bench?.[key];
        return value !== undefined && value > 0 ? value : false;
      },
      name,
      { timeout: patience },
    )
    .then((handle) => handle.jsonValue() as Promise<number>);

/** Clicks a filter of the view and waits until the counts and the drawing have followed. */
function filterView(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const size = document.querySelector('.stage-size');
        const box = document.querySelector<HTMLElement>('[data-facet="relationsOff:visited"] input');
        if (!size || !box) throw new Error('The view has no counts or no filter.');
        const start = performance.now();
        new MutationObserver((_, observer) => {
          observer.disconnect();
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - start)));
        }).observe(size, { subtree: true, characterData: true, childList: true });
        box.click();
      }),
  );
}

/** Types a name and waits until what was found is there. */
async function searchView(page: Page): Promise<number> {
  const field = page.locator('.search input').first();
  await field.fill('سلمى الحدّاد 6');
  const time = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        const look = (): void => {
          if (document.querySelector('.results .result')) resolve(performance.now() - start);
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
  await page.keyboard.press('Escape');
  await field.fill('');
  return time;
}

function filterPlain(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const { bench } = window as unknown as { bench: { filter?: () => Promise<number> } };
    while (!bench.filter) await new Promise((resolve) => setTimeout(resolve, 20));
    return bench.filter();
  });
}

/** Frames a second while the graph is dragged about for two seconds. */
async function framesWhilePanning(page: Page): Promise<number> {
  await page.evaluate(() => {
    const counter = { frames: 0, start: performance.now() };
    Object.assign(window, { counter });
    const tick = (): void => {
      counter.frames += 1;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  const start = Date.now();
  await page.mouse.move(700, 450);
  await page.mouse.down();
  for (let i = 0; Date.now() - start < 2000; i++) {
    await page.mouse.move(700 + Math.sin(i / 5) * 150, 450 + Math.cos(i / 5) * 80);
  }
  await page.mouse.up();
  return page.evaluate(() => {
    const { counter } = window as unknown as { counter: { frames: number; start: number } };
    return (counter.frames * 1000) / (performance.now() - counter.start);
  });
}

async function heap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1_048_576;
}

interface Trial {
  readonly name: string;
  readonly path: string;
  readonly filter: (page: Page) => Promise<number>;
}

const view: Trial = { name: 'Sila', path: '/?lang=ar&overview=100000', filter: filterView };
const plain: Trial = { name: 'plain sigma', path: '/plain', filter: filterPlain };

async function open(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(patience);
  // The compiler names functions by a helper that the page does not have.
  await page.addInitScript('globalThis.__name = (made) => made');
  await page.addInitScript(watchView);
  await page.goto(url, { timeout: patience });
  return page;
}

async function layoutTime(browser: Browser, stand: BenchStand, trial: Trial): Promise<number> {
  const page = await open(browser, `${stand.url}${trial.path}${trial === plain ? '?layout' : ''}`);
  const time = await read(page, 'laidOut');
  await page.close();
  return time;
}

async function measure(
  browser: Browser,
  stand: BenchStand,
  trial: Trial,
  [nodes, edges]: readonly [number, number],
): Promise<Figures> {
  stand.load(syntheticGraph(nodes, edges, true));
  const page = await open(browser, stand.url + trial.path);
  const firstPaint = await read(page, 'painted');
  const frames = await framesWhilePanning(page);
  const filter = await trial.filter(page);
  const search = trial === view ? await searchView(page) : undefined;
  const memory = await heap(page);
  await page.close();
  stand.load(syntheticGraph(nodes, edges, false));
  // The plain page lays out on its only thread; with a bigger graph it would stand still for minutes.
  const measurable = trial !== plain || nodes <= 5000;
  const layout = measurable ? await layoutTime(browser, stand, trial) : undefined;
  return { page: trial.name, nodes, edges, firstPaint, layout, filter, search, frames, memory };
}

/** What draws: the GPU, or software named as such. */
async function rendererOf(browser: Browser): Promise<string> {
  const page = await browser.newPage();
  const name = await page.evaluate(() => {
    const gl = document.createElement('canvas').getContext('webgl2');
    const info = gl?.getExtension('WEBGL_debug_renderer_info');
    return gl && info ? String(gl.getParameter(info.UNMASKED_RENDERER_WEBGL)) : 'none';
  });
  await page.close();
  return name;
}

/**
 * Measures the view beside a plain sigma page with the same graphs, in one run on one machine.
 *
 *   const figures = await benchWeb((one) => console.log(one.page, one.firstPaint));
 */
export async function benchWeb(
  onFigures: (figures: Figures) => void,
  onRenderer: (name: string) => void,
): Promise<void> {
  const stand = await startStand();
  const browser = await launchBrowser();
  try {
    onRenderer(await rendererOf(browser));
    for (const size of sizes) {
      for (const trial of [view, plain]) onFigures(await measure(browser, stand, trial, size));
    }
  } finally {
    await browser.close();
    await stand.close();
  }
}

const seconds = (value: number | undefined): string =>
  value === undefined ? '—' : `${(value / 1000).toFixed(2)} s`;

/** Prints the figures as a Markdown table on standard output. */
export async function printWebBench(): Promise<void> {
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  await benchWeb(
    ({ page, nodes, edges, firstPaint, layout, filter, search, frames, memory }) =>
      say(
        `| ${page} | ${nodes} | ${edges} | ${seconds(firstPaint)} | ${seconds(layout)} | ${Math.round(filter)} ms | ${search === undefined ? '—' : `${Math.round(search)} ms`} | ${frames.toFixed(1)} | ${Math.round(memory)} MB |`,
      ),
    (renderer) => {
      const software = /swiftshader|llvmpipe|software/i.test(renderer) ? ' (software, no GPU)' : '';
      say(`GL: ${renderer}${software}; ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}.\n`);
      say(
        '| page | nodes | edges | first paint | laid out without stored positions | filter | search | frames/s panning | JS heap |',
      );
      say('|---|---|---|---|---|---|---|---|---|');
    },
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await printWebBench();
