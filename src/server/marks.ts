import {
  type Evidence,
  type Mark,
  type MarkRole,
  quotedMentions,
  type Span,
  type StoredClaim,
  type StoredMention,
} from '../index.ts';

/**
 * The parts of a quoted sentence that state a claim: its cue, and of each role the mention nearest to the cue.
 * Offsets are those of the quotation; the marks are sorted and none overlap: where two do, the shorter shows.
 *
 *   evidenceMarks(claim, claim.evidence[0], mentions) // [{ role: 'cue', start: 0, end: 5 }, …]
 */
export function evidenceMarks(
  claim: StoredClaim,
  evidence: Evidence,
  mentions: readonly StoredMention[],
): readonly Mark[] {
  const marks: Mark[] = [{ role: 'cue', start: evidence.cue.start, end: evidence.cue.end }];
  const mark = (role: MarkRole, entity: string | undefined): void => {
    const nearest = quotedMentions(mentions, entity, evidence)[0];
    if (nearest) marks.push({ role, start: nearest.start, end: nearest.end });
  };
  mark('attribution', claim.attributedTo);
  mark('place', claim.place);
  mark('object', claim.object);
  mark('subject', claim.subject);
  return separate(marks, evidence);
}

/** Paints the longest marks first and the others over them, then reads the stretches off. */
function separate(marks: readonly Mark[], { start, end }: Span): readonly Mark[] {
  const painted: (MarkRole | undefined)[] = new Array(end - start).fill(undefined);
  const longestFirst = [...marks].sort((a, b) => b.end - b.start - (a.end - a.start));
  for (const mark of longestFirst) painted.fill(mark.role, mark.start - start, mark.end - start);
  const result: Mark[] = [];
  for (let i = 0; i < painted.length; ) {
    const role = painted[i];
    let next = i + 1;
    while (next < painted.length && painted[next] === role) next += 1;
    if (role) result.push({ role, start: i, end: next });
    i = next;
  }
  return result;
}
