import type { Language } from '../../language/language.ts';
import type { Mention } from '../../model/reading.ts';
import { type Cluster, compatible } from './cluster.ts';

/** The cluster that a name joins, of those that share a word with it, if it fits one of its class. */
export function findNamed(
  rivals: readonly Cluster[],
  mention: Mention,
  names: readonly (readonly string[])[],
  language: Pick<Language, 'isFather'>,
): Cluster | undefined {
  const fits = rivals.filter(
    (c) => c.class === mention.class && same(c, mention, names) && !areKin(c, mention, language),
  );
  if (fits.length <= 1) return fits[0];
  const exact = fits.find((c) => c.names.some((n) => n.join(' ') === names[0]?.join(' ')));
  if (exact) return exact;
  // A short form that fits several full names is taken for the one last named before it.
  return fits
    .map((c) => ({
      c,
      at: Math.max(-1, ...c.mentions.map((m) => m.start).filter((s) => s < mention.start)),
    }))
    .sort((a, b) => b.at - a.at)[0]?.c;
}

/** A father and his son: either's name holds the other's. */
function areKin(cluster: Cluster, mention: Mention, { isFather }: Pick<Language, 'isFather'>): boolean {
  if (!isFather || mention.class !== 'Person') return false;
  return cluster.mentions.some(
    ({ kind, name }) => kind === 'name' && (isFather(name, mention.name) || isFather(mention.name, name)),
  );
}

function same(cluster: Cluster, mention: Mention, names: readonly (readonly string[])[]): boolean {
  if (cluster.key && mention.key) return cluster.key === mention.key;
  if (cluster.gender && mention.gender && cluster.gender !== mention.gender && mention.class === 'Person') {
    return false;
  }
  const partial = mention.class === 'Person';
  return names.some((tokens) =>
    cluster.names.some((known) =>
      partial ? compatible(tokens, known) : sameBody(tokens, known, mention.class === 'Post'),
    ),
  );
}

/** Bodies and posts: equal, or the shorter is the longer less its scope ("وزارة الدفاع" of Syria). */
function sameBody(a: readonly string[], b: readonly string[], strict: boolean): boolean {
  if (a.join(' ') === b.join(' ')) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (strict || short.length < 2) return false;
  return short.every((word, i) => word === long[i]);
}
