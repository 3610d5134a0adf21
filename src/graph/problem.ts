/** Something in a graph that must not be so. */
export interface GraphProblem {
  /** The thing at fault. */
  readonly node: string;
  /** The property at fault, where there is one. */
  readonly path?: string;
  /** The value at fault: an IRI, or the text of a literal. */
  readonly value?: string;
  /** What must hold, in words. */
  readonly message: string;
  /** IRI of the SHACL constraint component that tells what kind of rule it is. */
  readonly component: string;
  /** IRI of the shape, where a shape says it. */
  readonly shape?: string;
}
