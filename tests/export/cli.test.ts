import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'n3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../../src/workspace.ts';
import { createFolder, sila } from '../cli/runner.ts';
import { readings } from '../store/fixtures.ts';

const folder = createFolder();
const graph = join(folder.path, 'graph');

beforeAll(() => {
  const store = openStore(graph);
  for (const { document, extraction } of readings) store.put(document, extraction, '1');
  store.close();
});
afterAll(() => folder.remove());

const exported = (...args: string[]) => sila(['export', '--workspace', graph, ...args]);

/** How many assertions of which relation and status an export holds. */
async function assertions(...args: string[]): Promise<readonly string[]> {
  const { code, stdout, stderr } = await exported('--format', 'nquads', ...args);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const quads = new Parser({ format: 'application/n-quads' }).parse(stdout);
  const of = (subject: string, name: string) =>
    quads
      .find((quad) => quad.subject.value === subject && quad.predicate.value.endsWith(`#${name}`))
      ?.object.value.replace(/^.*#/, '');
  return quads
    .filter((quad) => quad.object.value.endsWith('#Assertion'))
    .map(({ subject }) => `${of(subject.value, 'predicate')} ${of(subject.value, 'status')}`)
    .sort();
}

describe('filters of an export', () => {
  test('choose claims by relation and status, with all that belongs to them', async () => {
    const all = await assertions();
    const met = all.filter((one) => one.startsWith('metWith'));
    const planned = all.filter((one) => /planned|denied/.test(one));
    expect([met.length > 0, planned.length > 1]).toEqual([true, true]);
    expect(await assertions('--relation', 'met-with')).toEqual(met);
    expect(await assertions('--status', 'planned,denied')).toEqual(planned);
  }, 60_000);

  test('choose claims by day and confidence', async () => {
    expect(await assertions('--from', '1900-01-01', '--to', '1900-12-31', '--no-undated')).toEqual([]);
    expect(await assertions('--from', '2020-07-01', '--no-undated', '--confidence', '0.9')).toEqual([
      'metWith asserted',
      'signedAgreementWith asserted',
    ]);
  }, 60_000);

  test('choose claims by publisher and class', async () => {
    const publishers = ['سانا', 'Reuters', 'بترا'];
    const byOne = await assertions('--publisher', 'سانا', '--class', 'person');
    expect(byOne).toEqual(['signedAgreementWith asserted']);
    const every = publishers.flatMap((name) => ['--publisher', name]);
    expect((await assertions(...every)).length).toBeGreaterThan(byOne.length);
  }, 60_000);

  test.each([
    [['--relation', 'marred'], /--relation: no "marred"/],
    [['--status', 'sure'], /Known are: asserted, planned/],
    [['--from', '2020-13-01'], /YYYY-MM-DD/],
    [['--confidence', '2'], /0 to 1/],
    [['--graph', 'https://example.org/none'], /no graph https:\/\/example\.org\/none/],
    [['--relation', 'met-with', '--construct', 'CONSTRUCT WHERE { ?s ?p ?o }'], /exclude each other/],
    [['--construct', 'SELECT * { ?s ?p ?o }'], /no "turtle" for this kind of query|gives no graph/],
    [['--rdf', '1.2', '--format', 'rdfxml'], /no form for RDF 1\.2/],
  ])('%s is misuse', async (args, message) => {
    const { code, stderr, stdout } = await exported(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });

  test('a query gives its own part', async () => {
    const file = folder.write(
      'people.rq',
      'CONSTRUCT { ?p rdfs:label ?l } WHERE { ?p a sila:Person ; rdfs:label ?l }',
    );
    const { code, stdout } = await exported('--construct', file, '--format', 'ntriples');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^(?:<\S+> <http:\/\/www\.w3\.org\/2000\/01\/rdf-schema#label> ".*"@\w+ \.\n)+$/u);
  });

  test('a file that fails on the way is not left behind', async () => {
    const output = join(folder.path, 'failed.rdf');
    const { code } = await exported('--rdf', '1.2', '--output', output);
    expect([code, existsSync(output), existsSync(`${output}.part`)]).toEqual([2, false, false]);
  });

  test('RDF 1.2 by its flag', async () => {
    const output = join(folder.path, 'graph.ttl');
    expect((await exported('--rdf', '1.2', '--output', output)).code).toBe(0);
    expect(readFileSync(output, 'utf8')).toContain('rdf:reifies <<( e:');
  });
});
