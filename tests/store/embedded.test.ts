import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SilaError } from '../../src/errors.ts';
import { formatVersion } from '../../src/store/embedded-schema.ts';
import type { Store } from '../../src/store/store.ts';
import { openStore } from '../../src/workspace.ts';
import { petra, type Reading, readings, reuters, sana } from './fixtures.ts';

let folder: string;
let store: Store;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sila-store-'));
  store = openStore(folder);
});

afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

function put(...these: readonly Reading[]): void {
  for (const { document, extraction } of these) store.put(document, extraction, 'rules@1');
}

function allQuads(of: Store): string {
  const records = [...of.documents()].flatMap(({ iri }) => [...of.quads({ document: iri })]);
  return [...of.quads('facts'), ...of.quads('identity'), ...records].join('\n');
}

function idOf(name: string): string {
  return store.search(name, 1)[0]?.id ?? '';
}

describe('documents', () => {
  test('are kept whole and come back by IRI', () => {
    put(...readings);
    const [first] = [...store.documents()].filter(({ document }) => document.id === 'sana-1');
    expect(first?.document).toEqual(sana.document);
    expect(store.document(first?.iri ?? '')).toEqual(first);
    expect(store.document('dnone')).toBeUndefined();
    expect([...store.documents()]).toHaveLength(3);
  });

  test('that are unchanged are skipped, by content and fingerprint', () => {
    put(sana);
    const before = store.revision();
    expect(store.isCurrent(sana.document, 'rules@1')).toBe(true);
    expect(store.put(sana.document, sana.extraction, 'rules@1')).toEqual({ state: 'unchanged', claims: 5 });
    expect(store.revision()).toBe(before);
    expect(store.isCurrent(sana.document, 'rules@2')).toBe(false);
    expect(store.isCurrent({ ...sana.document, title: 'غيره' }, 'rules@1')).toBe(false);
  });

  test('read again replace their rows and nothing else', () => {
    put(...readings);
    const before = allQuads(store);
    const counts = store.counts();
    const less = { ...sana.extraction, claims: sana.extraction.claims.slice(0, 1) };
    expect(store.put(sana.document, less, 'rules@2').state).toBe('replaced');
    expect(store.counts().claims).toBe(counts.claims - 4);
    expect(store.put(sana.document, sana.extraction, 'rules@1').state).toBe('replaced');
    expect(allQuads(store)).toBe(before);
    expect(store.counts()).toEqual(counts);
  });

  test('that are removed leave no trace', () => {
    put(sana, reuters);
    const before = allQuads(store);
    put(petra);
    expect(allQuads(store)).not.toBe(before);
    expect(store.remove('petra-4')).toBe(true);
    expect(store.remove('petra-4')).toBe(false);
    expect(allQuads(store)).toBe(before);
    expect(store.search('الخصاونة', 5)).toEqual([]);
  });

  test('give the same bytes in whatever order they come', () => {
    put(...readings);
    const other = mkdtempSync(join(tmpdir(), 'sila-store-'));
    const shuffled = openStore(other);
    for (const { document, extraction } of [petra, sana, reuters]) shuffled.put(document, extraction, 'x');
    expect(allQuads(shuffled)).toBe(allQuads(store));
    shuffled.close();
    rmSync(other, { recursive: true });
  });

  test('survive closing and opening', () => {
    put(...readings);
    const before = allQuads(store);
    store.close();
    store = openStore(folder);
    expect(allQuads(store)).toBe(before);
  });
});

describe('facts', () => {
  const edge = (quads: Iterable<string>, relation: string) =>
    [...quads].filter((line) => line.includes(`/ns#${relation}>`)).length;

  test('are the edges that any document asserts, symmetric ones both ways, and no others', () => {
    put(...readings);
    expect(edge(store.quads('facts'), 'signedAgreementWith')).toBe(2);
    expect(edge(store.quads('facts'), 'metWith')).toBe(2);
    expect(edge(store.quads('facts'), 'aided')).toBe(0);
    expect(edge(store.quads('facts'), 'attacked')).toBe(0);
    expect(store.counts().facts).toBe(5);
  });

  test('stand while one document asserts them', () => {
    put(...readings);
    store.remove('sana-1');
    expect(edge(store.quads('facts'), 'signedAgreementWith')).toBe(2);
    store.remove('reuters-9');
    expect(edge(store.quads('facts'), 'signedAgreementWith')).toBe(0);
  });

  test('fall when a person rejects their claims, and the decision outlives a new reading', () => {
    put(petra);
    const [claim] = store.claims({ relation: 'met-with' });
    store.decide(claim?.id ?? '', { verdict: 'rejected', note: 'اسم آخر' });
    expect(edge(store.quads('facts'), 'metWith')).toBe(0);
    store.put(petra.document, petra.extraction, 'rules@2');
    expect(edge(store.quads('facts'), 'metWith')).toBe(0);
    expect(store.decisions()).toEqual(new Map([[claim?.id, { verdict: 'rejected', note: 'اسم آخر' }]]));
    store.decide(claim?.id ?? '', undefined);
    expect(edge(store.quads('facts'), 'metWith')).toBe(2);
  });
});

