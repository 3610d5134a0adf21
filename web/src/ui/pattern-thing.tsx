import type { KeyboardEvent, PointerEvent } from 'react';
import type { EntityView } from '../../../src/model/api.ts';
import type { Point } from '../stage/layout.ts';
import type { PatternNode } from '../state/pattern.ts';
import { useAnswer } from './answer.ts';
import { useSession } from './session.tsx';
import { ClassDisc } from './symbol.tsx';
import { Written } from './written.tsx';

interface PatternThingProps {
  readonly node: PatternNode;
  readonly name: string;
  /** Where it stands on the board, in CSS pixels. */
  readonly at: Point;
  readonly pressed: boolean;
  readonly onPress: () => void;
  /** From the disc a line is drawn; by its name it is moved. */
  readonly onBegin: (kind: 'link' | 'move', event: PointerEvent) => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

/** A thing of a drawn question: a disc with what it is, and its name. */
export function PatternThing({ node, name, at, pressed, onPress, onBegin, onKey }: PatternThingProps) {
  const { words } = useSession();
  const path = node.entity === undefined ? undefined : `/api/entity?id=${encodeURIComponent(node.entity)}`;
  const { value } = useAnswer<EntityView>(path);
  const shown = node.class ?? value?.class;
  return (
    <button
      type="button"
      className="pattern-node"
      aria-pressed={pressed}
      style={{ left: at.x, top: at.y }}
      onClick={onPress}
      onKeyDown={onKey}
    >
      <span className="pattern-disc" onPointerDown={(event) => onBegin('link', event)}>
        {shown ? <ClassDisc name={shown} size={44} /> : <span className="any-disc">?</span>}
      </span>
      <span className="pattern-name" dir={words.direction} onPointerDown={(event) => onBegin('move', event)}>
        {value ? <Written text={value.label} /> : name}
      </span>
    </button>
  );
}
