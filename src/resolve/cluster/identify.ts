import type { IdentityLink } from '../../model/identity.ts';
import { compareAllBodies } from './bodies.ts';
import { chooseCanonical } from './canonical.ts';
import { type Clusters, joinBest, startClusters } from './clusters.ts';
import { addSettings, type Context, gatherContexts } from './context.ts';
import { joinDecided, keptApart } from './decided.ts';
import { type Forbidden, forbidPairs } from './forbidden.ts';
import type { Group } from './group.ts';
import { gatherNodes, type IdentityInput, type Node, type Nodes } from './node.ts';
import {
  compareAllPersons,
  comparePersonsAcross,
  hasFullName,
  mayBeOne,
  type PersonSurroundings,
} from './persons.ts';
import { readPosts } from './posts.ts';
import { attachSingles, withoutBearer } from './surnames.ts';

export interface Identity {
  /** The local name that an entity has in a document once joining is done. */
  readonly canonicalOf: (document: string, entity: string) => string;
  /** The same for an end of a link; undefined when no document names it. */
  readonly canonicalOfNode: (id: string) => string | undefined;
  /** Every comparison that joined, or that a person should look at, best first. */
  readonly links: readonly IdentityLink[];
}

/**
 * Tells which entities of all documents are one: bodies and places first, then posts by what they are in,
 * then persons by the posts they hold. A function of what the documents say and of the decisions alone.
 *
 *   identify({ appearances, statements, decisions: [] }).canonicalOf('d5be1…', 'p4k2…') // 'p9xy…'
 */
export function identify(input: IdentityInput): Identity {
  const nodes = gatherNodes(input);
  const byId = new Map(nodes.all.map((node) => [node.id, node]));
  const forbidden = forbidPairs(input, nodes);
  const contexts = new Map<string, Context>();
  const rounds = { count: 0 };
  const clusters = startClusters(byId, (left, right, find) => mayJoin(left, right, forbidden, find), {
    isVouched: forbidden.isVouched,
    contextOf: (id) => contexts.get(id),
    round: () => rounds.count,
  });
  const stage: Stage = { input, nodes, byId, polities: politiesByItem(nodes), clusters, contexts, rounds };
  const decided = joinDecided(input.decisions, nodes, clusters);
  const links = [
    ...joinBodies(stage, ({ class: of }) => of !== 'Person' && of !== 'Post', nodes.all),
    ...joinBodies(stage, ({ class: of }) => of === 'Post', readPosts(stage.nodes, input.statements)),
    ...joinPersons(stage),
  ];
  links.push(...joinDoubtful(stage, links));
  const canonical = chooseCanonical(nodes.all, clusters);
  return {
    canonicalOf: (document, entity) => canonical.get(nodes.idOf(document, entity)) ?? entity,
    canonicalOfNode: (id) => canonical.get(id),
    links: lastOfEach([...links, ...decided, ...keptApart(input.decisions, nodes, links)]),
  };
}

/** What was compared twice counts as it was at last; best first. */
function lastOfEach(links: readonly IdentityLink[]): readonly IdentityLink[] {
  const last = new Map(links.map((link) => [`${link.a} ${link.b}`, link]));
  return [...last.values()].sort((x, y) => y.score - x.score || (x.a + x.b < y.a + y.b ? -1 : 1));
}

interface Stage {
  readonly input: IdentityInput;
  readonly nodes: Nodes;
  readonly byId: ReadonlyMap<string, Node>;
  /** Labels of states by Wikidata item. */
  readonly polities: ReadonlyMap<string, string>;
  readonly clusters: Clusters;
  /** What surrounds each node, in terms of what is joined so far. */
  readonly contexts: Map<string, Context>;
  /** How often the contexts were read anew. */
  readonly rounds: { count: number };
}

function mayJoin(left: Group, right: Group, forbidden: Forbidden, find: Clusters['find']): boolean {
  if (forbidden.hasPair(left, right, find)) return false;
  return left.leader.class !== 'Person' || mayBeOne(left, right);
}

function joinBodies(
  stage: Stage,
  isOf: (node: Node) => boolean,
  nodes: readonly Node[],
): readonly IdentityLink[] {
  refreshContexts(stage);
  const pairs = compareAllBodies(nodes.filter(isOf), aroundOf(stage));
  return joinBest(stage.clusters, pairs);
}

