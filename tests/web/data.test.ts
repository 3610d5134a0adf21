import { describe, expect, it } from 'vitest';
import type { EdgeView, NodeView } from '../../src/model/api.ts';
import { communitiesOf, summarise } from '../../web/src/data/communities.ts';
import { cover } from '../../web/src/data/coverage.ts';
import { mergeParts } from '../../web/src/data/dataset.ts';
import { groupClaims, readingOrder, stepClaim } from '../../web/src/data/evidence.ts';
import { filterDataset } from '../../web/src/data/filtering.ts';
import { toMatrix } from '../../web/src/data/matrix.ts';
import { framesOf } from '../../web/src/data/playback.ts';
import { graphRequests } from '../../web/src/data/requests.ts';
import { relationRows, sortRows } from '../../web/src/data/rows.ts';
import { exampleQueries, localName } from '../../web/src/data/sparql.ts';
import { toBars } from '../../web/src/data/timeline.ts';
import { leadingStatus, sizeOf, toPicture, widthOf } from '../../web/src/data/visual.ts';
import { readVocabulary } from '../../web/src/data/vocabulary.ts';
import { wordingOf } from '../../web/src/i18n/wording.ts';
import { freshView, noFilters } from '../../web/src/state/view-state.ts';
import { toCsv } from '../../web/src/ui/exporting.ts';
import { claims, edges, nodes } from '../e2e/fixture-graph.ts';

const data = mergeParts([{ nodes, edges }]);
const meeting = 'p1~met-with~p2';

const filter = (change: Partial<typeof noFilters>, hidden: readonly string[] = []) =>
  filterDataset(data, { ...noFilters, ...change }, hidden, []);

describe('filtering', () => {
  it('leaves denied claims out at first, and counts them', () => {
    const { edges: shown, facets } = filter({});
    expect(shown.get(meeting)?.status.denied).toBe(1);
    expect(facets.statuses.get('denied')).toBe(1);
    expect(shown.size).toBe(edges.length);
  });

  it('a filter does not change its own counts, but those of the others', () => {
    const all = filter({});
    const without = filter({ relationsOff: ['met-with'] });
    expect(without.facets.relations.get('met-with')).toBe(all.facets.relations.get('met-with'));
    expect(without.facets.statuses.get('asserted')).toBe(
      edges
        .filter((edge) => edge.relation !== 'met-with')
        .reduce((sum, edge) => sum + edge.status.asserted, 0),
    );
    expect([...without.edges.values()].some((edge) => edge.relation === 'met-with')).toBe(false);
  });

  it('a class that is off takes its entities and their edges', () => {
    const { nodes: shown, edges: left, facets } = filter({ classesOff: ['Person'] });
    expect([...shown.values()].some((node) => node.class === 'Person')).toBe(false);
    expect(left.has(meeting)).toBe(false);
    expect(facets.classes.get('Person')).toBe(nodes.filter((node) => node.class === 'Person').length);
  });

  it('by time, keeps what overlaps and, if asked, what has no date', () => {
    const dated = filter({ from: '2021-03-01', to: '2021-03-31', undated: false });
    expect([...dated.edges.keys()].sort()).toEqual([meeting, 's3~party-to~a1']);
    expect(filter({ from: '2021-03-01', to: '2021-03-31' }).edges.size).toBeGreaterThan(2);
  });

  it('hides an entity with its edges, and keeps an opened one though nothing links it', () => {
    expect(filter({}, ['p1']).nodes.has('p1')).toBe(false);
    const alone = filterDataset(
      data,
      { ...noFilters, relationsOff: edges.map((edge) => edge.relation) },
      [],
      ['p1'],
    );
    expect([...alone.nodes.keys()]).toEqual(['p1']);
  });
});

describe('the picture', () => {
  const vocabulary = readVocabulary(undefined, 'en');
  const options = {
    statusesOff: noFilters.statusesOff,
    pinned: { p1: [5, 6] as const },
    relationLabel: vocabulary.relation,
    isSymmetric: () => false,
    formatNumber: String,
  };
  const picture = toPicture(filter({}), options);

  it('labels an edge with its relation and its independent origins', () => {
    expect(picture.edges.get(meeting)).toMatchObject({ label: 'met with · 3', origins: 3, disputed: true });
    expect(picture.edges.get('l1~located-in~s1')?.label).toBe('located in');
  });

  it('puts a pinned entity where it was put', () => {
    expect(picture.nodes.get('p1')).toMatchObject({ x: 5, y: 6, pinned: true });
  });

  it('bends parallel edges apart and leaves single ones straight', () => {
    const edge = edges.find((one) => one.id === meeting) as EdgeView;
    const twin = { ...edge, id: 'p2~accused~p1', source: 'p2', target: 'p1', relation: 'accused' };
    const pair = toPicture(mergeParts([{ nodes, edges: [edge, twin] }]), options);
    // Seen from their own sources, which are opposite, both bow to the same hand: on the screen apart.
    expect(pair.edges.get(twin.id)?.bend).toBe(pair.edges.get(meeting)?.bend);
    expect(pair.edges.get(meeting)?.bend).not.toBe(0);
    expect(picture.edges.get(meeting)?.bend).toBe(0);
  });

  it('draws the status that says most of those shown', () => {
    const counts = { asserted: 1, claimed: 2, planned: 0, uncertain: 0, denied: 1 };
    expect(leadingStatus(counts, [])).toBe('asserted');
    expect(leadingStatus(counts, ['asserted'])).toBe('claimed');
    expect(leadingStatus(counts, ['asserted', 'claimed'])).toBe('denied');
  });

  it('grows with origins and degree, within bounds', () => {
    expect(widthOf(1)).toBeLessThan(widthOf(4));
    expect(widthOf(10_000)).toBe(5);
    expect(sizeOf(0)).toBe(9);
    expect(sizeOf(1_000_000)).toBe(24);
  });
});

