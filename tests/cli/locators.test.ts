import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPipeline, readRdf } from '../../src/index.ts';
import { drawLine, makePdf } from '../read/pdf-maker.ts';
import { createFolder, inWorkspace, type RunOptions, sila } from './runner.ts';

const folder = createFolder();
const graph = join(folder.path, 'graph');
const pipeline = createPipeline();
const on = (args: readonly string[], options: RunOptions = {}) =>
  sila([...args, '--workspace', graph], { pipeline, ...options });

const filler = 'تناولت الصحف المحلية أحوال الطقس وأسعار الخضر والفواكه في الأسواق.';
const other = 'وذكرت أن الأسعار مستقرة منذ مطلع الشهر في معظم المدن والبلدات.';
const claim = 'التقى وزير الخارجية المصري سامح شكري نظيره الأردني أيمن الصفدي في عمان.';
const drawn = (text: string, y: number) => drawLine([...text].reverse(), 60, y);
const pdf = makePdf([
  [...drawn(filler, 700), ...drawn(other, 600)],
  [...drawn(other, 716), ...drawn(filler, 700), ...drawn(claim, 600)],
]);

beforeAll(async () => {
  const built = await on(['build', folder.write('news.pdf', pdf)]);
  expect(built).toMatchObject({ code: 0 });
});
afterAll(() => folder.remove());

const claims = () => inWorkspace(graph, (store) => store.claims({ relation: 'met-with' }));

describe('page and paragraph of a claim', () => {
  test('stand in its evidence, and in what sila why says', async () => {
    const [met] = claims();
    expect(met?.evidence[0]).toMatchObject({ page: 2, paragraph: 2 });
    const { stdout } = await on(['why', met?.id ?? '']);
    expect(stdout).toMatch(/^ {2}page 2, paragraph 2, \d+–\d+: التقى/mu);
  });

  test('stand in the graph, which keeps to its shapes, and come back from it', async () => {
    const { stdout } = await on(['export', '--format', 'trig']);
    expect(readRdf(stdout, 'trig').claims[0]?.evidence[0]).toMatchObject({ page: 2, paragraph: 2 });
    const answer = await on([
      'query',
      '--format',
      'csv',
      'SELECT DISTINCT ?page ?paragraph { GRAPH ?g { ?a rdf:predicate sila:metWith ; sila:evidence [ sila:page ?page ; sila:paragraph ?paragraph ] } }',
    ]);
    expect(answer.stdout.trim().split(/\r?\n/u)).toEqual(['page,paragraph', '2,2']);
    expect(await on(['check'])).toMatchObject({ code: 0 });
  });

  test('stand in the table of evidence and in the page of evidence', async () => {
    const { stdout } = await on(['export', '--format', 'csv', '--table', 'evidence']);
    const [header = '', ...rows] = stdout.trim().split('\r\n');
    const at = (name: string) => header.split(',').indexOf(name);
    const cells = rows.find((row) => row.includes('met-with'))?.split(',') ?? [];
    expect([cells[at('page')], cells[at('paragraph')]]).toEqual(['2', '2']);
    const page = await on(['export', '--format', 'html', '--language', 'ar']);
    expect(page.stdout).toContain('الصفحة 2، الفقرة 2 · <code');
  });

  test('are printed by sila extract', async () => {
    const stdin = `${filler}\n\n\f${claim}`;
    const { stdout } = await sila(['extract', '-'], { pipeline, stdin });
    const { claims: read } = JSON.parse(stdout);
    expect(read[0].evidence[0]).toMatchObject({ page: 2, paragraph: 1 });
  });
});
