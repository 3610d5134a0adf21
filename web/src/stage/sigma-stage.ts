import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';
import type { Picture } from '../data/visual.ts';
import { fitCamera } from './camera.ts';
import { mix } from './color.ts';
import { type DrawnEdge, drawEdge } from './edge-drawing.ts';
import { writeEdgeLabels } from './edge-labels.ts';
import type { Emphasis, GraphStage, StageEvents, StageTheme } from './graph-stage.ts';
import type { Point } from './layout.ts';
import { drawNodes } from './node-drawing.ts';
import { edgeAt, edgesNow, type Focus, focusOf, nodesNow, nodeTone } from './scene.ts';
import { textMeasure } from './text-drawing.ts';

// Past this many edges, patterned curves on a canvas would hold up panning: plain lines on the GPU take over.
const patternedEdges = 1500;
const extent = 500;

interface Stage {
  readonly sigma: Sigma;
  readonly graph: MultiDirectedGraph;
  readonly under: CanvasRenderingContext2D;
  readonly over: CanvasRenderingContext2D;
  readonly measure: (text: string, font: string) => number;
  picture: Picture;
  places: Map<string, Point>;
  emphasis: Emphasis;
  focus: Focus;
  hovered: string | undefined;
  theme: StageTheme;
  edges: DrawnEdge[];
}

function createSigma(container: HTMLElement, graph: MultiDirectedGraph): Sigma {
  let sigma: Sigma | undefined;
  sigma = new Sigma(graph, container, {
    renderLabels: false,
    renderEdgeLabels: false,
    enableEdgeEvents: false,
    defaultDrawNodeHover: () => undefined,
    defaultEdgeType: 'line',
    zIndex: true,
    stagePadding: 0,
    minCameraRatio: 0.02,
    maxCameraRatio: 20,
    doubleClickZoomingRatio: 1,
    allowInvalidContainer: true,
    // Sizes are as given about where a graph unit is a pixel, and follow the zoom gently beyond.
    zoomToSizeRatioFunction: (ratio) => {
      const { width, height } = sigma?.getDimensions() ?? { width: 1000, height: 1000 };
      const unitsPerPixel = (ratio * extent * 2) / Math.max(1, Math.min(width, height));
      if (unitsPerPixel > 1.6) return Math.min(6, (unitsPerPixel / 1.6) ** 0.8);
      return Math.max(0.7, Math.min(1, unitsPerPixel ** 0.5));
    },
  });
  sigma.setCustomBBox({ x: [-extent, extent], y: [-extent, extent] });
  return sigma;
}

function dressNodes(stage: Stage): void {
  stage.sigma.setSetting('nodeReducer', (id, data) => {
    const tone = nodeTone(id, stage.focus);
    const color = stage.theme.classes[String(data.class)] ?? stage.theme.edge;
    return {
      ...data,
      color: tone === 'dim' ? mix(color, stage.theme.background, 0.72) : color,
      zIndex: tone === 'dim' ? 0 : 1,
    };
  });
}

function draw(stage: Stage): void {
  const { sigma, under, over, theme, picture } = stage;
  const { width, height } = sigma.getDimensions();
  under.clearRect(0, 0, width, height);
  over.clearRect(0, 0, width, height);
  stage.edges = edgesNow(sigma, picture, stage.places, stage.focus);
  const patterned = picture.edges.size <= patternedEdges;
  for (const edge of stage.edges) {
    if (patterned || edge.tone === 'strong') drawEdge(under, edge, theme);
  }
  const screen = drawNodes(over, nodesNow(sigma, picture, stage.places, stage.focus), theme, stage.measure);
  const named = patterned ? stage.edges : stage.edges.filter((edge) => edge.tone === 'strong');
  writeEdgeLabels(over, named, theme, screen, stage.measure);
}

function refocus(stage: Stage): void {
  stage.focus = focusOf(stage.picture, stage.emphasis, stage.hovered);
  stage.sigma.refresh({ skipIndexation: true });
}

function show(stage: Stage, picture: Picture, places: ReadonlyMap<string, Point>): void {
  const { graph } = stage;
  stage.picture = picture;
  stage.places = new Map(places);
  stage.focus = focusOf(picture, stage.emphasis, stage.hovered);
  graph.clear();
  for (const node of picture.nodes.values()) {
    const { x, y } = places.get(node.id) ?? { x: 0, y: 0 };
    graph.addNode(node.id, { x, y, size: node.size, class: node.class, label: node.label });
  }
  if (picture.edges.size > patternedEdges) {
    for (const edge of picture.edges.values()) {
      graph.addDirectedEdgeWithKey(edge.id, edge.source, edge.target, {
        size: edge.width * 0.6,
        color: stage.theme.edge,
      });
    }
  }
  stage.sigma.refresh();
}

function hover(stage: Stage, id: string | undefined): void {
  if (stage.hovered === id) return;
  stage.hovered = id;
  stage.sigma.getContainer().style.cursor = id === undefined ? '' : 'pointer';
  refocus(stage);
}

