import { type LanguageCode, labelIn, type Store, type StoredEntity } from '../index.ts';

/**
 * The language that a request asks names in by its `Accept-Language`, if it is one that names are known in.
 *
 *   readerLanguage('fr, en;q=0.8, ar;q=0.9') === 'ar'
 */
export function readerLanguage(header: string | undefined): LanguageCode | undefined {
  const wanted = (header ?? '').split(',').flatMap((part) => {
    const [, code, weight = '1'] = /^\s*(ar|en)\b[^;]*(?:;\s*q=([\d.]+))?\s*$/iu.exec(part) ?? [];
    return code === undefined ? [] : [{ code: code.toLowerCase() as LanguageCode, weight: Number(weight) }];
  });
  return wanted.sort((a, b) => b.weight - a.weight).find(({ weight }) => weight > 0)?.code;
}

/** A store whose entities go by their names in a language; undefined leaves them as they are stored. */
export function storeInLanguage(store: Store, language: LanguageCode | undefined): Store {
  if (language === undefined) return store;
  const named = (entity: StoredEntity): StoredEntity => ({ ...entity, label: labelIn(entity, language) });
  return {
    ...store,
    entity: (id) => {
      const entity = store.entity(id);
      return entity && named(entity);
    },
    entities: (filter) => store.entities(filter).map(named),
    search: (query, limit) => store.search(query, limit).map(named),
    graphOverview: (limit, filter) => {
      const overview = store.graphOverview(limit, filter);
      return { ...overview, nodes: overview.nodes.map(named) };
    },
  };
}
