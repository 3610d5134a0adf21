import { chmodSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SilaError, type Store } from '../../src/index.ts';
import { createFolder, inWorkspace, meetings, sila } from './runner.ts';

let folder: ReturnType<typeof createFolder>;
let graph: string;
beforeEach(() => {
  folder = createFolder();
  graph = join(folder.path, 'graph');
});
afterEach(() => folder.remove());

const build = (
  paths: readonly string[],
  more: Parameters<typeof sila>[1] = {},
  flags: readonly string[] = [],
) => sila(['build', ...paths, '--workspace', graph, ...flags], more);

/** Looks beside the writer, whatever it is about. */
function countStored(workspace: string): number {
  const db = new Database(join(workspace, 'sila.sqlite'), { readonly: true });
  try {
    return db.prepare<[], number>('SELECT count(*) FROM document').pluck().get() ?? 0;
  } finally {
    db.close();
  }
}

const inGraph = <T>(look: (store: Store) => T): T => inWorkspace(graph, look);

describe('sila build', () => {
  test('reads, stores, lays out, and says what came of it', async () => {
    folder.write('news/a.txt', 'التقى علي عمر.');
    folder.write('news/b.txt', 'التقى علي زيد.');
    const { code, stdout, stderr } = await build([join(folder.path, 'news')]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toMatch(/Read 2 documents in .+: 2 added, 0 replaced, 0 unchanged, 0 failed\./);
    expect(stderr).toMatch(/holds 2 documents, 4 entities, 2 claims, \d+ facts\./);
    expect(stderr).toMatch(/Look at it with: sila serve --workspace /);
    inGraph((store) => {
      expect(store.counts()).toMatchObject({ documents: 2, entities: 4, claims: 2 });
      expect(store.positions().size).toBe(4);
    });
  });

  test('reads again only what changed, or what other packs would read otherwise', async () => {
    const a = folder.write('a.txt', 'التقى علي عمر.');
    const b = folder.write('b.txt', 'التقى علي زيد.');
    await build([a, b]);
    expect((await build([a, b])).stderr).toContain('0 added, 0 replaced, 2 unchanged');
    folder.write('b.txt', 'التقى علي سامي.');
    expect((await build([a, b])).stderr).toContain('0 added, 1 replaced, 1 unchanged');
    expect((await build([a, b], {}, ['--force'])).stderr).toContain('2 replaced, 0 unchanged');
    const other = { ...meetings, fingerprint: 'meetings-2' };
    expect((await build([a, b], { pipeline: other })).stderr).toContain('2 replaced, 0 unchanged');
  });

  test('records what cannot be read, goes on, and ends with 1', async () => {
    folder.write('news/binary.txt', Uint8Array.of(0, 1, 2, 3, 0, 200, 17, 0, 4));
    folder.write('news/empty.txt', '');
    folder.write('news/good.txt', 'التقى علي عمر.');
    const { code, stderr } = await build([join(folder.path, 'news')]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/binary\.txt: this is binary data, not text\. Give the text itself/);
    expect(stderr).toMatch(/empty\.txt: the file is empty\. Leave it out/);
    expect(stderr).toContain('1 added, 0 replaced, 0 unchanged, 2 failed');
    inGraph((store) => {
      expect(store.counts().documents).toBe(1);
      expect(
        store
          .failures()
          .map((failure) => failure.reason)
          .join(),
      ).toMatch(/binary data.*is empty/s);
    });
  });

  test.skipIf(process.getuid?.() === 0)('a folder that may not be read is named', async () => {
    folder.write('news/closed/a.txt', 'التقى علي عمر.');
    folder.write('news/open.txt', 'التقى علي عمر.');
    chmodSync(join(folder.path, 'news/closed'), 0);
    const { code, stderr } = await build([join(folder.path, 'news')]);
    chmodSync(join(folder.path, 'news/closed'), 0o755);
    expect(code).toBe(1);
    expect(stderr).toMatch(/closed: it may not be read\. Give yourself the right/);
    expect(stderr).toContain('1 added');
  });

  test('a broken relation pack stops the run', async () => {
    const pipeline = {
      ...meetings,
      extract: () => {
        throw new SilaError(
          'ontology',
          "ontology/relations/x.yaml: cues.ar[1]: no slot 'persn'. Slots: person.",
        );
      },
    };
    const { code, stderr } = await build([folder.write('a.txt', 'نص')], { pipeline });
    expect(code).toBe(1);
    expect(stderr).toBe("ontology/relations/x.yaml: cues.ar[1]: no slot 'persn'. Slots: person.\n");
  });

  test('asked to stop, it finishes the document, and a second run goes on from there', async () => {
    const stop = new AbortController();
    const lines = Array.from({ length: 30 }, (_, i) =>
      JSON.stringify({ id: `d${i}`, text: `التقى علي زيد${i}.` }),
    );
    const file = folder.write('many.jsonl', lines.join('\n'));
    let read = 0;
    const pipeline = {
      ...meetings,
      extract: (document: Parameters<typeof meetings.extract>[0]) => {
        read += 1;
        if (read === 5) stop.abort();
        return meetings.extract(document);
      },
    };
    const stopped = await build([file], { pipeline, signal: stop.signal });
    expect(stopped.code).toBe(1);
    expect(stopped.stderr).toContain(
      'Stopped after 5 documents; all of them are stored. Go on with the same command.',
    );
    expect((await build([file])).stderr).toContain('25 added, 0 replaced, 5 unchanged');
  });

  test('asked to stop while it is told who is who, it stops at once, and a second run finishes the graph', async () => {
    const names = Array.from({ length: 800 }, (_, i) =>
      JSON.stringify({ id: `d${i}`, text: `التقى علي زيد${i}.` }),
    );
    const file = folder.write('many.jsonl', names.join('\n'));
    const stop = new AbortController();
    let asked = 0;
    const building = build([file], { signal: stop.signal });
    const timer = setInterval(() => {
      if (asked > 0 || !existsSync(join(graph, 'sila.sqlite'))) return;
      if (countStored(graph) < names.length) return;
      asked = performance.now();
      // The thread takes longer to start; by now the last document is behind.
      setTimeout(() => stop.abort(), 100);
    }, 20);
    const stopped = await building;
    clearInterval(timer);
    expect(performance.now() - asked).toBeLessThan(1_000);
    expect(stopped.code).toBe(1);
    expect(stopped.stderr).toContain('Stopped before it was told who is who; all documents are stored.');
    inGraph((store) => {
      expect(store.counts()).toMatchObject({ documents: 800, claims: 800 });
      expect(store.identityIsCurrent()).toBe(false);
    });
    expect((await build([file])).stderr).toContain('0 added, 0 replaced, 800 unchanged');
    inGraph((store) => expect(store.identityIsCurrent()).toBe(true));
  }, 60_000);

  test('a lone path with nothing in it is a problem with a cure', async () => {
    const { code, stderr } = await build([folder.path]);
    expect(code).toBe(1);
    expect(stderr).toContain('No document found. Give files or folders with documents.');
  });

  test('on a terminal there is a bar, with NO_COLOR no color', async () => {
    const file = folder.write('a.jsonl', JSON.stringify({ id: 'a', text: 'التقى علي عمر.' }));
    const { stderr } = await build([file, join(folder.path, 'none')], {
      isTTY: true,
      env: { NO_COLOR: '1' },
    });
    expect(stderr).toContain('█');
    expect(stderr).not.toContain('\u001b[33m');
    expect((await build([join(folder.path, 'none')], { isTTY: true })).stderr).toContain('\u001b[33m');
  });
});

describe('the graph built', () => {
  const shared = createFolder();
  const workspace = join(shared.path, 'graph');
  const on = (args: readonly string[], more: Parameters<typeof sila>[1] = {}) =>
    sila([...args, '--workspace', workspace], more);
  beforeEach(async () => {
    const file = shared.write(
      'a.jsonl',
      JSON.stringify({ id: 'a', text: 'التقى علي عمر.', published: '2020-07-08' }),
    );
    await on(['build', file]);
  });
  afterAll(() => shared.remove());

  test('is asked in SPARQL: JSON in a pipe, a table on a terminal, any format by name', async () => {
    const query = 'SELECT ?name { ?who a sila:Person ; rdfs:label ?name } ORDER BY ?name';
    const json = JSON.parse((await on(['query', query])).stdout);
    expect(json.results.bindings.map((row: { name: { value: string } }) => row.name.value)).toEqual([
      'علي',
      'عمر',
    ]);
    expect((await on(['query', query, '--format', 'csv'])).stdout).toBe('name\r\nعلي\r\nعمر\r\n');
    expect((await on(['query', '-'], { stdin: query, isTTY: true })).stdout).toMatch(/┌.*name.*علي.*2 rows/s);
    const file = shared.write('q.rq', 'CONSTRUCT { ?s a sila:Person } WHERE { ?s a sila:Person }');
    expect((await on(['query', file, '--format', 'ntriples'])).stdout.trim().split('\n')).toHaveLength(2);
  });

  test('a malformed query is placed by line and column and ends with 2', async () => {
    const { code, stdout, stderr } = await on(['query', 'SELECT * { ?s ?p ?o } ORDER ?s']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^query: line 1, column \d+: expected BY/);
  });

  test('is exported to standard output and to files by their names', async () => {
    expect((await on(['export', '--format', 'nquads'])).stdout).toContain(
      '<https://w3id.org/sila/ns#metWith>',
    );
    const output = join(shared.path, 'out.ttl');
    const { code, stdout, stderr } = await on(['export', '--output', output]);
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: `Wrote ${output}.\n` });
    expect((await on(['export', '--output', join(shared.path, 'out.doc')])).stderr).toMatch(
      /no "doc"\. Formats: turtle/,
    );
  });

  test('passes its own checks', async () => {
    const { stdout } = await on(['check', '--no-examples']);
    expect(stdout.split('\n').filter((line) => !line.startsWith('ontology/'))).toEqual(['']);
  });

  test('differs from another by its claims', async () => {
    const other = join(shared.path, 'other');
    const file = shared.write('b.jsonl', JSON.stringify({ id: 'a', text: 'التقى علي زيد.' }));
    await sila(['build', file, '--workspace', other]);
    const { code, stdout, stderr } = await sila(['diff', workspace, other]);
    expect(code).toBe(1);
    expect(stdout).toBe('- a\tعلي\tmet-with\tعمر\tasserted\n+ a\tعلي\tmet-with\tزيد\tasserted\n');
    expect(stderr).toBe('1 claim added, 1 removed, 0 changed.\n');
    expect((await sila(['diff', workspace, workspace])).code).toBe(0);
  });

  test.each(['trig', 'nquads', 'jsonld', 'rdfxml'])(
    'does not differ from its own export as %s',
    async (format) => {
      const extension = { trig: 'trig', nquads: 'nq', jsonld: 'jsonld', rdfxml: 'rdf' }[format];
      const output = join(shared.path, `same.${extension}`);
      await on(['export', '--format', format, '--output', output]);
      expect(await sila(['diff', workspace, output])).toMatchObject({ code: 0, stdout: '' });
    },
  );

  test('that is not there is named, with what makes one', async () => {
    const { code, stderr } = await sila(['query', 'ASK {}', '--workspace', join(shared.path, 'none')]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/none: holds no workspace\. Make one with: sila build/);
  });
});
