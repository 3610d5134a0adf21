import type {
  DocumentRecord,
  DocumentReference,
  Edge,
  EdgeView,
  EntityReference,
  LanguageCode,
  NodeView,
  SearchResult,
  Store,
  StoredEntity,
} from '../index.ts';

const longestTitle = 90;

/** An entity as a node of the graph, with its stored position if the layout has run. */
export function toNodeView(entity: StoredEntity, position: { x: number; y: number } | undefined): NodeView {
  return {
    id: entity.id,
    label: entity.label,
    class: entity.class,
    names: entity.names,
    degree: entity.degree,
    ...(position && { x: position.x, y: position.y }),
  };
}

export function toSearchResult(entity: StoredEntity): SearchResult {
  const { id, label, names, degree, documents } = entity;
  return { id, label, class: entity.class, names, degree, documents };
}

/** An edge with its id; disputed when some assert and others deny it. */
export function toEdgeView({ sample: _, ...edge }: Edge): EdgeView {
  return {
    id: edgeId(edge),
    ...edge,
    disputed: edge.status.asserted > 0 && edge.status.denied > 0,
  };
}

export function edgeId(edge: Pick<Edge, 'source' | 'relation' | 'target'>): string {
  return `${edge.source}~${edge.relation}~${edge.target}`;
}

/** What is said of a document beside a quotation; a document without a title lends its first words. */
export function toDocumentReference({ iri, document, lang }: DocumentRecord): DocumentReference {
  const { title, publisher, published, url } = document;
  return {
    id: iri,
    title: title ?? firstWords(document.text),
    lang: lang as LanguageCode,
    ...(publisher && { publisher }),
    ...(published && { published }),
    // Only a web address may become a link: anything else in a document's URL could run when clicked.
    ...(url && /^https?:\/\//iu.test(url) && { url }),
  };
}

function firstWords(text: string): string {
  const line = text.trim().split(/\r?\n/u, 1)[0] ?? '';
  return line.length <= longestTitle ? line : `${line.slice(0, longestTitle).replace(/\s+\S*$/u, '')}…`;
}

/** Gives references to entities, each looked up once. */
export function entityReferences(store: Store): (id: string) => EntityReference {
  const known = new Map<string, EntityReference>();
  return (id) => {
    const before = known.get(id);
    if (before) return before;
    const entity = store.entity(id);
    const reference: EntityReference = entity
      ? { id, label: entity.label, class: entity.class }
      : { id, label: id, class: 'Organization' };
    known.set(id, reference);
    return reference;
  };
}