describe('requests and what they bring', () => {
  it('a fresh view asks for the overview with every status', () => {
    const [request] = graphRequests(freshView);
    expect(request?.path).toBe(
      '/api/graph?limit=120&status=asserted%2Cplanned%2Cdenied%2Cclaimed%2Cuncertain',
    );
  });

  it('says how many neighbours are not shown', () => {
    const view = { ...freshView, expansions: [{ entity: 'p1', count: 2 }] };
    const requests = graphRequests(view);
    const answer = {
      entity: 'p1',
      offset: 0,
      nodes: nodes.slice(0, 3),
      edges: [],
      total: { nodes: 3057, edges: 4000 },
      truncated: true,
      relations: [],
    };
    const { shortfalls, complete } = cover(requests, new Map([[requests[0]?.path ?? '', answer]]));
    expect(complete).toBe(true);
    expect(shortfalls).toEqual([{ kind: 'neighbourhood', entity: 'p1', shown: 2, total: 3056 }]);
  });

  it('leaves out an edge with an end that nothing brought', () => {
    const [first] = nodes as readonly [NodeView];
    expect(mergeParts([{ nodes: [first], edges }]).edges.size).toBe(0);
  });
});

describe('evidence', () => {
  const own = claims.filter(
    (claim) => claim.relation === 'met-with' && ['p1', 'p2'].includes(claim.subject.id),
  );
  const between = own.filter((claim) => ['p1', 'p2'].includes(claim.object.id));
  const groups = groupClaims(between);

  it('groups by status and puts copies of a report under their first', () => {
    expect(groups.map((group) => [group.status, group.tellings.length])).toEqual([
      ['asserted', 1],
      ['claimed', 1],
      ['denied', 1],
    ]);
    expect(groups[0]?.tellings[0]?.copies).toHaveLength(1);
  });

  it('steps in reading order and stops at the ends', () => {
    const order = readingOrder(groups);
    expect(stepClaim(order, order[0]?.id, 1)).toBe(order[1]);
    expect(stepClaim(order, order[2]?.id, 1)).toBe(order[2]);
    expect(stepClaim(order, 'unknown', 1)).toBe(order[0]);
  });
});

describe('tables', () => {
  const words = wordingOf('en', 'latn');
  const rows = relationRows(
    data,
    { words, vocabulary: readVocabulary(undefined, 'en') },
    noFilters.statusesOff,
  );

  it('sort by number as numbers, and back', () => {
    expect(sortRows(rows, 'claims', true, words.compare)[0]?.id).toBe(meeting);
    expect(sortRows(rows, 'claims', false, words.compare).at(-1)?.id).toBe(meeting);
  });

  it('disarm cells that a spreadsheet would run', () => {
    expect(toCsv([['=1+1', 'a,b', 'say "x"']])).toBe(`'=1+1,"a,b","say ""x"""\r\n`);
  });
});

describe('the histogram', () => {
  it('has a bar for every month between, and loses no claim', () => {
    const bars = toBars(
      [
        { month: '2020-01', count: 2, status: 'asserted' },
        { month: '2020-03', count: 1, status: 'denied' },
        { month: '2020-01', count: 1, status: 'planned' },
      ],
      24,
    );
    expect(bars.map((bar) => bar.count)).toEqual([3, 0, 1]);
    expect(bars[0]?.parts).toEqual([
      { status: 'asserted', count: 2 },
      { status: 'planned', count: 1 },
    ]);
    expect(bars[0]).toMatchObject({ from: '2020-01-01', to: '2020-01-31' });
  });

  it('puts a few early months into the first bar', () => {
    const bars = toBars(
      [
        { month: '1945-10', count: 1, status: 'asserted' as const },
        ...Array.from({ length: 12 }, (_, i) => ({
          month: `2020-${String(i + 1).padStart(2, '0')}`,
          count: 20,
          status: 'asserted' as const,
        })),
      ],
      24,
    );
    expect(bars).toHaveLength(12);
    expect(bars[0]).toMatchObject({ from: '1945-10-01', count: 21 });
  });
});

