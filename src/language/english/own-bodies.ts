import { addMention, type SentenceContext, spanOf } from './context.ts';
import { genericOf } from './generics.ts';
import type { TitlePhrase } from './titles.ts';
import type { Token } from './tokens.ts';

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
    while (from > title.from && isPartOfName(context, from - 1)) from--;
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

function isPartOfName(context: SentenceContext, at: number): boolean {
  const { tag, word } = context.tokens[at] as Token;
  return (
    /^(noun|adjective)$/.test(tag) && !/^(deputy|vice|assistant|acting|chief|senior|junior|top)$/.test(word)
  );
}
