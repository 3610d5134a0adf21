import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeParts, readColumns } from '../../web/src/data/dataset.ts';
import { toPicture } from '../../web/src/data/visual.ts';
import { distanceTo } from '../../web/src/stage/edge-geometry.ts';
import { nearestLine, toLines } from '../../web/src/stage/line-data.ts';
import { syntheticGraph } from '../e2e/synthetic.ts';

const data = mergeParts([readColumns(syntheticGraph(400, 2000, true))]);
const picture = toPicture(data, {
  statusesOff: [],
  pinned: {},
  relationLabel: (id) => id,
  isSymmetric: () => false,
  formatNumber: String,
});
const places = new Map([...data.nodes.values()].map(({ id, x = 0, y = 0 }) => [id, { x, y }]));
const lines = toLines(picture, places);

describe('the lines of a big graph', () => {
  it('are all its edges, the strongest first, from end to end', () => {
    expect(lines.edges).toHaveLength(picture.edges.size);
    const origins = lines.edges.map((edge) => edge.origins);
    expect(origins).toEqual([...origins].sort((a, b) => b - a));
    lines.edges.forEach((edge, i) => {
      const [source, target] = [places.get(edge.source), places.get(edge.target)];
      const ends = [...lines.ends.slice(i * 4, i * 4 + 4)];
      [source?.x, source?.y, target?.x, target?.y].forEach((value, k) => {
        expect(ends[k]).toBeCloseTo(value ?? 0, 3);
      });
    });
  });

  it('are straight', () => {
    expect([...picture.edges.values()].every((edge) => edge.bend === 0)).toBe(true);
  });

  it('follow the entities', () => {
    const moved = new Map([...places].map(([id, { x, y }]) => [id, { x: x + 7, y: y - 3 }]));
    const again = toLines(picture, places);
    again.place(moved);
    expect(again.ends[0]).toBeCloseTo((lines.ends[0] ?? 0) + 7, 3);
    expect(again.ends[3]).toBeCloseTo((lines.ends[3] ?? 0) - 3, 3);
  });

  it('are found by a point near them, as by looking at each', () => {
    const near = fc.tuple(fc.integer({ min: -1100, max: 1100 }), fc.integer({ min: -1100, max: 1100 }));
    fc.assert(
      fc.property(near, ([x, y]) => {
        const found = nearestLine(lines, { x, y }, 20);
        const distances = lines.edges.map((edge) => {
          const [from, to] = [places.get(edge.source), places.get(edge.target)];
          if (!from || !to) throw new RangeError('an edge has ends');
          return distanceTo({ from, to, control: from, straight: true }, { x, y });
        });
        const least = Math.min(...distances);
        if (least > 20.01) expect(found).toBeUndefined();
        else if (least < 19.99) {
          expect(distances[lines.edges.findIndex((edge) => edge === found)]).toBeCloseTo(least, 1);
        }
      }),
      { numRuns: 60 },
    );
  });
});
