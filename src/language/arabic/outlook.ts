import type { Token } from './tokens.ts';
import type { WordSource } from './words.ts';

/** What the token after the one in question looks like before it is read itself. */
export interface Outlook {
  readonly kind: 'end' | 'punctuation' | 'definite' | 'name' | 'preposition' | 'other';
  /** The next token can only be a verb. */
  readonly verb: boolean;
  /** It can be a verb among other things. */
  readonly maybeVerb: boolean;
  /** It ends like an indefinite accusative, which no noun before it can possess. */
  readonly accusative: boolean;
  /** It reads as a feminine, so that a feminine verb may stand before it. */
  readonly feminine: boolean;
}

/** The outlook of the last token. */
export const atEnd: Outlook = {
  kind: 'end',
  verb: false,
  maybeVerb: false,
  accusative: false,
  feminine: false,
};

/** Looks at a token by its kind and by the first of its analyses. */
export function outlook(token: Token, source: WordSource): Outlook {
  if (token.kind === 'punctuation')
    return { kind: 'punctuation', verb: false, maybeVerb: false, accusative: false, feminine: false };
  const options = token.kind === 'word' ? source.analyse(token.folded) : [];
  const first = options[0];
  const verb = options.length > 0 && options.every((o) => o.pos === 'verb');
  const maybeVerb = options.some((o) => o.pos === 'verb' && o.voice !== 'passive');
  const accusative =
    /\u064b/u.test(token.text) ||
    (first?.pos === 'noun' && !first.article && first.stem.endsWith('ا') && !first.lemma.endsWith('ا'));
  const feminine =
    /[ةى]$/u.test(token.text) || first?.number === 'pl' || (options.some((o) => o.gender === 'f') && !verb);
  if (!first) return { kind: 'name', verb, maybeVerb, accusative, feminine: false };
  if (first.pos === 'preposition' || first.proclitics.some((c) => 'بلك'.includes(c)))
    return { kind: 'preposition', verb, maybeVerb, accusative, feminine: false };
  if (first.article) return { kind: 'definite', verb, maybeVerb, accusative, feminine };
  return { kind: first.pos === 'name' ? 'name' : 'other', verb, maybeVerb, accusative, feminine };
}
