import type Sigma from 'sigma';
import type { Picture } from '../data/visual.ts';
import type { Point } from './layout.ts';

const home = { x: 0.5, y: 0.5, ratio: 1, angle: 0 };
const closestZoom = 1.7;
// Room for names at the sides and for the buttons below.
const margin = { top: 34, bottom: 64 };

/**
 * Puts all entities, or those named, into sight; a small graph is blown up only so far.
 */
export function fitCamera(
  sigma: Sigma,
  picture: Picture,
  places: ReadonlyMap<string, Point>,
  ids: readonly string[] = [...picture.nodes.keys()],
): void {
  const points = ids.flatMap((id) => {
    const place = places.get(id);
    return place ? [sigma.graphToViewport(place, { cameraState: home })] : [];
  });
  if (points.length === 0) return;
  const { width, height } = sigma.getDimensions();
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const wide = Math.max(120, width - (width > 600 ? 220 : 120));
  const high = Math.max(120, height - margin.top - margin.bottom);
  const closest = Math.min(width, height) / 1000 / closestZoom;
  const ratio = Math.max(closest, (right - left) / wide, (bottom - top) / high);
  const shift = ((margin.bottom - margin.top) / 2) * ratio;
  const middle = { x: (left + right) / 2, y: (top + bottom) / 2 + shift };
  const centre = sigma.viewportToFramedGraph(middle, { cameraState: home });
  sigma.getCamera().setState({ ...centre, ratio });
}
