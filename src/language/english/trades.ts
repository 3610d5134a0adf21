import type { Mention } from '../../model/reading.ts';
import { addLink, addMention, type SentenceContext, spanOf } from './context.ts';
import type { Nominal } from './nominal.ts';
import { mentionUnit } from './unit-mentions.ts';

/**
 * What a description without a known title says of a person: "a Finnish oceanographer" a nationality,
 * "a GMB organiser" an employer, "its general counsel" a post.
 */
export function linkTrade(context: SentenceContext, person: number, description: Nominal): void {
  const mention = context.draft.mentions[person] as Mention;
  if (mention.class !== 'Person' || mention.kind !== 'name' || description.plural) return;
  const cue = spanOf(context, description.to - 1, description.to);
  for (let at = description.from; at < description.to; at++) {
    const unit = context.unitAt.get(at);
    if (!unit || unit.from !== at || unit.kind === 'title' || context.tokens[unit.to]?.tag === 'genitive')
      continue;
    if (unit.kind === 'demonym') {
      addLink(context, { relation: 'citizen-of', subject: person, object: mentionUnit(context, unit), cue });
    } else if (
      unit.to < description.to &&
      !unit.bare &&
      unit.class === 'Organization' &&
      description.possessors.length === 0
    ) {
      addLink(context, { relation: 'works-for', subject: person, object: mentionUnit(context, unit), cue });
    }
  }
  linkPost(context, person, description);
}

/** "the company's general counsel": an office, whatever it is called. */
function linkPost(context: SentenceContext, person: number, description: Nominal): void {
  const owner = description.possessors[0]?.mention;
  const body = owner === undefined ? undefined : context.draft.mentions[owner];
  if (!body || (body.class !== 'Organization' && body.class !== 'Polity') || description.action) return;
  const from = (description.possessors[0]?.to ?? description.from) + (body.kind === 'pronoun' ? 0 : 1);
  if (from >= description.to || /^\p{Lu}/u.test(context.tokens[description.to - 1]?.text ?? '')) return;
  const span = spanOf(context, from, description.to);
  const post = addMention(context, { ...span, class: 'Post', kind: 'name', number: 'sg', score: 0.6 });
  addLink(context, { relation: 'holds-position', subject: person, object: post, cue: span });
  addLink(context, { relation: 'post-in', subject: post, object: body.id, cue: span });
}

/** "a Bulgarian", "a South Korean". */
export function isNational(context: SentenceContext, nominal: Nominal): boolean {
  const unit = context.unitAt.get(nominal.to - 1);
  return (
    unit?.kind === 'demonym' &&
    /^an?$/.test(context.words[nominal.from] ?? '') &&
    (unit.from === nominal.from + 1 || /-old$/.test(context.words[unit.from - 1] ?? ''))
  );
}
