import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLoader } from '../../web/src/api/loader.ts';
import { mergeParts } from '../../web/src/data/dataset.ts';
import { mix } from '../../web/src/stage/color.ts';
import { curveBetween, distanceTo, pointAt, uprightAngle } from '../../web/src/stage/edge-geometry.ts';
import { emptyScreen, placeLabels } from '../../web/src/stage/label-placement.ts';
import { arrange } from '../../web/src/stage/layout.ts';
import { createPlaces } from '../../web/src/stage/placing.ts';
import { separate } from '../../web/src/stage/separation.ts';
import { fromPlaces, settle, toJob } from '../../web/src/stage/settling.ts';
import { labelText } from '../../web/src/stage/text-drawing.ts';
import { reduce } from '../../web/src/state/actions.ts';
import { freshView } from '../../web/src/state/view-state.ts';
import { edges, nodes } from '../e2e/fixture-graph.ts';

const data = mergeParts([{ nodes, edges }]);
const boxOf = () => ({ width: 90, height: 44 });

const overlaps = (
  places: ReadonlyMap<string, { x: number; y: number }>,
  width: number,
  height: number,
): number => {
  const all = [...places.values()];
  let number = 0;
  all.forEach((a, i) => {
    for (const b of all.slice(i + 1)) {
      if (Math.abs(a.x - b.x) < width - 1 && Math.abs(a.y - b.y) < height - 1) number += 1;
    }
  });
  return number;
};

describe('the layout', () => {
  const places = arrange(data, { known: new Map(), boxOf, aspect: 1.4 });

  it('places every entity, names clear of one another', () => {
    expect(places.size).toBe(nodes.length);
    expect(overlaps(places, 90, 44)).toBe(0);
  });

  it('is the same every time', () => {
    expect(arrange(data, { known: new Map(), boxOf, aspect: 1.4 })).toEqual(places);
  });

  it('keeps what is known where it is when the graph grows', () => {
    const known = new Map([...places].slice(0, 20));
    const grown = arrange(data, { known, boxOf, aspect: 1.4 });
    for (const [id, place] of known) {
      expect(grown.get(id)?.x).toBeCloseTo(place.x, 6);
      expect(grown.get(id)?.y).toBeCloseTo(place.y, 6);
    }
    expect(grown.size).toBe(nodes.length);
  });

  it('puts neighbours nearer than strangers on the whole', () => {
    const distance = (a: string, b: string): number =>
      Math.hypot(
        (places.get(a)?.x ?? 0) - (places.get(b)?.x ?? 0),
        (places.get(a)?.y ?? 0) - (places.get(b)?.y ?? 0),
      );
    const mean = (values: readonly number[]): number =>
      values.reduce((sum, one) => sum + one, 0) / values.length;
    const linked = mean(edges.map((edge) => distance(edge.source, edge.target)));
    const any = mean(nodes.flatMap((a) => nodes.filter((b) => b !== a).map((b) => distance(a.id, b.id))));
    expect(linked).toBeLessThan(any * 0.6);
  });

  it('never moves a fixed box', () => {
    const box = { width: 50, height: 20 };
    const moved = separate([
      { id: 'a', x: 0, y: 0, ...box, fixed: true },
      { id: 'b', x: 3, y: 2, ...box, fixed: false },
    ]);
    expect(moved.get('a')).toEqual({ x: 0, y: 0 });
    expect(overlaps(moved, 50, 20)).toBe(0);
  });
});

describe('places', () => {
  const many = mergeParts([
    {
      nodes: Array.from({ length: 600 }, (_, i) => ({
        id: `n${i}`,
        label: `n${i}`,
        class: 'Person' as const,
        names: [],
        degree: 1,
      })),
      edges: [],
    },
  ]);

  it('stay while a graph grows, and begin anew with another', () => {
    const places = createPlaces((text) => text.length * 7);
    const small = mergeParts([{ nodes: nodes.slice(0, 8), edges }]);
    const first = new Map(places.update(freshView, small, 1));
    const grown = places.update(freshView, data, 1);
    for (const [id, place] of first) expect(grown.get(id)?.x).toBeCloseTo(place.x, 6);
    const opened = reduce(freshView, { type: 'open', entity: 'p1' });
    expect(places.update(opened, small, 1).size).toBe(8);
  });

  it('put a pinned entity where it was put', () => {
    const places = createPlaces((text) => text.length * 7);
    expect(places.update({ ...freshView, pinned: { p1: [3, 4] } }, data, 1).get('p1')).toEqual({
      x: 3,
      y: 4,
    });
  });

  it('of a big graph that the server has not laid out are a start, and work for a worker', () => {
    const places = createPlaces(() => 50);
    const found = places.update(freshView, many, 1);
    expect(found.size).toBe(600);
    expect(places.job()?.places).toHaveLength(1200);
    expect(places.update(freshView, many, 1)).toBe(found);
    const settled = places.settle(Float32Array.from({ length: 1200 }, (_, i) => i));
    expect(settled.size).toBe(600);
    expect(places.update(freshView, many, 1)).toBe(settled);
  });

  it('of a big graph are the server’s where it has them, and leave no work', () => {
    const placed = [...many.nodes.values()].map((node, i) => ({ ...node, x: i, y: -i }));
    const places = createPlaces(() => 50);
    const found = places.update(freshView, mergeParts([{ nodes: placed, edges: [] }]), 1);
    expect(places.job()).toBeUndefined();
    expect(found.get('n10')?.x).toBeCloseTo(-(found.get('n10')?.y ?? 0), 6);
  });
});

