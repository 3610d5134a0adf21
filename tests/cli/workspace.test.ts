import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStore, type Store } from '../../src/index.ts';
import { createFolder, inWorkspace, meetings, sila } from './runner.ts';

let folder: ReturnType<typeof createFolder>;
let graph: string;
beforeEach(async () => {
  folder = createFolder();
  graph = join(folder.path, 'graph');
  folder.write('news/a.txt', 'التقى علي عمر.');
  folder.write('news/b.txt', 'التقى علي زيد.');
  folder.write('news/c.txt', '');
  await on(['build', join(folder.path, 'news')]);
});
afterEach(() => folder.remove());

const on = (args: readonly string[], more: Parameters<typeof sila>[1] = {}) =>
  sila([...args, '--workspace', graph], more);

const inGraph = <T>(look: (store: Store) => T): T => inWorkspace(graph, look);

describe('sila status', () => {
  test('tells what there is, how the last run went, and what failed', async () => {
    const { code, stdout, stderr } = await on(['status']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(
      /^documents {2}2\nfailed {5}1\nentities {3}4\nclaims {5}2\nfacts {6}\d+\nlast run {3}build finished \d{4}-.* UTC: 2 documents added, 0 replaced, 0 unchanged, 1 failed\n\nNot read:\n {2}.*c\.txt: the file is empty\. Leave it out/,
    );
  });

  test('prints JSON, and a line a document', async () => {
    const status = JSON.parse((await on(['status', '--json'])).stdout);
    expect(status).toMatchObject({
      documents: 2,
      outdated: 0,
      claims: 2,
      run: { outcome: 'finished', added: 2 },
    });
    expect(status.failures).toHaveLength(1);
    expect((await on(['status', '--documents'])).stdout.split('\n').sort().join('|')).toBe(
      '|a\tar\t1\t|b\tar\t1\t',
    );
  });

  test('says when other packs would read documents otherwise, and what to do', async () => {
    const pipeline = { ...meetings, fingerprint: 'meetings-2' };
    expect((await on(['status'], { pipeline })).stdout).toContain(
      '2 (2 read by older packs or word lists: sila rebuild)',
    );
  });

  test('a failure is forgotten when the file can be read, or is said to be removed', async () => {
    folder.write('news/d.jsonl', '{"id":"d"}\n{"id":"e"}');
    await on(['build', join(folder.path, 'news')]);
    expect(
      inGraph((store) => store.failures().map(({ source }) => source.slice(folder.path.length))),
    ).toEqual(['/news/c.txt', '/news/d.jsonl:1', '/news/d.jsonl:2']);
    folder.write('news/d.jsonl', '{"id":"d"}\n{"id":"e","text":"التقى سامي زيد."}');
    await on(['build', join(folder.path, 'news/d.jsonl')]);
    expect(inGraph((store) => store.failures().length)).toBe(2);
    expect((await on(['remove', join(folder.path, 'news/c.txt')])).code).toBe(0);
    expect(inGraph((store) => store.failures().length)).toBe(1);
  });

  test('of no workspace says what makes one', async () => {
    const { code, stderr } = await sila(['status', '--workspace', join(folder.path, 'none')]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/none: holds no workspace\. Make one with: sila build/);
  });
});

describe('sila remove', () => {
  test('takes a document out with what only it says', async () => {
    const { code, stderr } = await on(['remove', 'b']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '1 removed; 1 document and 1 claim are left.\n' });
    inGraph((store) =>
      expect(
        store
          .entities()
          .map(({ label }) => label)
          .sort(),
      ).toEqual(['علي', 'عمر']),
    );
  });

  test('knows a document by its name and by its address too', async () => {
    folder.write('u.jsonl', '{"id":"u","text":"التقى علي عمر.","url":"https://e.org/u"}');
    await on(['build', join(folder.path, 'u.jsonl')]);
    const name = inGraph(
      (store) => [...store.documents()].find(({ document }) => document.id === 'a')?.iri ?? '',
    );
    expect((await on(['remove', name, 'https://e.org/u'])).stderr).toContain('2 removed; 1 document');
  });

  test('of what is not there says so and ends with 1', async () => {
    const { code, stderr } = await on(['remove', 'nothing']);
    expect(code).toBe(1);
    expect(stderr).toContain(
      'nothing: no such document or source here. See them with: sila status --documents',
    );
  });
});

describe('sila rebuild', () => {
  test('reads again only what other packs would read otherwise, without the files', async () => {
    folder.write('news/a.txt', 'غير ذلك');
    expect((await on(['rebuild'])).stderr).toContain('0 added, 0 replaced, 2 unchanged');
    const pipeline = { ...meetings, fingerprint: 'meetings-2' };
    expect((await on(['rebuild'], { pipeline })).stderr).toContain('0 added, 2 replaced, 0 unchanged');
    expect((await on(['rebuild', '--all'], { pipeline })).stderr).toContain('2 replaced');
    inGraph((store) => expect(store.counts()).toMatchObject({ documents: 2, claims: 2 }));
  });

  test('asked to stop, it can go on', async () => {
    const stop = new AbortController();
    let read = 0;
    const extract: typeof meetings.extract = (document) => {
      read += 1;
      if (read === 1) stop.abort();
      return meetings.extract(document);
    };
    const pipeline = { ...meetings, fingerprint: 'meetings-2', extract };
    const stopped = await on(['rebuild'], { pipeline, signal: stop.signal });
    expect(stopped.stderr).toContain(
      'Stopped after 1 document; all of them are stored. Go on with the same command.',
    );
    expect((await on(['status'])).stdout).toMatch(/last run {3}rebuild was stopped/);
    expect((await on(['rebuild'], { pipeline })).stderr).toContain('1 replaced, 1 unchanged');
  });

  test('brings a workspace of an older format up to date, and keeps what people decided', async () => {
    const claim = inGraph((store) => store.claims({})[0]?.id ?? '');
    const before = inGraph((store) => [...store.quads('facts')]);
    const store = openStore(graph);
    store.decide(claim, { verdict: 'accepted', note: 'seen' });
    store.close();
    const db = new Database(join(graph, 'sila.sqlite'));
    db.exec(
      'DROP TABLE identity_link; DROP TABLE merged; DROP VIEW asserted; ALTER TABLE claim DROP COLUMN ends',
    );
    db.pragma('user_version = 1');
    db.close();
    const refused = await on(['status']);
    expect(refused.stderr).toMatch(
      /an older Sila wrote it \(format 1, now \d+\)\. Bring it up to date with: sila rebuild\./,
    );
    expect((await on(['rebuild'])).stderr).toContain('0 added, 2 replaced, 0 unchanged');
    inGraph((after) => {
      expect([...after.quads('facts')]).toEqual(before);
      expect(after.decisions().get(claim)).toEqual({ verdict: 'accepted', note: 'seen' });
      expect(after.failures()).toHaveLength(1);
    });
  });

  test('of no workspace makes none', async () => {
    const none = join(folder.path, 'none');
    expect((await sila(['rebuild', '--workspace', none])).stderr).toMatch(/holds no workspace/);
  });
});
