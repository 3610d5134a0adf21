import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../../src/workspace.ts';
import { createFolder, sila } from '../cli/runner.ts';
import { readings } from '../store/fixtures.ts';

const folder = createFolder();
const graph = join(folder.path, 'graph');
const foreign = `@prefix e: <https://w3id.org/sila/kg/e/> . @prefix : <http://a.example/> .
e:p1 :knows [ :name "عمر"@ar ] . <#rel> a :Thing .`;

beforeAll(() => {
  const store = openStore(graph);
  for (const { document, extraction } of readings) store.put(document, extraction, '1');
  store.close();
});
afterAll(() => folder.remove());

const on = (workspace: string, ...args: string[]) => sila([...args, '--workspace', workspace]);
const nquads = async (workspace: string) => (await on(workspace, 'export', '--format', 'nquads')).stdout;

/** The one blank node that there is may be called otherwise. */
const unlabelled = (text: string) => text.replaceAll(/_:\w+/gu, '_:b');

describe('sila import', () => {
  test('puts a file into a graph of its own, and doing it again changes nothing', async () => {
    const file = folder.write('others.ttl', foreign);
    const before = await nquads(graph);
    const first = await on(graph, 'import', file);
    expect({ code: first.code, stdout: first.stdout }).toEqual({ code: 0, stdout: '' });
    expect(first.stderr).toMatch(
      /3 statements put into https:\/\/w3id\.org\/sila\/kg\/import\/others\.ttl\./,
    );
    const after = await nquads(graph);
    const added = after.split('\n').filter((line) => !before.includes(line));
    expect(added).toHaveLength(3);
    expect(added.every((line) => line.endsWith('<https://w3id.org/sila/kg/import/others.ttl> .'))).toBe(true);
    expect(added.join('\n')).toContain('<https://w3id.org/sila/kg/import/others.ttl#rel>');
    await on(graph, 'import', file);
    expect(await nquads(graph)).toBe(after);
    const facts = await on(graph, 'query', 'SELECT ?o { ?s <http://a.example/name> ?o }', '--format', 'csv');
    const named = await on(
      graph,
      'query',
      'SELECT ?o { GRAPH ?g { ?s <http://a.example/name> ?o } }',
      '--format',
      'csv',
    );
    expect([facts.stdout.trim(), named.stdout.trim()]).toEqual(['o', 'o\r\nعمر']);
  });

  test('lists graphs, gives one back, and takes it away', async () => {
    const iri = 'https://example.org/mine';
    expect(
      (
        await sila(['import', '-', '--format', 'turtle', '--graph', iri, '--workspace', graph], {
          stdin: foreign,
        })
      ).code,
    ).toBe(0);
    expect((await on(graph, 'import', '--list')).stdout).toContain(`${iri}\t3\n`);
    const one = await on(graph, 'export', '--graph', iri, '--format', 'ntriples');
    expect(one.stdout.trimEnd().split('\n')).toHaveLength(3);
    expect((await on(graph, 'import', '--remove', iri)).code).toBe(0);
    expect((await on(graph, 'import', '--list')).stdout).not.toContain(iri);
  });

  test.each(['trig', 'nquads', 'jsonld'])('brings an export as %s back whole', async (format) => {
    const file = join(folder.path, `all-${format}`);
    writeFileSync(file, (await on(graph, 'export', '--format', format)).stdout);
    const copy = join(folder.path, `copy-${format}`);
    expect((await on(copy, 'import', file, '--format', format, '--as-is')).code).toBe(0);
    expect(unlabelled(await nquads(copy))).toBe(unlabelled(await nquads(graph)));
  });

  test.each(['turtle', 'ntriples', 'rdfxml'])(
    'brings an export as %s back into its graph',
    async (format) => {
      const file = join(folder.path, `triples-${format}`);
      const { stdout } = await on(graph, 'export', '--format', format);
      writeFileSync(file, stdout);
      const iri = 'https://example.org/copy';
      const copy = join(folder.path, `copy-${format}`);
      expect((await on(copy, 'import', file, '--format', format, '--graph', iri)).code).toBe(0);
      const back = await on(copy, 'export', '--graph', iri, '--format', 'ntriples');
      const lines = (text: string) => text.trimEnd().split('\n').sort();
      expect(lines(back.stdout)).toEqual(lines((await on(graph, 'export', '--format', 'ntriples')).stdout));
    },
  );

  test('brings RDF 1.2 back in the form that is kept', async () => {
    const file = join(folder.path, 'new.trig');
    const { stdout } = await on(graph, 'export', '--format', 'trig', '--rdf', '1.2');
    writeFileSync(file, stdout);
    const copy = join(folder.path, 'copy-new');
    expect((await on(copy, 'import', file, '--as-is')).code).toBe(0);
    expect(unlabelled(await nquads(copy))).toBe(unlabelled(await nquads(graph)));
  });

  test.each([
    [['none.ttl'], 2, /none\.ttl: there is no such file/],
    [[], 2, /no file is given/],
    [['FILE', '--as-is'], 2, /the default graph follows from the documents/],
    [['FILE', '--graph', 'mine'], 2, /no absolute IRI/],
    [['FILE', '--graph', 'https://w3id.org/sila/kg/g/dabc'], 2, /follows from the documents/],
    [['FILE', '--graph', 'https://example.org/a', '--as-is'], 2, /exclude each other/],
    [['UNKNOWN'], 2, /tells no format.*--format/],
    [['BROKEN'], 1, /broken\.ttl: not valid text\/turtle .*line 2/],
    [['LATIN'], 1, /is not UTF-8/],
    [['--remove', 'https://example.org/none'], 2, /no graph.*--list/],
  ])('%s is refused, and nothing changes', async (args, expected, message) => {
    const files: Readonly<Record<string, string>> = {
      FILE: folder.write('some.ttl', foreign),
      UNKNOWN: folder.write('some.thing', foreign),
      BROKEN: folder.write('broken.ttl', '<http://a> <http://b> 1 .\n<http://a> nope'),
      LATIN: folder.write('latin.ttl', Uint8Array.of(0xe9, 0x2e)),
    };
    const before = await nquads(graph);
    const { code, stderr } = await on(graph, 'import', ...args.map((arg) => files[arg] ?? arg));
    expect(stderr).toMatch(message);
    expect(code).toBe(expected);
    expect(await nquads(graph)).toBe(before);
    expect(existsSync(join(folder.path, 'none.ttl'))).toBe(false);
  });
});
