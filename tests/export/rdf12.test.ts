import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Parser } from 'n3';
import { parse as parseWithOxigraph } from 'oxigraph';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportGraph } from '../../src/export/export-graph.ts';
import { toLines } from '../../src/graph/canonical.ts';
import { parseRdf } from '../../src/graph/parse-rdf.ts';
import { readRdf } from '../../src/graph/read-rdf.ts';
import { fromReifiers, toReifiers } from '../../src/graph/reifiers.ts';
import type { Store } from '../../src/store/store.ts';
import { openStore } from '../../src/workspace.ts';
import { readings } from '../store/fixtures.ts';

let folder: string;
let store: Store;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sila-rdf12-'));
  store = openStore(folder);
  for (const { document, extraction } of readings) store.put(document, extraction, '1');
});

afterAll(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

const types = {
  turtle: 'text/turtle',
  trig: 'application/trig',
  ntriples: 'application/n-triples',
  nquads: 'application/n-quads',
} as const;

async function write(format: Parameters<typeof exportGraph>[1], rdf: '1.1' | '1.2'): Promise<string> {
  let text = '';
  for await (const piece of exportGraph(store, format, { rdf })) text += piece;
  return text;
}

describe.each(Object.entries(types))('%s in RDF 1.2', (name, type) => {
  const format = name as keyof typeof types;

  test('reifies every assertion once, for two readers', async () => {
    const text = await write(format, '1.2');
    expect(text).toContain('<<( ');
    const quads = new Parser({ format: type }).parse(text);
    const assertions = new Set(
      quads.filter((quad) => quad.object.value.endsWith('#Assertion')).map((quad) => quad.subject.value),
    );
    const named = quads.filter((quad) => quad.predicate.value.endsWith('#subject'));
    expect(named.filter((quad) => assertions.has(quad.subject.value))).toEqual([]);
    const reifiers = quads.filter((quad) => quad.predicate.value.endsWith('#reifies'));
    expect(reifiers).toHaveLength(store.counts().claims);
    expect(parseWithOxigraph(text, { format: type })).toHaveLength(quads.length);
  });

  test('comes back as what RDF 1.1 says', async () => {
    const [newer, older] = [await write(format, '1.2'), await write(format, '1.1')];
    expect(toLines(parseRdf(newer, format))).toEqual(toLines(new Parser({ format: type }).parse(older)));
    expect(readRdf(newer, format)).toEqual(readRdf(older, format));
  });
});

test('other reifiers and broken assertions are left as they are', () => {
  const heads =
    '@prefix sila: <https://w3id.org/sila/ns#> . @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> . @prefix : <http://a.example/> .';
  const parse = (text: string) => new Parser().parse(`${heads}\n${text}`);
  const foreign = parse(':r rdf:reifies <<( :s :p :o )>> ; :said 1 .');
  expect(toLines(fromReifiers(foreign))).toEqual(toLines(foreign));
  const broken = parse(
    ':a a sila:Assertion ; rdf:subject :s ; rdf:object :o . :b rdf:subject :s ; rdf:predicate :p ; rdf:object :o .',
  );
  expect(toLines(toReifiers(broken))).toEqual(toLines(broken));
});

test.each(['jsonld', 'rdfxml', 'gexf', 'csv'] as const)('%s has no form for it', async (format) => {
  await expect(write(format, '1.2')).rejects.toThrow(/has no form for RDF 1\.2/);
});
