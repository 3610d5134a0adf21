import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { adoptGazetteer, createPipeline, openStore } from '../../src/index.ts';
import { createFolder, inWorkspace, sila } from './runner.ts';

let folder: ReturnType<typeof createFolder>;
let graph: string;
beforeEach(() => {
  folder = createFolder();
  graph = join(folder.path, 'graph');
});
afterEach(() => {
  adoptGazetteer([]);
  folder.remove();
});

const own = 'id,class,labels,aliases,qid\np1,person,سمير,"أبو جميل",Q42\n';
const linksOf = (name: string) =>
  inWorkspace(graph, (store) => store.search(name, 5).flatMap(({ sameAs = [] }) => sameAs));

describe('--gazetteer', () => {
  test('links what it names, and says so; the workspace keeps it for rebuilding', async () => {
    const news = folder.write('a.txt', 'التقى سمير جميلة.');
    const file = folder.write('own.csv', own);
    expect((await sila(['build', news, '-w', graph, '--gazetteer', file])).code).toBe(0);
    expect(linksOf('سمير')).toEqual(['http://www.wikidata.org/entity/Q42']);
    const { stdout } = await sila(['why', 'سمير', '-w', graph]);
    expect(stdout).toMatch(/linked to \S+Q42 {2}your own gazetteer has the name: سمير/u);
    adoptGazetteer([]);
    expect((await sila(['rebuild', '--all', '-w', graph])).code).toBe(0);
    expect(linksOf('سمير')).toEqual(['http://www.wikidata.org/entity/Q42']);
  });

  test.each([
    [
      'a class that is none',
      'id,class,labels\nm1,Movement,حركة',
      /own\.csv: line 2, column class: "Movement" is no class/,
    ],
    ['no name', 'id,class,labels\nm1,Person,أ\nm2,Person,', /line 3, column labels: is empty/],
    ['no id', 'id,class,labels\n,Person,أ', /line 2, column id: is empty/],
    ['an id twice', 'id,class,labels\nm,Person,أ\nm,Person,ب', /line 3, column id: "m" is given twice/],
    ['a wrong QID', 'id,class,labels,qid\nm,Person,أ,858', /line 2, column qid: "858" is no Wikidata id/],
    ['an unknown column', 'id,class,labels,colour\nm,Person,أ,red', /line 1, column "colour": is not known/],
    ['a missing column', 'id,labels\nm,أ', /line 1, column class: is missing/],
    ['no row', 'id,class,labels\n', /holds no row/],
  ])('%s', async (_, text, message) => {
    const news = folder.write('a.txt', 'التقى سمير جميلة.');
    const { code, stderr } = await sila([
      'build',
      news,
      '-w',
      graph,
      '--gazetteer',
      folder.write('own.csv', text),
    ]);
    expect(code).toBe(1);
    expect(stderr).toMatch(message);
  });
});

test('a body that only the gazetteer knows is read in both languages, and is one', async () => {
  const entry = {
    id: 'm1',
    class: 'Organization',
    labels: ['حركة نسيم الفجر', 'Nasim al-Fajr Movement'],
    aliases: ['نسيم الفجر', 'Nasim al-Fajr'],
  } as const;
  openStore(graph).close();
  const store = openStore(graph);
  store.setGazetteer([entry]);
  adoptGazetteer(store.gazetteer());
  const pipeline = createPipeline();
  expect(pipeline.fingerprint).not.toBe('');
  for (const [id, lang, text] of [
    ['ar', 'ar', 'أدانت مصر نسيم الفجر.'],
    ['en', 'en', 'Egypt condemned Nasim al-Fajr.'],
  ] as const) {
    const document = { id, lang, text };
    store.put(document, pipeline.extract(document), pipeline.fingerprint);
  }
  await store.identify();
  const [edge, ...others] = store.edges({ relation: 'condemned' });
  expect(others).toEqual([]);
  expect(edge?.documents).toBe(2);
  expect(store.entity(edge?.target ?? '')?.names).toEqual(
    expect.arrayContaining(['نسيم الفجر', 'Nasim al-Fajr']),
  );
  store.close();
}, 120_000);
