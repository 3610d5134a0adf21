import type { Picture } from '../data/visual.ts';
import type { Selection } from '../state/view-state.ts';
import type { Point } from './layout.ts';

/** The colours and type that a stage draws with, from the page's style. */
export interface StageTheme {
  readonly background: string;
  readonly ink: string;
  readonly faint: string;
  readonly edge: string;
  readonly denied: string;
  readonly accent: string;
  readonly chip: string;
  readonly classes: Readonly<Record<string, string>>;
  /** Colours of communities, the largest first; the others are drawn like edges. */
  readonly groups: readonly string[];
  readonly font: string;
}

/** What is emphasised at the moment. */
export interface Emphasis {
  readonly selection?: Selection;
  /** Edges of a path that was asked for. */
  readonly path: ReadonlySet<string>;
}

/** What a person does on the stage. */
export interface StageEvents {
  onEntity(id: string): void;
  onExpand(id: string): void;
  onEdge(id: string): void;
  onBackground(): void;
  /** An entity was dragged to a place. */
  onPlace(id: string, place: readonly [number, number]): void;
}

/** Where the graph is drawn. The view knows no more of the drawing library than this. */
export interface GraphStage {
  /** Shows a picture with its entities at `places`; with `fit`, all of it in sight. */
  show(picture: Picture, places: ReadonlyMap<string, Point>, fit: boolean): void;
  /** Moves the entities of the picture on show. */
  move(places: ReadonlyMap<string, Point>): void;
  emphasise(emphasis: Emphasis): void;
  dress(theme: StageTheme): void;
  /** Moves the camera so that all, or the named entities, are in sight. */
  fit(ids?: readonly string[]): void;
  /** Brings an entity into sight if it is not. */
  reveal(id: string): void;
  zoom(factor: number): void;
  /** Takes the size of its container. */
  resize(): void;
  /** Width over height. */
  aspect(): number;
  /** What is seen, as one image on the background, at the given scale. */
  paint(scale: number): HTMLCanvasElement;
  /** What is seen, as an SVG file; its text stays text. */
  svg(): string;
  destroy(): void;
}
