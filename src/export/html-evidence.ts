import type { Evidence } from '../model/claim.ts';
import type { Span } from '../model/span.ts';
import type { Store, StoredClaim } from '../store/store.ts';
import type { Bundle, BundleDocument, BundleLink, Telling } from './html-bundle.ts';
import { directionOf, directionOfLanguage, escapeHtml, isolate } from './html-markup.ts';
import type { BundleTerms } from './html-words.ts';
import { quotedMentions } from './quoted-mentions.ts';

/** What the parts of a page are written with. */
export interface Page {
  readonly bundle: Bundle;
  readonly terms: BundleTerms;
  readonly store: Store;
}

interface Mark extends Span {
  readonly role: 'subject' | 'cue' | 'object';
}

/** The cue, and the mention of each end that is nearest to it; none overlap. */
function marksOf({ store }: Page, claim: StoredClaim, evidence: Evidence): readonly Mark[] {
  const mentions = store.mentions(claim.document);
  const marks: Mark[] = [{ role: 'cue', start: evidence.cue.start, end: evidence.cue.end }];
  for (const [role, id] of [
    ['subject', claim.subject],
    ['object', claim.object],
  ] as const) {
    const nearest = quotedMentions(mentions, id, evidence).find((mention) =>
      marks.every((mark) => mention.end <= mark.start || mention.start >= mark.end),
    );
    if (nearest) marks.push({ role, start: nearest.start, end: nearest.end });
  }
  return marks.sort((a, b) => a.start - b.start);
}

function quotation(page: Page, claim: StoredClaim, evidence: Evidence): string {
  let at = evidence.start;
  let marked = '';
  const cut = (from: number, to: number): string =>
    escapeHtml(evidence.text.slice(from - evidence.start, to - evidence.start));
  for (const { start, end, role } of marksOf(page, claim, evidence)) {
    marked += `${cut(at, start)}<mark class="${role}" title="${escapeHtml(page.terms.text[role])}">${cut(start, end)}</mark>`;
    at = end;
  }
  return marked + cut(at, evidence.end);
}

function source({ terms }: Page, document: BundleDocument | undefined): string {
  const { publisher, published, title } = document ?? {};
  const day = published === undefined ? terms.text.noDate : terms.date(published);
  const name = publisher === undefined ? escapeHtml(terms.text.noPublisher) : isolate(publisher);
  const heading = title === undefined ? '' : ` · ${isolate(title)}`;
  return `<a href="#${document?.iri ?? ''}">${name} · ${escapeHtml(day)}${heading}</a>`;
}

function facts(page: Page, claim: StoredClaim, evidence: Evidence): string {
  const { terms, bundle } = page;
  const label = (id: string): string => isolate(bundle.entity(id)?.label ?? id);
  const rows = [
    claim.attributedTo === undefined ? [] : [terms.text.saidBy, label(claim.attributedTo)],
    claim.date === undefined ? [] : [terms.text.date, escapeHtml(terms.date(claim.date.value))],
    claim.place === undefined ? [] : [terms.text.place, label(claim.place)],
    [terms.text.confidence, `${Math.round(claim.confidence * 100)}%`],
    [terms.text.extractor, `<code dir="ltr">${escapeHtml(claim.extractor)}</code>`],
    [terms.text.position, position(page, evidence)],
  ];
  return rows
    .flatMap(([name, value]) => (value === undefined ? [] : [`<div><dt>${name}</dt><dd>${value}</dd></div>`]))
    .join('');
}

/** Page and paragraph for a reader, offsets for a program. */
function position({ terms }: Page, { page, paragraph, start, end }: Evidence): string {
  const name = (words: string, number: number | undefined): readonly string[] =>
    number === undefined ? [] : [words.replace('{n}', terms.number(number))];
  const { text } = terms;
  const places = [...name(text.page, page), ...name(text.paragraph, paragraph)].join(text.list);
  return `${places && `${places} · `}<code dir="ltr">${start}–${end}</code>`;
}

function telling(page: Page, { claim, copies }: Telling): string {
  const { terms, bundle } = page;
  const documentOf = (one: StoredClaim) => bundle.documents.get(one.document);
  const document = documentOf(claim);
  const lang = document?.lang === 'en' ? 'en' : 'ar';
  const quotes = claim.evidence.map(
    (evidence) =>
      `<blockquote lang="${lang}" dir="${directionOfLanguage(lang)}">${quotation(page, claim, evidence)}</blockquote>
<p class="source">${source(page, document)}</p>
<dl>${facts(page, claim, evidence)}</dl>`,
  );
  const others = copies.map((copy) => `<li>${source(page, documentOf(copy))}</li>`).join('');
  return `<article>
<p class="status ${claim.status}">${escapeHtml(terms.status(claim.status))}</p>
${quotes.join('\n')}
${others === '' ? '' : `<p class="copies">${terms.text.copies}</p><ul>${others}</ul>`}
</article>
`;
}

/** One link with its sentences: what supports it first, what denies it last. */
export function linkSection(page: Page, link: BundleLink): string {
  const { terms, bundle } = page;
  const { source: from, target, relation, origins, status } = link.edge;
  const end = (id: string): string => isolate(bundle.entity(id)?.label ?? id);
  const disputed = status.asserted > 0 && status.denied > 0;
  return `<section id="l${link.number}">
<h2>${end(from)} <span class="relation">${escapeHtml(terms.relation(relation))}</span> ${end(target)}</h2>
<p class="counts">${terms.text.claims}: ${terms.number(link.edge.claims)} · ${terms.text.origins}: ${terms.number(origins)}${disputed ? ` · <strong>${terms.text.disputed}</strong>` : ''}</p>
${bundle
  .tellings(link)
  .map((one) => telling(page, one))
  .join('')}</section>
`;
}

/** The documents that the sentences come from, each with the hash of its text as it was read, a piece at a time. */
export function* documentSection({ bundle, terms }: Page): Generator<string> {
  yield `<section class="documents">
<h2>${terms.text.documents}</h2>
<ol>
`;
  for (const document of bundle.documents.values()) yield documentItem(document, terms);
  yield `</ol>
</section>
`;
}

function documentItem(
  { iri, published, publisher, url, headline, hash }: BundleDocument,
  terms: BundleTerms,
): string {
  const day = published === undefined ? terms.text.noDate : terms.date(published);
  const name = publisher === undefined ? escapeHtml(terms.text.noPublisher) : isolate(publisher);
  // Only a web address may become a link: anything else in a document's URL could run when clicked.
  const link = /^https?:\/\//iu.test(url ?? '')
    ? `<p><a dir="ltr" rel="noreferrer noopener" href="${escapeHtml(url ?? '')}">${escapeHtml(url ?? '')}</a></p>`
    : '';
  return `<li id="${iri}" dir="${directionOf(headline)}">
<p class="title">${escapeHtml(headline)}</p>
<p>${name} · ${escapeHtml(day)}</p>
${link}
<p class="hash">${terms.text.hashOfText} <code dir="ltr">${hash}</code></p>
</li>
`;
}
