import { DataFactory } from 'n3';
import { node, type Rule } from './shape-rules.ts';
import { list } from './turtle.ts';
import { owl, prov, rdf, sh, sila, skos, xsd } from './vocabulary.ts';

const { namedNode, literal } = DataFactory;

/** What holds of every link that tells who is who. */
export function linkRules(): Rule[] {
  return [
    node(rdf.subject, [1, 1], 'A link has one subject.'),
    node(rdf.object, [1, 1], 'A link has one object.'),
    {
      path: rdf.predicate,
      count: [1, 1],
      must: [[sh.in, list([owl.sameAs, skos.closeMatch])]],
      message: 'A link is owl:sameAs where it is accepted, else skos:closeMatch.',
    },
    { path: sila.reason, count: [1], must: [[sh.minLength, literal(1)]], message: 'A link has a reason.' },
  ];
}

/** What holds of every decision on who is who. */
export function decisionRules(): Rule[] {
  return [
    node(prov.used, [2], 'A decision is about two names.'),
    node(prov.wasAssociatedWith, [1, 1], 'A decision is somebody’s.'),
    {
      path: prov.endedAtTime,
      count: [1, 1],
      must: [[sh.datatype, namedNode(xsd.dateTime)]],
      message: 'A decision was taken at one time, an xsd:dateTime.',
    },
    {
      path: sila.verdict,
      count: [1, 1],
      must: [[sh.pattern, literal('^(same|different)$')]],
      message: 'A decision says that the two are the same, or different.',
    },
  ];
}
