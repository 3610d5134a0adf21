import { type Edge, escapeHtml, isolate, labelIn, type Store, type StoredEntity } from '../../index.ts';
import { viewClaims } from '../claim-views.ts';
import { claimArticle } from './claim-article.ts';
import { definitions, entityLink, outward, type Pen } from './page.ts';

/** Claims on one page, and links shown above them. */
const claimsAPage = 50;
const linksShown = 60;

/** What a workspace knows of an entity: its names, its links, and the sentences behind them, a page at a time. */
export function entityMain(pen: Pen, store: Store, entity: StoredEntity, page: number): string {
  const { terms, words, language } = pen;
  const other = labelIn(entity, language === 'ar' ? 'en' : 'ar');
  const names = [...new Set([entity.label, other, ...entity.names])];
  return `<header>
<h1>${isolate(entity.label)}</h1>
${other === entity.label ? '' : `<p class="other">${isolate(other)}</p>\n`}${definitions([
  [words.kind, escapeHtml(terms.class(entity.class))],
  [words.names, names.length > 1 ? names.map(isolate).join(terms.text.list) : undefined],
  [words.elsewhere, entity.sameAs?.length ? entity.sameAs.map(outward).join(' · ') : undefined],
  [words.mentions, terms.number(entity.mentions)],
  [words.documents, terms.number(entity.documents)],
])}</header>
${page === 1 ? linkList(pen, store, entity) : ''}${claimList(pen, store, entity, page)}`;
}

function linkList(pen: Pen, store: Store, entity: StoredEntity): string {
  const { edges } = store.neighbourhood(entity.id, { limit: linksShown });
  if (edges.length === 0) return '';
  const items = edges.map((edge) => `<li>${link(pen, store, entity, edge)}</li>\n`).join('');
  return `<section>\n<h2>${pen.words.links}</h2>\n<ul class="links">\n${items}</ul>\n</section>\n`;
}

function link({ terms, words }: Pen, store: Store, entity: StoredEntity, edge: Edge): string {
  const end = (id: string): string =>
    id === entity.id ? isolate(entity.label) : entityLink(store.entity(id) ?? { id, label: id });
  const { asserted, denied } = edge.status;
  const disputed = asserted > 0 && denied > 0 ? ` · <strong>${words.disputed}</strong>` : '';
  const counts = `${words.reports}: ${terms.number(edge.origins)}${disputed}`;
  return `${end(edge.source)} <span class="relation">${escapeHtml(terms.relation(edge.relation))}</span> ${end(edge.target)} <span class="counts">${counts}</span>`;
}

function claimList(pen: Pen, store: Store, { id }: StoredEntity, page: number): string {
  const { words, terms } = pen;
  const { claims, total } = viewClaims(store, { entity: id }, claimsAPage, (page - 1) * claimsAPage);
  const steps = [
    ...(page > 1 ? [`<a rel="prev" href="${id}.html?page=${page - 1}">${words.previous}</a>`] : []),
    ...(page * claimsAPage < total
      ? [`<a rel="next" href="${id}.html?page=${page + 1}">${words.next}</a>`]
      : []),
  ];
  return `<section>
<h2>${words.claims}: ${terms.number(total)}</h2>
${claims.map((claim) => claimArticle(pen, claim)).join('') || `<p>${words.noClaims}</p>\n`}${steps.length > 0 ? `<p>${steps.join(' · ')}</p>\n` : ''}</section>
`;
}
