import { useCallback, useEffect, useId, useRef, useState } from 'react';
import type { StageEvents } from '../stage/graph-stage.ts';
import type { Point } from '../stage/layout.ts';
import { baseOf, createPlaces, type Places } from '../stage/placing.ts';
import { type Settling, startSettling } from '../stage/settling-desk.ts';
import { createSigmaStage } from '../stage/sigma-stage.ts';
import { readTheme } from '../stage/theme.ts';
import { announceEdge, announceEntity } from './announcing.ts';
import { measurer } from './measuring.ts';
import { type Session, useSession } from './session.tsx';
import { handleStageKey } from './stage-keys.ts';
import { StageNotices } from './stage-notices.tsx';
import { StageTools } from './stage-tools.tsx';

function stageEvents(current: { readonly current: Session }): StageEvents {
  const act: Session['dispatch'] = (action) => current.current.dispatch(action);
  return {
    onEntity: (id) => {
      act({ type: 'select', selection: { kind: 'entity', id } });
      announceEntity(current.current, id);
    },
    onExpand: (id) => act({ type: 'expand', entity: id }),
    onEdge: (id) => {
      act({ type: 'select', selection: { kind: 'edge', id } });
      announceEdge(current.current, id);
    },
    onBackground: () => {
      if (current.current.view.selection) act({ type: 'select' });
    },
    onPlace: (id, at) => act({ type: 'pin', entity: id, at }),
  };
}

/** The layout that a worker has under way for the graph on show. */
function useSettling(session: Session, places: PlacesRef, where: WhereRef) {
  const running = useRef<Settling | undefined>(undefined);
  const [progress, setProgress] = useState<number | undefined>(undefined);
  const end = useCallback((): void => {
    running.current?.end();
    running.current = undefined;
    setProgress(undefined);
  }, []);
  const { stage } = session;
  const start = useCallback((): void => {
    running.current?.end();
    const job = places.current?.job();
    if (!job) {
      running.current = undefined;
      setProgress(undefined);
      return;
    }
    setProgress(0);
    running.current = startSettling(job, (settled) => {
      const found = places.current?.settle(settled.places);
      if (found) where.current = found;
      stage.current?.move(where.current);
      stage.current?.fit();
      setProgress(settled.progress < 1 ? settled.progress : undefined);
    });
  }, [places, where, stage]);
  useEffect(() => () => running.current?.end(), []);
  return { progress, start, end };
}

interface PlacesRef {
  readonly current: Places | undefined;
}

interface WhereRef {
  current: ReadonlyMap<string, Point>;
}

function useStage(session: Session) {
  const container = useRef<HTMLDivElement>(null);
  const latest = useRef(session);
  latest.current = session;
  const places = useRef<Places | undefined>(undefined);
  const where = useRef<ReadonlyMap<string, Point>>(new Map());
  const { stage, picture, coverage, view, preferences } = session;
  useEffect(() => {
    const element = container.current;
    if (!element) return;
    const created = createSigmaStage(element, readTheme(document.documentElement), stageEvents(latest));
    stage.current = created;
    places.current = createPlaces(measurer());
    const observer = new ResizeObserver(() => created.resize());
    observer.observe(element);
    const dress = new MutationObserver(() => created.dress(readTheme(document.documentElement)));
    dress.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    return () => {
      observer.disconnect();
      dress.disconnect();
      stage.current = undefined;
      created.destroy();
    };
  }, [stage]);
  const settling = useSettling(session, places, where);
  const { start } = settling;
  const shown = useRef({ base: '', size: 0 });
  useEffect(() => {
    const current = stage.current;
    if (!current || !places.current || !coverage.complete) return;
    const before = where.current;
    const { path } = coverage;
    const chain = path?.found ? [path.from.id, ...path.steps.map((one) => one.to)] : [];
    where.current = places.current.update(view, coverage.dataset, current.aspect(), chain);
    if (before !== where.current) start();
    const size = coverage.dataset.nodes.size;
    const other = shown.current.base !== baseOf(view) || shown.current.size !== size;
    current.show(picture, where.current, other);
    shown.current = { base: baseOf(view), size };
  }, [stage, coverage, picture, view, start]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the picture is shown before it is emphasised
  useEffect(() => {
    const path = new Set(coverage.path?.steps.flatMap((one) => one.edges));
    stage.current?.emphasise({ path, ...(view.selection ? { selection: view.selection } : {}) });
  }, [stage, view.selection, coverage.path, picture, preferences.theme]);
  return { container, where, latest, settling };
}

/** The graph, drawn, with its keys, tools and notices. */
export function StageView({ visible }: { readonly visible: boolean }) {
  const session = useSession();
  const { words, coverage } = session;
  const { container, where, latest, settling } = useStage(session);
  const anchor = useRef<string | undefined>(undefined);
  const hint = useId();
  return (
    <section className="stage" hidden={!visible} aria-label={words.text.stageLabel}>
      <div
        className="stage-keys"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the graph is walked with the arrow keys
        tabIndex={0}
        role="application"
        aria-label={words.text.stageLabel}
        aria-describedby={hint}
        data-ready={coverage.complete}
        onKeyDown={(event) => handleStageKey(event, latest.current, where.current, anchor)}
      >
        <div ref={container} className="stage-canvas" dir="ltr" />
      </div>
      <p id={hint} className="visually-hidden">
        {words.text.stageHint}
      </p>
      <StageNotices settling={settling.progress} onSettled={settling.end} />
      <StageTools />
    </section>
  );
}
