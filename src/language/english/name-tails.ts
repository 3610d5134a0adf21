import type { ClassName } from '../../model/entity.ts';
import type { Token } from './tokens.ts';
import type { NameContext } from './unit.ts';

/** Where a name with a head noun ends: over the name that its head leads, and over "of …" and "for …". */
export function extendRight(context: NameContext, to: number, headClass: ClassName, leads: boolean): number {
  const { tokens } = context;
  let end = to;
  const capital = (at: number) => tokens[at]?.capital === true;
  // "Radio Dabanga", "Hotel Ivoire": the head stands before its name.
  if (leads) while (capital(end) && tokens[end]?.tag !== 'date') end++;
  if (/^(of|for)$/.test(tokens[end]?.word ?? '')) {
    const next = tokens[end + 1]?.word === 'the' ? end + 2 : end + 1;
    if (!capital(next)) return end;
    end = next + 1;
    while (capital(end)) end++;
    while (/^(and|of)$/.test(tokens[end]?.word ?? '') && capital(end + 1) && headClass === 'Organization') {
      if (
        tokens[end]?.word === 'and' &&
        !context.vocabulary.action((tokens[end + 1] as Token).word) &&
        context.gazetteer.phrases.longestMatch(context.words, end + 1)
      )
        break;
      end += 2;
      while (capital(end)) end++;
    }
  }
  return end;
}
