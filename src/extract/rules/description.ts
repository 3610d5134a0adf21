import type { Language } from '../../language/language.ts';
import type { Mention } from '../../model/reading.ts';
import type { Cluster } from './cluster.ts';

/**
 * The clusters that a description refers to: the last one before it whose class, office, state,
 * head word and gender agree; for a dual or counted one the last that many.
 */
export function findDescribed(
  mention: Mention,
  clusters: readonly Cluster[],
  language: Language,
): readonly number[] {
  const { class: className, office, name } = mention;
  const words = language.nameTokens(className === 'Person' ? (office ?? name) : name);
  const fits = clusters
    .filter((cluster) => agrees(mention, cluster, words))
    .flatMap((cluster) => lastBefore(cluster, mention) ?? [])
    .sort((a, b) => b.last.start - a.last.start);
  const wanted = mention.count ?? 1;
  if (wanted > 1) return fits.length >= wanted ? pickSeveral(mention, fits, wanted) : [];
  return fits[0] ? [fits[0].cluster.id] : [];
}

interface Fit {
  readonly cluster: Cluster;
  /** Its last mention before the description. */
  readonly last: Mention;
}

function lastBefore(cluster: Cluster, mention: Mention): Fit | undefined {
  const mentions = inOrder(cluster);
  let at = placeOf(mentions, mention.start) - 1;
  while (at >= 0 && (mentions[at] as Mention).end > mention.start) at -= 1;
  const last = mentions[at];
  return last && { cluster, last };
}

const ordered = new WeakMap<Cluster, Mention[]>();

/** A cluster's mentions as they stand in the text; those that it has gained since are put in their places. */
function inOrder(cluster: Cluster): readonly Mention[] {
  const mentions = ordered.get(cluster) ?? [];
  ordered.set(cluster, mentions);
  for (const mention of cluster.mentions.slice(mentions.length))
    mentions.splice(placeOf(mentions, mention.start), 0, mention);
  return mentions;
}

/** How many of the mentions begin before an offset. */
function placeOf(mentions: readonly Mention[], start: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle] as Mention).start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** `words`: those of the mention's office, or else of its name. */
function agrees(mention: Mention, cluster: Cluster, words: readonly string[]): boolean {
  if (mention.anyAgent) return ['Person', 'Organization', 'Polity'].includes(cluster.class);
  if (cluster.class !== mention.class) return false;
  if (mention.count === undefined && mention.gender && cluster.gender && mention.gender !== cluster.gender) {
    return false;
  }
  if (mention.polity && cluster.polities.size > 0 && !cluster.polities.has(mention.polity)) return false;
  if (mention.class === 'Person') return agreesAsPerson(mention, cluster, words);
  if (mention.class === 'Polity' || mention.class === 'Place') return true;
  const [head] = words;
  return cluster.names.some((name) => head !== undefined && name.includes(head));
}

function agreesAsPerson(mention: Mention, cluster: Cluster, words: readonly string[]): boolean {
  if (mention.office !== undefined)
    return cluster.offices.some((held) => words.every((word) => held.includes(word)));
  return mention.polity !== undefined ? cluster.polities.has(mention.polity) : true;
}

/**
 * "The two sides" are the two that the text last set beside each other. Agents of one rank belong
 * together, so a pair of one class within one sentence goes before the merely nearest two, which must be of
 * one class as well.
 */
function pickSeveral(mention: Mention, fits: readonly Fit[], wanted: number): readonly number[] {
  const nearest = fits.slice(0, wanted);
  if (!mention.anyAgent) return nearest.map((f) => f.cluster.id);
  for (const { cluster, last } of fits) {
    const peers = fits.filter((f) => f.cluster.class === cluster.class && f.last.sentence === last.sentence);
    if (peers.length === wanted) return peers.map((f) => f.cluster.id);
  }
  return new Set(nearest.map((f) => f.cluster.class)).size === 1 ? nearest.map((f) => f.cluster.id) : [];
}

/**
 * A description that can stand for an entity by itself: the holder of an office in a named state, or a
 * body, agreement or event that the reader is taken to know ("the army").
 */
export function singlesOut(mention: Mention): boolean {
  if (mention.count !== undefined || mention.anyAgent) return false;
  if (mention.class === 'Person') return mention.office !== undefined && mention.polity !== undefined;
  return ['Organization', 'Agreement', 'NamedEvent'].includes(mention.class);
}
