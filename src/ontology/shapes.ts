import { DataFactory, type Quad } from 'n3';
import { statuses } from '../model/claim.ts';
import type { Relation } from '../model/relation.ts';
import { decisionRules, linkRules } from './identity-rules.ts';
import { assertionRules, documentRules, eventRules, evidenceRules, type Rule } from './shape-rules.ts';
import { generatedNote } from './to-rdf.ts';
import { type Description, describe, list, writeTurtle } from './turtle.ts';
import { prefixes, relationIri, sh, sila, statusIri } from './vocabulary.ts';

const { namedNode, literal } = DataFactory;

/**
 * The SHACL shapes of one document's record, in Turtle: core constraints only, so that any engine
 * checks all of them. What spans several graphs is not a shape's to say.
 *
 *   toShapes(loadRelations()).includes('sila:AssertionShape a sh:NodeShape')
 */
export function toShapes(relations: readonly Relation[]): string {
  const known = list(relations.map(({ id }) => relationIri(id)));
  return writeTurtle(generatedNote, [
    { heading: 'Document', quads: shape('Document', documentRules()) },
    { heading: 'Event', quads: shape('Event', eventRules(known)) },
    {
      heading: 'Assertion',
      quads: [...shape('Assertion', assertionRules(known), [[sh.or, sourceNamed]]), ...sourceQuads()],
    },
    { heading: 'Evidence', quads: shape('Evidence', evidenceRules()) },
    { heading: 'Link', quads: shape('Link', linkRules()) },
    { heading: 'Decision', quads: shape('IdentityDecision', decisionRules()) },
  ]);
}

/** A claim that is merely claimed names who claims it: one of these two shapes must hold. */
const notClaimed = `${prefixes.sila}NotClaimedShape`;
const attributed = `${prefixes.sila}AttributedShape`;
const sourceNamed = list([notClaimed, attributed]);

function sourceQuads(): Quad[] {
  const others = statuses.filter((status) => status !== 'claimed').map(statusIri);
  return [
    ...describe(
      notClaimed,
      [sh.PropertyShape],
      [
        [sh.path, namedNode(sila.status)],
        [sh.in, list(others)],
      ],
    ),
    ...describe(
      attributed,
      [sh.PropertyShape],
      [
        [sh.path, namedNode(sila.attributedTo)],
        [sh.minCount, literal(1)],
      ],
    ),
  ];
}

function shape(name: string, rules: readonly Rule[], more: Description = []): Quad[] {
  const node = `${prefixes.sila}${name}Shape`;
  const ruleIri = ({ path }: Rule) => `${node}-${path.replace(/^.*[#/]/, '')}`;
  return [
    ...describe(
      node,
      [sh.NodeShape],
      [
        [sh.targetClass, namedNode(prefixes.sila + name)],
        ...rules.map((rule) => [sh.property, namedNode(ruleIri(rule))] as const),
        ...more,
      ],
    ),
    ...rules.flatMap((rule) =>
      describe(
        ruleIri(rule),
        [sh.PropertyShape],
        [
          [sh.path, namedNode(rule.path)],
          [sh.minCount, rule.count[0] > 0 ? literal(rule.count[0]) : undefined],
          [sh.maxCount, rule.count[1] === undefined ? undefined : literal(rule.count[1])],
          ...rule.must,
          [sh.message, literal(rule.message, 'en')],
        ],
      ),
    ),
  ];
}
