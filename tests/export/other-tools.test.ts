import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportGraph } from '../../src/export/export-graph.ts';
import { entityLines } from '../../src/export/follow-the-money.ts';
import { type ExportFormat, exportFormats } from '../../src/export/formats.ts';
import type { Store } from '../../src/store/store.ts';
import { openStore } from '../../src/workspace.ts';
import { readings } from '../store/fixtures.ts';

/** A Python that has the tools; they are asked for by what people use, and left out where they are not. */
const python = process.env.SILA_PYTHON ?? 'python3';

function has(module: string): boolean {
  const found = spawnSync(python, ['-c', `import ${module}`]).status === 0;
  if (!found) {
    console.warn(`SKIPPED: ${python} has no ${module}; pip install ${module}, or name a Python: SILA_PYTHON`);
  }
  return found;
}

let folder: string;
let store: Store;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sila-tools-'));
  store = openStore(folder);
  for (const { document, extraction } of readings) store.put(document, extraction, '1');
  for (const format of exportFormats) writeFileSync(join(folder, format), await write(format));
});

afterAll(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

async function write(format: ExportFormat): Promise<string> {
  let text = '';
  for await (const piece of exportGraph(store, format)) text += piece;
  return text;
}

const run = (code: string): unknown =>
  JSON.parse(execFileSync(python, ['-c', code], { cwd: folder, encoding: 'utf8' }));

describe.skipIf(!has('rdflib'))('rdflib', () => {
  test('reads the same graph from every format', () => {
    const result = run(`
import json
from rdflib import Dataset, Graph
from rdflib.compare import to_canonical_graph
graphs = {name: Graph().parse(name, format=syntax) for name, syntax in
  [('turtle', 'turtle'), ('ntriples', 'nt'), ('rdfxml', 'xml')]}
sets = {}
for name, syntax in [('trig', 'trig'), ('nquads', 'nquads'), ('jsonld', 'json-ld')]:
    dataset = Dataset(); dataset.parse(name, format=syntax); sets[name] = dataset
quads = {name: sorted(' '.join(t.n3() if hasattr(t, 'n3') else str(t) for t in (s, p, o)) + ' ' + str(g) for s, p, o, g in d.quads()) for name, d in sets.items()}
triples = {name: sorted(' '.join(t.n3() for t in triple) for triple in g) for name, g in graphs.items()}
print(json.dumps([len(triples['turtle']), triples['turtle'] == triples['ntriples'] == triples['rdfxml'],
  len(quads['trig']), quads['trig'] == quads['nquads'], len(quads['jsonld'])]))
`) as [number, boolean, number, boolean, number];
    const records = [...store.documents()].flatMap(({ iri }) => [...store.quads({ document: iri })]);
    const quads = [...store.quads('facts'), ...store.quads('identity'), ...records].length;
    expect(result).toEqual([result[0], true, quads, true, quads]);
    expect(result[0]).toBeGreaterThan(100);
  });
});

describe.skipIf(!has('pyoxigraph'))('oxigraph', () => {
  test('reads as many quads from every format', () => {
    const result = run(`
import json
from pyoxigraph import Store, RdfFormat
counts = []
for name, form in [('trig', RdfFormat.TRIG), ('nquads', RdfFormat.N_QUADS), ('jsonld', RdfFormat.JSON_LD)]:
    store = Store(); store.load(open(name, 'rb').read(), format=form); counts.append(len(store))
for name, form in [('turtle', RdfFormat.TURTLE), ('ntriples', RdfFormat.N_TRIPLES), ('rdfxml', RdfFormat.RDF_XML)]:
    store = Store(); store.load(open(name, 'rb').read(), format=form); counts.append(len(store))
print(json.dumps(counts))
`) as number[];
    expect(new Set(result.slice(0, 3)).size).toBe(1);
    expect(new Set(result.slice(3)).size).toBe(1);
  });
});

/** How many triples and quads there are, by which the other tools are judged. */
function counts(): { readonly quads: number; readonly triples: number } {
  const records = [...store.documents()].flatMap(({ iri }) => [...store.quads({ document: iri })]);
  const facts = [...store.quads('facts'), ...store.quads('identity')];
  const triples = new Set([...facts, ...records].map((line) => line.replace(/ <[^>]*\/g\/\w+> \.$/u, ' .')));
  return { quads: facts.length + records.length, triples: triples.size };
}

/** A folder with the jar files of Apache Jena's commands. */
const jena = process.env.SILA_FUSEKI ?? '';
const hasRiot =
  jena !== '' && existsSync(jena) && readdirSync(jena).some((name) => name.startsWith('jena-cmds'));
if (!hasRiot) console.warn('SKIPPED: no riot; get it and run these tests with: npm run servers');

describe.skipIf(!hasRiot)('Jena’s riot', () => {
  test.each([
    ['turtle', 'TURTLE', 'triples'],
    ['ntriples', 'NTRIPLES', 'triples'],
    ['rdfxml', 'RDFXML', 'triples'],
    ['trig', 'TRIG', 'quads'],
    ['nquads', 'NQUADS', 'quads'],
    ['jsonld', 'JSONLD', 'quads'],
  ] as const)(
    'reads %s without a warning',
    (format, syntax, kind) => {
      const { status, stdout, stderr } = spawnSync(
        'java',
        ['-cp', join(jena, '*'), 'riotcmd.riot', `--syntax=${syntax}`, '--strict', '--output=NQUADS', format],
        { cwd: folder, encoding: 'utf8', maxBuffer: 1e8 },
      );
      expect([status, stderr.replace(/^.*(?:SLF4J|log4j).*$/gmu, '').trim()]).toEqual([0, '']);
      expect(new Set(stdout.trim().split('\n')).size).toBe(counts()[kind]);
    },
    60_000,
  );
});

const hasRapper = spawnSync('rapper', ['--version']).status === 0;
if (!hasRapper) console.warn('SKIPPED: no rapper; apt-get install raptor2-utils');

describe.skipIf(!hasRapper)('rapper', () => {
  test.each([
    ['turtle', 'turtle', 'triples'],
    ['ntriples', 'ntriples', 'triples'],
    ['rdfxml', 'rdfxml', 'triples'],
    ['trig', 'trig', 'quads'],
    ['nquads', 'nquads', 'quads'],
  ] as const)('reads %s without a warning', (format, parser, kind) => {
    const base = 'http://a.example/';
    const { status, stderr } = spawnSync('rapper', ['-i', parser, '-c', format, base], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([0, expect.stringContaining(`returned ${counts()[kind]} triples`)]);
    expect(stderr).not.toMatch(/warning|error/i);
  });
});

describe.skipIf(!has('networkx'))('networkx', () => {
  test.each(['gexf', 'graphml'])('reads %s with its counts and Arabic names', (format) => {
    const [nodes, edges, labels] = run(`
import json, networkx
graph = networkx.read_${format}('${format}')
print(json.dumps([graph.number_of_nodes(), graph.number_of_edges(), sorted(data['label'] for _, data in graph.nodes(data=True))]))
`) as [number, number, string[]];
    expect([nodes, edges]).toEqual([store.counts().entities, store.edges({}).length]);
    expect(labels).toContain('علي أيوب');
  });
});

describe('FollowTheMoney', () => {
  const entities = () =>
    [...entityLines(store)].map(
      (line) => JSON.parse(line) as { id: string; schema: string; properties: Record<string, string[]> },
    );

  test('holds every entity and document, and a link for every asserted claim with its sentence', () => {
    const all = entities();
    const { entities: count, documents } = store.counts();
    const asserted = store.claims({ status: ['asserted'] });
    expect(all).toHaveLength(count + documents + asserted.length);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    const person = all.find(({ properties }) => properties.name?.[0] === 'علي أيوب');
    expect(person).toMatchObject({
      schema: 'Person',
      properties: { alias: expect.arrayContaining(['Ali Ayyoub']) },
    });
    const link = all.find(({ properties }) => properties.role?.[0] === 'signed-agreement-with');
    expect(link?.properties.summary?.[0]).toMatch(/وق/u);
    expect(all.some(({ id }) => id === link?.properties.proof?.[0])).toBe(true);
    const status = (id: string) => store.claim(id)?.status;
    expect(all.map(({ id }) => status(id)).filter((one) => one !== undefined && one !== 'asserted')).toEqual(
      [],
    );
  });

  test.skipIf(!has('followthemoney'))('is valid for its own library', () => {
    writeFileSync(join(folder, 'entities.ftm'), [...entityLines(store)].join(''));
    const [count, edges] = run(`
import json
from followthemoney import model
count = edges = 0
for line in open('entities.ftm', encoding='utf8'):
    data = json.loads(line)
    entity = model.get_proxy(data)
    kept = {name: sorted(entity.get(name)) for name in data['properties'] if entity.get(name)}
    assert {k: sorted(v) for k, v in data['properties'].items()} == kept, (data, kept)
    entity.schema.validate(data)
    count += 1
    edges += 1 if entity.schema.edge else 0
print(json.dumps([count, edges]))
`) as [number, number];
    expect([count, edges]).toEqual([entities().length, store.claims({ status: ['asserted'] }).length]);
  });
});
