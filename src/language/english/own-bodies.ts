import { addMention, type SentenceContext, spanOf } from './context.ts';
import { genericOf } from './generics.ts';
import type { TitlePhrase } from './titles.ts';

/** "police spokesperson", "army chief": the body that the title's own words name. */
export function ownBody(context: SentenceContext, title: TitlePhrase): readonly number[] {
  for (let at = title.to - 2; at >= title.from; at--) {
    const word = context.words[at] ?? '';
    const unit = context.unitAt.get(at);
    if (
      (unit && unit.kind !== 'title') ||
      genericOf(word)?.class !== 'Organization' ||
      /^(security|opposition|cabinet)$/.test(word)
    )
      continue;
    let from = at;
    while (from > title.from && /^(noun|adjective)$/.test(context.tokens[from - 1]?.tag ?? '')) from--;
    const span = spanOf(context, from, at + 1);
    return [
      addMention(context, {
        ...span,
        class: 'Organization',
        kind: 'description',
        name: context.words.slice(from, at + 1).join(' '),
        number: 'sg',
        score: 0.5,
      }),
    ];
  }
  return [];
}
