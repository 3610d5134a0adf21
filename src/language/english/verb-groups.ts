import type { Modality } from '../../model/reading.ts';
import type { Token } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Auxiliaries and the main verb that they lead to. Token places, `[from, to)`. */
export interface VerbGroup {
  readonly from: number;
  readonly to: number;
  /** Place of the main verb. */
  readonly main: number;
  readonly lemma: string;
  readonly shape: 'finite' | 'infinitive' | 'ing' | 'participle';
  readonly passive: boolean;
  readonly negated: boolean;
  readonly modality: Modality;
  /** Adverbs inside, such as "allegedly". */
  readonly adverbs: readonly string[];
}

/** Reads the verb group that begins at a place, if one does. */
export function readVerbGroup(
  tokens: readonly Token[],
  from: number,
  vocabulary: Vocabulary,
): VerbGroup | undefined {
  const chain = collect(tokens, from);
  const verbs = chain.filter((at) => tokens[at]?.tag === 'verb');
  const main = verbs.at(-1);
  if (main === undefined) return undefined;
  const first = tokens[
    chain.find((at) => !/^(adverb|negation)$/.test((tokens[at] as Token).tag)) ?? main
  ] as Token;
  const head = tokens[main] as Token;
  const before = verbs.length > 1 ? (tokens[verbs.at(-2) as number] as Token) : undefined;
  const passive =
    head.form === 'participle' && (before === undefined || before.lemma === 'be' || before.lemma === 'get');
  return {
    from,
    to: main + 1,
    main,
    lemma: head.lemma,
    shape: shapeOf(first, verbs.length),
    passive:
      passive &&
      !(head.form === 'participle' && vocabulary.verbIs(head.lemma, 'intransitive') && before === undefined),
    negated: chain.some(
      (at, place) =>
        tokens[at]?.tag === 'negation' ||
        (tokens[at]?.word === 'yet' && tokens[chain[place + 1] ?? -1]?.tag === 'to'),
    ),
    modality: modalityOf(tokens, chain, vocabulary),
    adverbs: chain.filter((at) => tokens[at]?.tag === 'adverb').map((at) => (tokens[at] as Token).word),
  };
}

function shapeOf(first: Token, verbs: number): VerbGroup['shape'] {
  if (first.tag === 'to') return 'infinitive';
  if (first.tag === 'modal' || first.form === 'past' || first.form === 's' || isPlainFinite(first, verbs))
    return 'finite';
  return first.form === 'ing' || first.form === 'participle' ? first.form : 'finite';
}

function isPlainFinite(token: Token, count: number): boolean {
  if (/^(am|is|are|was|were|has|have|had|do|does|did)$/.test(token.word)) return true;
  return token.form === 'base' && count === 1;
}

/** The places of the group's words, up to the main verb. */
function collect(tokens: readonly Token[], from: number): readonly number[] {
  const places: number[] = [];
  let pending: number[] = [];
  let open = true;
  for (let at = from; at < tokens.length && open; at++) {
    const token = tokens[at] as Token;
    if (token.tag === 'adverb' || token.tag === 'negation') {
      pending.push(at);
      if (places.length === 0 && token.tag === 'adverb') break;
      continue;
    }
    if (!continues(tokens, places, at)) break;
    places.push(...pending, at);
    pending = [];
    open = expectsMore(tokens, at);
  }
  return places;
}

function continues(tokens: readonly Token[], places: readonly number[], at: number): boolean {
  const token = tokens[at] as Token;
  const last = places.filter((place) => /^(verb|modal|to)$/.test((tokens[place] as Token).tag)).at(-1);
  if (last === undefined) return token.tag === 'modal' || token.tag === 'verb' || token.tag === 'to';
  const before = tokens[last] as Token;
  if (before.tag === 'to' || before.tag === 'modal') return token.tag === 'verb' && token.form === 'base';
  if (token.tag === 'to') return isFutureTo(before) && tokens[at + 1]?.tag === 'verb';
  if (token.tag !== 'verb') return false;
  if (before.lemma === 'be') return token.form === 'participle' || token.form === 'ing';
  if (before.lemma === 'have') return token.form === 'participle';
  if (before.lemma === 'do') return token.form === 'base';
  return before.lemma === 'get' && token.form === 'participle';
}

function isFutureTo(before: Token): boolean {
  return (
    (before.lemma === 'be' && before.form !== 'ing') ||
    before.word === 'going' ||
    (before.lemma === 'have' && before.form !== 'ing')
  );
}

function expectsMore(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  if (token.tag === 'to' || token.tag === 'modal') return true;
  if (token.word === 'going' && tokens[at + 1]?.tag === 'to') return true;
  return token.lemma === 'be' || token.lemma === 'have' || token.lemma === 'do' || token.lemma === 'get';
}

function modalityOf(tokens: readonly Token[], chain: readonly number[], vocabulary: Vocabulary): Modality {
  const words = chain.map((at) => tokens[at] as Token);
  const modal = words.find(({ tag }) => tag === 'modal');
  if (modal)
    return (
      (vocabulary.features(modal.word, 'modal') as Modality | undefined) ??
      (modal.lemma === 'would' ? 'conditional' : 'future')
    );
  const to = words.findIndex(({ tag }) => tag === 'to');
  if (to > 0) return 'future';
  if (words.some(({ word }) => /^(perhaps|maybe|possibly|probably)$/.test(word))) return 'possible';
  return 'fact';
}
