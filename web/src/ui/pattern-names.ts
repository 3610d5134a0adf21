import type { Pattern, PatternLink, PatternNode } from '../state/pattern.ts';
import { useSession } from './session.tsx';

/** What the things and links of a drawing are called: by class, numbered where several are alike. */
export interface PatternNames {
  node(node: PatternNode): string;
  /** The relation alone. */
  relation(link: PatternLink): string;
  link(link: PatternLink): string;
}

/** The names of a drawing's parts in the language of the interface. */
export function usePatternNames({ nodes }: Pattern): PatternNames {
  const { words, vocabulary } = useSession();
  const kind = (node: PatternNode): string =>
    node.class === undefined ? words.text.thing : vocabulary.class(node.class);
  const name = (node: PatternNode | undefined): string => {
    if (!node) return '';
    const alike = nodes.filter((one) => one.class === node.class);
    if (alike.length < 2) return kind(node);
    return `${kind(node)} ${words.number(alike.findIndex((one) => one.id === node.id) + 1)}`;
  };
  const byId = (id: string): PatternNode | undefined => nodes.find((one) => one.id === id);
  const relation = (link: PatternLink): string =>
    link.relation === undefined ? words.text.anyRelation : vocabulary.relation(link.relation);
  return {
    node: name,
    relation,
    link: (link) =>
      words.fill(words.text.lineFrom, {
        from: name(byId(link.from)),
        relation: relation(link),
        to: name(byId(link.to)),
      }),
  };
}
