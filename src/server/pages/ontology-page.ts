import { type Classes, escapeHtml, prefixes, type Relation, relationIri } from '../../index.ts';
import { definitions, outward, type Pen } from './page.ts';

type Labels = Readonly<Record<'ar' | 'en', string>>;

interface Term {
  /** The end of the term's IRI. */
  readonly name: string;
  readonly label: Labels;
  readonly definition: Labels;
}

/** Every term of the vocabulary in both languages, at the place in the page that its IRI names. */
export function ontologyMain(pen: Pen, classes: Classes, relations: readonly Relation[]): string {
  const { words, language } = pen;
  const section = (title: string, items: readonly string[]) =>
    `<section>\n<h2>${title}</h2>\n${items.join('')}</section>\n`;
  const classArticle = (one: Term & { readonly in: readonly string[] }, elsewhere: string | undefined) =>
    article(one, [
      [words.narrower, one.in.length > 0 ? termLinks(one.in) : undefined],
      [words.mapped, elsewhere],
    ]);
  const mapped = (mappings: readonly string[]) => mappings.map(mapping).join(' · ') || undefined;
  return `<header>
<h1>${escapeHtml(classes.title[language])}</h1>
<p>${escapeHtml(classes.description[language])}</p>
</header>
${section(words.classes, [
  ...classes.classes.map((one) => classArticle(one, mapped(one.mappings))),
  ...classes.records.map((one) => classArticle(one, undefined)),
])}${section(
  words.relations,
  relations.map((one) =>
    article({ ...one, name: relationIri(one.id).slice(prefixes.sila.length) }, [
      [words.from, termLinks(one.from)],
      [words.to, termLinks(one.to)],
      [words.nature, natureOf(pen, one)],
      [words.mapped, mapped(one.mappings)],
    ]),
  ),
)}${section(
  words.properties,
  classes.properties.map((one) =>
    article(one, [
      [words.from, termLinks(one.of)],
      [words.to, termLinks(one.to)],
    ]),
  ),
)}${section(
  words.statuses,
  classes.statuses.map((one) => article(one, [])),
)}`;
}

function natureOf({ words, terms }: Pen, { symmetric, transitive }: Relation): string | undefined {
  const kinds = [...(symmetric ? [words.symmetric] : []), ...(transitive ? [words.transitive] : [])];
  return kinds.length > 0 ? kinds.join(terms.text.list) : undefined;
}

function article({ name, label, definition }: Term, rows: Parameters<typeof definitions>[0]): string {
  const said = (language: 'ar' | 'en') =>
    `<p lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"><strong>${escapeHtml(label[language])}</strong>: ${escapeHtml(definition[language])}</p>\n`;
  return `<article id="${name}">
<h3><code dir="ltr">sila:${name}</code></h3>
${said('ar')}${said('en')}${definitions(rows)}</article>
`;
}

/** Terms of this vocabulary lead to their places; those of others stand as they are written. */
function termLinks(names: readonly string[]): string {
  return names
    .map((name) =>
      name.includes(':') ? code(name) : `<a href="#${escapeHtml(name)}">${code(`sila:${name}`)}</a>`,
    )
    .join(' ');
}

/** A term of another vocabulary, such as `wdt:P39`; the code of an event type has no address. */
function mapping(curie: string): string {
  const [prefix = '', local = ''] = curie.replace(/^\^/u, '').split(':', 2);
  const namespace = Object.entries(prefixes).find(([name]) => name === prefix)?.[1];
  return namespace === undefined ? code(curie) : outward(namespace + local);
}

const code = (text: string): string => `<code dir="ltr">${escapeHtml(text)}</code>`;
