import { createRequire } from 'node:module';
import { DataFactory, Parser, Store } from 'n3';

/** Something in a record that a shape forbids. */
export interface ShapeProblem {
  /** The thing at fault. */
  readonly node: string;
  /** The property at fault, where there is one. */
  readonly path?: string;
  /** What the shape says, or the constraint that failed. */
  readonly message: string;
}

interface Term {
  readonly value: string;
}

interface Result {
  readonly focusNode?: { readonly term?: Term };
  readonly path?: readonly { readonly predicates?: readonly Term[] }[];
  readonly message?: readonly Term[];
  readonly constraintComponent?: Term;
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
): (record: Iterable<string>) => Promise<readonly ShapeProblem[]> {
  // The engine comes without types.
  const { Validator }: Engine = createRequire(import.meta.url)('shacl-engine');
  const validator = new Validator(new Store(new Parser().parse(shapes)), { factory: DataFactory });
  return async (record) => {
    const quads = new Parser({ format: 'N-Quads' }).parse([...record].join('\n'));
    const triples = quads.map(({ subject, predicate, object }) =>
      DataFactory.quad(subject, predicate, object),
    );
    const { results } = await validator.validate({ dataset: new Store(triples) });
    return results.map(toProblem);
  };
}

function toProblem({ focusNode, path, message, constraintComponent }: Result): ShapeProblem {
  const property = path?.[0]?.predicates?.[0]?.value;
  const constraint = constraintComponent?.value.replace(/^.*#|ConstraintComponent$/gu, '');
  return {
    node: focusNode?.term?.value ?? '',
    ...(property && { path: property }),
    message: message?.[0]?.value ?? `${constraint ?? 'a constraint'} is not met`,
  };
}
