import type { Span } from '../../model/span.ts';
import type { Analysis, PartOfSpeech } from './analysis.ts';
import { atEnd, outlook } from './outlook.ts';
import { choose, hasOpenVerb } from './reading-choice.ts';
import type { Token } from './tokens.ts';
import { plainWord, pushToken, type Split } from './word-parts.ts';

/** One syntactic word: an orthographic token may hold several (و + ب + القاهرة). */
export interface Word extends Span {
  /** Its place in the sentence. */
  readonly index: number;
  /** The document's wording, clitics aside, the article kept. */
  readonly text: string;
  /** Folded, without clitics and article. */
  readonly form: string;
  readonly pos: PartOfSpeech | 'punctuation' | 'latin' | 'unknown';
  /** Dictionary form; of an unknown word its folded form. */
  readonly lemma: string;
  readonly article: boolean;
  /** The chosen analysis; absent for punctuation, clitics and unknown words. */
  readonly analysis?: Analysis;
  /** Every analysis with the same division into clitics. */
  readonly options: readonly Analysis[];
  /** It is a clitic of the word beside it. */
  readonly clitic?: 'before' | 'after';
  /** The written word ends in tanween of the accusative. */
  readonly tanween: boolean;
}

/** Divides unknown words and lists what the lexicon knows of the others. */
export interface WordSource {
  /** Whether packs or attitudes list the verb, so that news is likelier to use it than its homographs. */
  isNewsVerb(lemma: string): boolean;
  analyse(word: string): readonly Analysis[];
  splitUnknown(
    word: string,
  ): readonly { readonly proclitics: readonly string[]; readonly article: boolean; readonly stem: string }[];
}

const nothing: ReadonlySet<number> = new Set();

/** The readings that a word of a name can have. */
function nominals(options: readonly Analysis[]): readonly Analysis[] {
  return options.filter((o) => o.proclitics.length === 0 && !o.enclitic && nameable.has(o.pos));
}

const nameable = new Set<string>(['name', 'noun', 'adjective']);

/** Whether the document writes a final ى where it belongs, or ي for both. */
export type Spelling = 'kept' | 'levelled';

/**
 * Turns the tokens of one sentence into syntactic words, choosing for each token the analysis that
 * its neighbours make likeliest. Tokens of `whole` are words of names, which have no clitics.
 */
export function readWords(
  tokens: readonly Token[],
  source: WordSource,
  spelling: Spelling = 'kept',
  whole: ReadonlySet<number> = nothing,
): readonly Word[] {
  const words: Word[] = [];
  for (const [i, token] of tokens.entries()) {
    if (token.kind !== 'word') {
      words.push(plainWord(token, words.length));
      continue;
    }
    const options = whole.has(i) ? nominals(source.analyse(token.folded)) : source.analyse(token.folded);
    const before = words.at(-1);
    const next = tokens[i + 1];
    const ahead = next ? outlook(next, source) : atEnd;
    const chosen = choose(
      options,
      {
        token,
        before,
        next: ahead,
        spelling,
        verbOpen: hasOpenVerb(words),
        begun: words.some((w) => w.pos === 'verb'),
      },
      source,
    );
    const split: Split = chosen ??
      (whole.has(i) ? undefined : source.splitUnknown(token.folded)[0]) ?? {
        proclitics: [],
        article: false,
        stem: token.folded,
      };
    pushToken(words, token, split, chosen, options);
  }
  return words;
}
