import { escapeHtml, type QueryEngine, type Store, shorten } from '../../index.ts';
import { claimViewer } from '../claim-views.ts';
import { claimArticle } from './claim-article.ts';
import { entityLink, outward, type Pen } from './page.ts';

/** A statement about a thing: its property, and its value as an IRI or a text. */
interface Statement {
  readonly property: string;
  readonly value: string;
  readonly isIri: boolean;
}

/** What an event, a run or anything else that is described is called, what is said of it, and the claims that tell of it. */
export async function statementsContent(
  pen: Pen,
  store: Store,
  engine: QueryEngine,
  { iri, id }: { readonly iri: string; readonly id: string },
): Promise<{ readonly title: string; readonly main: string }> {
  const { words, terms } = pen;
  const rows = (await statementsOf(engine, iri)).map(
    ({ property, ...value }) =>
      `<tr><th scope="row"><code dir="ltr">${escapeHtml(shorten(property))}</code></th><td>${shown(pen, store, value)}</td></tr>\n`,
  );
  const claims = (await claimsOf(engine, iri))
    .flatMap((claim) => store.claim(claim) ?? [])
    .map(claimViewer(store));
  const [first] = claims;
  const title = first
    ? `${words.event}: ${first.subject.label} ${terms.relation(first.relation)} ${first.object.label}`
    : `${words.statements}: ${id}`;
  const articles = claims.map((claim) => claimArticle(pen, claim)).join('');
  const main = `<header>
<h1><bdi>${escapeHtml(title)}</bdi></h1>
</header>
${articles && `<section>\n<h2>${words.claims}</h2>\n${articles}</section>\n`}<section>
<h2>${words.statements}</h2>
<table>
<thead><tr><th scope="col">${words.property}</th><th scope="col">${words.value}</th></tr></thead>
<tbody>
${rows.join('')}</tbody>
</table>
</section>
`;
  return { title, main };
}

function shown({ terms }: Pen, store: Store, { value, isIri }: Omit<Statement, 'property'>): string {
  if (!isIri) return `<bdi>${escapeHtml(terms.date(value))}</bdi>`;
  const name = value.slice(value.lastIndexOf('/') + 1);
  const entity = value.startsWith(`${store.base}e/`) ? store.entity(name) : undefined;
  if (entity) return entityLink(entity);
  if (!value.startsWith(store.base)) {
    const short = shorten(value);
    return short === value ? outward(value) : `<code dir="ltr">${escapeHtml(short)}</code>`;
  }
  const place = escapeHtml(value.slice(store.base.length));
  return `<a href="../${place}.html"><code dir="ltr">${place}</code></a>`;
}

async function statementsOf(engine: QueryEngine, iri: string): Promise<readonly Statement[]> {
  const query = `SELECT DISTINCT ?p ?o { { <${iri}> ?p ?o } UNION { GRAPH ?g { <${iri}> ?p ?o } } } ORDER BY ?p ?o LIMIT 500`;
  const { table } = await engine.query(query);
  return (table?.rows ?? []).map(({ p, o }) => ({
    property: String(p?.value),
    value: String(o?.value),
    isIri: o?.type === 'uri',
  }));
}

/** The ids of the claims that tell of an event. */
async function claimsOf(engine: QueryEngine, iri: string): Promise<readonly string[]> {
  const query = `SELECT DISTINCT ?a { GRAPH ?g { ?a sila:event <${iri}> } } ORDER BY ?a LIMIT 100`;
  const { table } = await engine.query(query);
  return (table?.rows ?? []).map(({ a }) => String(a?.value).replace(/^.*\//su, ''));
}
