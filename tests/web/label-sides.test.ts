import { describe, expect, it } from 'vitest';
import { curveBetween } from '../../web/src/stage/edge-geometry.ts';
import { clearestFirst } from '../../web/src/stage/label-sides.ts';
import { createPlaces } from '../../web/src/stage/placing.ts';
import { freshView } from '../../web/src/state/view-state.ts';

const disc = { x: 0, y: 0, radius: 10 };
const below = { x: -40, y: 12, width: 80, height: 16 };
const above = { x: -40, y: -28, width: 80, height: 16 };
const right = { x: 14, y: -8, width: 80, height: 16 };
const all = [below, above, right];
const to = (x: number, y: number, bend = 0) => curveBetween(disc, { x, y, radius: 10 }, bend, 0);

describe('a name keeps clear of the edges of its entity', () => {
  it.each([
    ['without edges it stands below', [], below],
    ['an edge downwards puts it above', [to(0, 200)], above],
    ['edges up and down put it at the side', [to(0, 200), to(0, -200)], right],
    ['an edge to the side leaves it below', [to(200, 0)], below],
    ['a bowed edge counts where it runs', [to(200, 0, 0.9), to(0, -200)], right],
  ])('%s', (_, curves, first) => {
    const sorted = clearestFirst(all, curves);
    expect(sorted[0]).toBe(first);
    expect(sorted).toHaveLength(3);
  });

  it('takes the side with the fewest when none is clear', () => {
    const curves = [to(0, 200), to(40, 200), to(0, -200), to(200, 0)];
    expect(clearestFirst(all, curves)[0]).toBe(above);
  });
});

describe('a path is put in a row', () => {
  const node = (id: string) => [id, { id, label: id, class: 'Person', names: [id], degree: 1 }] as const;
  const data = { nodes: new Map([node('a'), node('b'), node('c')]), edges: new Map() };
  const view = { ...freshView, path: { from: 'a', to: 'c' } };
  const place = (aspect: number) =>
    createPlaces((text) => text.length * 7).update(view, data, aspect, ['a', 'b', 'c']);

  it('across a wide place, in order', () => {
    const places = place(1.6);
    expect([...places.values()].map(({ y }) => y)).toEqual([0, 0, 0]);
    expect(['a', 'b', 'c'].map((id) => places.get(id)?.x)).toEqual([-230, 0, 230]);
  });

  it('down a narrow one', () => {
    const places = place(0.5);
    expect(['a', 'b', 'c'].map((id) => places.get(id)?.y)).toEqual([130, 0, -130]);
  });
});
