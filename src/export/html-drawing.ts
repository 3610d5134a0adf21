import { layoutGraph, type Position } from '../graph/layout.ts';
import type { Status } from '../model/claim.ts';
import type { Bundle, BundleLink } from './html-bundle.ts';
import { directionOf, escapeHtml } from './html-markup.ts';
import type { BundleTerms } from './html-words.ts';

/** The most entities that are drawn: a picture of more cannot be read on paper. */
const mostDrawn = 60;

interface Box {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  x: number;
  y: number;
}

const dashes: Readonly<Record<Status, string>> = {
  asserted: '',
  claimed: '9 5',
  planned: '0.1 4',
  uncertain: '7 4 0.1 4',
  denied: '',
};

const weightiest: readonly Status[] = ['asserted', 'claimed', 'planned', 'uncertain', 'denied'];

const spacing = 150;
const longest = 34;

function short(label: string): string {
  return label.length <= longest ? label : `${label.slice(0, longest).replace(/\s+\S*$/u, '')}…`;
}

/** The links that are drawn: those between the entities with the most links. */
function chosen(bundle: Bundle): readonly BundleLink[] {
  const links = new Map<string, number>();
  for (const { edge } of bundle.links) {
    for (const id of [edge.source, edge.target]) links.set(id, (links.get(id) ?? 0) + 1);
  }
  const ranked = [...links].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const shown = new Set(ranked.slice(0, mostDrawn).map(([id]) => id));
  return bundle.links.filter(({ edge }) => shown.has(edge.source) && shown.has(edge.target));
}

const endsOf = (links: readonly BundleLink[]): readonly string[] => [
  ...new Set(links.flatMap(({ edge }) => [edge.source, edge.target])),
];

/** Brings a layout to a scale at which names fit, and pushes apart those that still meet. */
function spread(positions: ReadonlyMap<string, Position>, bundle: Bundle): Box[] {
  const boxes = [...positions].map(([id, { x, y }]): Box => {
    // About the width of a letter at 13 pixels; the browser shapes the text, we only keep room for it.
    const width = 22 + short(bundle.entity(id)?.label ?? id).length * 6.6;
    return { id, width, height: 46, x, y: -y };
  });
  const area = Math.hypot(
    Math.max(...boxes.map((box) => box.x)) - Math.min(...boxes.map((box) => box.x)),
    Math.max(...boxes.map((box) => box.y)) - Math.min(...boxes.map((box) => box.y)),
  );
  const scale = (spacing * Math.sqrt(boxes.length)) / Math.max(area, 1e-6);
  for (const box of boxes) {
    box.x *= scale * 1.4;
    box.y *= scale;
  }
  for (let round = 0; round < 150; round++) {
    const moved = boxes.map((box, i) => pushAll(box, boxes.slice(i + 1)));
    if (!moved.includes(true)) break;
  }
  return boxes;
}

function pushAll(box: Box, others: readonly Box[]): boolean {
  let moved = false;
  for (const other of others) {
    const x = (box.width + other.width) / 2 - Math.abs(box.x - other.x);
    const y = (box.height + other.height) / 2 - Math.abs(box.y - other.y);
    if (x <= 0 || y <= 0) continue;
    const side = y <= x ? (box.y <= other.y ? -1 : 1) : box.x <= other.x ? -1 : 1;
    const by = (Math.min(x, y) / 2 + 0.5) * side;
    if (y <= x) {
      box.y += by;
      other.y -= by;
    } else {
      box.x += by;
      other.x -= by;
    }
    moved = true;
  }
  return moved;
}

/** The weightiest status that an edge is told with. */
function leading({ edge }: BundleLink): Status {
  return weightiest.find((status) => edge.status[status] > 0) ?? 'uncertain';
}

const round = (value: number): string => value.toFixed(1);

function text(x: number, y: number, content: string, kind: string): string {
  return `<text class="${kind}" x="${round(x)}" y="${round(y)}" direction="${directionOf(content)}" unicode-bidi="isolate">${escapeHtml(content)}</text>`;
}

