import type { KeyboardEvent } from 'react';
import { statusDashes } from '../data/symbols.ts';
import { type Curve, curveBetween, pointAt } from '../stage/edge-geometry.ts';
import { type PatternLink, type PatternNode, removeLink, removeNode, setNode } from '../state/pattern.ts';
import { arrows } from '../state/walking.ts';
import { type Drag, usePatternDrag, useSize } from './pattern-drag.ts';
import type { PatternEditing } from './pattern-form.tsx';
import { usePatternNames } from './pattern-names.ts';
import { PatternThing } from './pattern-thing.tsx';
import { useSession } from './session.tsx';

const radius = 22;
const bow = 0.28;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The line of a link; links of one pair bow apart. */
function curveOf(index: number, { nodes, links }: PatternEditing['pattern'], size: Size): Curve | undefined {
  const link = links[index];
  const discOf = (id: string | undefined) => {
    const node = nodes.find((one) => one.id === id);
    return node && { x: node.x * size.width, y: node.y * size.height, radius };
  };
  const [source, target] = [discOf(link?.from), discOf(link?.to)];
  if (!link || !source || !target) return undefined;
  const pair = (one: PatternLink): string => [one.from, one.to].sort().join();
  const alike = links.flatMap((one, i) => (pair(one) === pair(link) ? [i] : []));
  const place = alike.indexOf(index) - (alike.length - 1) / 2;
  return curveBetween(source, target, place * bow * (link.from < link.to ? 1 : -1), 6);
}

function Line({ curve, link }: { readonly curve: Curve; readonly link: PatternLink }) {
  const { from, control, to } = curve;
  const dashes = statusDashes[link.status ?? 'asserted'].join(' ');
  return (
    <path
      className={`pattern-line line-${link.status ?? 'any'}`}
      d={`M${from.x} ${from.y}Q${control.x} ${control.y} ${to.x} ${to.y}`}
      strokeDasharray={dashes || undefined}
      markerEnd="url(#pattern-arrow)"
    />
  );
}

function Lines({ editing, size, drag }: { editing: PatternEditing; size: Size; drag: Drag | undefined }) {
  const { pattern } = editing;
  const start = drag?.kind === 'link' ? pattern.nodes.find((one) => one.id === drag.id) : undefined;
  return (
    <svg className="pattern-lines" width={size.width} height={size.height} aria-hidden="true">
      <defs>
        <marker
          id="pattern-arrow"
          viewBox="0 0 8 8"
          refX="5"
          refY="4"
          markerWidth="6"
          markerHeight="6"
          orient="auto"
        >
          <path d="M0 0.5 8 4 0 7.5 2 4Z" />
        </marker>
      </defs>
      {pattern.links.map((link, i) => {
        const curve = curveOf(i, pattern, size);
        // biome-ignore lint/suspicious/noArrayIndexKey: links have no key but their place
        return curve ? <Line key={i} curve={curve} link={link} /> : null;
      })}
      {start && drag ? (
        <path
          className="pattern-line line-new"
          d={`M${start.x * size.width} ${start.y * size.height}L${drag.x} ${drag.y}`}
        />
      ) : null}
    </svg>
  );
}

/** Moves a thing a step by an arrow key, or takes it away; true when the key meant something. */
function actOnKey(event: KeyboardEvent, node: PatternNode, editing: PatternEditing): boolean {
  const { pattern, onChange, onChoose } = editing;
  const direction = arrows[event.key];
  if (direction) {
    const inside = (value: number): number => Math.min(0.94, Math.max(0.06, value));
    const [x, y] = [inside(node.x + direction.x * 0.04), inside(node.y - direction.y * 0.06)];
    onChange(setNode(pattern, { ...node, x, y }));
    return true;
  }
  if (event.key !== 'Delete' || pattern.nodes.length < 2) return false;
  onChange(removeNode(pattern, node.id));
  onChoose(undefined);
  return true;
}

function Links({ size, ...editing }: PatternEditing & { readonly size: Size }) {
  const { words } = useSession();
  const { pattern, chosen, onChoose, onChange } = editing;
  const names = usePatternNames(pattern);
  return pattern.links.map((link, index) => {
    const curve = curveOf(index, pattern, size);
    if (!curve) return null;
    const middle = pointAt(curve, 0.5);
    return (
      <button
        // biome-ignore lint/suspicious/noArrayIndexKey: links have no key but their place
        key={index}
        type="button"
        className="pattern-link"
        dir={words.direction}
        aria-label={names.link(link)}
        aria-pressed={chosen?.kind === 'link' && chosen.index === index}
        style={{ left: middle.x, top: middle.y }}
        onClick={() => onChoose({ kind: 'link', index })}
        onKeyDown={(event) => {
          if (event.key !== 'Delete') return;
          onChange(removeLink(pattern, index));
          onChoose(undefined);
        }}
      >
        {names.relation(link)}
      </button>
    );
  });
}

/** The board that a question is drawn on; what stands on it are buttons, for the keyboard. */
export function PatternBoard(editing: PatternEditing) {
  const { words } = useSession();
  const { pattern, chosen, onChoose } = editing;
  const names = usePatternNames(pattern);
  const { host, size } = useSize();
  const { drag, begin, handlers } = usePatternDrag(editing, size);
  return (
    <fieldset ref={host} className="pattern-board" dir="ltr" aria-label={words.text.draw} {...handlers}>
      <Lines editing={editing} size={size} drag={drag} />
      <Links {...editing} size={size} />
      {pattern.nodes.map((node) => {
        const moved = drag?.kind === 'move' && drag.id === node.id;
        return (
          <PatternThing
            key={node.id}
            node={node}
            name={names.node(node)}
            at={moved ? drag : { x: node.x * size.width, y: node.y * size.height }}
            pressed={chosen?.kind === 'node' && chosen.id === node.id}
            onPress={() => onChoose({ kind: 'node', id: node.id })}
            onBegin={(kind, event) => begin(kind, node.id, event)}
            onKey={(event) => {
              if (actOnKey(event, node, editing)) event.preventDefault();
            }}
          />
        );
      })}
    </fieldset>
  );
}
