import { DataFactory, type Quad_Object } from 'n3';
import { statuses } from '../model/claim.ts';
import { type Description, list } from './turtle.ts';
import { oa, rdf, schema, sh, sila, statusIri, xsd } from './vocabulary.ts';

const { namedNode, literal } = DataFactory;

/** One property that the nodes of a class have, and what must hold of its values. */
export interface Rule {
  readonly path: string;
  readonly message: string;
  readonly count: readonly [least: number, most?: number];
  readonly must: Description;
}

const day: Description = [[sh.datatype, namedNode(xsd.date)]];
const text: Description = [[sh.minLength, literal(1)]];

/** What holds of every document of a record. */
export function documentRules(): Rule[] {
  return [
    { path: schema.inLanguage, count: [1, 1], must: text, message: 'A document has one language.' },
    {
      path: schema.datePublished,
      count: [0, 1],
      must: day,
      message: 'A document is published on at most one day, an xsd:date.',
    },
  ];
}

/** What holds of every event of a record; `relations` is the list of relations. */
export function eventRules(relations: Quad_Object): Rule[] {
  return [
    known(sila.eventType, [1], relations, 'An event has a type, a relation.'),
    node(sila.actor, [1], 'An event has an actor.'),
    node(sila.object, [0], 'The object of an event is a node.'),
    node(sila.place, [0], 'The place of an event is a node.'),
    node(sila.post, [0], 'The post of an event is a node.'),
    statusRule('An event has a status', [1]),
    ...dateRules('An event'),
  ];
}

/** What holds of every assertion of a record; `relations` is the list of relations. */
export function assertionRules(relations: Quad_Object): Rule[] {
  return [
    node(rdf.subject, [1, 1], 'An assertion has one subject.'),
    known(rdf.predicate, [1, 1], relations, 'An assertion has one predicate, a relation.'),
    node(rdf.object, [1, 1], 'An assertion has one object.'),
    statusRule('An assertion has one status', [1, 1]),
    {
      path: sila.confidence,
      count: [1, 1],
      must: [
        [sh.datatype, namedNode(xsd.decimal)],
        [sh.minInclusive, literal('0', namedNode(xsd.decimal))],
        [sh.maxInclusive, literal('1', namedNode(xsd.decimal))],
      ],
      message: 'An assertion has one confidence, an xsd:decimal from 0 to 1.',
    },
    {
      path: sila.evidence,
      count: [1],
      must: [[sh.class, namedNode(sila.Evidence)]],
      message: 'An assertion has evidence in the same graph.',
    },
    {
      path: sila.event,
      count: [0, 1],
      must: [[sh.class, namedNode(sila.Event)]],
      message: 'An assertion tells of at most one event, in the same graph.',
    },
    node(sila.contradicts, [0], 'What a claim contradicts is a node.'),
    node(sila.attributedTo, [0], 'Whoever says it is a node.'),
    node(sila.place, [0, 1], 'An assertion has at most one place.'),
    ...dateRules('An assertion'),
  ];
}

/** What holds of every evidence of a record. */
export function evidenceRules(): Rule[] {
  const offset: Description = [
    [sh.datatype, namedNode(xsd.integer)],
    [sh.minInclusive, literal(0)],
  ];
  return [
    {
      path: sila.document,
      count: [1, 1],
      must: [[sh.class, namedNode(sila.Document)]],
      message: 'Evidence stands in one document, described in the same graph.',
    },
    {
      path: oa.start,
      count: [1, 1],
      must: [...offset, [sh.lessThan, namedNode(oa.end)]],
      message: 'Evidence has one start, an xsd:integer below its end.',
    },
    { path: oa.end, count: [1, 1], must: offset, message: 'Evidence has one end, an xsd:integer.' },
    {
      path: oa.exact,
      count: [1, 1],
      must: [[sh.datatype, namedNode(rdf.langString)], ...text],
      message: 'Evidence has one quote, with its language.',
    },
    { path: sila.cue, count: [1, 1], must: text, message: 'Evidence has one cue.' },
    ordinal(sila.page, 'Evidence begins on at most one page, an xsd:integer from 1.'),
    ordinal(sila.paragraph, 'Evidence begins in at most one paragraph, an xsd:integer from 1.'),
  ];
}

function ordinal(path: string, message: string): Rule {
  const must: Description = [
    [sh.datatype, namedNode(xsd.integer)],
    [sh.minInclusive, literal(1)],
  ];
  return { path, count: [0, 1], must, message };
}

function statusRule(says: string, count: Rule['count']): Rule {
  return {
    path: sila.status,
    count,
    must: [[sh.in, list(statuses.map(statusIri))]],
    message: `${says}: ${statuses.join(', ')}.`,
  };
}

function dateRules(whose: string): Rule[] {
  return [
    {
      path: sila.date,
      count: [0, 1],
      must: [[sh.pattern, literal('^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$')]],
      message: `${whose} has at most one date: a year, a month or a day.`,
    },
    {
      path: sila.earliest,
      count: [0, 1],
      must: [...day, [sh.lessThanOrEquals, namedNode(sila.latest)]],
      message: `${whose} has at most one earliest day, an xsd:date not after the latest.`,
    },
    {
      path: sila.latest,
      count: [0, 1],
      must: day,
      message: `${whose} has at most one latest day, an xsd:date.`,
    },
  ];
}

/** A value that is a node. */
export function node(path: string, count: Rule['count'], message: string): Rule {
  return { path, count, must: [[sh.nodeKind, namedNode(sh.IRI)]], message };
}

function known(path: string, count: Rule['count'], relations: Quad_Object, message: string): Rule {
  return { path, count, must: [[sh.in, relations]], message };
}
