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
  const fits = clusters
    .filter((cluster) => agrees(mention, cluster, language))
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
  let last: Mention | undefined;
  for (const m of cluster.mentions) {
    if (m.end <= mention.start && (last === undefined || m.start > last.start)) last = m;
  }
  return last && { cluster, last };
}

function agrees(mention: Mention, cluster: Cluster, language: Language): boolean {
  if (mention.anyAgent) return ['Person', 'Organization', 'Polity'].includes(cluster.class);
  if (cluster.class !== mention.class) return false;
  if (mention.count === undefined && mention.gender && cluster.gender && mention.gender !== cluster.gender) {
    return false;
  }
  if (mention.polity && cluster.polities.size > 0 && !cluster.polities.has(mention.polity)) return false;
  if (mention.class === 'Person') return agreesAsPerson(mention, cluster, language);
  if (mention.class === 'Polity' || mention.class === 'Place') return true;
  const head = language.nameTokens(mention.name)[0];
  return cluster.names.some((name) => head !== undefined && name.includes(head));
}

function agreesAsPerson(mention: Mention, cluster: Cluster, language: Language): boolean {
  if (mention.office !== undefined) {
    const office = language.nameTokens(mention.office);
    return cluster.offices.some((held) => office.every((word) => held.includes(word)));
  }
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