function listenToDrag(stage: Stage, events: StageEvents): void {
  const { sigma, graph } = stage;
  let dragged: { id: string; moved: boolean } | undefined;
  sigma.on('downNode', ({ node }) => {
    dragged = { id: node, moved: false };
  });
  const mouse = sigma.getMouseCaptor();
  mouse.on('mousemovebody', (event) => {
    if (!dragged) return;
    const place = sigma.viewportToGraph(event);
    dragged.moved = true;
    stage.places.set(dragged.id, place);
    graph.mergeNodeAttributes(dragged.id, place);
    event.preventSigmaDefault();
    event.original.preventDefault();
    event.original.stopPropagation();
  });
  mouse.on('mouseup', () => {
    const place = dragged && stage.places.get(dragged.id);
    if (dragged?.moved && place) events.onPlace(dragged.id, [place.x, place.y]);
    dragged = undefined;
  });
}

function listen(stage: Stage, events: StageEvents): void {
  const { sigma } = stage;
  sigma.on('afterRender', () => draw(stage));
  sigma.on('enterNode', ({ node }) => hover(stage, node));
  sigma.on('leaveNode', () => hover(stage, undefined));
  sigma.on('clickNode', ({ node }) => events.onEntity(node));
  sigma.on('doubleClickNode', ({ node, preventSigmaDefault }) => {
    preventSigmaDefault();
    events.onExpand(node);
  });
  sigma.on('clickStage', ({ event }) => {
    const edge = edgeAt(stage.edges, event, 9);
    if (edge === undefined) events.onBackground();
    else events.onEdge(edge);
  });
  sigma.on('moveBody', ({ event }) => {
    if (stage.hovered !== undefined && stage.picture.nodes.has(stage.hovered)) return;
    hover(stage, edgeAt(stage.edges, event, 7));
  });
  sigma.on('leaveStage', () => hover(stage, undefined));
  listenToDrag(stage, events);
}

function paint(stage: Stage, scale: number): HTMLCanvasElement {
  const { sigma } = stage;
  const { width, height } = sigma.getDimensions();
  const canvas = document.createElement('canvas');
  canvas.width = width * scale;
  canvas.height = height * scale;
  const context = canvas.getContext('2d');
  if (!context) return canvas;
  context.scale(scale, scale);
  context.fillStyle = stage.theme.background;
  context.fillRect(0, 0, width, height);
  // Drawn afresh at the wanted scale: copying the screen would give soft letters.
  for (const edge of stage.edges) drawEdge(context, edge, stage.theme);
  const nodes = nodesNow(sigma, stage.picture, stage.places, stage.focus);
  for (const { node, disc, tone } of nodes) {
    const color = stage.theme.classes[node.class] ?? stage.theme.edge;
    context.fillStyle = tone === 'dim' ? mix(color, stage.theme.background, 0.72) : color;
    context.beginPath();
    context.arc(disc.x, disc.y, disc.radius, 0, Math.PI * 2);
    context.fill();
  }
  const screen = drawNodes(context, nodes, stage.theme, stage.measure);
  writeEdgeLabels(context, stage.edges, stage.theme, screen, stage.measure);
  return canvas;
}

/**
 * A stage on sigma: discs on the GPU, everything with a pattern or letters on two canvases of ours.
 * The container must be left-to-right whatever the page is.
 */
export function createSigmaStage(container: HTMLElement, theme: StageTheme, events: StageEvents): GraphStage {
  const graph = new MultiDirectedGraph();
  const sigma = createSigma(container, graph);
  const context = (id: string, options: { beforeLayer?: string; afterLayer?: string }) => {
    // The type leaves out the order of layers, which createCanvasContext hands on to createCanvas.
    sigma.createCanvasContext(id, options as object);
    return sigma.getCanvases()[id]?.getContext('2d') as CanvasRenderingContext2D;
  };
  const under = context('claims', { beforeLayer: 'nodes' });
  const over = context('names', { afterLayer: 'hoverNodes' });
  sigma.resize(true);
  const picture: Picture = { nodes: new Map(), edges: new Map() };
  const emphasis: Emphasis = { path: new Set() };
  const stage: Stage = {
    sigma,
    graph,
    under,
    over,
    measure: textMeasure(over),
    picture,
    places: new Map(),
    emphasis,
    focus: focusOf(picture, emphasis, undefined),
    hovered: undefined,
    theme,
    edges: [],
  };
  dressNodes(stage);
  listen(stage, events);
  return {
    show: (next, places) => show(stage, next, places),
    emphasise: (next) => {
      stage.emphasis = next;
      refocus(stage);
    },
    dress: (next) => {
      stage.theme = next;
      refocus(stage);
    },
    fit: (ids) => fitCamera(sigma, stage.picture, stage.places, ids),
    reveal: (id) => {
      const place = stage.places.get(id);
      if (!place) return;
      const { x, y } = sigma.graphToViewport(place);
      const { width, height } = sigma.getDimensions();
      if (x < 40 || y < 40 || x > width - 40 || y > height - 40) {
        sigma.getCamera().setState(sigma.viewportToFramedGraph({ x, y }));
      }
    },
    zoom: (factor) => {
      sigma.getCamera().animatedZoom({ factor, duration: 120 });
    },
    resize: () => {
      sigma.resize();
      sigma.refresh({ skipIndexation: true });
    },
    aspect: () => {
      const { width, height } = sigma.getDimensions();
      return width / Math.max(1, height);
    },
    paint: (scale) => paint(stage, scale),
    destroy: () => sigma.kill(),
  };
}
