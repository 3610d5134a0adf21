import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { createQueryEngine } from '../../../src/query/engine.ts';
import { checkInvariants } from '../../../src/query/invariants.ts';
import { symmetricRelations } from '../../../src/stages.ts';
import type { Store } from '../../../src/store/store.ts';
import { openStore } from '../../../src/workspace.ts';
import { petra, type Reading, reading, reuters, sana, visit } from '../../store/fixtures.ts';

const readings: readonly Reading[] = [sana, petra, visit];
const more: readonly Reading[] = [...readings, reuters];
const folders: string[] = [];

function open(): Store {
  const folder = mkdtempSync(join(tmpdir(), 'sila-identity-'));
  folders.push(folder);
  return openStore(folder);
}

async function storeWith(steps: readonly Reading[]): Promise<Store> {
  const store = open();
  for (const { document, extraction } of steps) store.put(document, extraction, 'x');
  await store.identify();
  return store;
}

function bytesOf(store: Store): string {
  const graphs = [...store.documents()].map(({ iri }) => [...store.quads({ document: iri })].join('\n'));
  const bytes = [[...store.quads('facts'), ...store.quads('identity')].join('\n'), ...graphs].join('\n\n');
  store.close();
  return bytes;
}

/** All that is worked out from the documents together. */
const derivedOf = (store: Store) => ({
  links: store.identityLinks(),
  merged: [...store.merged.all()],
  entities: store.entities(),
  origins: [...store.documents()].map(({ iri, origin }) => [iri, origin]).sort(),
  claims: store.claims({}),
  contradictions: store.contradictions(),
});

const labelled = (store: Store, name: string) => store.search(name, 5).filter((e) => e.names.includes(name));

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

describe('a workspace that knows who is who', () => {
  test('has one entity for a name in two scripts, and keeps the name that was joined', async () => {
    const store = await storeWith(readings);
    const [ayyoub, ...others] = labelled(store, 'Ali Ayyoub');
    expect(others).toEqual([]);
    expect(ayyoub?.names).toContain('علي أيوب');
    const merged = [...store.merged.all()].filter(([, canonical]) => canonical === ayyoub?.id);
    expect(merged).toHaveLength(1);
    expect(store.entity(merged[0]?.[0] ?? '')?.id).toBe(ayyoub?.id);
    store.close();
  });

  test('joins the edges of what it joined', async () => {
    const store = await storeWith(readings);
    const [ayyoub] = labelled(store, 'Ali Ayyoub');
    const [bagheri] = labelled(store, 'محمد باقري');
    const met = store.edges({ entity: ayyoub?.id ?? '', relation: 'met-with' });
    expect(met.some(({ source, target }) => [source, target].includes(bagheri?.id ?? '-'))).toBe(true);
    expect(store.entity(ayyoub?.id ?? '')?.degree).toBe(store.countClaims({ entity: ayyoub?.id ?? '' }));
    store.close();
  });

  test('says why', async () => {
    const store = await storeWith(readings);
    const [ayyoub] = labelled(store, 'Ali Ayyoub');
    const links = store.identityLinks(ayyoub?.id);
    expect(links[0]).toMatchObject({ state: 'joined' });
    expect(links[0]?.reasons.map(({ feature }) => feature)).toEqual(['name', 'post']);
    store.close();
  });

  test('keeps every fact with its claim in queries', async () => {
    const store = await storeWith(more);
    const symmetric = new Set(['met-with', 'signed-agreement-with'].filter(symmetricRelations()));
    const engine = createQueryEngine(store);
    expect(await checkInvariants(store, engine, symmetric)).toEqual([]);
    engine.close();
    store.close();
  });

  test('is the same in bytes for any order of documents and any number of joinings', async () => {
    const expected = bytesOf(await storeWith(more));
    expect(expected).toContain('mergedInto');
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...more, ...more], { minLength: 8, maxLength: 8 }),
        fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
        async (steps, pauses) => {
          const store = open();
          for (const [i, { document, extraction }] of steps.entries()) {
            store.put(document, extraction, `pass ${i}`);
            if (pauses[i]) await store.identify();
          }
          await store.identify();
          expect(bytesOf(store)).toBe(expected);
        },
      ),
      { numRuns: 8 },
    );
  });

  test('forgets what a removed document had joined', async () => {
    const store = await storeWith(readings);
    store.remove(visit.document.id);
    await store.identify();
    expect(bytesOf(store)).toBe(bytesOf(await storeWith([sana, petra])));
  });
});

describe('a decision', () => {
  const decide = async (store: Store, verdict: 'same' | 'different'): Promise<void> => {
    const [a = '', b = ''] = store.nodesOf(labelled(store, 'Ali Ayyoub')[0]?.id ?? '').map(({ id }) => id);
    store.decideIdentity({ a, b, verdict, by: 'rana', at: '2026-01-02T03:04:05Z', note: 'another man' });
    await store.identify();
  };

  test('that two are different tells them apart, outlives a new reading and can be taken back', async () => {
    const store = await storeWith(readings);
    const before = labelled(store, 'Ali Ayyoub')[0]?.id;
    await decide(store, 'different');
    expect(labelled(store, 'Ali Ayyoub')[0]?.names).not.toContain('علي أيوب');
    expect(store.identityLinks().find(({ state }) => state === 'apart')).toBeDefined();
    store.put(visit.document, visit.extraction, 'newer');
    await store.identify();
    expect(labelled(store, 'Ali Ayyoub')[0]?.names).not.toContain('علي أيوب');
    const [decision] = store.identityDecisions();
    expect(store.withdrawIdentity(decision?.a ?? '', decision?.b ?? '')).toBe(true);
    await store.identify();
    expect(labelled(store, 'Ali Ayyoub')[0]?.id).toBe(before);
    store.close();
  });

  test('that two are the same joins what nothing else would', async () => {
    const store = await storeWith([petra]);
    const [a, b] = ['بشر الخصاونة', 'علي أيوب'].map((name) => labelled(store, name)[0]?.id ?? '');
    const alone = reading({ id: 'x', text: 'Abu Omar' }, [['e1', 'Person', 'Abu Omar']], []);
    store.put(alone.document, alone.extraction, 'x');
    await store.identify();
    const omar = labelled(store, 'Abu Omar')[0]?.id ?? '';
    store.decideIdentity({ a: omar, b: a ?? '', verdict: 'same', by: 'rana', at: '2026-01-02T03:04:05Z' });
    await store.identify();
    expect(labelled(store, 'Abu Omar')[0]?.names).toContain('بشر الخصاونة');
    expect(labelled(store, 'علي أيوب')[0]?.id).toBe(b);
    store.close();
  });
});

