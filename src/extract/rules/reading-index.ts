import type { Clause, DateExpression, Link, Mention, Reading } from '../../model/reading.ts';
import { groupBy } from './group-by.ts';

/** Where things stand in a reading, found once: a long document must not cost its square. */
export interface ReadingIndex {
  /** What a sentence holds, by its place in the document. */
  clausesIn(sentence: number): readonly Clause[];
  datesIn(sentence: number): readonly DateExpression[];
  mentionsIn(sentence: number): readonly Mention[];
  /** The links whose subject stands in the sentence. */
  linksIn(sentence: number): readonly Link[];
  /** The clauses that are arguments of a clause, by its id. */
  argumentsOf(clause: number): readonly Clause[];
}

/**
 * Indexes a reading by sentence and by governing clause.
 *
 *   indexReading(reading).clausesIn(0)
 */
export function indexReading(reading: Reading): ReadingIndex {
  const clauses = groupBy(reading.clauses, (clause) => clause.sentence);
  const dates = groupBy(reading.dates, (date) => date.sentence);
  const mentions = groupBy(reading.mentions, (mention) => mention.sentence);
  const links = groupBy(reading.links, (link) => reading.mentions[link.subject]?.sentence);
  const governed = groupBy(reading.clauses, ({ governor }) =>
    governor?.link === 'argument' ? governor.clause : undefined,
  );
  return {
    clausesIn: (sentence) => clauses.get(sentence) ?? [],
    datesIn: (sentence) => dates.get(sentence) ?? [],
    mentionsIn: (sentence) => mentions.get(sentence) ?? [],
    linksIn: (sentence) => links.get(sentence) ?? [],
    argumentsOf: (clause) => governed.get(clause) ?? [],
  };
}
