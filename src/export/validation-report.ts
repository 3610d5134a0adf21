import { DataFactory, type Quad } from 'n3';
import type { GraphProblem } from '../graph/problem.ts';
import { isIri, text } from '../graph/terms.ts';
import { prefixes, rdf, xsd } from '../ontology/vocabulary.ts';
import { writeRdf } from './rdf.ts';

const sh = (name: string) => DataFactory.namedNode(`${prefixes.sh}${name}`);

/**
 * Problems of a graph as a SHACL validation report in Turtle; without any the graph conforms.
 *
 *   validationReport([]) // … a sh:ValidationReport ; sh:conforms true .
 */
export function validationReport(problems: readonly GraphProblem[]): string {
  const report = DataFactory.blankNode('report');
  const type = DataFactory.namedNode(rdf.type);
  const conforms = DataFactory.literal(
    `${problems.length === 0}`,
    DataFactory.namedNode(xsd.integer.replace('integer', 'boolean')),
  );
  const quads: Quad[] = [
    DataFactory.quad(report, type, sh('ValidationReport')),
    DataFactory.quad(report, sh('conforms'), conforms),
  ];
  for (const [i, problem] of problems.entries()) {
    const result = DataFactory.blankNode(`result${i + 1}`);
    const { node, path, value, message, component, shape } = problem;
    const say = (name: string, object: Quad['object']) =>
      quads.push(DataFactory.quad(result, sh(name), object));
    quads.push(
      DataFactory.quad(report, sh('result'), result),
      DataFactory.quad(result, type, sh('ValidationResult')),
    );
    say('resultSeverity', sh('Violation'));
    say('focusNode', toTerm(node));
    if (path !== undefined && isIri(path)) say('resultPath', toTerm(path));
    if (value !== undefined) say('value', toTerm(value));
    say('resultMessage', text(message, 'en'));
    say('sourceConstraintComponent', toTerm(component));
    if (shape !== undefined && isIri(shape)) say('sourceShape', toTerm(shape));
  }
  return writeRdf(quads, 'turtle', {
    sh: prefixes.sh,
    sila: prefixes.sila,
    rdf: prefixes.rdf,
    oa: prefixes.oa,
    xsd: prefixes.xsd,
  });
}

function toTerm(value: string): Quad['object'] {
  return isIri(value) ? DataFactory.namedNode(value) : text(value);
}