function drawLink(link: BundleLink, ends: readonly [Box, Box], bend: number, terms: BundleTerms): string {
  const [a, b] = ends;
  const middle = { x: (a.x + b.x) / 2 - (b.y - a.y) * bend, y: (a.y + b.y) / 2 + (b.x - a.x) * bend };
  const label = { x: (a.x + b.x) / 4 + middle.x / 2, y: (a.y + b.y) / 4 + middle.y / 2 };
  const status = leading(link);
  const width = Math.min(5, 1.2 + Math.log2(Math.max(1, link.edge.origins)) * 0.9);
  const path = `M${round(a.x)} ${round(a.y)}Q${round(middle.x)} ${round(middle.y)} ${round(b.x)} ${round(b.y)}`;
  const dash = dashes[status] === '' ? '' : ` stroke-dasharray="${dashes[status]}" stroke-linecap="round"`;
  const name = terms.relation(link.edge.relation);
  const origins = link.edge.origins > 1 ? ` · ${terms.number(link.edge.origins)}` : '';
  const cross = status === 'denied' ? ' ✕' : '';
  return `<a href="#l${link.number}"><path class="line ${status}" d="${path}" stroke-width="${round(width)}"${dash}/>${text(label.x, label.y, name + origins + cross, 'relation')}</a>\n`;
}

function drawNode(box: Box, bundle: Bundle): string {
  const entity = bundle.entity(box.id);
  const label = short(entity?.label ?? box.id);
  return `<g><circle class="${entity?.class ?? ''}" cx="${round(box.x)}" cy="${round(box.y)}" r="9"/>${text(box.x, box.y + 23, label, 'name')}</g>\n`;
}

/** A drawing, how many entities it shows, and which statuses. */
export interface Drawing {
  readonly svg: string;
  readonly entities: number;
  readonly statuses: readonly Status[];
}

/** A line as a status is drawn, for a legend. */
export function legendLine(status: Status): string {
  const dash = dashes[status] === '' ? '' : ` stroke-dasharray="${dashes[status]}" stroke-linecap="round"`;
  const cross = status === 'denied' ? '<path class="line" d="M15 3l6 6M21 3l-6 6" stroke-width="1.5"/>' : '';
  return `<svg class="key" width="36" height="12" viewBox="0 0 36 12" aria-hidden="true"><path class="line ${status}" d="M2 6h32" stroke-width="2"${dash}/>${cross}</svg>`;
}

/** The links of a bundle as an SVG element; each leads to its sentences. Undefined when there is none. */
export async function drawBundle(bundle: Bundle, terms: BundleTerms): Promise<Drawing | undefined> {
  const links = chosen(bundle);
  const ids = endsOf(links);
  if (ids.length === 0) return undefined;
  const weighted = links.map(({ edge }) => ({ ...edge, weight: edge.origins }));
  const boxes = spread(await layoutGraph(ids, weighted), bundle);
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const parallel = new Map<string, number>();
  const lines = links.flatMap((link) => {
    const a = byId.get(link.edge.source);
    const b = byId.get(link.edge.target);
    if (!a || !b) return [];
    const key = [a.id, b.id].sort().join('~');
    const nth = parallel.get(key) ?? 0;
    parallel.set(key, nth + 1);
    const side = a.id < b.id ? 1 : -1;
    return [drawLink(link, [a, b], side * Math.ceil(nth / 2) * (nth % 2 === 0 ? 0.16 : -0.16), terms)];
  });
  const left = Math.min(...boxes.map((box) => box.x - box.width / 2)) - 20;
  const top = Math.min(...boxes.map((box) => box.y)) - 40;
  const width = Math.max(...boxes.map((box) => box.x + box.width / 2)) + 20 - left;
  const height = Math.max(...boxes.map((box) => box.y)) + 50 - top;
  const view = [left, top, width, height].map(round).join(' ');
  // A wide drawing keeps its size and is scrolled: shrunk to the page its names could not be read.
  const size =
    width > 1000 ? ` class="wide" width="${round(width * 0.8)}" height="${round(height * 0.8)}"` : '';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg"${size} viewBox="${view}" role="img" aria-label="${escapeHtml(terms.text.drawing)}" direction="ltr">
${lines.join('')}${boxes.map((box) => drawNode(box, bundle)).join('')}</svg>
`;
  const present = new Set(links.map(leading));
  return {
    svg,
    entities: boxes.length,
    statuses: (Object.keys(dashes) as Status[]).filter((status) => present.has(status)),
  };
}
