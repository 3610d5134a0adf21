import type { Pattern, PatternLink, PatternNode } from '../state/pattern.ts';

/** The columns of an answer that make a statement: an edge to draw. */
export interface Shape {
  readonly subject: string;
  readonly relation: string;
  readonly object: string;
}

/** A query, and the statements that its rows make. */
export interface DrawnQuery {
  readonly text: string;
  readonly shapes: readonly Shape[];
}

/** What a query is written with. */
export interface QueryTerms {
  /** Where the vocabulary's IRIs begin. */
  readonly namespace: string;
  /** The IRI of a class, relation or status. */
  readonly iriOf: (id: string) => string;
  /** Where the entities' IRIs begin, before `e/`. */
  readonly base: string;
  /** Relations that hold either way round. */
  readonly symmetric: readonly string[];
}

const mostRows = 200;

/** The term of the vocabulary as a query has it: `sila:metWith`. */
function term(id: string, { namespace, iriOf }: QueryTerms): string {
  const iri = iriOf(id);
  const local = iri.slice(namespace.length);
  return iri.startsWith(namespace) && /^\w[\w-]*$/.test(local) ? `sila:${local}` : `<${iri}>`;
}

/** Variables after the classes, numbered where several would be alike: `?person`, `?person2`. */
function nameNodes(nodes: readonly PatternNode[]): ReadonlyMap<string, string> {
  const uses = new Map<string, number>();
  return new Map(
    nodes.map((node) => {
      const word = (node.class ?? 'thing').toLowerCase();
      const number = (uses.get(word) ?? 0) + 1;
      uses.set(word, number);
      return [node.id, number === 1 ? word : `${word}${number}`];
    }),
  );
}

function describeNode(node: PatternNode, name: string, terms: QueryTerms): readonly string[] {
  return [
    ...(node.entity === undefined
      ? []
      : [`  VALUES ?${name} { <${terms.base}e/${encodeURIComponent(node.entity)}> }`]),
    ...(node.class === undefined ? [] : [`  ?${name} a ${term(node.class, terms)} .`]),
  ];
}

/** The ends of a claim; of a relation that holds either way round, either way round. */
function describeEnds(link: PatternLink, n: string, ends: Shape, terms: QueryTerms): readonly string[] {
  const { symmetric } = terms;
  const { subject: a, object: b, relation } = ends;
  const forth = `?claim${n} rdf:subject ?${a} ; rdf:object ?${b}`;
  const back = `?claim${n} rdf:subject ?${b} ; rdf:object ?${a}`;
  if (link.relation !== undefined) {
    return [symmetric.includes(link.relation) ? `    { ${forth} } UNION { ${back} }` : `    ${forth} .`];
  }
  const either = symmetric.map((id) => term(id, terms)).join(', ');
  if (either === '') return [`    ${forth} .`];
  return [
    `    { ${forth} } UNION {`,
    `      ${back} ; rdf:predicate ?${relation} .`,
    `      FILTER (?${relation} IN (${either}))`,
    '    }',
  ];
}

function describeLink(link: PatternLink, n: string, shape: Shape, terms: QueryTerms): readonly string[] {
  const { first, last } = link;
  const dated = first !== undefined || last !== undefined;
  const dates = `?claim${n} sila:date ?date${n} ; sila:earliest ?first${n} ; sila:latest ?last${n}`;
  return [
    ...(link.relation === undefined ? [] : [`  VALUES ?${shape.relation} { ${term(link.relation, terms)} }`]),
    ...(link.status === undefined ? [] : [`  VALUES ?status${n} { ${term(link.status, terms)} }`]),
    `  GRAPH ?record${n} {`,
    ...describeEnds(link, n, shape, terms),
    `    ?claim${n} rdf:predicate ?${shape.relation} ; sila:status ?status${n} ; sila:evidence/oa:exact ?sentence${n} .`,
    dated ? `    ${dates} .` : `    OPTIONAL { ${dates} }`,
    '  }',
    ...(first === undefined ? [] : [`  FILTER (?last${n} >= "${first}"^^xsd:date)`]),
    ...(last === undefined ? [] : [`  FILTER (?first${n} <= "${last}"^^xsd:date)`]),
  ];
}

/**
 * Writes the query for a pattern: a row a way in which it is met, with the sentences that say so.
 *
 *   patternQuery(freshPattern, terms).text begins with 'PREFIX sila: …'
 */
export function patternQuery({ nodes, links }: Pattern, terms: QueryTerms): DrawnQuery {
  const names = nameNodes(nodes);
  const number = (i: number): string => (i === 0 ? '' : String(i + 1));
  const shapes = links.map(
    (link, i): Shape => ({
      subject: names.get(link.from) ?? link.from,
      relation: `relation${number(i)}`,
      object: names.get(link.to) ?? link.to,
    }),
  );
  const linked = new Set(shapes.flatMap(({ subject, object }) => [subject, object]));
  const alone = [...names.values()].filter((name) => !linked.has(name));
  const columns = [
    ...alone,
    ...shapes.flatMap(({ subject, relation, object }) => [subject, relation, object]),
    ...links.flatMap((_, i) => [`status${number(i)}`, `date${number(i)}`, `sentence${number(i)}`]),
  ];
  const usesDays = links.some(({ first, last }) => first !== undefined || last !== undefined);
  const lines = [
    `PREFIX sila: <${terms.namespace}>`,
    'PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>',
    'PREFIX oa: <http://www.w3.org/ns/oa#>',
    ...(usesDays ? ['PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>'] : []),
    '',
    `SELECT DISTINCT ${[...new Set(columns)].map((name) => `?${name}`).join(' ')} WHERE {`,
    ...nodes.flatMap((node) => describeNode(node, names.get(node.id) ?? node.id, terms)),
    ...alone.map((name) => `  ?${name} a ?kindOf_${name} .`),
    ...links.flatMap((link, i) => describeLink(link, number(i), shapes[i] as Shape, terms)),
    '}',
    `LIMIT ${mostRows}`,
  ];
  return { text: lines.join('\n'), shapes };
}