describe('communities', () => {
  const ring = (name: string, size: number) =>
    Array.from({ length: size }, (_, i) => [`${name}${i}`, `${name}${(i + 1) % size}`] as const);
  const pairs = [...ring('a', 6), ...ring('b', 5), ['a0', 'b0'] as const];
  const ids = [...new Set(pairs.flat())];
  const node = (id: string, more: object = {}): NodeView => ({
    ...{ id, label: id, class: 'Person', names: [id], degree: 1 },
    ...more,
  });
  const edge = (source: string, target: string) =>
    ({ ...edges[0], id: `${source}~r~${target}`, source, target, relation: 'r' }) as EdgeView;
  const graph = mergeParts([{ nodes: ids.map((id) => node(id)), edges: pairs.map(([a, b]) => edge(a, b)) }]);

  it('part what is joined by one link, the largest first, the same every time', () => {
    const found = communitiesOf(graph);
    expect(found?.get('a3')).not.toBe(found?.get('b3'));
    expect(found).toEqual(communitiesOf(graph));
    const sizes = summarise(graph, found ?? new Map(), 9).map((one) => one.members.length);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(sizes.reduce((sum, one) => sum + one, 0)).toBe(ids.length);
  });

  it('are the server’s where it gives them, numbered anew by size', () => {
    const given = ids.map((id) => node(id, { community: id.startsWith('a') ? 7 : 3 }));
    const found = communitiesOf(mergeParts([{ nodes: given, edges: [] }]));
    expect([found?.get('a0'), found?.get('b0')]).toEqual([0, 1]);
  });
});

describe('who says so', () => {
  const pair = claims.filter((claim) =>
    [claim.subject.id, claim.object.id].every((id) => id === 'p1' || id === 'p2'),
  );
  const { columns, rows } = toMatrix(pair);

  it('sets publishers in the order in which they spoke against what they say', () => {
    expect(columns.map((one) => one.status)).toEqual(['asserted', 'claimed', 'denied']);
    expect(rows.map((row) => row.publisher)).toEqual(['صحيفة الضفاف', 'وكالة المدار', 'Atlas Wire']);
    expect(rows.map((row) => row.cells.map((cell) => cell.map((claim) => claim.id)))).toEqual([
      [['d1c0'], ['d4c0'], []],
      [['d2c0'], [], []],
      [[], [], ['d3c0']],
    ]);
  });
});

describe('playing', () => {
  const months = ['01', '02', '03', '04'].map((month) => ({
    month: `2021-${month}`,
    count: 1,
    status: 'asserted' as const,
  }));
  const bars = toBars(months, 12);

  it('without a brush grows from the beginning, bar by bar', () => {
    expect(framesOf(bars, {}).map((one) => one.to)).toEqual(bars.map((bar) => bar.to));
    expect(framesOf(bars, {}).every((one) => one.from === undefined)).toBe(true);
  });

  it('slides a brush along at its own width, and goes on from where it stands', () => {
    const frames = framesOf(bars, { from: '2021-02-01', to: '2021-03-31' });
    expect(frames).toEqual([
      { from: '2021-02-01', to: '2021-03-31' },
      { from: '2021-03-01', to: '2021-04-30' },
    ]);
    expect(framesOf(bars, { from: '2021-03-01', to: '2021-04-30' })).toHaveLength(3);
    expect(framesOf(bars, { to: '2021-02-28' }).map((one) => one.to?.slice(5, 7))).toEqual([
      '02',
      '03',
      '04',
    ]);
  });
});

describe('query results', () => {
  it('show the local name of an IRI', () => {
    expect(localName('http://www.w3.org/1999/02/22-rdf-syntax-ns#type')).toBe('type');
    expect(localName('https://example.org/')).toBe('https://example.org/');
  });

  it('have examples for the namespace at hand, in both languages', () => {
    for (const { name, text } of exampleQueries('https://example.org/ns#')) {
      expect(text).toContain('PREFIX sila: <https://example.org/ns#>');
      expect(name.ar).toMatch(/\p{Script=Arabic}/u);
    }
  });
});

describe('wording', () => {
  it.each([
    [1, 'إفادة واحدة'],
    [2, 'إفادتان'],
    [3, '3 إفادات'],
    [11, '11 إفادة'],
    [100, '100 إفادة'],
  ])('%i claims: %s', (value, text) => {
    expect(wordingOf('ar', 'latn').count(value, 'claim')).toBe(text);
  });

  it('writes both digit systems, and dates of any precision', () => {
    const arabic = wordingOf('ar', 'arab');
    expect(arabic.number(1234)).toBe('١٬٢٣٤');
    expect(wordingOf('en', 'latn').date('2020-07')).toBe('July 2020');
    expect(wordingOf('en', 'latn').date('2020-07-08')).toBe('8 July 2020');
    expect(wordingOf('en', 'latn').range('2019-01-01', '2019-12-31')).toBe('2019');
    expect(wordingOf('en', 'latn').range('2020-02-01', '2020-02-29')).toBe('February 2020');
    expect(wordingOf('en', 'latn').hijri('2020-07-08')).toContain('1441');
  });
});