describe('settling a big graph', () => {
  // Two rings of 300, joined by one edge.
  const ids = Array.from({ length: 600 }, (_, i) => `n${i}`);
  const pairs = ids.map((id, i) => [id, `n${i < 300 ? (i + 1) % 300 : 300 + ((i - 299) % 300)}`] as const);
  const graph = {
    nodes: new Map(ids.map((id) => [id, {}])),
    edges: new Map(
      [...pairs, ['n0', 'n300'] as const].map(([source, target]) => [
        `${source}~${target}`,
        { source, target },
      ]),
    ),
  };
  const starts = new Map(ids.map((id, i) => [id, { x: Math.cos(i) * i, y: Math.sin(i) * i }]));

  it('brings neighbours together, reports to the end, and leaves what is fixed', () => {
    const steps = [...settle(toJob(graph, starts, new Set(['n7'])))];
    const last = steps.at(-1);
    expect(last?.progress).toBe(1);
    const found = fromPlaces(ids, last?.places ?? new Float32Array());
    expect(found.get('n7')?.x).toBeCloseTo(starts.get('n7')?.x ?? 0, 3);
    const distance = (a: string, b: string): number =>
      Math.hypot(
        (found.get(a)?.x ?? 0) - (found.get(b)?.x ?? 0),
        (found.get(a)?.y ?? 0) - (found.get(b)?.y ?? 0),
      );
    const mean = (values: readonly number[]): number =>
      values.reduce((sum, one) => sum + one, 0) / values.length;
    const linked = mean(pairs.map(([a, b]) => distance(a, b)));
    const any = mean(ids.map((id, i) => distance(id, `n${(i * 217) % 600}`)));
    expect(linked).toBeLessThan(any * 0.2);
  });
});

describe('labels', () => {
  it('never meet unless they must be there', () => {
    const box = fc.record({
      x: fc.nat(300),
      y: fc.nat(300),
      width: fc.integer({ min: 5, max: 90 }),
      height: fc.constant(14),
    });
    fc.assert(
      fc.property(fc.array(fc.array(box, { minLength: 1, maxLength: 3 }), { maxLength: 25 }), (places) => {
        const candidates = places.map((one, i) => ({ id: String(i), places: one, must: false }));
        const placed = [...placeLabels(candidates, emptyScreen())].map(
          ([id, index]) => candidates[Number(id)]?.places[index],
        );
        return placed.every((a, i) =>
          placed.slice(i + 1).every((b) => {
            if (!a || !b) return false;
            return (
              a.x >= b.x + b.width || b.x >= a.x + a.width || a.y >= b.y + b.height || b.y >= a.y + a.height
            );
          }),
        );
      }),
    );
    const place = { x: 0, y: 0, width: 10, height: 10 };
    const both = placeLabels(
      [
        { id: 'a', places: [place], must: false },
        { id: 'b', places: [place], must: true },
      ],
      emptyScreen(),
    );
    expect([...both.keys()]).toEqual(['a', 'b']);
  });

  it('are cut at a space, and show no control characters', () => {
    expect(labelText('اللجنة الوطنية العليا لمتابعة تنفيذ اتفاقية تقاسم المياه بين البلدين')).toMatch(
      /^اللجنة .* …?|…$/,
    );
    expect(labelText(`a${'\u202E'}b`)).toBe('a\u2426b');
    expect(labelText('x'.repeat(80))).toHaveLength(43);
  });
});

describe('edges on the screen', () => {
  const a = { x: 0, y: 0, radius: 5 };
  const b = { x: 100, y: 0, radius: 5 };

  it('run from rim to rim', () => {
    const curve = curveBetween(a, b, 0, 0);
    expect(curve.from.x).toBeCloseTo(6);
    expect(curve.to.x).toBeCloseTo(94);
  });

  it('are hit near their line, bent or straight', () => {
    const bent = curveBetween(a, b, 0.3, 0);
    const middle = pointAt(bent, 0.5);
    expect(Math.abs(middle.y)).toBeGreaterThan(10);
    expect(distanceTo(bent, middle)).toBeLessThan(1.5);
    expect(distanceTo(bent, { x: 50, y: 0 })).toBeGreaterThan(9);
    expect(distanceTo(curveBetween(a, b, 0, 0), { x: 50, y: 4 })).toBeCloseTo(4);
  });

  it('carry their label upright', () => {
    fc.assert(
      fc.property(fc.double({ min: -Math.PI, max: Math.PI, noNaN: true }), (angle) => {
        const upright = uprightAngle(angle);
        return upright >= -Math.PI / 2 - 1e-9 && upright <= Math.PI / 2 + 1e-9;
      }),
    );
  });

  it('mix colours', () => {
    expect(mix('#000000', '#ffffff', 0.5)).toBe('#808080');
    expect(mix('#abc', '#abc', 0.3)).toBe('#aabbcc');
  });
});

describe('the loader', () => {
  it('asks for each path once, keeps answers, and retries what failed', async () => {
    const asked: string[] = [];
    let broken = true;
    const loader = createLoader(async (path) => {
      asked.push(path);
      if (path === '/b' && broken) throw new Error('down');
      return path;
    });
    loader.want(['/a', '/b', '/a']);
    loader.want(['/a']);
    await new Promise((resolve) => setTimeout(resolve));
    expect(loader.snapshot().error?.message).toBe('down');
    expect(loader.snapshot().answers.get('/a')).toBe('/a');
    broken = false;
    loader.retry();
    await new Promise((resolve) => setTimeout(resolve));
    expect(loader.snapshot().error).toBeUndefined();
    expect(loader.snapshot().answers.get('/b')).toBe('/b');
    expect(asked).toEqual(['/a', '/b', '/b']);
  });
});
