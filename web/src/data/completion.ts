import type { FacetsView, VocabularyView } from '../../../src/model/api.ts';
import type { Language } from '../i18n/messages.ts';
import { foldText } from '../text/folding.ts';

/** Something that can be written into a query. */
export interface Suggestion {
  /** What is written. */
  readonly text: string;
  /** What it is called, with how often it occurs. */
  readonly detail: string;
  readonly kind: 'relation' | 'class' | 'prefix' | 'keyword';
  /** What a word is looked up in, folded. */
  readonly keys: readonly string[];
  readonly count: number;
  /** What it means. */
  readonly info?: string;
}

const keywords = [
  'SELECT',
  'DISTINCT',
  'WHERE',
  'CONSTRUCT',
  'ASK',
  'DESCRIBE',
  'PREFIX',
  'GRAPH',
  'OPTIONAL',
  'UNION',
  'FILTER',
  'VALUES',
  'BIND',
  'MINUS',
  'ORDER BY',
  'GROUP BY',
  'HAVING',
  'LIMIT',
  'OFFSET',
  'COUNT',
  'DESC',
  'CONTAINS',
  'REGEX',
  'LANG',
  'STR',
];

/** Prefixes that a query of the graph uses, beside the vocabulary's own. */
const prefixes: Readonly<Record<string, string>> = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  oa: 'http://www.w3.org/ns/oa#',
  prov: 'http://www.w3.org/ns/prov#',
  owl: 'http://www.w3.org/2002/07/owl#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

interface Counting {
  readonly language: Language;
  readonly format: (count: number) => string;
}

/** Everything that can be suggested: relations and classes with their counts, prefixes and keywords. */
export function suggestionsOf(
  vocabulary: VocabularyView,
  facets: FacetsView | undefined,
  { language, format }: Counting,
): readonly Suggestion[] {
  const counts = new Map<string, number>(
    [...(facets?.relations ?? []), ...(facets?.classes ?? [])].map(({ id, count }) => [id, count]),
  );
  const term = (
    { id, label, definition }: VocabularyView['relations'][number] | VocabularyView['classes'][number],
    kind: 'relation' | 'class',
  ): Suggestion => {
    const count = counts.get(id) ?? 0;
    return {
      text: `sila:${id}`,
      detail: `${label[language]} · ${format(count)}`,
      kind,
      keys: [id, label.ar, label.en].map((key) => foldText(key)),
      count,
      info: definition[language],
    };
  };
  const all = { sila: vocabulary.namespace, ...prefixes };
  return [
    ...vocabulary.relations.map((one) => term(one, 'relation')),
    ...vocabulary.classes.map((one) => term(one, 'class')),
    ...Object.entries(all).map(
      ([name, iri]): Suggestion => ({
        text: `PREFIX ${name}: <${iri}>`,
        detail: '',
        kind: 'prefix',
        keys: [`prefix ${name}`, name],
        count: 0,
      }),
    ),
    ...keywords.map(
      (word): Suggestion => ({
        text: word,
        detail: '',
        kind: 'keyword',
        keys: [word.toLowerCase()],
        count: 0,
      }),
    ),
  ];
}

/**
 * What fits the word before the cursor, in Arabic, English or as an id; terms that occur often go
 * first, those that begin with the word before those that hold it.
 *
 *   suggest('التقى', all)[0]?.text === 'sila:met-with'
 */
export function suggest(word: string, all: readonly Suggestion[]): readonly Suggestion[] {
  const colon = word.indexOf(':');
  const wanted = foldText(colon < 0 ? word : word.slice(colon + 1));
  // After another vocabulary's prefix none of ours belongs.
  if (colon >= 0 && word.slice(0, colon) !== 'sila') return [];
  const found = all.flatMap((one) => {
    if (colon >= 0 && one.kind !== 'relation' && one.kind !== 'class') return [];
    const starts = one.keys.some((key) => key.startsWith(wanted));
    const holds = one.keys.some((key) => key.includes(wanted));
    return starts || (holds && wanted.length > 1) ? [{ one, starts }] : [];
  });
  return found
    .sort((a, b) => Number(b.starts) - Number(a.starts) || b.one.count - a.one.count)
    .map(({ one }) => one);
}
