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
  const office = officeBefore(context, person);
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

/** The office of whoever was named last before, in its own wording less the state: "external affairs minister". */
function officeBefore(context: SentenceContext, person: number): string | undefined {
  const { mentions, links } = context.draft;
  const start = (mentions[person] as Mention).start;
  for (const mention of sentenceMentions(context)) {
    if (mention.class !== 'Person' || mention.start >= start || !mention.office) continue;
    if (mention.office === 'counterpart' || (mention.kind !== 'name' && /^\p{Ll}(?!he )/u.test(mention.text)))
      continue;
    const link = links.find((l) => l.relation === 'holds-position' && l.subject === mention.id);
    const held = link && mentions[link.object];
    if (!held) return mention.kind === 'name' ? mention.office : bareOffice(mention.text);
    const owner = links
      .filter((l) => l.relation === 'post-in' && l.subject === held.id)
      .map((l) => mentions[l.object])
      .find((body) => body?.start === held.start);
    return owner ? held.text.slice(owner.end - held.start).trim() : held.text;
  }
  return undefined;
}

/** "India's external affairs minister", "the Egyptian foreign minister" without whose it is. */
function bareOffice(text: string): string {
  const office = text.replace(/^.*['’]s? /, '').replace(/^(?:the|an?|his|her|its|their) /i, '');
  return office.replace(/^(?:\p{Lu}[\p{L}-]+ )+(?=\p{Ll})/u, '');
}