describe('who is who, told step by step', () => {
  const namesOf = async (readings: readonly Reading[]): Promise<readonly string[]> => {
    const store = await storeWith(readings);
    const all = store
      .entities()
      .flatMap(({ id, class: of }) => (of === 'Person' ? store.nodesOf(id).map((node) => node.id) : []));
    store.close();
    return [...new Set(all)].sort();
  };
  const verdict = fc.constantFrom('same' as const, 'different' as const, undefined);
  const stepOf = (nodes: readonly string[]) =>
    fc.record({
      reading: fc.option(fc.constantFrom(...more), { nil: undefined }),
      removed: fc.option(fc.constantFrom(...more), { nil: undefined }),
      pair: fc.uniqueArray(fc.constantFrom(...nodes), { minLength: 2, maxLength: 2 }),
      verdict,
      pause: fc.constantFrom('none', 'begin', 'stop', 'wait'),
      turns: fc.nat(6),
    });

  test('is what it is when told at once, whatever was stored, removed, decided and taken back meanwhile', async () => {
    const step = stepOf(await namesOf(more));
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 8 }), async (steps) => {
        const [store, fresh] = [open(), open()];
        for (const [i, { reading: added, removed, pair, verdict, pause, turns }] of steps.entries()) {
          const [a = '', b = ''] = pair;
          if (added) store.put(added.document, added.extraction, `pass ${i}`);
          if (removed) store.remove(removed.document.id);
          if (verdict === undefined) store.withdrawIdentity(a, b);
          else store.decideIdentity({ a, b, verdict, by: 'rana', at: '2026-01-02T03:04:05Z' });
          // What comes while it is being told counts too.
          const stop = new AbortController();
          const told = pause === 'none' ? undefined : store.identify({ signal: stop.signal });
          if (pause !== 'wait') for (let turn = 0; turn < turns; turn += 1) await nextTurn();
          if (pause === 'stop') stop.abort();
          if (pause !== 'begin') await told;
        }
        const kept = new Set([...store.documents()].map(({ document }) => document.id));
        for (const { document, extraction } of more) {
          if (kept.has(document.id)) fresh.put(document, extraction, 'x');
        }
        for (const decision of store.identityDecisions()) fresh.decideIdentity(decision);
        await store.identify();
        await fresh.identify();
        expect(derivedOf(store)).toEqual(derivedOf(fresh));
        expect(bytesOf(store)).toBe(bytesOf(fresh));
      }),
      { numRuns: 12 },
    );
  });
});

describe('a report that is told twice', () => {
  const story =
    'التقى بشر الخصاونة علي أيوب في دمشق صباح اليوم، وبحثا فتح المعابر بين البلدين وعودة اللاجئين وتبادل السجناء، واتفقا على أن تجتمع لجنة مشتركة كل شهر.';
  const told = (id: string, text: string): Reading =>
    reading(
      { id, text, lang: 'ar' },
      [
        ['e1', 'Person', 'بشر الخصاونة'],
        ['e2', 'Person', 'علي أيوب'],
      ],
      [{ relation: 'met-with', subject: 'e1', object: 'e2', cue: 'التقى' }],
    );
  const copies = [
    told('first', story),
    told('copy', `لقاء في دمشق\n${story.replace('صباح اليوم', 'صباح أمس')}`),
    told('own', 'التقى بشر الخصاونة علي أيوب مرة أخرى في عمان من غير إعلان مسبق ومن دون بيان ختامي.'),
  ];

  test('counts as one origin, with its documents beside it', async () => {
    const store = await storeWith(copies);
    const [a = '', b = ''] = [...store.documents()]
      .filter(({ document }) => document.id !== 'own')
      .map(({ iri }) => iri);
    expect(
      [...store.documents()].map(({ origin }) => origin).filter((o) => o === [a, b].sort()[0]),
    ).toHaveLength(2);
    const [claims, documents, origins] = store
      .edges({ relation: 'met-with' })
      .reduce((sum, edge) => [sum[0] + edge.claims, sum[1] + edge.documents, sum[2] + edge.origins], [
        0, 0, 0,
      ] as [number, number, number]);
    expect([claims, documents, origins]).toEqual([3, 3, 2]);
    const copied = [a, b].sort()[1] ?? '';
    expect([...store.quads({ document: copied })].filter((line) => line.includes('ns#origin'))).toHaveLength(
      1,
    );
    store.close();
  });

  test('is the same in bytes whichever came first', async () => {
    expect(bytesOf(await storeWith(copies))).toBe(bytesOf(await storeWith([...copies].reverse())));
  });
});
