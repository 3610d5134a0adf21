import type { Classes, LanguageCode, Relation, VocabularyView } from '../index.ts';
import { classIri, classNames, prefixes, relationIri, statuses, statusIri } from '../index.ts';

type Labels = Readonly<Record<LanguageCode, string>>;

/** What classes, relations and statuses are called, for the view. */
export function viewVocabulary(
  relations: readonly Relation[],
  classes: Classes,
  base: string,
): VocabularyView {
  const described = new Map<string, { label: Labels; definition: Labels }>(
    [...classes.classes, ...classes.statuses].map(({ name, label, definition }) => [
      name,
      { label, definition },
    ]),
  );
  const of = (name: string) => described.get(name) ?? { label: same(name), definition: same('') };
  return {
    namespace: prefixes.sila,
    base,
    classes: classNames.map((id) => ({ id, iri: classIri(id), ...of(id) })),
    relations: relations.map((relation) => ({
      id: relation.id,
      iri: relationIri(relation.id),
      label: relation.label,
      definition: relation.definition,
      from: relation.from,
      to: relation.to,
      symmetric: relation.symmetric,
      transitive: relation.transitive,
      mappings: relation.mappings,
    })),
    statuses: statuses.map((id) => ({ id, iri: statusIri(id), label: of(id).label })),
  };
}

const same = (word: string): Labels => ({ ar: word, en: word });
