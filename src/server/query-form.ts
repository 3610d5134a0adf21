/** What a SPARQL query answers with: a table, yes or no, or a graph. */
export type QueryForm = 'select' | 'ask' | 'construct' | 'describe';

const skipped =
  /#[^\n]*|<[^<>"{}|^`\\\s]*>|"""[\s\S]*?"""|'''[\s\S]*?'''|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/gu;

/**
 * Which form a query has, by its first keyword that stands in no comment, IRI or literal and is no prefix;
 * undefined when it has none, as an update or a broken query.
 *
 *   queryForm('PREFIX select: <http://e/> ASK { ?s ?p ?o }') === 'ask'
 */
export function queryForm(query: string): QueryForm | undefined {
  const bare = query.replace(skipped, ' ').replace(/[\w.-]*:[\w.-]*/gu, ' ');
  const keyword =
    /[?$]?\b(select|ask|construct|describe|insert|delete|load|clear|drop|create|copy|move|add)\b/iu;
  const found = keyword.exec(bare)?.[0].toLowerCase();
  return found === 'select' || found === 'ask' || found === 'construct' || found === 'describe'
    ? found
    : undefined;
}
