import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStore } from '../../src/index.ts';
import { opposed } from '../resolve/contradictions/fixtures.ts';
import { petra, reading, sana } from '../store/fixtures.ts';
import { createFolder, sila } from './runner.ts';

let folder: ReturnType<typeof createFolder>;
let graph: string;

const wire = reading(
  { id: 'wire', text: 'Mohammad Bagheri met Bisher al-Khasawneh and Ahmad Ayoubi.', lang: 'en' },
  [
    ['e1', 'Person', 'Mohammad Bagheri'],
    ['e2', 'Person', 'Bisher al-Khasawneh'],
  ],
  [{ relation: 'met-with', subject: 'e1', object: 'e2', cue: 'met' }],
);
const maybe = reading({ id: 'maybe', text: 'باقري' }, [['e1', 'Person', 'باقري حسين']], []);

beforeEach(async () => {
  folder = createFolder();
  graph = join(folder.path, 'graph');
  const store = openStore(graph);
  for (const { document, extraction } of [sana, petra, wire, maybe]) store.put(document, extraction, 'x');
  await store.identify();
  store.close();
});
afterEach(() => folder.remove());

const ask = (...args: readonly string[]) => sila([...args, '--workspace', graph], { env: { USER: 'rana' } });

describe('sila why', () => {
  test('lists the names that are one, and the reasons', async () => {
    const { code, stdout } = await ask('why', 'محمد باقري');
    expect(code).toBe(0);
    expect(stdout).toMatch(/Mohammad Bagheri/);
    expect(stdout).toMatch(/Joined because\n.+ = .+ {2}\d\.\d {2}the names agree \(\+\d\.\d\)/);
  });

  test('of a claim gives its evidence and its ends', async () => {
    const store = openStore(graph, { readonly: true });
    const [claim] = store.claims({ relation: 'met-with' });
    store.close();
    const { stdout } = await ask('why', claim?.id ?? '');
    expect(stdout).toContain('met-with');
    expect(stdout).toMatch(/\d+–\d+: /);
    expect(stdout).toMatch(/\(Person, p/);
  });

  test('shows what contradicts a claim beside it', async () => {
    const store = openStore(graph);
    for (const { document, extraction } of opposed) store.put(document, extraction, 'x');
    await store.identify();
    const [no] = store.claims({ status: ['denied'] });
    store.close();
    const claim = await ask('why', no?.id ?? '');
    expect(claim.stdout).toMatch(/Contradicted\n {2}one says it, one denies it\n {4}علي أيوب → met-with → /);
    expect((await ask('why', 'Khaled Mansour')).stdout).toMatch(/two holders of one post at one time/);
  });

  test('of an unknown name says what to do', async () => {
    const { code, stderr } = await ask('why', 'فلان الفلاني');
    expect(code).toBe(2);
    expect(stderr).toMatch(/no entity of that name.*sila query/);
  });
});

describe('sila merge', () => {
  const namesOf = async (name: string): Promise<readonly string[]> => {
    const { stdout } = await ask('why', name, '--json');
    return JSON.parse(stdout).entity.names;
  };

  test('tells two apart, on the record, and takes it back', async () => {
    const { nodes } = JSON.parse((await ask('why', 'Mohammad Bagheri', '--json')).stdout);
    const [a, b] = nodes.map(({ id }: { id: string }) => id);
    const { code, stderr } = await ask('merge', a, b, '--different', '--note', 'his brother');
    expect(code).toBe(0);
    expect(stderr).toMatch(/are two/);
    expect(await namesOf('Mohammad Bagheri')).not.toContain('محمد باقري');
    expect((await ask('why', 'Mohammad Bagheri')).stdout).toMatch(/are different: rana, .+, his brother/);
    expect((await ask('merge', a, b, '--undo')).code).toBe(0);
    expect(await namesOf('Mohammad Bagheri')).toContain('محمد باقري');
    expect((await ask('merge', a, b, '--undo')).code).toBe(2);
  });

  test('joins two by their names', async () => {
    await ask('merge', 'علي أيوب', 'باقري حسين');
    expect(await namesOf('باقري حسين')).toContain('علي أيوب');
  });
});

test('sila review lists what might be one, with the command that decides', async () => {
  const store = openStore(graph);
  const single = reading(
    { id: 'late', text: 'Khasawneh', lang: 'en' },
    [['e1', 'Person', 'Khasawneh Bisher']],
    [],
  );
  store.put(single.document, single.extraction, 'x');
  const again = reading({ id: 'ali', text: 'علي أيوب' }, [['e1', 'Person', 'علي أيوب']], []);
  store.put(again.document, again.extraction, 'x');
  await store.identify();
  store.close();
  const { code, stdout, stderr } = await ask('review');
  expect(code).toBe(0);
  expect(stdout).toMatch(/علي أيوب = علي أيوب\?/);
  expect(stdout).toMatch(/ {2}sila merge p\S+@d\S+ p\S+@d\S+/);
  expect(stderr).toMatch(/\d+ pairs? to review/);
});
