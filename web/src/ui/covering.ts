import { useEffect, useMemo, useRef } from 'react';
import type { StatusView } from '../../../src/model/api.ts';
import { type Coverage, cover } from '../data/coverage.ts';
import { type GraphRequest, graphRequests, importedRequest } from '../data/requests.ts';
import type { ViewState } from '../state/view-state.ts';

const none: readonly GraphRequest[] = [];

/** The coverage of some requests, the same object until one of their own answers comes or changes. */
function useCover(requests: readonly GraphRequest[], answers: ReadonlyMap<string, unknown>): Coverage {
  const known = useRef<{ requests: readonly GraphRequest[]; answers: unknown[]; coverage: Coverage }>(
    undefined,
  );
  const before = known.current;
  const own = requests.map(({ path }) => answers.get(path));
  const isSame = before?.requests === requests && own.every((answer, i) => answer === before.answers[i]);
  // Making a big graph of its answer anew for each other answer that comes would be felt.
  const coverage = isSame ? before.coverage : cover(requests, answers);
  useEffect(() => {
    known.current = { requests, answers: own, coverage };
  });
  return coverage;
}

/**
 * What the answers make of a view: its own graph first and, once the entities of that are known, what imported
 * graphs state of them. `paths` are the answers that it takes.
 */
export function useCoverage(
  view: ViewState,
  answers: ReadonlyMap<string, unknown>,
  status: StatusView | undefined,
): { readonly coverage: Coverage; readonly paths: readonly string[] } {
  const { expansions, also, overview, path } = view;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only these parts of the view make requests
  const requests = useMemo(() => graphRequests(view), [expansions, also, overview, path]);
  const own = useCover(requests, answers);
  const hasImports = (status?.imported ?? 0) > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the expansions of the view name things
  const all = useMemo(() => {
    const imported =
      hasImports && own.complete ? importedRequest(own.dataset.nodes.values(), view) : undefined;
    return imported ? [...requests, imported] : requests;
  }, [requests, own, hasImports, expansions]);
  const joined = useCover(all === requests ? none : all, answers);
  const paths = useMemo(() => all.map((request) => request.path), [all]);
  return { coverage: all === requests ? own : joined, paths };
}
