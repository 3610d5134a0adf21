import type { GraphProblem } from '../graph/problem.ts';
import { checkRecord } from '../graph/record-rules.ts';
import { createShapeChecker } from '../graph/shapes.ts';
import type { Relation } from '../model/relation.ts';
import { prefixes } from '../ontology/vocabulary.ts';
import type { Store } from '../store/store.ts';
import type { QueryEngine } from './engine.ts';
import { type GraphRule, graphRules } from './graph-rules.ts';
import { checkInvariants } from './invariants.ts';

export interface ValidationOptions {
  /** SHACL core shapes in Turtle. */
  readonly shapes: string;
  readonly relations: readonly Relation[];
  /** Told after every record how many are done; the check waits for it. */
  readonly onRecord?: (done: number) => void | Promise<void>;
  readonly signal?: AbortSignal;
}

/** Most problems told of one rule over the whole graph. */
const listed = 20;

/**
 * Checks a workspace: every document's record against the shapes, the text and the claims; then facts and
 * records together. What people wrote or imported is not judged.
 *
 *   for await (const problem of validateGraph(store, engine, { shapes, relations })) report(problem);
 */
export async function* validateGraph(
  store: Store,
  engine: QueryEngine,
  { shapes, relations, onRecord, signal }: ValidationOptions,
): AsyncGenerator<GraphProblem, void, undefined> {
  const checkShapes = createShapeChecker(shapes);
  let done = 0;
  for (const { iri, document } of store.documents()) {
    if (signal?.aborted) return;
    const lines = [...store.quads({ document: iri })];
    const claims = store.claims({ document: iri }).map(({ id }) => id);
    yield* await checkShapes(lines);
    yield* checkRecord({ lines, base: store.base, document: iri, text: document.text, claims });
    done += 1;
    await onRecord?.(done);
  }
  yield* await checkShapes([...store.quads('identity')]);
  const component = `${prefixes.sh}SPARQLConstraintComponent`;
  const symmetric = new Set(relations.filter((one) => one.symmetric).map(({ id }) => id));
  for (const { invariant, example, ...where } of await checkInvariants(store, engine, symmetric)) {
    yield { ...where, message: `It must hold that ${invariant}: ${example}`, component };
  }
  for (const rule of graphRules(relations, store.base)) {
    if (signal?.aborted) return;
    for (const problem of await breaking(engine, rule)) yield { ...problem, component };
  }
}

async function breaking(
  engine: QueryEngine,
  { message, query }: GraphRule,
): Promise<readonly Omit<GraphProblem, 'component'>[]> {
  const { table } = await engine.query(`${query} ORDER BY ?node ?path ?value LIMIT ${listed}`, {
    timeoutMs: 300_000,
  });
  return (table?.rows ?? []).map(({ node, path, value }) => ({
    node: String(node?.value ?? ''),
    ...(path && { path: String(path.value) }),
    ...(value && { value: String(value.value) }),
    message,
  }));
}
