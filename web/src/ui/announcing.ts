import type { Session } from './session.tsx';

/** Announces what was chosen, in the words of the interface. */
export function announceEntity(session: Session, id: string): void {
  const { words, vocabulary, coverage, filtered, announce } = session;
  const node = coverage.dataset.nodes.get(id);
  if (!node) return;
  const links = [...filtered.edges.values()].filter(
    (edge) => edge.source === id || edge.target === id,
  ).length;
  announce(
    words.fill(words.text.announceSelected, {
      label: node.label,
      class: vocabulary.class(node.class),
      n: words.count(links, 'edge'),
    }),
  );
}

/** Announces the edge that was chosen. */
export function announceEdge(session: Session, id: string): void {
  const { words, vocabulary, coverage, announce } = session;
  const edge = coverage.dataset.edges.get(id);
  if (!edge) return;
  announce(
    words.fill(words.text.announceEdge, {
      subject: coverage.dataset.nodes.get(edge.source)?.label ?? '',
      relation: vocabulary.relation(edge.relation),
      object: coverage.dataset.nodes.get(edge.target)?.label ?? '',
      n: edge.imported === undefined ? words.count(edge.claims, 'claim') : words.text.imported,
    }),
  );
}
