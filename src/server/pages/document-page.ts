import {
  type DocumentRecord,
  directionOfLanguage,
  escapeHtml,
  isolate,
  type Span,
  type Store,
} from '../../index.ts';
import { claimViewer, viewDocument } from '../claim-views.ts';
import { toDocumentReference } from '../views.ts';
import { claimArticle } from './claim-article.ts';
import { definitions, outward, type Pen } from './page.ts';

/** A document: where it is from, its text with the sentences that state something, and what they state. */
export function documentMain(pen: Pen, store: Store, record: DocumentRecord): string {
  const { words, terms } = pen;
  const { title, lang, publisher, published, url } = toDocumentReference(record);
  const origin = record.origin === record.iri ? undefined : store.document(record.origin);
  const { text, claims: spans } = viewDocument(store, record);
  const view = claimViewer(store);
  const claims = store.claims({ document: record.iri }).map((claim) => claimArticle(pen, view(claim)));
  return `<header>
<h1>${isolate(title)}</h1>
${definitions([
  [words.publisher, publisher && isolate(publisher)],
  [words.published, published && escapeHtml(terms.date(published))],
  [words.language, new Intl.DisplayNames(pen.language, { type: 'language' }).of(lang)],
  [words.source, url && outward(url)],
  [words.repeats, origin && `<a href="${origin.iri}.html">${isolate(toDocumentReference(origin).title)}</a>`],
])}</header>
<section>
<h2>${words.text}</h2>
<div class="text" lang="${lang}" dir="${directionOfLanguage(lang)}">${marked(text, spans)}</div>
</section>
<section>
<h2>${words.claims}: ${terms.number(claims.length)}</h2>
${claims.join('') || `<p>${words.noClaims}</p>\n`}</section>
`;
}

/** The text with the stretches that are quoted, those that overlap as one. */
function marked(text: string, spans: readonly Span[]): string {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  let at = 0;
  let html = '';
  for (const { start, end } of joined) {
    html += `${escapeHtml(text.slice(at, start))}<mark class="said">${escapeHtml(text.slice(start, end))}</mark>`;
    at = end;
  }
  return html + escapeHtml(text.slice(at));
}
