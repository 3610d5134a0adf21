import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reduce } from '../../web/src/state/actions.ts';
import { classNames } from '../../web/src/state/classes.ts';
import { advance, begin, redo, undo } from '../../web/src/state/history.ts';
import { mostNodes, type Pattern } from '../../web/src/state/pattern.ts';
import { readPreferences, storePreferences } from '../../web/src/state/preferences.ts';
import { readSavedViews, storeSavedViews, withView } from '../../web/src/state/saved-views.ts';
import { statuses } from '../../web/src/state/statuses.ts';
import { fromQuery, toQuery } from '../../web/src/state/url.ts';
import { freshView, type ViewState } from '../../web/src/state/view-state.ts';
import { arrows, stepTowards } from '../../web/src/state/walking.ts';

const id = fc.stringMatching(/^[\w~,\u0620-\u064A -]{1,8}$/).filter((text) => text.trim() !== '');
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const share = fc.integer({ min: 0, max: 100 }).map((value) => value / 100);

const pattern: fc.Arbitrary<Pattern> = fc
  .tuple(
    fc.array(
      fc.record(
        { class: fc.constantFrom(...classNames), entity: fc.constantFrom('p7', 'o-1'), x: share, y: share },
        { requiredKeys: ['x', 'y'] },
      ),
      { minLength: 2, maxLength: mostNodes },
    ),
    fc.array(
      fc.record(
        {
          relation: fc.constantFrom('met-with', 'visited'),
          status: fc.constantFrom(...statuses),
          first: day,
          last: day,
        },
        { requiredKeys: [] },
      ),
      { maxLength: 4 },
    ),
  )
  .map(([nodes, links]) => ({
    nodes: nodes.map((node, i) => ({ id: [...'abcdefgh'][i] ?? 'a', ...node })),
    links: links.map((link, i) => ({ from: i % 2 ? 'b' : 'a', to: i % 2 ? 'a' : 'b', ...link })),
  })) as fc.Arbitrary<Pattern>;

const view: fc.Arbitrary<ViewState> = fc.record(
  {
    page: fc.constantFrom('graph', 'table', 'sparql'),
    table: fc.constantFrom('entities', 'relations', 'claims'),
    sort: fc.record({ column: fc.constantFrom('claims', 'entity'), descending: fc.boolean() }),
    expansions: fc.array(
      fc.record(
        { entity: id, relation: id, count: fc.integer({ min: 1, max: 5000 }) },
        { requiredKeys: ['entity', 'count'] },
      ),
      { maxLength: 4 },
    ),
    also: fc.uniqueArray(id, { maxLength: 3 }),
    colors: fc.constantFrom('class', 'community'),
    sizes: fc.constantFrom('claims', 'links', 'equal'),
    overview: fc.integer({ min: 1, max: 5000 }),
    path: fc.record({ from: id, to: id }),
    selection: fc.oneof(
      fc.record({ kind: fc.constant('entity' as const), id }),
      fc.record({ kind: fc.constant('edge' as const), id }),
    ),
    claim: id,
    document: id,
    filters: fc.record(
      {
        classesOff: fc.uniqueArray(fc.constantFrom('Person' as const, 'Place' as const)),
        relationsOff: fc.uniqueArray(id, { maxLength: 3 }),
        statusesOff: fc.uniqueArray(fc.constantFrom(...statuses)),
        publishersOff: fc.uniqueArray(id, { maxLength: 3 }),
        sourcesOff: fc.uniqueArray(fc.constantFrom('own', 'https://w3id.org/sila/kg/import/a,b.ttl'), {
          maxLength: 2,
        }),
        from: day,
        to: day,
        undated: fc.boolean(),
        confidence: fc.integer({ min: 0, max: 100 }),
      },
      {
        requiredKeys: [
          'classesOff',
          'relationsOff',
          'statusesOff',
          'publishersOff',
          'sourcesOff',
          'undated',
          'confidence',
        ],
      },
    ),
    hidden: fc.uniqueArray(id, { maxLength: 3 }),
    pattern,
    pinned: fc.dictionary(
      id.filter((text) => text !== '__proto__'),
      fc.tuple(fc.integer({ min: -900, max: 900 }), fc.integer({ min: -900, max: 900 })),
      { maxKeys: 3, noNullPrototype: true },
    ),
  },
  {
    requiredKeys: [
      'page',
      'table',
      'expansions',
      'also',
      'colors',
      'sizes',
      'overview',
      'filters',
      'hidden',
      'pattern',
      'pinned',
    ],
  },
) as fc.Arbitrary<ViewState>;

describe('the view in the address', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(view, (one) => {
        expect(fromQuery(toQuery(one))).toEqual(one);
      }),
      { numRuns: 300 },
    );
  });

  it('is empty for a fresh view', () => {
    expect(toQuery(freshView)).toBe('');
    expect(fromQuery('')).toEqual(freshView);
  });

  it('never fails on what a person may type', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = fromQuery(text);
        expect(fromQuery(toQuery(read))).toEqual(read);
      }),
    );
    expect(fromQuery('expand=%E0%A4%A&overview=-3&confidence=NaN&from=soon&page=nowhere')).toMatchObject({
      page: 'graph',
      overview: freshView.overview,
    });
  });
});

