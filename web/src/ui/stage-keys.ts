import type { KeyboardEvent } from 'react';
import type { Point } from '../stage/layout.ts';
import { arrows, stepTowards } from '../state/walking.ts';
import { announceEdge, announceEntity } from './announcing.ts';
import type { Session } from './session.tsx';

interface Anchor {
  current: string | undefined;
}

function choose(session: Session, id: string): void {
  session.dispatch({ type: 'select', selection: { kind: 'entity', id } });
  session.stage.current?.reveal(id);
  announceEntity(session, id);
}

function firstEntity(session: Session): string | undefined {
  const opened = session.view.expansions.at(-1)?.entity;
  if (opened !== undefined && session.picture.nodes.has(opened)) return opened;
  return [...session.picture.nodes.values()].sort((a, b) => b.degree - a.degree)[0]?.id;
}

function walk(session: Session, places: ReadonlyMap<string, Point>, from: string, key: string): boolean {
  const direction = arrows[key];
  const here = places.get(from);
  if (!direction || !here) return false;
  const neighbours = new Map<string, Point>();
  for (const edge of session.picture.edges.values()) {
    const other = edge.source === from ? edge.target : edge.target === from ? edge.source : undefined;
    const place = other === undefined ? undefined : places.get(other);
    if (other !== undefined && place) neighbours.set(other, place);
  }
  const next = stepTowards(here, direction, neighbours);
  if (next !== undefined) choose(session, next);
  return true;
}

function stepEdge(session: Session, from: string, by: number): void {
  const edges = [...session.picture.edges.values()].filter(
    (edge) => edge.source === from || edge.target === from,
  );
  const { selection } = session.view;
  const index = edges.findIndex((edge) => edge.id === selection?.id);
  const next = edges[(index + by + edges.length + (index < 0 && by < 0 ? 1 : 0)) % edges.length];
  if (!next) return;
  session.dispatch({ type: 'select', selection: { kind: 'edge', id: next.id } });
  announceEdge(session, next.id);
}

function view(session: Session, key: string): boolean {
  const stage = session.stage.current;
  if (key === '+' || key === '=') stage?.zoom(1.5);
  else if (key === '-') stage?.zoom(1 / 1.5);
  else if (key === '0') stage?.fit();
  else return false;
  return true;
}

function act(session: Session, key: string, from: string): boolean {
  if (key === 'Enter') {
    session.dispatch({ type: 'expand', entity: from });
    session.announce(
      session.words.fill(session.words.text.announceExpanded, {
        n: session.words.count(session.picture.nodes.size, 'entity'),
      }),
    );
  } else if (key === ']') stepEdge(session, from, 1);
  else if (key === '[') stepEdge(session, from, -1);
  else if (key === 'Delete' || key === 'h') session.dispatch({ type: 'hide', entity: from });
  else return false;
  return true;
}

/**
 * What a key does on the graph: arrows walk, Enter expands, brackets step through the links of the
 * entity that was last chosen (`anchor`), plus, minus and nought zoom.
 */
export function handleStageKey(
  event: KeyboardEvent,
  session: Session,
  places: ReadonlyMap<string, Point>,
  anchor: Anchor,
): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const { selection } = session.view;
  if (selection?.kind === 'entity') anchor.current = selection.id;
  if (anchor.current !== undefined && !session.picture.nodes.has(anchor.current)) anchor.current = undefined;
  const known = anchor.current;
  if (view(session, event.key)) {
    event.preventDefault();
    return;
  }
  const moves = event.key in arrows || ['Enter', ']', '[', 'Delete', 'h'].includes(event.key);
  if (!moves) return;
  event.preventDefault();
  if (known === undefined || !selection) {
    const first = known ?? firstEntity(session);
    if (first !== undefined) choose(session, first);
    return;
  }
  if (!walk(session, places, known, event.key)) act(session, event.key, known);
}
