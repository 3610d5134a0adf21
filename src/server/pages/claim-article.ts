import { type ClaimView, directionOfLanguage, type EvidenceView, escapeHtml, isolate } from '../../index.ts';
import { definitions, entityLink, outward, type Pen } from './page.ts';

/** A claim as a person reads it: who did what to whom, of what status, and the sentences that say so. */
export function claimArticle(pen: Pen, claim: ClaimView, isAlone = false): string {
  const { terms, words } = pen;
  const { id, subject, object, relation, status } = claim;
  const level = isAlone ? 'h1' : 'h3';
  return `<article id="${id}">
<${level}>${entityLink(subject)} <span class="relation">${escapeHtml(terms.relation(relation))}</span> ${entityLink(object)}</${level}>
<p class="status ${status}">${escapeHtml(terms.status(status))}</p>
${claim.evidence.map((evidence) => quotation(pen, evidence)).join('')}${definitions([
  [words.saidBy, claim.attributedTo && entityLink(claim.attributedTo)],
  [words.place, claim.place && entityLink(claim.place)],
  [words.date, claim.date && escapeHtml(terms.date(claim.date.value))],
  [
    words.event,
    claim.event && `<a href="../v/${claim.event}.html"><code dir="ltr">${claim.event}</code></a>`,
  ],
  [words.confidence, `${Math.round(claim.confidence * 100)}%`],
  [words.extractor, `<code dir="ltr">${escapeHtml(claim.extractor)}</code>`],
  [words.claim, isAlone ? undefined : `<a href="../a/${id}.html"><code dir="ltr">${id}</code></a>`],
])}</article>
`;
}

function quotation({ terms }: Pen, { text, marks, document }: EvidenceView): string {
  let at = 0;
  let marked = '';
  for (const { start, end, role } of marks) {
    marked += `${escapeHtml(text.slice(at, start))}<mark class="${role}">${escapeHtml(text.slice(start, end))}</mark>`;
    at = end;
  }
  const parts = [
    document.publisher === undefined ? terms.text.noPublisher : isolate(document.publisher),
    escapeHtml(document.published === undefined ? terms.text.noDate : terms.date(document.published)),
    `<a href="../d/${document.id}.html">${isolate(document.title)}</a>`,
    ...(document.url === undefined ? [] : [outward(document.url)]),
  ];
  return `<blockquote lang="${document.lang}" dir="${directionOfLanguage(document.lang)}">${marked}${escapeHtml(text.slice(at))}</blockquote>
<p class="source">${parts.join(' · ')}</p>
`;
}
