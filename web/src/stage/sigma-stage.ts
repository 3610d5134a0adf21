import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';
import type { Picture } from '../data/visual.ts';
import { fitCamera } from './camera.ts';
import { mix } from './color.ts';
import type { Emphasis, GraphStage, StageEvents, StageTheme } from './graph-stage.ts';
import type { Point } from './layout.ts';
import { createLineLayer } from './line-layer.ts';
import { focusOf, nodeTone } from './scene.ts';
import { isPatterned, paint, toSvg } from './stage-drawing.ts';
import { listen } from './stage-listening.ts';
import { refocus, type Stage } from './stage-state.ts';
import { textMeasure } from './text-drawing.ts';
import { discColor } from './theme.ts';

const extent = 500;

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
  // Only then does it place points by this box, as fitting the camera needs.
  sigma.refresh();
  return sigma;
}

function dressNodes(stage: Stage): void {
  stage.sigma.setSetting('nodeReducer', (id, data) => {
    const node = stage.picture.nodes.get(id);
    const color = node ? discColor(node, stage.theme) : stage.theme.edge;
    const dim = isPatterned(stage.picture) && nodeTone(id, stage.focus) === 'dim';
    return {
      ...data,
      color: dim ? mix(color, stage.theme.background, 0.72) : color,
      zIndex: dim ? 0 : 1,
    };
  });
}

function toGraph({ picture }: Stage, places: ReadonlyMap<string, Point>): MultiDirectedGraph {
  const graph = new MultiDirectedGraph();
  for (const node of picture.nodes.values()) {
    const { x, y } = places.get(node.id) ?? { x: 0, y: 0 };
    graph.addNode(node.id, { x, y, size: node.size });
  }
  return graph;
}

function show(stage: Stage, picture: Picture, places: ReadonlyMap<string, Point>, fit: boolean): void {
  stage.picture = picture;
  stage.fresh = true;
  stage.places = new Map(places);
  stage.focus = focusOf(picture, stage.emphasis, stage.hovered);
  if (fit) fitCamera(stage.sigma, picture, stage.places);
  stage.lines.show(isPatterned(picture) ? undefined : picture, stage.places);
  // A graph that is filled before sigma sees it is gone through once, not once an entity.
  stage.graph = toGraph(stage, stage.places);
  stage.sigma.setGraph(stage.graph);
}

function move(stage: Stage, places: ReadonlyMap<string, Point>): void {
  stage.places = new Map(places);
  stage.lines.place(stage.places);
  // One update for all, which sigma answers with one drawing.
  stage.graph.updateEachNodeAttributes((id, attributes) => ({ ...attributes, ...places.get(id) }), {
    attributes: ['x', 'y'],
  });
}

const sameEmphasis = (a: Emphasis, b: Emphasis): boolean =>
  a.selection?.id === b.selection?.id &&
  a.path.size === b.path.size &&
  [...a.path].every((id) => b.path.has(id));

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
    lines: createLineLayer(sigma),
    fresh: false,
    rest: undefined,
  };
  dressNodes(stage);
  listen(stage, events);
  return {
    show: (next, places, fit) => show(stage, next, places, fit),
    move: (places) => move(stage, places),
    emphasise: (next) => {
      if (sameEmphasis(stage.emphasis, next)) return;
      stage.emphasis = next;
      refocus(stage);
    },
    dress: (next) => {
      stage.theme = next;
      show(stage, stage.picture, stage.places, false);
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
    svg: () => toSvg(stage),
    destroy: () => {
      clearTimeout(stage.rest);
      sigma.kill();
    },
  };
}
