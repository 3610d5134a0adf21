import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Context, Hono } from 'hono';
import { type Classes, graphPieces, ontologyFolder, parseGraph, prefixes, type Relation } from '../index.ts';
import { ontologyMain } from './pages/ontology-page.ts';
import { penIn, writePage } from './pages/page.ts';
import { notFound, Refusal } from './refusal.ts';
import { chooseForm, formOf, linksOf, type ResourceForm, resourceTypes } from './resource-forms.ts';
import { pageLanguage } from './resource-page.ts';
import { toStream } from './stream.ts';

/** IRI of the ontology, of which every term's IRI is a part: `…/ns#metWith`. */
const namespace = prefixes.sila.slice(0, -1);

/**
 * `/ns` is the ontology. Its terms are parts of it, so no redirect is needed: it answers at once in the form that
 * `Accept` says, and under `/ns.html`, `/ns.ttl` and so on in each form; in the page a term has its place.
 */
export function ontologyRoutes(app: Hono, classes: Classes, relations: readonly Relation[]): void {
  const answer = (context: Context, form: ResourceForm, more: Readonly<Record<string, string>> = {}) => {
    const headers = { link: linksOf('ns', form.extension, namespace), ...more };
    if (form.extension !== 'html') return ontologyData(context, form.format, form.type, headers);
    const language = pageLanguage(context);
    const pen = penIn(language);
    const main = ontologyMain(pen, classes, relations);
    const parts = { title: classes.title[language], main, name: 'ns', iri: namespace, root: '' };
    return context.html(writePage(pen, parts), 200, {
      ...headers,
      vary: more.vary ? `${more.vary}, Accept-Language` : 'Accept-Language',
      'content-language': language,
    });
  };
  app.get('/ns', (context) => {
    const form = chooseForm(context.req.header('accept'));
    if (form !== undefined) {
      return answer(context, form, { vary: 'Accept', 'content-location': `ns.${form.extension}` });
    }
    const offer = resourceTypes.join(', ');
    throw new Refusal(406, 'not-acceptable', `Accept: on offer are ${offer}.`, { vary: 'Accept' });
  });
  app.get('/:name{ns\\.[a-z]+}', (context) => {
    const form = formOf(context.req.param('name').slice('ns.'.length));
    if (form === undefined) throw notFound(context.req.path);
    return answer(context, form);
  });
}

function ontologyData(
  context: Context,
  format: Parameters<typeof graphPieces>[1],
  type: string,
  headers: Readonly<Record<string, string>>,
): Response {
  const file = readFileSync(join(ontologyFolder, 'sila.ttl'), 'utf8');
  const contentType = type.startsWith('text/') ? `${type}; charset=utf-8` : type;
  if (format === 'turtle') return context.body(file, 200, { ...headers, 'content-type': contentType });
  const lines = parseGraph(file, 'turtle', { graph: '', base: namespace });
  const pieces = graphPieces(lines, format, prefixes.sila);
  return context.body(toStream(pieces), 200, { ...headers, 'content-type': contentType });
}
