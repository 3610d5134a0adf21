import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { createPreparer, openStore } from '../../src/workspace.ts';
import { type Reading, readings } from './fixtures.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function open(): Store {
  const folder = mkdtempSync(join(tmpdir(), 'sila-prepared-'));
  folders.push(folder);
  return openStore(folder);
}

function contentsOf(store: Store): unknown {
  store.identify();
  const graphs = [...store.documents()].map(({ iri }) => [...store.quads({ document: iri })]);
  const contents = [graphs, [...store.quads('facts')], [...store.quads('identity')], store.entities()];
  store.close();
  return contents;
}

test('what another thread made ready is stored as what is made ready here', () => {
  const [here, there] = [open(), open()];
  const prepare = createPreparer(there.base);
  for (const { document, extraction } of readings) {
    here.put(document, extraction, 'x');
    there.put(document, structuredClone(prepare(document, extraction)), 'x');
  }
  expect(contentsOf(there)).toEqual(contentsOf(here));
});

test('a step of many documents counts their entities as steps of one do', () => {
  const [alone, together] = [open(), open()];
  const put = (store: Store) =>
    readings.map(({ document, extraction }) => store.put(document, extraction, 'x'));
  put(alone);
  together.together(() => put(together));
  expect(together.revision()).toBeLessThan(alone.revision());
  expect(contentsOf(together)).toEqual(contentsOf(alone));
});

test('a step that fails leaves no count behind', () => {
  const [store, untouched] = [open(), open()];
  const [first, second] = readings as [Reading, Reading];
  const other = { ...second.document, id: 'broken' };
  const broken = { ...createPreparer(store.base)(other, second.extraction), entities: [] };
  for (const each of [store, untouched]) each.put(first.document, first.extraction, 'x');
  expect(() =>
    store.together(() => {
      store.put(second.document, second.extraction, 'x');
      store.put(other, broken, 'x');
    }),
  ).toThrow(/is not in the document/);
  expect(contentsOf(store)).toEqual(contentsOf(untouched));
});

test('a document that cannot be written is passed over within a step that goes on', () => {
  const [store, without] = [open(), open()];
  const [first, second] = readings as [Reading, Reading];
  const broken = { ...createPreparer(store.base)(second.document, second.extraction), entities: [] };
  for (const each of [store, without]) each.put(second.document, second.extraction, 'x');
  store.together(() => {
    expect(() => store.put(second.document, broken, 'newer')).toThrow(/is not in the document/);
    store.put(first.document, first.extraction, 'x');
  });
  without.put(first.document, first.extraction, 'x');
  expect(contentsOf(store)).toEqual(contentsOf(without));
});
