import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadQueries, type VocabularyView } from '../../src/index.ts';
import { guessShapes, namedColumns, triplesOfRows, withEntities } from '../../web/src/data/answer-columns.ts';
import { patternQuery, type QueryTerms } from '../../web/src/data/pattern-query.ts';
import type { SparqlAnswer } from '../../web/src/data/sparql.ts';
import {
  addLink,
  freshPattern,
  type Pattern,
  type PatternLink,
  setNode,
} from '../../web/src/state/pattern.ts';
import { type Served, serveReadings } from './fixture.ts';

let served: Served;
let terms: QueryTerms;
beforeAll(async () => {
  served = serveReadings();
  const vocabulary = (await served.ask('/vocabulary')).json as VocabularyView;
  const all = [...vocabulary.classes, ...vocabulary.relations, ...vocabulary.statuses];
  terms = {
    namespace: vocabulary.namespace,
    base: vocabulary.base,
    symmetric: vocabulary.relations.filter((one) => one.symmetric).map((one) => one.id),
    iriOf: (id) => all.find((one) => one.id === id)?.iri ?? id,
  };
});
afterAll(() => served.close());

async function ask(query: string): Promise<SparqlAnswer> {
  const response = await served.app.request('http://localhost/sparql', {
    method: 'POST',
    headers: { 'content-type': 'application/sparql-query', accept: 'application/sparql-results+json' },
    body: query,
  });
  const body = await response.text();
  if (!response.ok) throw new Error(`${body}\n${query}`);
  return JSON.parse(body) as SparqlAnswer;
}

/** The edges that a pattern is met by: `source relation target`. */
async function drawn(pattern: Pattern): Promise<string[]> {
  const { text, shapes } = patternQuery(pattern, terms);
  const triples = triplesOfRows(await ask(text), shapes, () => false);
  const local = (iri: string): string => iri.slice(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
  return triples
    .map((one) => `${local(one.subject.value)} ${local(one.predicate)} ${local(one.object.value)}`)
    .sort();
}

const linkedBy = (link: Partial<PatternLink>): Pattern => ({
  nodes: freshPattern.nodes.map(({ class: _, ...node }) => node),
  links: [{ from: 'a', to: 'b', ...link }],
});

/** All claims that pass, as edges from subject to object, those of symmetric relations both ways. */
function claimed(passes: (claim: ReturnType<Served['store']['claims']>[number]) => boolean): string[] {
  const edges = served.store
    .claims({})
    .filter(passes)
    .flatMap(({ relation, subject, object }) => {
      const name = terms.iriOf(relation).slice(terms.namespace.length);
      const forth = `${subject} ${name} ${object}`;
      return terms.symmetric.includes(relation) ? [forth, `${object} ${name} ${subject}`] : [forth];
    });
  return [...new Set(edges)].sort();
}

describe('a drawn pattern finds', () => {
  test('every claim, when it asks for no more than a link', async () => {
    const found = await drawn(linkedBy({}));
    expect(found.length).toBeGreaterThan(5);
    expect(found).toEqual(claimed(() => true));
  });

  test('the claims of a relation, of a status, of both', async () => {
    const relation = 'met-with';
    expect(await drawn(linkedBy({ relation }))).toEqual(claimed((one) => one.relation === relation));
    for (const status of ['asserted', 'denied', 'planned'] as const) {
      expect(await drawn(linkedBy({ status }))).toEqual(claimed((one) => one.status === status));
      expect(await drawn(linkedBy({ status, relation }))).toEqual(
        claimed((one) => one.status === status && one.relation === relation),
      );
    }
  });

  test('the claims of some days', async () => {
    const dates = served.store
      .claims({})
      .flatMap((claim) => claim.date?.earliest ?? [])
      .sort();
    const middle = dates[Math.floor(dates.length / 2)] ?? '';
    const since = await drawn(linkedBy({ first: middle }));
    expect(since).toEqual(claimed(({ date }) => date !== undefined && date.latest >= middle));
    expect(since.length).toBeGreaterThan(0);
    expect(await drawn(linkedBy({ last: middle }))).toEqual(
      claimed(({ date }) => date !== undefined && date.earliest <= middle),
    );
  });

  test('what joins a class, and what joins one entity', async () => {
    const classOf = new Map(served.store.entities().map((one) => [one.id, one.class]));
    const people = await drawn(freshPattern);
    expect(people).toEqual(
      claimed(() => true).filter((edge) => classOf.get(edge.split(' ')[0] ?? '') === 'Person'),
    );
    const ali = served.entity('علي أيوب');
    const bare = linkedBy({});
    const [first] = bare.nodes;
    if (!first) throw new RangeError('a pattern has things');
    const his = await drawn(setNode(bare, { ...first, entity: ali }));
    expect(his.length).toBeGreaterThan(0);
    expect(his).toEqual(claimed(() => true).filter((edge) => edge.startsWith(`${ali} `)));
  });

  test('chains of two links, and things without any', async () => {
    const chain = addLink(freshPattern, 'b', undefined);
    const { text, shapes } = patternQuery(chain, terms);
    expect(shapes).toEqual([
      { subject: 'person', relation: 'relation', object: 'thing' },
      { subject: 'thing', relation: 'relation2', object: 'thing2' },
    ]);
    const answer = await ask(text);
    expect(answer.results?.bindings.length).toBeGreaterThan(0);
    const alone = { nodes: freshPattern.nodes.slice(0, 1), links: [] };
    const people = await ask(patternQuery(alone, terms).text);
    expect(people.results?.bindings).toHaveLength(served.store.entities({ class: 'Person' }).length);
  });
});

describe('the library of queries', () => {
  test.each(loadQueries().map((query) => [query.name] as const))(
    '%s answers entities beside their names, and no fewer rows',
    async (name) => {
      const query = loadQueries().find((one) => one.name === name);
      const needed = (query?.parameters ?? []).filter((one) => one.usual === undefined);
      const set = needed.map((one) => `&set=${one.name}=${served.entity('علي أيوب')}`).join('');
      const { sparql } = (await served.ask(`/query?name=${name}${set}`)).json as { sparql: string };
      const wider = withEntities(sparql);
      const [before, after] = [await ask(sparql), await ask(wider)];
      // Two entities of one name are one row by name, and two with the entities beside them.
      expect(after.results?.bindings.length).toBeGreaterThanOrEqual(before.results?.bindings.length ?? 0);
      const named = (before.head.vars ?? []).filter((column) => namedColumns(sparql).has(column));
      for (const column of named) expect(after.head.vars).toContain(namedColumns(sparql).get(column));
      const shapes = guessShapes(
        after,
        (iri) => iri.startsWith(`${terms.base}e/`),
        (iri) => iri.startsWith(terms.namespace),
      );
      if (name === 'who-met-whom')
        expect(triplesOfRows(after, shapes, () => false).length).toBeGreaterThan(0);
    },
  );
});
