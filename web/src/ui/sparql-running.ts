import { useRef, useState } from 'react';
import { askSparql, nameEntities, type Outcome } from '../api/sparql-client.ts';
import type { Shape } from '../data/pattern-query.ts';
import { type EntityName, entitiesOfRows, entitiesOfTriples } from '../data/result-graph.ts';
import { useSession } from './session.tsx';

/** A query that was asked, and what came of it. */
export interface Asked {
  readonly query: string;
  /** The statements that its rows make, when that is known. */
  readonly shapes: readonly Shape[];
  readonly outcome: Outcome;
  readonly names: ReadonlyMap<string, EntityName>;
}

const nothing: Asked = { query: '', shapes: [], outcome: { kind: 'none' }, names: new Map() };

function entitiesOf(outcome: Outcome, base: string): readonly string[] {
  if (outcome.kind === 'rows') return entitiesOfRows(outcome.answer, base);
  return outcome.kind === 'graph' ? entitiesOfTriples(outcome.triples, base) : [];
}

/** Runs queries one at a time; the names of the entities found come after the rows. */
export function useQuery(base: string) {
  const { status, words } = useSession();
  const [asked, setAsked] = useState<Asked>(nothing);
  const abort = useRef<AbortController | undefined>(undefined);
  const run = async (query: string, shapes: readonly Shape[] = []): Promise<void> => {
    abort.current?.abort();
    const current = new AbortController();
    const { signal } = current;
    abort.current = current;
    const now = { ...nothing, query, shapes };
    setAsked({ ...now, outcome: { kind: 'running' } });
    try {
      const outcome = await askSparql(status?.sparql ?? '/sparql', query, signal);
      setAsked({ ...now, outcome });
      const names = await nameEntities(entitiesOf(outcome, base), { language: words.language, signal });
      if (names.size > 0) setAsked({ ...now, outcome, names });
    } catch (error) {
      if (signal.aborted) return;
      setAsked({ ...now, outcome: { kind: 'failed', message: String(error) } });
    }
  };
  const cancel = (): void => {
    abort.current?.abort();
    setAsked(nothing);
  };
  return { asked, run, cancel };
}
