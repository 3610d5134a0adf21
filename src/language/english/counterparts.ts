import type { Mention } from '../../model/reading.ts';
import { addLink, type SentenceContext, sentenceMentions, spanOf } from './context.ts';
import { mentionPost } from './post-mentions.ts';
import type { TitlePhrase } from './titles.ts';

/** "his Iranian counterpart X" holds the office of whoever was named before, in another state. */
export function linkCounterpart(
  context: SentenceContext,
  person: number,
  title: TitlePhrase,
  owners: readonly number[],
): void {
  const state = owners.find((owner) => context.draft.mentions[owner]?.class === 'Polity');
  if (state === undefined) return;
  const cue = spanOf(context, title.from, title.to);
  const own = ownPost(context, person);
  if (own !== undefined) {
    addLink(context, { relation: 'post-in', subject: own, object: state, cue });
    return;
  }
  const post = mentionPost(context, title);
  let office: string | undefined;
  for (const mention of sentenceMentions(context)) {
    if (
      mention.class !== 'Person' ||
      mention.id === person ||
      mention.start >= (context.draft.mentions[person] as Mention).start ||
      (mention.kind !== 'name' && /^\p{Ll}(?!he )/u.test(mention.text)) ||
      !mention.office ||
      mention.office === 'counterpart'
    )
      continue;
    office = mention.office;
    break;
  }
  const mention = context.draft.mentions[post] as Mention;
  const unit = title.owners[0];
  if (office && unit) {
    const { start, end } = spanOf(context, unit.from, unit.to);
    const nationality = context.draft.document.text.slice(start, end);
    context.draft.mentions[post] = { ...mention, name: `${nationality} ${office}` };
  }
  addLink(context, { relation: 'holds-position', subject: person, object: post, cue });
  addLink(context, { relation: 'post-in', subject: post, object: state, cue });
}

/** The post that a title of the person's own gives: "his U.S. counterpart, Secretary of State X". */
function ownPost(context: SentenceContext, person: number): number | undefined {
  const link = context.draft.links.findLast((l) => l.relation === 'holds-position' && l.subject === person);
  return link?.object;
}
