import { createRequire } from 'node:module';
import { DataFactory, Parser, Store } from 'n3';
import { prefixes } from '../ontology/vocabulary.ts';
import { parseLines } from './parse-lines.ts';
import type { GraphProblem } from './problem.ts';

interface Term {
  readonly value: string;
}

interface Result {
  readonly focusNode?: { readonly term?: Term };
  readonly path?: readonly { readonly predicates?: readonly Term[] }[];
  readonly value?: { readonly term?: Term };
  readonly message?: readonly Term[];
  readonly constraintComponent?: Term;
  readonly shape?: { readonly ptr?: { readonly term?: Term } };
}

interface Engine {
  readonly Validator: new (
    shapes: Store,
    options: { factory: typeof DataFactory },
  ) => { validate(data: { dataset: Store }): Promise<{ results: readonly Result[] }> };
}

/**
 * Checks the record of one document against SHACL shapes, given in Turtle. The record is N-Quads lines;
 * its graph is left aside, since the shapes speak of triples.
 *
 *   const check = createShapeChecker(shapes);
 *   await check(store.quads({ document: 'd5be1' })) // []
 */
export function createShapeChecker(
  shapes: string,
): (record: Iterable<string>) => Promise<readonly GraphProblem[]> {
  // The engine comes without types.
  const { Validator }: Engine = createRequire(import.meta.url)('shacl-engine');
  const validator = new Validator(new Store(new Parser().parse(shapes)), { factory: DataFactory });
  return async (record) => {
    const quads = parseLines(record);
    const triples = quads.map(({ subject, predicate, object }) =>
      DataFactory.quad(subject, predicate, object),
    );
    const { results } = await validator.validate({ dataset: new Store(triples) });
    return results.map(toProblem);
  };
}

function toProblem({ focusNode, path, value, message, constraintComponent, shape }: Result): GraphProblem {
  const property = path?.[0]?.predicates?.[0]?.value;
  const component = constraintComponent?.value ?? `${prefixes.sh}NodeConstraintComponent`;
  const constraint = component.replace(/^.*#|ConstraintComponent$/gu, '');
  return {
    node: focusNode?.term?.value ?? '',
    ...(property && { path: property }),
    ...(value?.term && { value: value.term.value }),
    message: message?.[0]?.value ?? `${constraint} is not met`,
    component,
    ...(shape?.ptr?.term && { shape: shape.ptr.term.value }),
  };
}
