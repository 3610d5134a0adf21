import type { BodyName, NamePart } from '../names/body-name.ts';
import type { Node, Nodes, Statement } from './node.ts';

/** The posts, their names filled up with the state or body that their documents place them in. */
export function readPosts({ all, idOf }: Nodes, statements: Iterable<Statement>): readonly Node[] {
  const byId = new Map(all.map((node) => [node.id, node]));
  const holders = new Map<string, Map<string, Node>>();
  for (const { document, relation, subject, object } of statements) {
    const holder = relation === 'post-in' ? byId.get(idOf(document, object)) : undefined;
    if (holder === undefined) continue;
    const id = idOf(document, subject);
    const known = holders.get(id) ?? new Map<string, Node>();
    holders.set(id, known.set(holder.id, holder));
  }
  return all
    .filter((node) => node.class === 'Post')
    .map((node) =>
      fillUp(
        node,
        [...(holders.get(node.id)?.values() ?? [])].sort((a, b) => (a.id < b.id ? -1 : 1)),
      ),
    );
}

function fillUp(post: Node, holders: readonly Node[]): Node {
  return { ...post, bodies: post.bodies.map((name) => holders.reduce(addHolder, name)) };
}

function addHolder(name: BodyName, holder: Node): BodyName {
  const known = new Set(name.parts.flatMap((part) => part.keys));
  const added = partsOf(holder).filter((part) => !part.keys.some((key) => known.has(key)));
  if (added.length === 0) return name;
  return {
    parts: [...name.parts, ...added],
    joined: `${name.joined} ${added.map(({ keys }) => keys[0]).join(' ')}`,
  };
}

function partsOf(holder: Node): readonly NamePart[] {
  const links = [...holder.links].flatMap((link) => /Q\d+$/u.exec(link)?.[0] ?? []);
  if (holder.class === 'Polity' && links.length > 0)
    return [{ kind: 'polity', keys: links, text: holder.label }];
  // The post has an office of its own; "ministry" adds nothing to "minister".
  return (holder.bodies[0]?.parts ?? []).filter(({ kind }) => kind !== 'head' && kind !== 'office');
}
