import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadQueries } from '../../src/ontology/queries.ts';
import { createQueryEngine, type QueryEngine } from '../../src/query/engine.ts';
import type { Store } from '../../src/store/store.ts';
import { openStore } from '../../src/workspace.ts';
import { largeReadings } from '../bench/large-workspace.ts';
import { libraryQuestions } from '../bench/library-questions.ts';

/** As many as make a join of all names with all names take minutes. */
const documents = 60;
let folder: string;
let store: Store;
let engine: QueryEngine;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sila-size-'));
  store = openStore(folder);
  let left = documents;
  for (const { document, extraction } of largeReadings()) {
    store.put(document, extraction, '1');
    left -= 1;
    if (left === 0) break;
  }
  engine = createQueryEngine(store);
  await engine.query('ASK {}');
});
afterAll(async () => {
  await engine.close();
  store.close();
  rmSync(folder, { recursive: true });
});

test.each(loadQueries().map(({ name }) => name))(
  '%s does not join everything with everything',
  async (name) => {
    const sparql = libraryQuestions(store).find(([one]) => one === name)?.[1] ?? '';
    const { table } = await engine.query(sparql, { timeoutMs: 4000 });
    expect(table?.variables.length).toBeGreaterThan(0);
  },
);
