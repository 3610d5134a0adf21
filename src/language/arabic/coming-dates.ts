import type { ClauseDraft } from './clause-draft.ts';
import type { FoundDate } from './dates.ts';
import type { Word } from './words.ts';

/** Words by which a date says that it is yet to come. */
const coming = new Set(['مقبل', 'مقبله', 'قادم', 'قادمه', 'غدا', 'غد', 'الغد']);

/** The places of the words at which dates after the day of publication begin. */
export function comingDates(
  words: readonly Word[],
  dates: readonly FoundDate[],
  published: string | undefined,
): readonly number[] {
  const isComing = ({ from, to, date }: FoundDate) => {
    if (words.slice(from, to).some((word) => coming.has(word.form))) return true;
    return (
      date !== undefined && published !== undefined && date.value > published.slice(0, date.value.length)
    );
  };
  return dates.filter(isComing).map(({ from }) => from);
}

/** "يزور الوزير غداً القاهرة": a present tense with a date to come speaks of the future. */
export function postpone(
  drafts: readonly ClauseDraft[],
  words: readonly Word[],
  dates: readonly number[],
): void {
  const verbs = drafts.filter((draft) => draft.kind === 'verb');
  for (const date of dates) {
    const verb = verbs.findLast(({ from }) => from < date) ?? verbs[0];
    if (!verb || verb.negated || verb.modality !== 'fact') continue;
    if (words[verb.from]?.analysis?.aspect === 'imperfect') verb.modality = 'future';
  }
}
