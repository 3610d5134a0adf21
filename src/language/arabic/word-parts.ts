import type { Analysis, PartOfSpeech } from './analysis.ts';
import { fold } from './fold.ts';
import type { Token } from './tokens.ts';
import type { Word } from './words.ts';

/** A written word divided into what it carries before it, its stem and its pronoun. */
export interface Split {
  readonly proclitics: readonly string[];
  readonly article: boolean;
  readonly stem: string;
  readonly enclitic?: string;
}

const conjunctions = new Set(['و', 'ف']);

/** The word of a number, a mark or a link, which has no parts. */
export function plainWord(token: Token, index: number): Word {
  const pos =
    token.kind === 'number'
      ? 'number'
      : token.kind === 'punctuation'
        ? 'punctuation'
        : token.kind === 'link'
          ? 'latin'
          : 'noun';
  const { start, end, text, folded } = token;
  return {
    index,
    start,
    end,
    text,
    form: folded,
    pos,
    lemma: folded,
    article: false,
    options: [],
    tanween: false,
  };
}

/** Writes the clitics, the word and its pronoun as words of their own, each with its span. */
export function pushToken(
  words: Word[],
  token: Token,
  split: Split,
  chosen: Analysis | undefined,
  options: readonly Analysis[],
): void {
  const folded = fold(token.text);
  const at = (unit: number) => token.start + (folded.starts[unit] ?? token.text.length);
  let unit = 0;
  for (const clitic of split.proclitics) {
    const pos = clitic === 'س' ? 'particle' : conjunctions.has(clitic) ? 'conjunction' : 'preposition';
    words.push(cliticWord(words.length, at(unit), at(unit + 1), clitic, pos, 'before'));
    unit += 1;
  }
  // للوزير is ل + الوزير with the alef of the article left out.
  const assimilated = split.article && unit > 0 && !folded.text.startsWith('ال', unit);
  if (assimilated) unit += 1;
  const tail = split.enclitic?.length ?? 0;
  const endUnit = folded.text.length - tail;
  const start = at(unit);
  const end = tail > 0 ? at(endUnit) : token.end;
  const isLatin = /^[a-z]/u.test(token.folded);
  words.push({
    index: words.length,
    start,
    end,
    text: (assimilated ? 'ال' : '') + token.text.slice(start - token.start, end - token.start),
    form: split.stem,
    pos: chosen?.pos ?? (isLatin ? 'latin' : 'unknown'),
    lemma: chosen?.lemma ?? split.stem,
    article: split.article,
    ...(chosen ? { analysis: chosen } : {}),
    options: options.filter((o) => sameSplit(o, split)),
    tanween: /\u064b/u.test(token.text),
  });
  if (split.enclitic)
    words.push(cliticWord(words.length, end, token.end, split.enclitic, 'pronoun', 'after'));
}

function cliticWord(
  index: number,
  start: number,
  end: number,
  form: string,
  pos: PartOfSpeech,
  clitic: 'before' | 'after',
): Word {
  return {
    index,
    start,
    end,
    text: form,
    form,
    pos,
    lemma: form,
    article: false,
    options: [],
    clitic,
    tanween: false,
  };
}

function sameSplit(a: Analysis, b: Split): boolean {
  return a.proclitics.join() === b.proclitics.join() && a.article === b.article && a.enclitic === b.enclitic;
}
