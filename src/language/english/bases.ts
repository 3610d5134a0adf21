import type { Mention } from '../../model/reading.ts';
import { addLink, addMention, type SentenceContext } from './context.ts';
import type { Nominal } from './nominal.ts';
import type { Token } from './tokens.ts';

/** "the Geneva-based organization": the body has its seat there. `bearer` is who the phrase is about. */
export function linkBase(context: SentenceContext, nominal: Nominal, bearer: number | undefined): void {
  if (bearer === undefined || context.draft.mentions[bearer]?.class !== 'Organization') return;
  for (let at = nominal.from; at < nominal.to; at++) {
    const token = context.tokens[at] as Token;
    const place = /^(.+)-(?:based|headquartered)$/.exec(token.word)?.[1];
    if (place === undefined || !/^\p{Lu}/u.test(token.text)) continue;
    const from = nameStart(context, nominal, at);
    const words = [...context.words.slice(from, at), place];
    const entry = context.gazetteer.phrases.get(words).find(({ kind }) => kind === 'name');
    const start = (context.tokens[from] as Token).start;
    const object = addMention(context, {
      start,
      end: token.start + place.length,
      class: entry?.class === 'Polity' ? 'Polity' : 'Place',
      kind: 'name',
      number: 'sg',
      score: entry ? 0.9 : 0.6,
      ...(entry?.key ? { key: entry.key } : {}),
      ...(entry?.polity ? { polity: entry.polity } : {}),
    } satisfies Omit<Mention, 'id' | 'sentence' | 'text' | 'name'>);
    const cue = { start, end: token.end };
    addLink(context, { relation: 'based-in', subject: bearer, object, cue });
  }
}

/** Where a place of several words begins: "New York-based". */
function nameStart(context: SentenceContext, nominal: Nominal, at: number): number {
  let from = at;
  while (from > nominal.from && context.tokens[from - 1]?.capital && context.tokens[from - 1]?.tag !== 'det')
    from--;
  return from;
}