describe('actions', () => {
  it('opens an entity as a graph of its own and selects it', () => {
    const opened = reduce({ ...freshView, hidden: ['x'] }, { type: 'open', entity: 'p1' });
    expect(opened.expansions).toEqual([{ entity: 'p1', count: 30 }]);
    expect(opened.selection).toEqual({ kind: 'entity', id: 'p1' });
    expect(opened.hidden).toEqual([]);
  });

  it('brings more of an expansion that is already there', () => {
    const once = reduce(freshView, { type: 'expand', entity: 'p1', relation: 'met-with' });
    const twice = reduce(once, { type: 'expand', entity: 'p1', relation: 'met-with' });
    expect(twice.expansions).toEqual([{ entity: 'p1', relation: 'met-with', count: 60 }]);
  });

  it('turns filters off and on, and clears them', () => {
    const off = reduce(freshView, {
      type: 'filter',
      change: { list: 'statusesOff', value: 'denied', shown: true },
    });
    expect(off.filters.statusesOff).toEqual([]);
    const dated = reduce(off, { type: 'filter', change: { from: '2020-01-01' } });
    expect(dated.filters).toMatchObject({ from: '2020-01-01' });
    expect(reduce(dated, { type: 'filter', change: {} }).filters).not.toHaveProperty('from');
    expect(reduce(dated, { type: 'clear-filters' }).filters).toEqual(freshView.filters);
  });

  it('selecting anew forgets the claim that was stepped to', () => {
    const stepped = reduce(freshView, { type: 'step', claim: 'c1' });
    expect(reduce(stepped, { type: 'select', selection: { kind: 'edge', id: 'a~r~b' } })).not.toHaveProperty(
      'claim',
    );
  });

  it('hides what is selected and pins where it was put', () => {
    const pinned = reduce(freshView, { type: 'pin', entity: 'p1', at: [3, 4] });
    expect(pinned.pinned).toEqual({ p1: [3, 4] });
    expect(reduce(pinned, { type: 'pin', entity: 'p1' }).pinned).toEqual({});
    const hidden = reduce(
      { ...freshView, selection: { kind: 'entity', id: 'p1' } },
      { type: 'hide', entity: 'p1' },
    );
    expect(hidden).toMatchObject({ hidden: ['p1'] });
    expect(hidden).not.toHaveProperty('selection');
  });
});

describe('saved views', () => {
  const held = new Map<string, string>();
  const shelf = {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
  };
  const view = (name: string, query: string) => ({ name, query, saved: '2021-03-04' });

  it('come back, the latest first, one a name', () => {
    storeSavedViews(
      shelf,
      withView(withView([view('سدود', 'page=table')], view('b', '')), view('سدود', 'x=1')),
    );
    expect(readSavedViews(shelf)).toEqual([view('سدود', 'x=1'), view('b', '')]);
  });

  it('survive what others stored, and say when nothing can be stored', () => {
    held.set('sila.views', '[{"name":1},{"name":"a","query":"","saved":"2021-01-01"},null]');
    expect(readSavedViews(shelf).map((one) => one.name)).toEqual(['a']);
    held.set('sila.views', '{');
    expect(readSavedViews(shelf)).toEqual([]);
    const barred = {
      getItem: () => null,
      setItem: () => {
        throw new Error('barred');
      },
    };
    expect(storeSavedViews(barred, [])).toBe(false);
  });
});

describe('history', () => {
  it('undoing all and redoing all ends where it began', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1, maxLength: 20 }), (values) => {
        let history = begin(-1);
        for (const value of values) history = advance(history, value);
        const last = history.present;
        for (let i = 0; i < 30; i++) history = undo(history);
        expect(history.present).toBe(-1);
        for (let i = 0; i < 30; i++) history = redo(history);
        expect(history.present).toBe(last);
      }),
    );
  });

  it('a new step forgets what was undone, and a joined one makes no step', () => {
    const history = advance(undo(advance(begin('a'), 'b')), 'c');
    expect(redo(history).present).toBe('c');
    expect(undo(advance(history, 'd', true)).present).toBe('a');
  });
});

describe('walking with the arrow keys', () => {
  const here = { x: 0, y: 0 };
  const around = new Map([
    ['east', { x: 80, y: 10 }],
    ['far east', { x: 200, y: 0 }],
    ['north', { x: -10, y: 90 }],
  ]);
  it.each([
    ['ArrowRight', 'east'],
    ['ArrowUp', 'north'],
    ['ArrowDown', undefined],
  ])('%s leads to %s', (key, wanted) => {
    expect(stepTowards(here, arrows[key] ?? here, around)).toBe(wanted);
  });
});

describe('preferences', () => {
  it('follow the link, then what is stored, then the browser', () => {
    const held = new Map<string, string>();
    const shelf = {
      getItem: (key: string) => held.get(key) ?? null,
      setItem: (key: string, value: string) => void held.set(key, value),
    };
    expect(readPreferences(shelf, ['fr', 'ar-MA'], '').language).toBe('ar');
    storePreferences(shelf, { language: 'en', theme: 'dark', digits: 'arab' });
    expect(readPreferences(shelf, ['ar'], '')).toEqual({ language: 'en', theme: 'dark', digits: 'arab' });
    expect(readPreferences(shelf, ['ar'], '?lang=ar').language).toBe('ar');
    shelf.setItem('sila.preferences', '{broken');
    expect(readPreferences(shelf, ['ar-EG'], '').theme).toBe('system');
  });
});
