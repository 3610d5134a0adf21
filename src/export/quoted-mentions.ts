import type { Evidence } from '../model/claim.ts';
import type { Span } from '../model/span.ts';

/** A mention of an entity in a document. */
export interface StoredMention extends Span {
  readonly entity: string;
}

/**
 * The mentions of an entity inside a quotation, the nearest to its cue first.
 *
 *   quotedMentions(mentions, claim.subject, claim.evidence[0])[0] // the one that the claim speaks of
 */
export function quotedMentions<M extends StoredMention>(
  mentions: readonly M[],
  entity: string | undefined,
  { start, end, cue }: Evidence,
): readonly M[] {
  return mentions
    .filter((mention) => mention.entity === entity && mention.start >= start && mention.end <= end)
    .sort((a, b) => distance(a, cue) - distance(b, cue) || a.start - b.start);
}

function distance(a: Span, b: Span): number {
  return Math.max(0, a.start - b.end, b.start - a.end);
}