describe('claims', () => {
  test('come back as they were read, in IRIs', () => {
    put(sana);
    const [claim] = store.claims({ relation: 'aided' });
    expect(claim).toMatchObject({
      subject: idOf('ايران'),
      object: idOf('سوريا'),
      attributedTo: idOf('باقري'),
      status: 'planned',
      evidence: sana.extraction.claims[4]?.evidence,
    });
    expect(store.claim(claim?.id ?? '')).toEqual(claim);
  });

  test.each([
    [{}, 9],
    [{ status: ['asserted'] as const }, 6],
    [{ relations: ['aided', 'met-with'] }, 3],
    [{ publishers: ['سانا'] }, 5],
    [{ langs: ['en'] as const }, 2],
    [{ confidence: 0.92 }, 1],
    [{ from: '2020-07-10' }, 8],
    [{ from: '2020-07-10', undated: false }, 1],
    [{ to: '2020-06-30', undated: false }, 0],
    [{ classes: ['Person'] as const }, 3],
    [{ from: '2020-07-08', to: '2020-07-08', undated: false }, 2],
  ])('pass the filter %j: %i', (filter, count) => {
    put(...readings);
    expect(store.countClaims(filter)).toBe(count);
    expect(store.claims(filter)).toHaveLength(count);
  });

  test('are found by entity, either end', () => {
    put(...readings);
    expect(store.countClaims({ entity: idOf('علي أيوب') })).toBe(5);
    expect(store.countClaims({ subject: idOf('علي أيوب') })).toBe(3);
    expect(store.claims({ entity: idOf('علي أيوب'), limit: 2, offset: 4 })).toHaveLength(1);
  });
});

describe('search', () => {
  test.each([
    ['ايوب', 'علي أيوب'],
    ['أيّوب', 'علي أيوب'],
    ['علي', 'علي أيوب'],
    ['عل', 'علي أيوب'],
    ['Ayy', 'علي أيوب'],
    ['bagheri', 'محمد باقري'],
    ['باقر محمد', 'محمد باقري'],
    ['خصاون', 'بشر الخصاونة'],
  ])('%s finds %s', (query, label) => {
    put(...readings);
    expect(store.search(query, 3)[0]?.label).toBe(label);
  });

  test('puts the whole name before its part', () => {
    put(...readings, {
      document: { id: 'x', text: 'علي أيوب الحسن' },
      extraction: {
        id: 'x',
        lang: 'ar',
        claims: [],
        dropped: [],
        entities: [
          { id: 'e1', class: 'Person', label: 'علي أيوب الحسن', names: ['علي أيوب الحسن'], mentions: [] },
        ],
      },
    });
    expect(store.search('علي أيوب', 9).map((entity) => entity.label)).toEqual(['علي أيوب', 'علي أيوب الحسن']);
  });

  test.each(['', '   ', '"', '| OR *', "'"])('survives %j', (query) => {
    put(sana);
    expect(store.search(query, 5)).toEqual([]);
  });
});

describe('the graph for the view', () => {
  test('groups claims by ends and relation', () => {
    put(...readings);
    const [edge] = store.edges({ relation: 'signed-agreement-with' });
    expect(edge).toMatchObject({
      claims: 2,
      documents: 2,
      origins: 2,
      publishers: ['Reuters', 'سانا'],
      langs: ['ar', 'en'],
      confidence: 0.94,
      firstDate: '2020-07-08',
      undated: 1,
      status: { asserted: 2, planned: 0, denied: 0, claimed: 0, uncertain: 0 },
    });
    expect(store.edges({ relation: 'signed-agreement-with' })).toHaveLength(1);
    expect(edge?.sample).toHaveLength(2);
  });

  test('counts copied sentences as one origin', () => {
    put(petra, {
      document: { ...petra.document, id: 'copy', publisher: 'عمون' },
      extraction: { ...petra.extraction, id: 'copy' },
    });
    expect(store.edges({ relation: 'met-with' })[0]).toMatchObject({ documents: 2, origins: 1 });
  });

  test('gives a neighbourhood by neighbours, with what one can expand by', () => {
    put(...readings);
    const entity = idOf('علي أيوب');
    const near = store.neighbourhood(entity, { limit: 2 });
    expect(near.neighbours).toBe(4);
    expect(near.edges).toHaveLength(2);
    expect(near.edges[0]?.relation).toBe('signed-agreement-with');
    expect(near.relations).toContainEqual({ relation: 'met-with', direction: 'both', neighbours: 1 });
    expect(near.relations).toContainEqual({ relation: 'holds-position', direction: 'out', neighbours: 1 });
    const rest = store.neighbourhood(entity, { limit: 2, offset: 2 });
    expect(rest.edges).toHaveLength(2);
    expect(store.neighbourhood(entity, { relations: ['met-with'] })).toMatchObject({ neighbours: 1 });
  });

  test('gives an overview of the best connected, with the edges among them', () => {
    put(...readings);
    const all = store.graphOverview(100);
    expect(all.total).toEqual({ nodes: 8, edges: 7 });
    expect(all.edges).toHaveLength(7);
    const few = store.graphOverview(2);
    expect(few.nodes.map((node) => node.label)).toEqual(['علي أيوب', 'سوريا']);
    expect(few.total).toEqual(all.total);
    expect(few.edges).toEqual([]);
  });

  test('counts facets, each without its own filter', () => {
    put(...readings);
    const facets = store.facets({ status: ['planned'] });
    expect(facets.claims).toBe(1);
    expect(facets.statuses).toEqual([
      { id: 'asserted', count: 6 },
      { id: 'claimed', count: 1 },
      { id: 'denied', count: 1 },
      { id: 'planned', count: 1 },
    ]);
    expect(facets.relations).toEqual([{ id: 'aided', count: 1 }]);
    expect(store.facets()).toMatchObject({ undated: 7, months: [{ month: '2020-07', count: 2 }] });
    expect(store.facets().confidence.reduce((a, b) => a + b)).toBe(9);
  });

  test('tells where a document mentions what', () => {
    put(sana);
    const [record] = [...store.documents()];
    const mentions = store.mentions(record?.iri ?? '');
    expect(mentions.map(({ start, end }) => sana.document.text.slice(start, end))).toContain('محمد باقري');
    expect(mentions.map((mention) => mention.start)).toEqual(
      mentions.map((mention) => mention.start).sort((a, b) => a - b),
    );
  });
});

