import type { StageEvents } from './graph-stage.ts';
import { draw, edgeUnder, isPatterned } from './stage-drawing.ts';
import { refocus, type Stage } from './stage-state.ts';

function hover(stage: Stage, id: string | undefined): void {
  if (stage.hovered === id) return;
  stage.hovered = id;
  stage.sigma.getContainer().style.cursor = id === undefined ? '' : 'pointer';
  refocus(stage);
}

function listenToDrag(stage: Stage, events: StageEvents): void {
  const { sigma } = stage;
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
    stage.lines.place(stage.places);
    stage.graph.mergeNodeAttributes(dragged.id, place);
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

// Long enough that a hand that rests while dragging is not taken to be done.
const pause = 140;

/** Draws a big graph's chief lines at first and while the camera moves, and all when it has come to rest. */
function drawMoving(stage: Stage): void {
  const { sigma } = stage;
  const mouse = sigma.getMouseCaptor();
  const moving =
    stage.fresh || sigma.getCamera().isAnimated() || mouse.isMoving || mouse.currentWheelDirection !== 0;
  clearTimeout(stage.rest);
  stage.fresh = false;
  draw(stage, moving);
  if (moving && stage.lines.data) stage.rest = setTimeout(() => draw(stage), pause);
}

/** Tells the view what a person does on the stage, and draws when sigma does. */
export function listen(stage: Stage, events: StageEvents): void {
  const { sigma } = stage;
  sigma.on('afterRender', () => drawMoving(stage));
  sigma.on('enterNode', ({ node }) => hover(stage, node));
  sigma.on('leaveNode', () => hover(stage, undefined));
  sigma.on('clickNode', ({ node }) => events.onEntity(node));
  sigma.on('doubleClickNode', ({ node, preventSigmaDefault }) => {
    preventSigmaDefault();
    events.onExpand(node);
  });
  sigma.on('clickStage', ({ event }) => {
    const edge = edgeUnder(stage, event, 9);
    if (edge === undefined) events.onBackground();
    else events.onEdge(edge);
  });
  sigma.on('moveBody', ({ event }) => {
    if (stage.hovered !== undefined && stage.picture.nodes.has(stage.hovered)) return;
    // Looking through all of a big graph's edges at every move of the pointer would be felt.
    if (isPatterned(stage.picture)) hover(stage, edgeUnder(stage, event, 7));
  });
  sigma.on('leaveStage', () => hover(stage, undefined));
  listenToDrag(stage, events);
}