function joinPersons(stage: Stage): readonly IdentityLink[] {
  const persons = stage.nodes.all.filter((node) => node.class === 'Person');
  const [full, single] = [persons.filter(hasFullName), persons.filter((node) => !hasFullName(node))];
  const isAlone = ({ id }: Node): boolean => stage.clusters.isAlone(id);
  refreshContexts(stage);
  const links = [...joinBest(stage.clusters, compareAllPersons(full, aroundOf(stage)))];
  // Once more, since those who stand beside a surname may have been surnames themselves.
  for (let round = 0; round < 2; round += 1) {
    const alone = single.filter(isAlone);
    const pairs = comparePersonsAcross(alone, full, aroundOf(stage));
    links.push(
      ...attachSingles(
        alone.map(({ id }) => id),
        stage.clusters,
        pairs,
      ),
    );
    refreshContexts(stage);
  }
  const left = single.filter(isAlone);
  const borne = new Set(comparePersonsAcross(left, full, aroundOf(stage)).flatMap(({ a, b }) => [a, b]));
  const pairs = compareAllPersons(left, aroundOf(stage)).map((pair) => withoutBearer(pair, borne));
  links.push(...joinBest(stage.clusters, pairs));
  return links;
}

/** Bodies that might be one are looked at again, now that their people are known. */
function joinDoubtful(stage: Stage, links: readonly IdentityLink[]): readonly IdentityLink[] {
  const doubtful = new Set(links.filter(({ state }) => state === 'maybe').flatMap(({ a, b }) => [a, b]));
  const isOf = ({ id, class: of }: Node): boolean => of !== 'Person' && of !== 'Post' && doubtful.has(id);
  return joinBodies(stage, isOf, stage.nodes.all);
}

function aroundOf(stage: Stage): PersonSurroundings {
  return { contextOf: (id) => stage.contexts.get(id), labelOf: (id) => labelOf(stage, id) };
}

function refreshContexts({ input, nodes, byId, clusters, contexts, rounds }: Stage): void {
  rounds.count += 1;
  const posts = readPosts(nodes, input.statements);
  const within = new Map<string, Pick<Context, 'bodies' | 'polities'>>();
  for (const post of posts) {
    const id = clusters.find(post.id);
    const known = within.get(id) ?? { bodies: new Set<string>(), polities: new Set<string>() };
    for (const { kind, keys } of post.bodies.flatMap(({ parts }) => parts)) {
      if (kind === 'polity') known.polities.add(`polity ${keys[0] ?? ''}`);
      if (kind === 'word' || kind === 'place') known.bodies.add(`post ${id}`);
    }
    within.set(id, known);
  }
  const gathered = gatherContexts(input.statements, {
    standFor(document, entity) {
      const node = byId.get(nodes.idOf(document, entity));
      return node && { id: standId(node, clusters), node };
    },
    withinPost: (id) => within.get(id),
  });
  for (const [id, context] of gathered) contexts.set(id, context);
  addSettings(nodes, contexts, (node) => standId(node, clusters));
}

/** A linked state goes by its link, as the states in the names of posts do. */
function standId(node: Node, clusters: Clusters): string {
  if (node.class !== 'Polity') return clusters.find(node.id);
  const [link] = [...node.links].sort();
  const key = link === undefined ? undefined : /Q\d+$/u.exec(link)?.[0];
  return key === undefined ? clusters.find(node.id) : `polity ${key}`;
}

function labelOf({ byId, polities }: Stage, id: string): string {
  const key = id.replace(/^(?:polity|post) /u, '');
  return byId.get(id)?.label ?? polities.get(key) ?? key;
}

/** What linked states are called, by Wikidata item. */
function politiesByItem({ all }: Nodes): ReadonlyMap<string, string> {
  const linked = all.filter((node) => node.class === 'Polity');
  return new Map(
    linked.flatMap(({ links, label }) =>
      [...links].flatMap((link) => {
        const item = /Q\d+$/u.exec(link)?.[0];
        return item === undefined ? [] : [[item, label] as const];
      }),
    ),
  );
}