describe('beside the documents', () => {
  test('failures are kept until the source is read', () => {
    store.fail({ source: 'sana-1', reason: 'no article in the page' });
    store.fail({ source: 'b.pdf', reason: 'no text' });
    expect(store.failures()).toHaveLength(2);
    put(sana);
    expect(store.failures()).toEqual([{ source: 'b.pdf', reason: 'no text' }]);
    store.clearFailure('b.pdf');
    expect(store.failures()).toEqual([]);
  });

  test('positions are kept for entities that exist', () => {
    put(sana);
    const id = idOf('علي أيوب');
    store.savePositions(
      new Map([
        [id, { x: 1.5, y: -2 }],
        ['pnone', { x: 0, y: 0 }],
      ]),
    );
    expect(store.positions()).toEqual(new Map([[id, { x: 1.5, y: -2 }]]));
  });
});

describe('processes', () => {
  test('a second writer is told so, a reader reads on', () => {
    put(sana);
    expect(() => openStore(folder)).toThrow(/another process is writing to this workspace/);
    const reader = openStore(folder, { readonly: true });
    expect(reader.counts().documents).toBe(1);
    const before = reader.revision();
    put(reuters);
    expect(reader.counts().documents).toBe(2);
    expect(reader.revision()).toBeGreaterThan(before);
    expect(() => reader.remove('sana-1')).toThrow(/read-only/);
    reader.close();
  });

  test('a folder without a workspace cannot be read', () => {
    expect(() => openStore(join(folder, 'none'), { readonly: true })).toThrow(SilaError);
  });

  test.each([
    ['sila.sqlite', /not a sound workspace/],
    ['plain', /A workspace is a folder/],
  ])('a file %s that is no workspace is named with a cure', (name, message) => {
    const place = join(folder, 'other');
    mkdirSync(place);
    writeFileSync(join(place, name), 'not a database, only some text that is long enough to be one');
    const open = () => openStore(name === 'plain' ? join(place, name) : place);
    expect(open).toThrow(SilaError);
    expect(open).toThrow(message);
  });

  test('a document that cannot be stored leaves the workspace as it was', () => {
    put(sana);
    const before = allQuads(store);
    const broken = { ...sana.extraction, claims: [{ ...sana.extraction.claims[0], object: 'e99' }] };
    expect(() => store.put(sana.document, broken as typeof sana.extraction, 'rules@2')).toThrow(
      /no entity "e99"/,
    );
    expect(allQuads(store)).toBe(before);
    expect(store.isCurrent(sana.document, 'rules@1')).toBe(true);
  });

  test('a newer format is refused by name', () => {
    store.close();
    const db = new Database(join(folder, 'sila.sqlite'));
    db.pragma('user_version = 99');
    db.close();
    expect(() => openStore(folder)).toThrow(/version 99.*Install/s);
    const mended = new Database(join(folder, 'sila.sqlite'));
    mended.pragma(`user_version = ${formatVersion}`);
    mended.close();
    store = openStore(folder);
  });

  test('the base of the IRIs is fixed when the workspace is made', () => {
    expect(() => openStore(`${folder}/own`, { base: 'https://kg.example/' }).close()).not.toThrow();
    expect(() => openStore(`${folder}/own`, { base: 'https://other.example/' })).toThrow(/IRIs begin with/);
    const own = openStore(`${folder}/own`);
    expect(own.base).toBe('https://kg.example/');
    own.close();
  });
});
