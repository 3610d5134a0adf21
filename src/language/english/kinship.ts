import { addLink, type SentenceContext, spanOf } from './context.ts';
import type { TitlePhrase } from './titles.ts';

/** "his cousin X", "X, the brother of Y": the two are relatives. */
export function linkKin(
  context: SentenceContext,
  person: number,
  title: TitlePhrase,
  owners: readonly number[],
): void {
  if (!context.vocabulary.is(title.title.title, 'kin') || title.plural) return;
  const cue = spanOf(context, title.from, title.to);
  for (const owner of owners) {
    if (context.draft.mentions[owner]?.class !== 'Person') continue;
    addLink(context, { relation: 'related-to', subject: person, object: owner, cue });
  }
}
