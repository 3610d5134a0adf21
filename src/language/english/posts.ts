import type { ClauseDraft } from './clause-draft.ts';
import { type SentenceContext, sentenceMentions, spanOf } from './context.ts';
import type { Nominal } from './nominal.ts';
import { mentionPost } from './post-mentions.ts';

const holding = new Set(
  'be become remain serve act work hold occupy assume appoint name elect re-elect reelect choose install nominate designate reappoint'.split(
    ' ',
  ),
);

/** A title that is given, held or left mentions the post rather than a person. */
export function asPost(context: SentenceContext, clause: ClauseDraft, slot: string, member: Nominal): void {
  const office = /^(post|position|role|office|job|seat|portfolio)$/.test(member.lemma)
    ? member.of[0]
    : undefined;
  if (office?.title) {
    const end = spanEnd(context, office);
    member.mention = mentionPost(context, office.title, end);
    return;
  }
  if (member.title?.title.title === 'member') return;
  const kind = member.title?.title.kind;
  if (!member.title || member.title.plural || (kind !== 'office' && kind !== 'rank')) return;
  const lemma = clause.lemmas[0] ?? '';
  const given =
    slot === 'second' ||
    slot === 'as' ||
    (slot === 'object' && holding.has(lemma) && !/^(appoint|name|elect|choose)$/.test(lemma));
  if (!given) return;
  member.mention = mentionPost(context, member.title, spanEnd(context, member));
  const post = member.mention;
  const owners = [
    ...member.title.owners.map((unit) => spanOf(context, unit.from, unit.to).start),
    ...[...member.of, ...member.possessors].map(({ start }) => start),
  ];
  for (const mention of sentenceMentions(context)) {
    if (mention.sentence !== context.sentence || mention.id === post || !owners.includes(mention.start))
      continue;
    const own = mention.kind === 'pronoun' && mention.impersonal === true && mention.number === 'sg';
    if (!own && mention.kind !== 'name') continue;
    if (mention.class !== 'Organization' && mention.class !== 'Polity') continue;
    context.draft.links.push({
      relation: 'post-in',
      subject: post,
      object: mention.id,
      cue: spanOf(context, member.from, member.to),
    });
  }
}

function spanEnd(context: SentenceContext, nominal: Nominal): number {
  let at = nominal.to;
  while (at < context.tokens.length && (context.tokens[at]?.end ?? 0) <= nominal.end) at++;
  return at;
}
