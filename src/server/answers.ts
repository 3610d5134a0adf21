import { z } from 'zod';
import { contradictionKinds } from '../index.ts';
import {
  claim,
  className,
  count,
  described,
  documentReference,
  entityReference,
  expansions,
  facet,
  failure,
  graph,
  id,
  labels,
  lang,
  node,
  numbers,
  page,
  share,
  span,
  status,
  statusCounts,
  strings,
} from './answer-forms.ts';
import { changeAnswer } from './change-answer.ts';
import { identityAnswers } from './identity-answers.ts';

/** The forms of the API's answers, from which its description is generated; their meanings are in `model/api.ts`. */

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
