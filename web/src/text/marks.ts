import type { MarkRole } from '../../../src/model/api.ts';
import { foldWithMap } from './folding.ts';

/** What a marked span is in the claim, or that it matches what was searched. */
export type MarkKind = MarkRole | 'mention' | 'claim' | 'match';

/** A span to mark, in offsets of the text's source (the document, as a rule). */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly kind: MarkKind;
  /** The entity that the span names, where there is one. */
  readonly entity?: string;
}

/** A stretch of text with every mark that covers it; stretches join up to the whole text. */
export interface Piece {
  readonly start: number;
  readonly text: string;
  readonly marks: readonly Mark[];
}

/**
 * Splits a text into pieces at the borders of its marks. `offset` is where `text` begins in the
 * marks' source. Marks may overlap; what lies outside the text, and empty marks, are left out.
 *
 *   splitMarks('A met B', [{ start: 0, end: 1, kind: 'subject' }], 0)
 *     → [{ start: 0, text: 'A', marks: [subject] }, { start: 1, text: ' met B', marks: [] }]
 */
export function splitMarks(text: string, marks: readonly Mark[], offset: number): readonly Piece[] {
  const within = marks.flatMap((mark) => {
    const start = Math.max(0, mark.start - offset);
    const end = Math.min(text.length, mark.end - offset);
    return end > start ? [{ mark, start, end }] : [];
  });
  const borders = new Set([0, text.length]);
  for (const { start, end } of within) borders.add(start).add(end);
  const sorted = [...borders].sort((a, b) => a - b);
  return sorted.slice(1).map((end, i) => {
    const start = sorted[i] ?? 0;
    const covering = within.filter((one) => one.start <= start && one.end >= end);
    return { start: start + offset, text: text.slice(start, end), marks: covering.map((one) => one.mark) };
  });
}

/**
 * The first place where `query` occurs in `text` under folding, as a mark in offsets of `text`;
 * undefined when it does not.
 *
 *   findFolded('القَاهِرَة', 'قاهره') → { start: 2, end: 10, kind: 'match' }
 */
export function findFolded(text: string, query: string): Mark | undefined {
  const needle = foldWithMap(query).text.trim();
  if (needle === '') return undefined;
  const folded = foldWithMap(text);
  const at = folded.text.indexOf(needle);
  if (at < 0) return undefined;
  const start = folded.starts[at] ?? 0;
  return { start, end: folded.starts[at + needle.length] ?? text.length, kind: 'match' };
}
