import type { MultiDirectedGraph } from 'graphology';
import type Sigma from 'sigma';
import type { Picture } from '../data/visual.ts';
import type { DrawnEdge } from './edge-drawing.ts';
import type { Emphasis, StageTheme } from './graph-stage.ts';
import type { Point } from './layout.ts';
import type { LineLayer } from './line-layer.ts';
import { type Focus, focusOf } from './scene.ts';
import { draw, isPatterned } from './stage-drawing.ts';

/** What a stage holds while it lives: sigma's discs below, our canvases, and what is shown on them. */
export interface Stage {
  readonly sigma: Sigma;
  graph: MultiDirectedGraph;
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
  /** The edges of a big graph. */
  readonly lines: LineLayer;
  /** Draws all that was left out while the camera moved. */
  /** Whether what is on show has not been drawn yet. */
  fresh: boolean;
  rest: ReturnType<typeof setTimeout> | undefined;
}

/** Works out anew what stands out, and draws. */
export function refocus(stage: Stage): void {
  stage.focus = focusOf(stage.picture, stage.emphasis, stage.hovered);
  // Sigma goes through the whole graph to dim it; with a big one only what is drawn over it changes.
  if (isPatterned(stage.picture)) stage.sigma.refresh({ skipIndexation: true, schedule: true });
  else draw(stage);
}
