import type { Link, Mention, Reading } from '../../model/reading.ts';
import type { Frame } from './frames.ts';

/** How far a mention of each kind can be relied on to mean what it was resolved to. */
const byKind: Readonly<Record<Mention['kind'], number>> = { name: 1, description: 0.85, pronoun: 0.75 };

/** Raw score of a claim that the build of a noun phrase states, 0..1. */
export function scoreLink(link: Link, reading: Reading): number {
  return 0.96 * mentionScore(link.subject, reading) * mentionScore(link.object, reading);
}

/** Raw score of a claim that a clause states, 0..1: its reading's rank, its kind, its mentions. */
export function scoreFrame(frame: Frame, reading: Reading): number {
  let score = frame.clause.predicate.kind === 'verb' ? 0.95 : 0.88;
  score *= 0.85 ** frame.rank;
  const seen = new Set<number>();
  for (const { slot, phrase } of frame.clause.arguments) {
    if (frame.pack.cue.slots[slot] === undefined) continue;
    for (const { mention } of phrase.members) {
      if (mention === undefined || seen.has(mention)) continue;
      seen.add(mention);
      score *= mentionScore(mention, reading);
    }
  }
  return score;
}

function mentionScore(id: number, reading: Reading): number {
  const mention = reading.mentions[id];
  return mention ? mention.score * byKind[mention.kind] : 0.5;
}
