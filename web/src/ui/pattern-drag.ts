import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { addLink, setNode } from '../state/pattern.ts';
import type { PatternEditing } from './pattern-form.tsx';

/** A stroke under way: where the pointer is on the board, in CSS pixels. */
export interface Drag {
  readonly kind: 'link' | 'move';
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size of a board in CSS pixels, as it changes. */
export function useSize() {
  const host = useRef<HTMLFieldSetElement>(null);
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const observer = new ResizeObserver(() =>
      setSize({ width: element.clientWidth, height: element.clientHeight }),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { host, size };
}

// As far as a finger may miss a disc; and less of a way is a press and no stroke.
const nearness = 34;
const leastStroke = 30;

/** What a stroke comes to when the pointer is lifted. */
function finish(drag: Drag, { pattern, onChange, onChoose }: PatternEditing, { width, height }: Size): void {
  const at = [drag.x / width, drag.y / height] as const;
  const start = pattern.nodes.find((node) => node.id === drag.id);
  if (!start) return;
  if (drag.kind === 'move') {
    onChange(setNode(pattern, { ...start, x: at[0], y: at[1] }));
    return;
  }
  const far = ({ x, y }: { x: number; y: number }): number =>
    Math.hypot(x * width - drag.x, y * height - drag.y);
  if (far(start) < leastStroke) return;
  const target = pattern.nodes.find((node) => node.id !== drag.id && far(node) < nearness);
  const next = addLink(pattern, drag.id, target?.id, at);
  if (next === pattern) return;
  onChange(next);
  onChoose({ kind: 'link', index: pattern.links.length });
}

/** Follows the pointer while a line is drawn or a thing is moved. */
export function usePatternDrag(editing: PatternEditing, size: Size) {
  const [drag, setDrag] = useState<Drag | undefined>();
  const moved = useRef(false);
  const place = (event: PointerEvent): { x: number; y: number } => {
    const box = event.currentTarget.getBoundingClientRect();
    const inside = (value: number, most: number): number => Math.min(most - 8, Math.max(8, value));
    return {
      x: inside(event.clientX - box.left, size.width),
      y: inside(event.clientY - box.top, size.height),
    };
  };
  const handlers = {
    onPointerMove: (event: PointerEvent) => {
      if (!drag) return;
      moved.current = true;
      setDrag({ ...drag, ...place(event) });
    },
    onPointerUp: (event: PointerEvent) => {
      if (drag && moved.current) finish({ ...drag, ...place(event) }, editing, size);
      setDrag(undefined);
    },
    onPointerCancel: () => setDrag(undefined),
  };
  const begin = (kind: Drag['kind'], id: string, event: PointerEvent): void => {
    const node = editing.pattern.nodes.find((one) => one.id === id);
    if (!node || event.button !== 0) return;
    // A finger is bound to what it touched first; the board is to follow it.
    if (event.currentTarget.hasPointerCapture(event.pointerId)) {
      event.currentTarget.releasePointerCapture(event.pointerId);
    }
    moved.current = false;
    setDrag({ kind, id, x: node.x * size.width, y: node.y * size.height });
  };
  return { drag, begin, handlers };
}
