import { createHash } from 'node:crypto';
import type { LanguageCode } from '../model/document.ts';
import type { Store } from '../store/store.ts';
import { type Bundle, gatherBundle } from './html-bundle.ts';
import { type Drawing, drawBundle, legendLine } from './html-drawing.ts';
import { documentSection, linkSection, type Page } from './html-evidence.ts';
import { directionOfLanguage, escapeHtml, isolate } from './html-markup.ts';
import { bundleStyle } from './html-style.ts';
import { type BundleTerms, bundleTerms } from './html-words.ts';

const namesInTitle = 3;

/** The entities with the most links, by which a bundle is called. */
function titleOf({ links, entity }: Bundle, terms: BundleTerms): readonly string[] {
  const counts = new Map<string, number>();
  for (const { edge } of links) {
    for (const id of [edge.source, edge.target]) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const best = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, namesInTitle);
  return best.length === 0 ? [terms.text.evidence] : best.map(([id]) => entity(id)?.label ?? id);
}

function figure(drawing: Drawing, linked: number, { text, number, status }: BundleTerms): string {
  const cut = text.drawn.replace('{shown}', number(drawing.entities)).replace('{total}', number(linked));
  const lines = drawing.statuses.map((one) => `<span>${legendLine(one)} ${escapeHtml(status(one))}</span>`);
  const caption = `${lines.join(' ')}${drawing.entities < linked ? ` <span>${cut}</span>` : ''}`;
  return `<figure>
<div class="drawing">
${drawing.svg}</div>
<figcaption>${caption}</figcaption>
</figure>
`;
}

async function* content(page: Page): AsyncGenerator<string, void> {
  const { bundle, terms } = page;
  const { text, number } = terms;
  const names = titleOf(bundle, terms);
  const linked = new Set(bundle.links.flatMap(({ edge }) => [edge.source, edge.target])).size;
  const drawing = await drawBundle(bundle, terms);
  const counts = [
    [text.entities, linked],
    [text.links, bundle.links.length],
    [text.claims, bundle.claims],
    [text.documents, bundle.documents.size],
  ] as const;
  yield `<main>
<header>
<h1>${text.evidence}: ${names.map(isolate).join(text.list)}</h1>
<p class="counts">${counts.map(([name, count]) => `${name}: ${number(count)}`).join(' · ')}</p>
</header>
${drawing === undefined ? `<p>${text.nothing}</p>\n` : figure(drawing, linked, terms)}`;
  for (const link of bundle.links) yield linkSection(page, link);
  yield* documentSection(page);
  yield '</main>\n';
}

/**
 * Writes a workspace, or a selection of it, as one page for people: the links drawn, under them every sentence
 * with its source and status. The page needs no server, loads nothing, runs nothing, and carries the SHA-256 of
 * its content. Without a language it is in that of most of the documents.
 *
 *   for await (const piece of writeHtml(selectClaims(store, { entity: 'p4k2' }, isSymmetric))) …
 */
export async function* writeHtml(store: Store, language?: LanguageCode): AsyncGenerator<string, void> {
  const bundle = gatherBundle(store);
  const terms = bundleTerms(language ?? bundle.language);
  const title = titleOf(bundle, terms).join(terms.text.list);
  const styleHash = createHash('sha256').update(bundleStyle, 'utf8').digest('base64');
  yield `<!doctype html>
<html lang="${terms.language}" dir="${directionOfLanguage(terms.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(`${terms.text.evidence}: ${title}`)}</title>
<style>${bundleStyle}</style>
</head>
<body>
`;
  const hash = createHash('sha256');
  for await (const piece of content({ bundle, terms, store })) {
    hash.update(piece, 'utf8');
    yield piece;
  }
  yield `<footer>
<p>${terms.text.hash}: <code dir="ltr">${hash.digest('hex')}</code></p>
<p>${terms.text.check} <code dir="ltr">sed -n '/^&lt;main&gt;$/,/^&lt;\\/main&gt;$/p' sila.html | sha256sum</code></p>
</footer>
</body>
</html>
`;
}
