import { useEffect, useRef } from 'react';
import type { Picture } from '../data/visual.ts';
import { arrange } from '../stage/layout.ts';
import { createSigmaStage } from '../stage/sigma-stage.ts';
import { readTheme } from '../stage/theme.ts';
import { measurer } from './measuring.ts';
import { useSession } from './session.tsx';

function boxesOf(picture: Picture): (id: string) => { width: number; height: number } {
  const measure = measurer();
  return (id) => {
    const node = picture.nodes.get(id);
    const side = (node?.size ?? 9) * 2;
    return { width: Math.max(side, measure(node?.label ?? '')) + 12, height: side + 26 };
  };
}

/** A result drawn as a graph; choosing an entity opens it. */
export function ResultDrawing({ picture }: { readonly picture: Picture }) {
  const { words, dispatch, preferences } = useSession();
  const host = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme is drawn afresh
  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const open = (id: string): void => {
      if (picture.nodes.get(id)?.class !== 'Term') dispatch({ type: 'open', entity: id });
    };
    const stage = createSigmaStage(element, readTheme(document.documentElement), {
      onEntity: open,
      onExpand: open,
      onEdge: () => undefined,
      onBackground: () => undefined,
      onPlace: () => undefined,
    });
    const observer = new ResizeObserver(() => {
      stage.resize();
      stage.fit();
    });
    observer.observe(element);
    stage.show(
      picture,
      arrange(picture, { known: new Map(), boxOf: boxesOf(picture), aspect: stage.aspect() }),
      true,
    );
    return () => {
      observer.disconnect();
      stage.destroy();
    };
  }, [picture, dispatch, preferences.theme]);
  return <div ref={host} className="result-stage" dir="ltr" role="img" aria-label={words.text.stageLabel} />;
}
