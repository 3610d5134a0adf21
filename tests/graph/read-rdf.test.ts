import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportGraph } from '../../src/export/export-graph.ts';
import { rdfFormats } from '../../src/export/formats.ts';
import { readRdf } from '../../src/graph/read-rdf.ts';
import type { Store } from '../../src/store/store.ts';
import { openStore } from '../../src/workspace.ts';
import { readings } from '../store/fixtures.ts';

let folder: string;
let store: Store;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sila-read-'));
  store = openStore(folder);
  for (const { document, extraction } of readings) store.put(document, extraction, '1');
});

afterAll(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

test.each(rdfFormats)('an export as %s is read back as the claims of the workspace', async (format) => {
  let text = '';
  for await (const piece of exportGraph(store, format)) text += piece;
  const graph = readRdf(text, format);
  const plain = (claims: readonly { id: string }[]) =>
    claims
      .map(({ id, ...claim }) => ({ id, ...claim, evidence: undefined, origin: undefined }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  expect(plain(graph.claims)).toEqual(plain(store.claims({})));
  expect(graph.entities).toHaveLength(store.counts().entities);
  expect(graph.documents.map((document) => document.id).sort()).toEqual(['petra-4', 'reuters-9', 'sana-1']);
  const quotes = graph.claims.flatMap((claim) => claim.evidence.map((evidence) => evidence.text));
  expect(quotes.sort()).toEqual(
    store
      .claims({})
      .flatMap((claim) => claim.evidence.map((evidence) => evidence.text))
      .sort(),
  );
});

test.each([
  ['turtle', 'e:p1 a sila:Person'],
  ['jsonld', '{'],
  ['rdfxml', '<rdf:RDF>'],
] as const)('broken %s is named', (format, text) => {
  expect(() => readRdf(text, format)).toThrow(/^not valid .* Mend the file/);
});
