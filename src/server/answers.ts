import { z } from 'zod';
import { classNames, contradictionKinds, statuses } from '../index.ts';
import { changeAnswer } from './change-answer.ts';
import { identityAnswers } from './identity-answers.ts';

/** The forms of the API's answers, from which its description is generated; their meanings are in `model/api.ts`. */

const id = z.string();
const count = z.int().min(0);
const day = z.iso.date();
const className = z.enum(classNames);
const status = z.enum(statuses);
const lang = z.enum(['ar', 'en']);
const share = z.number().min(0).max(1);
const labels = z.strictObject({ ar: z.string(), en: z.string() });
const span = { start: count, end: count };
const statusCounts = z.strictObject({
  asserted: count,
  planned: count,
  denied: count,
  claimed: count,
  uncertain: count,
});
const entityReference = z.strictObject({ id, label: z.string(), class: className });
const page = { offset: count, truncated: z.boolean() };

const node = z.strictObject({
  ...entityReference.shape,
  names: z.array(z.string()),
  degree: count,
  x: z.number().optional(),
  y: z.number().optional(),
});
const edge = z.strictObject({
  id,
  source: id,
  target: id,
  relation: id,
  status: statusCounts,
  claims: count,
  documents: count,
  origins: count,
  confidence: share,
  publishers: z.array(z.string()),
  langs: z.array(lang),
  firstDate: day.optional(),
  lastDate: day.optional(),
  undated: count,
  disputed: z.boolean(),
});
const graph = {
  nodes: z.array(node),
  edges: z.array(edge),
  total: z.strictObject({ nodes: count, edges: count }),
  truncated: z.boolean(),
};
const expansions = z.array(
  z.strictObject({ relation: id, direction: z.enum(['out', 'in', 'both']), neighbours: count }),
);
const numbers = z.array(z.number());
const strings = z.array(z.string());

const documentReference = z.strictObject({
  id,
  title: z.string(),
  lang,
  publisher: z.string().optional(),
  published: z.string().optional(),
  url: z.url().optional(),
});
const evidence = z.strictObject({
  ...span,
  text: z.string(),
  page: z.int().min(1).optional(),
  paragraph: z.int().min(1).optional(),
  document: documentReference,
  marks: z.array(
    z.strictObject({ role: z.enum(['subject', 'cue', 'object', 'place', 'date', 'attribution']), ...span }),
  ),
});
const claim = z.strictObject({
  id,
  relation: id,
  subject: entityReference,
  object: entityReference,
  status,
  attributedTo: entityReference.optional(),
  place: entityReference.optional(),
  date: z.strictObject({ value: z.string(), earliest: day, latest: day }).optional(),
  event: id.optional(),
  confidence: share,
  extractor: z.string(),
  origin: count,
  evidence: z.array(evidence),
});
const failure = z.strictObject({ source: z.string(), reason: z.string() });
const facet = <T extends z.ZodType>(of: T) => z.array(z.strictObject({ id: of, count }));
const described = { iri: z.url(), label: labels, definition: labels };

/** A form for every answer, by the name of its type. */
export const answers = {
  ErrorView: z.strictObject({ error: z.strictObject({ code: z.string(), message: z.string() }) }),
  SearchView: z.strictObject({
    query: z.string(),
    results: z.array(
      z.strictObject({ ...entityReference.shape, names: strings, degree: count, documents: count }),
    ),
    truncated: z.boolean(),
  }),
  EntityView: z.strictObject({
    ...node.shape,
    documents: count,
    mentions: count,
    sameAs: strings,
    iri: z.url(),
    relations: expansions,
    status: statusCounts,
  }),
  NeighbourhoodView: z.strictObject({ ...graph, entity: id, offset: count, relations: expansions }),
  GraphColumns: z.strictObject({
    nodes: z.strictObject({
      id: strings,
      label: strings,
      class: numbers,
      degree: numbers,
      x: numbers,
      y: numbers,
      community: numbers,
    }),
    edges: z.strictObject({
      source: numbers,
      target: numbers,
      relation: numbers,
      status: z.record(status, numbers),
      claims: numbers,
      documents: numbers,
      origins: numbers,
      confidence: numbers,
      publishers: z.array(numbers),
      firstDate: strings,
      lastDate: strings,
      undated: numbers,
    }),
    classes: z.array(className),
    relations: strings,
    publishers: strings,
    total: graph.total,
    truncated: z.boolean(),
  }),
  ClaimView: claim,
  ClaimsView: z.strictObject({
    claims: z.array(claim),
    total: count,
    ...page,
    status: statusCounts,
    origins: count,
  }),
  ContradictionsView: z.strictObject({
    pairs: z.array(z.strictObject({ kind: z.enum(contradictionKinds), claims: z.tuple([claim, claim]) })),
    total: count,
    ...page,
  }),
  DocumentView: z.strictObject({
    ...documentReference.shape,
    text: z.string(),
    iri: z.url(),
    claims: z.array(
      z.strictObject({
        ...span,
        claim: id,
        relation: id,
        status,
        subject: entityReference,
        object: entityReference,
        cue: z.strictObject(span),
      }),
    ),
    mentions: z.array(z.strictObject({ ...span, entity: id, class: className })),
  }),
  DocumentsView: z.strictObject({
    documents: z.array(z.strictObject({ ...documentReference.shape, claims: count })),
    total: count,
    ...page,
    failures: z.array(failure),
  }),
  FacetsView: z.strictObject({
    claims: count,
    statuses: facet(status),
    relations: facet(id),
    classes: facet(className),
    publishers: facet(z.string()),
    langs: facet(lang),
    months: z.array(z.strictObject({ month: z.string(), count })),
    undated: count,
    confidence: numbers.length(10),
  }),
  VocabularyView: z.strictObject({
    namespace: z.url(),
    base: z.url(),
    classes: z.array(z.strictObject({ id: className, ...described })),
    relations: z.array(
      z.strictObject({
        id,
        ...described,
        from: z.array(className),
        to: z.array(className),
        symmetric: z.boolean(),
        transitive: z.boolean(),
        mappings: strings,
      }),
    ),
    statuses: z.array(z.strictObject({ id: status, iri: z.url(), label: labels })),
  }),
  PathView: z.strictObject({
    found: z.boolean(),
    from: entityReference,
    to: entityReference,
    nodes: graph.nodes,
    edges: graph.edges,
    steps: z.array(z.strictObject({ from: id, to: id, edges: strings })),
  }),
  QueriesView: z.strictObject({
    queries: z.array(
      z.strictObject({
        name: z.string(),
        title: labels,
        about: labels,
        parameters: z.array(
          z.strictObject({ name: z.string(), type: z.string(), usual: z.string().optional(), label: labels }),
        ),
        template: z.string(),
      }),
    ),
  }),
  QueryView: z.strictObject({ name: z.string(), sparql: z.string() }),
  ...identityAnswers({ entityReference, documentReference }),
  ChangeView: changeAnswer(entityReference),
  StatusView: z.strictObject({
    version: z.string(),
    documents: count,
    entities: count,
    claims: count,
    facts: count,
    failures: count,
    layout: z.strictObject({ state: z.enum(['none', 'running', 'done']), progress: share }),
    sparql: z.string(),
  }),
};

export type AnswerName = keyof typeof answers;
