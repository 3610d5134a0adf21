import { addMention, type SentenceContext, spanOf } from './context.ts';
import type { TitlePhrase } from './titles.ts';
import type { Token } from './tokens.ts';
import type { ActionNoun } from './vocabulary.ts';

/** A noun phrase: its head, what it mentions, and what belongs to it. */
export interface Nominal {
  readonly from: number;
  /** End of the core, before "of …" and the like. */
  readonly to: number;
  start: number;
  end: number;
  /** Dictionary form of the head. */
  readonly lemma: string;
  /** The head with what stands before it, longest first, where packs use it as a cue. */
  readonly lemmas: readonly string[];
  mention?: number;
  /** The head names an action. */
  readonly action?: ActionNoun;
  /** A title is the head: "the Egyptian foreign minister". */
  readonly title?: TitlePhrase;
  /** Possessors and nationality words before the head. */
  readonly possessors: Nominal[];
  readonly of: Nominal[];
  /** Others for whom it stands as well: the second state in "delegations from Kenya and Somalia". */
  readonly fellows: Nominal[];
  /** What stands in apposition and heads a clause of its own: "an ally of Syria". */
  readonly appositions: Nominal[];
  /** Adjuncts of an apposition: "a researcher at …". */
  readonly adjuncts: { readonly slot: string; readonly nominal: Nominal }[];
  readonly plural: boolean;
  readonly definite: boolean;
  readonly bare: boolean;
  readonly date: boolean;
  readonly adjective: boolean;
  readonly negative: boolean;
}

/** A pronoun as a noun phrase of its own. */
export function pronounNominal(context: SentenceContext, at: number, features: string): Nominal {
  const span = spanOf(context, at, at + 1);
  const word = (context.tokens[at] as Token).word;
  const [form, number, person] = /^[mfn]\./.test(features)
    ? features.split('.')
    : [undefined, ...features.split('.')];
  if (person === '1' || person === '2' || /^(my|our|your)$/.test(word)) return plain(at, at + 1, span, word);
  const mention = addMention(context, {
    ...span,
    class: form === 'n' || number === 'pl' ? 'Organization' : 'Person',
    kind: 'pronoun',
    ...(form === 'n' ? { impersonal: true as const } : {}),
    ...(form === 'm' || form === 'f' ? { gender: form } : {}),
    ...(number === 'pl' || number === 'sg' ? { number } : {}),
    person: 3,
    score: 0.6,
  });
  return { ...plain(at, at + 1, span, word), mention };
}

/** A noun phrase of these words and nothing else. */
export function plain(
  from: number,
  to: number,
  span: { start: number; end: number },
  lemma: string,
): Nominal {
  return {
    from,
    to,
    ...span,
    lemma,
    lemmas: [lemma],
    possessors: [],
    of: [],
    fellows: [],
    appositions: [],
    adjuncts: [],
    plural: false,
    definite: true,
    bare: true,
    date: false,
    adjective: false,
    negative: false,
  };
}

/** What is known of a noun phrase before its head is read. */
export type Base = Omit<Nominal, 'mention' | 'title' | 'action'>;
