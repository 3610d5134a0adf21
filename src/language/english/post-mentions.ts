import type { Mention } from '../../model/reading.ts';
import { addLink, addMention, type SentenceContext, spanOf } from './context.ts';
import type { Nominal } from './nominal.ts';
import type { TitlePhrase } from './titles.ts';

/** The post that a description names with its body: "the foreign minister of Jordan". */
export function statePost(context: SentenceContext, nominal: Nominal): void {
  const { title } = nominal;
  if (
    !title ||
    title.plural ||
    title.former ||
    title.title.kind !== 'office' ||
    title.title.title === 'member'
  )
    return;
  const named = [...nominal.of, ...nominal.possessors].flatMap(({ mention }) =>
    mention === undefined ? [] : [mention],
  );
  const bodies = named.filter((owner) => {
    const body = context.draft.mentions[owner] as Mention;
    return body.kind === 'name' && (body.class === 'Organization' || body.class === 'Polity');
  });
  if (bodies.length === 0) return;
  const post = mentionPost(context, title, wordingEnd(context, nominal));
  for (const object of bodies)
    addLink(context, {
      relation: 'post-in',
      subject: post,
      object,
      cue: spanOf(context, title.from, title.to),
    });
}

/** Where the wording of a description ends, with what follows "of", "to" or "for". */
export function wordingEnd(context: SentenceContext, nominal: Nominal): number {
  const core = context.tokens[nominal.to - 1]?.end ?? nominal.end;
  return nominal.end > core ? endPlace(context, nominal) : nominal.to;
}

/** The token place where a noun phrase with its "of …" ends. */
function endPlace(context: SentenceContext, nominal: Nominal): number {
  let at = nominal.to;
  while (at < context.tokens.length && (context.tokens[at]?.end ?? 0) <= nominal.end) at++;
  return at;
}

/** The mention of the post that a title names; `to` is the end of its wording where "of …" follows. */
export function mentionPost(context: SentenceContext, title: TitlePhrase, to = title.to): number {
  return addMention(context, {
    ...spanOf(context, title.from, to),
    class: 'Post',
    kind: 'name',
    score: 0.85,
  });
}
