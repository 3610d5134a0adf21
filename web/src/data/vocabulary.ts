import type { VocabularyView } from '../../../src/model/api.ts';
import type { Status } from '../../../src/model/claim.ts';
import type { ClassName } from '../../../src/model/entity.ts';
import type { Language } from '../i18n/messages.ts';

/** What the classes, relations and statuses are called in the language of the interface. */
export interface Vocabulary {
  relation(id: string): string;
  /** Every relation, in the order of their names. */
  readonly relations: readonly string[];
  /** What the relation means, for a tooltip. */
  definition(id: string): string | undefined;
  isSymmetric(id: string): boolean;
  /** `Term` is a thing that others speak of without saying what it is. */
  class(id: ClassName | 'Term'): string;
  status(id: Status): string;
  /** The IRI of a class, relation or status. */
  iriOf(id: string): string;
  /** The relations that hold either way round. */
  readonly symmetric: readonly string[];
  /** The name of a class, relation or status by its IRI. */
  iri(iri: string): string | undefined;
  readonly namespace: string | undefined;
  /** Where the IRIs of the workspace's entities begin, before `e/`. */
  readonly base: string | undefined;
}

const terming: Readonly<Record<Language, string>> = { ar: 'شيء من شبكة أخرى', en: 'Thing of another graph' };

/** What a relation is called that the vocabulary lacks: the end of its IRI, or its id, in words. */
function ownName(id: string): string {
  if (!id.includes(':')) return id.replaceAll('-', ' ');
  const local = id.slice(Math.max(id.lastIndexOf('/'), id.lastIndexOf('#')) + 1);
  return local === '' ? id : local.replace(/(?<=\p{Ll})(?=\p{Lu})|[_-]/gu, ' ').toLowerCase();
}

/**
 * Looks names up in the server's vocabulary; before it is loaded, and for what it lacks, ids stand in.
 *
 *   readVocabulary(undefined, 'en').relation('met-with') === 'met with'
 */
export function readVocabulary(view: VocabularyView | undefined, language: Language): Vocabulary {
  const relations = new Map(view?.relations.map((one) => [one.id, one]));
  const classes = new Map(view?.classes.map((one) => [one.id, one.label[language]]));
  const statusLabels = new Map(view?.statuses.map((one) => [one.id, one.label[language]]));
  const terms = [...(view?.classes ?? []), ...(view?.relations ?? []), ...(view?.statuses ?? [])];
  const iris = new Map(terms.map((one) => [one.id as string, one.iri]));
  const byIri = new Map(terms.map((one) => [one.iri, one.label[language]]));
  const names = [...relations.keys()];
  const nameOf = (id: string): string => relations.get(id)?.label[language] ?? ownName(id);
  return {
    relations: names.sort((a, b) => nameOf(a).localeCompare(nameOf(b), language)),
    iriOf: (id) => iris.get(id) ?? id,
    symmetric: (view?.relations ?? []).filter((one) => one.symmetric).map((one) => one.id),
    iri: (iri) => byIri.get(iri),
    relation: nameOf,
    definition: (id) => relations.get(id)?.definition[language],
    isSymmetric: (id) => relations.get(id)?.symmetric ?? false,
    class: (id) => (id === 'Term' ? terming[language] : (classes.get(id) ?? id)),
    status: (id) => statusLabels.get(id) ?? id,
    namespace: view?.namespace,
    base: view?.base,
  };
}
