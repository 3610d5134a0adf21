import {
  type BundleTerms,
  bundleTerms,
  directionOfLanguage,
  escapeHtml,
  isolate,
  type LanguageCode,
} from '../../index.ts';
import { dataForms } from '../resource-forms.ts';
import { type PageWords, wordsIn } from './page-words.ts';

/** What a page is written with. */
export interface Pen {
  readonly language: LanguageCode;
  readonly terms: BundleTerms;
  readonly words: PageWords;
}

export function penIn(language: LanguageCode): Pen {
  return { language, terms: bundleTerms(language), words: wordsIn(language) };
}

export interface PageParts {
  readonly title: string;
  readonly main: string;
  /** The page's name without its ending, such as `p7k2`; its other forms are beside it. */
  readonly name: string;
  /** The IRI that the page describes. */
  readonly iri: string;
  /** How one gets from the page to the server's root: `../`. */
  readonly root: string;
  /** Where the view shows it, from the root. */
  readonly view?: string;
}

/** A whole page in the reader's language, with the way to the other language and to the data; nothing in it runs. */
export function writePage({ language, words }: Pen, parts: PageParts): string {
  const { title, main, name, iri, root, view } = parts;
  const other = language === 'ar' ? 'en' : 'ar';
  const forms = dataForms.map(
    ({ extension, label }) => `<a rel="alternate" dir="ltr" href="${name}.${extension}">${label}</a>`,
  );
  const graph = view === undefined ? '' : `<a href="${root}${escapeHtml(view)}">${words.inTheGraph}</a> · `;
  return `<!doctype html>
<html lang="${language}" dir="${directionOfLanguage(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="${root}page.css">
${dataForms.map(({ extension, type }) => `<link rel="alternate" type="${type}" href="${name}.${extension}">`).join('\n')}
</head>
<body>
<nav>${graph}<a rel="alternate" hreflang="${other}" lang="${other}" href="${name}.html?lang=${other}">${words.otherLanguage}</a></nav>
<main>
${main}</main>
<footer>
<p>${words.address} <code dir="ltr">${escapeHtml(iri)}</code></p>
<p>${words.asData} ${forms.join(' · ')}</p>
</footer>
</body>
</html>
`;
}

/** A link to the page of an entity, by its name. */
export function entityLink({ id, label }: { readonly id: string; readonly label: string }): string {
  return `<a href="../e/${encodeURIComponent(id)}.html">${isolate(label)}</a>`;
}

/** A list of names and values; what has no value is left out. */
export function definitions(rows: readonly (readonly [name: string, value: string | undefined])[]): string {
  const items = rows.flatMap(([name, value]) =>
    value === undefined ? [] : [`<div><dt>${escapeHtml(name)}</dt><dd>${value}</dd></div>`],
  );
  return items.length === 0 ? '' : `<dl>${items.join('')}</dl>\n`;
}

/** Only a web address may become a link: anything else could run when clicked. */
export function outward(address: string): string {
  const shown = escapeHtml(address);
  if (!/^https?:\/\//iu.test(address)) return `<code dir="ltr">${shown}</code>`;
  return `<a dir="ltr" rel="noreferrer noopener" href="${shown}">${shown}</a>`;
}
