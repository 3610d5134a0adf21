import type { Extraction } from '../model/claim.ts';
import type { Document } from '../model/document.ts';
import type { ClassName } from '../model/entity.ts';
import type { Resolution } from '../model/resolution.ts';
import { type Identity, identify } from '../resolve/cluster/identify.ts';
import type { Appearance, Statement } from '../resolve/cluster/node.ts';
import { resolve } from '../resolve/resolve.ts';
import type { IdentityGold } from './identity-gold.ts';
import {
  acrossDocuments,
  acrossLanguages,
  type IdentityScore,
  type PlacedMention,
  scoreIdentity,
  withinLanguages,
} from './identity-score.ts';

export interface IdentityReport {
  readonly documents: number;
  readonly mentions: number;
  /** Mentions at whose place something of their class was read. */
  readonly found: number;
  /** All mentions; what was not read stands alone. */
  readonly all: Readonly<Record<IdentityRange, IdentityScore>>;
  /** Only the mentions that were read, which measures the joining by itself. */
  readonly read: Readonly<Record<IdentityRange, IdentityScore>>;
  /** Two things of the gold that were taken for one, and one that was taken for several, by cluster. */
  readonly mistaken: readonly { readonly clusters: readonly string[]; readonly example: string }[];
  readonly parted: readonly { readonly cluster: string; readonly into: number }[];
}

export const identityRanges = ['across documents', 'within a language', 'across languages'] as const;
export type IdentityRange = (typeof identityRanges)[number];

/**
 * Reads the documents of a gold set, joins what they speak of, and measures the clusters.
 *
 *   evaluateIdentity(readIdentityGold(['data/gold/identity/dev.jsonl']), pipeline.extract, isSymmetric)
 */
export function evaluateIdentity(
  gold: readonly IdentityGold[],
  extract: (document: Document) => Extraction,
  isSymmetric: (relation: string) => boolean,
): IdentityReport {
  const resolutions = gold.map((document) => resolve(document, extract(document), { isSymmetric }));
  const identity = identify({
    appearances: gold.flatMap((document, i) => appearancesOf(resolutions[i], document)),
    statements: resolutions.flatMap(statementsOf),
    decisions: [],
  });
  const mentions = gold.flatMap((document, i) => placeMentions(document, resolutions[i], identity));
  const read = mentions.filter(({ found }) => found !== undefined);
  return {
    documents: gold.length,
    mentions: mentions.length,
    found: read.length,
    all: scoreAll(mentions),
    read: scoreAll(read),
    ...listFaults(read),
  };
}

function scoreAll(mentions: readonly PlacedMention[]): IdentityReport['all'] {
  return {
    'across documents': scoreIdentity(mentions, acrossDocuments),
    'within a language': scoreIdentity(mentions, withinLanguages),
    'across languages': scoreIdentity(mentions, acrossLanguages),
  };
}

function appearancesOf(resolution: Resolution | undefined, { published }: IdentityGold): Appearance[] {
  if (resolution === undefined) return [];
  return resolution.entities.map(({ id, mentions: _, ...entity }) => ({
    ...entity,
    entity: id,
    document: resolution.document,
    ...(published !== undefined && { published }),
  }));
}

function statementsOf({ document, claims }: Resolution): Statement[] {
  return claims.map(({ relation, subject, object }) => ({ document, relation, subject, object }));
}

function placeMentions(
  gold: IdentityGold,
  resolution: Resolution | undefined,
  { canonicalOf }: Identity,
): PlacedMention[] {
  return gold.entities.map((mention) => {
    const seed = resolution === undefined ? undefined : findAt(mention, resolution);
    const found = seed === undefined ? undefined : canonicalOf(resolution?.document ?? '', seed);
    return {
      document: gold.id,
      lang: gold.lang,
      gold: mention.cluster,
      ...(found !== undefined && { found }),
    };
  });
}

const places: ReadonlySet<ClassName> = new Set(['Polity', 'Place', 'Facility']);

/** The entity of a fitting class with the mention that covers most of the place, and at least half. */
function findAt(
  { start, end, class: of }: IdentityGold['entities'][number],
  { entities }: Resolution,
): string | undefined {
  let best: { id: string; share: number } | undefined;
  for (const entity of entities) {
    if (entity.class !== of && !(places.has(entity.class) && places.has(of))) continue;
    for (const mention of entity.mentions) {
      const shared = Math.min(end, mention.end) - Math.max(start, mention.start);
      const share = shared / (Math.max(end, mention.end) - Math.min(start, mention.start));
      if (share >= 0.5 && share > (best?.share ?? 0)) best = { id: entity.id, share };
    }
  }
  return best?.id;
}

function listFaults(mentions: readonly PlacedMention[]): Pick<IdentityReport, 'mistaken' | 'parted'> {
  const golds = new Map<string, Set<string>>();
  const founds = new Map<string, Set<string>>();
  for (const { gold, found = '' } of mentions) {
    golds.set(found, (golds.get(found) ?? new Set()).add(gold));
    founds.set(gold, (founds.get(gold) ?? new Set()).add(found));
  }
  return {
    mistaken: [...golds]
      .filter(([, clusters]) => clusters.size > 1)
      .map(([example, clusters]) => ({ clusters: [...clusters].sort(), example })),
    parted: [...founds]
      .filter(([, into]) => into.size > 1)
      .map(([cluster, into]) => ({ cluster, into: into.size })),
  };
}
