import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DOMParser } from 'linkedom';
import { Parser } from 'n3';
import { Store as Engine, parse as parseWithOxigraph } from 'oxigraph';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ExportOptions, exportGraph } from '../../src/export/export-graph.ts';
import { extractionToRdf } from '../../src/export/extraction.ts';
import { type ExportFormat, toExportFormat } from '../../src/export/formats.ts';
import { toLines } from '../../src/graph/canonical.ts';
import { symmetricRelations } from '../../src/stages.ts';
import type { Store } from '../../src/store/store.ts';
import { openStore } from '../../src/workspace.ts';
import { petra, readings, sana } from '../store/fixtures.ts';

let folder: string;
let store: Store;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sila-export-'));
  store = openStore(folder);
  for (const { document, extraction } of readings) store.put(document, extraction, '1');
  store.savePositions(new Map(store.entities().map(({ id }, i) => [id, { x: i, y: -i / 2 }])));
});

afterAll(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

async function write(format: ExportFormat, options: ExportOptions = {}): Promise<string> {
  let text = '';
  for await (const piece of exportGraph(store, format, options)) text += piece;
  return text;
}

/** Every quad of the store, as the export of canonical lines must hold them. */
function storedLines(): string[] {
  const records = [...store.documents()].flatMap(({ iri }) => [...store.quads({ document: iri })]);
  return [...store.quads('facts'), ...store.quads('identity'), ...records].sort();
}

function triples(lines: readonly string[]): string[] {
  return [...new Set(lines.map((line) => line.replace(/ <[^>]*\/g\/[^>]*> \.$/, ' .')))].sort();
}

function byN3(text: string, format: string): string[] {
  return toLines(new Parser({ format }).parse(text)).sort();
}

/** Oxigraph shortens decimals, so both sides are brought to its spelling. */
function byOxigraph(text: string, format: string): string[] {
  const engine = new Engine();
  engine.load(text, { format });
  return engine.dump({ format: 'application/n-quads' }).trimEnd().split('\n').sort();
}

function byRapper(text: string, syntax: string): string[] {
  const out = execFileSync(
    '/usr/bin/rapper',
    ['-q', '-i', syntax, '-o', 'ntriples', '-', 'http://x.example/'],
    {
      input: text,
      encoding: 'utf8',
    },
  );
  return byN3(out, 'application/n-triples');
}

type Values = Readonly<Record<string, string>>;

/** Nodes and edges of GEXF or GraphML by their ids, with their attributes by the names that the file declares. */
function readNetwork(text: string, format: 'gexf' | 'graphml') {
  const document = new DOMParser().parseFromString(text, 'text/xml');
  const read = (name: string): ReadonlyMap<string, Values> =>
    new Map(
      [...document.querySelectorAll(name)].map((element) => {
        const own = [...element.attributes].map(({ name: key, value }) => [key, value]);
        const [holder, key] = format === 'gexf' ? ['attvalue', 'for'] : ['data', 'key'];
        const values = [...element.querySelectorAll(holder)].map((one) => [
          (one.getAttribute(key) ?? '').replace(/^(?:node|edge)-/u, ''),
          one.getAttribute('value') ?? one.textContent ?? '',
        ]);
        const place = [...element.querySelectorAll('*')].find((one) => one.tagName === 'viz:position');
        const placed = place ? [['x', place.getAttribute('x') ?? '']] : [];
        return [element.getAttribute('id') ?? '', Object.fromEntries([...own, ...values, ...placed])];
      }),
    );
  return { nodes: read('node'), edges: read('edge') };
}

describe('formats', () => {
  test('N-Quads are every stored quad, sorted, and load anywhere', async () => {
    const text = await write('nquads');
    expect(text.trimEnd().split('\n')).toEqual(storedLines());
    expect(byN3(text, 'application/n-quads')).toEqual(storedLines());
    expect(byOxigraph(text, 'application/n-quads')).toHaveLength(storedLines().length);
    expect(text).not.toContain('_:');
  });

  test('TriG says the same quads', async () => {
    const text = await write('trig');
    expect(byN3(text, 'application/trig')).toEqual(storedLines());
    expect(byOxigraph(text, 'application/trig')).toEqual(
      byOxigraph(await write('nquads'), 'application/n-quads'),
    );
    expect(text).toContain('a sila:Person ;\n  rdfs:label "Ali Ayyoub"@en , "علي أيوب"@ar');
    expect(text).toMatch(/^g:d[a-z2-7]{16} \{$/m);
  });

  test('Turtle, N-Triples and RDF/XML say the same triples', async () => {
    const expected = triples(storedLines());
    const [turtle, ntriples, rdfxml] = [
      await write('turtle'),
      await write('ntriples'),
      await write('rdfxml'),
    ];
    expect(byN3(turtle, 'text/turtle')).toEqual(expected);
    expect(ntriples.trimEnd().split('\n')).toEqual(expected);
    const own = byOxigraph(ntriples, 'application/n-triples');
    expect(byOxigraph(turtle, 'text/turtle')).toEqual(own);
    expect(byOxigraph(rdfxml, 'application/rdf+xml')).toEqual(own);
  });

  test.skipIf(!existsSync('/usr/bin/rapper'))('rapper reads the same triples', async () => {
    const expected = triples(storedLines());
    expect(byRapper(await write('turtle'), 'turtle')).toEqual(expected);
    expect(byRapper(await write('ntriples'), 'ntriples')).toEqual(expected);
    expect(byRapper(await write('rdfxml'), 'rdfxml')).toEqual(expected);
  });

  test('JSON-LD says the same quads', async () => {
    const text = await write('jsonld');
    expect(byOxigraph(text, 'application/ld+json')).toEqual(
      byOxigraph(await write('nquads'), 'application/n-quads'),
    );
    const graph = JSON.parse(text).graph as Record<string, unknown>[];
    const person = graph.find((node) => JSON.stringify(node.label)?.includes('علي أيوب'));
    expect(person).toMatchObject({ type: 'Person', label: { ar: 'علي أيوب', en: 'Ali Ayyoub' } });
    expect(person?.signedAgreementWith).toMatch(/^e:p/);
  });

  test.each(['gexf', 'graphml'] as const)(
    '%s holds every entity and edge with its counts',
    async (format) => {
      const { nodes, edges } = readNetwork(await write(format), format);
      expect(nodes.size).toBe(store.counts().entities);
      expect(edges.size).toBe(store.edges({}).length);
      const [person] = store.search('علي أيوب', 1);
      expect(nodes.get(person?.id ?? '')).toMatchObject({
        label: 'علي أيوب',
        class: 'Person',
        degree: '5',
        x: String(store.positions().get(person?.id ?? '')?.x),
      });
      const [edge] = store.edges({ relation: 'signed-agreement-with' });
      const key = `${edge?.source}~${edge?.relation}~${edge?.target}`;
      expect(edges.get(key)).toMatchObject({
        source: edge?.source,
        target: edge?.target,
        relation: 'signed-agreement-with',
        status: 'asserted',
        claims: '2',
        publishers: '2',
      });
    },
  );

  test('CSV has a table for nodes, edges and evidence', async () => {
    const rows = async (table: 'nodes' | 'edges' | 'evidence') =>
      (await write('csv', { table })).trimEnd().split('\r\n');
    expect(await rows('nodes')).toHaveLength(1 + store.counts().entities);
    expect(await rows('edges')).toHaveLength(1 + store.edges({}).length);
    const evidence = await rows('evidence');
    expect(evidence).toHaveLength(1 + store.counts().claims);
    expect(evidence.join('\n')).toContain('وقّع');
  });

  test.each([
    ['ttl', 'turtle'],
    ['.nq', 'nquads'],
    ['application/ld+json', 'jsonld'],
  ])('%s means %s', (name, format) => expect(toExportFormat(name)).toBe(format));

  test('an unknown format names the known ones', () => {
    expect(() => toExportFormat('xlsx')).toThrow(/format: no "xlsx"\. Formats: turtle, trig/);
  });
});

describe('one extraction', () => {
  const isSymmetric = symmetricRelations();

  test('is the same quads as in a workspace that holds it alone', () => {
    const other = mkdtempSync(join(tmpdir(), 'sila-export-'));
    const alone = openStore(other);
    alone.put(sana.document, sana.extraction, '1');
    const [record] = [...alone.documents()];
    const expected = [...alone.quads('facts'), ...alone.quads({ document: record?.iri ?? '' })].sort();
    const text = extractionToRdf(sana.document, sana.extraction, 'nquads', { isSymmetric });
    expect(text.trimEnd().split('\n')).toEqual(expected);
    alone.close();
    rmSync(other, { recursive: true });
  });

  test('is valid Turtle with facts and record in one graph', () => {
    const turtle = extractionToRdf(petra.document, petra.extraction, 'turtle', { isSymmetric });
    const nquads = extractionToRdf(petra.document, petra.extraction, 'nquads', { isSymmetric });
    expect(byN3(turtle, 'text/turtle')).toEqual(triples(nquads.trimEnd().split('\n')));
    expect(parseWithOxigraph(turtle, { format: 'text/turtle' }).length).toBeGreaterThan(20);
    expect(turtle).toContain('"2020-07"^^xsd:gYearMonth');
  });

  test('writes no direct edge for what is only claimed', () => {
    const turtle = extractionToRdf(petra.document, petra.extraction, 'turtle', { isSymmetric });
    expect(turtle).not.toMatch(/^ {2}sila:attacked/m);
    expect(turtle).toMatch(/^ {2}sila:metWith e:/m);
  });
});
