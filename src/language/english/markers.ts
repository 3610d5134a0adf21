import { type ParserState, suspend } from './parser-state.ts';

/** Notes a relative pronoun and what it stands for. */
export function readRelative(state: ParserState, word: string): void {
  const antecedent = state.lastPhrase ?? [];
  suspend(state);
  state.marker = { kind: 'relative', word, antecedent };
  state.preposition = undefined;
}

/** Notes a conjunction that opens a clause, and whether it gives content. */
export function readSubordinator(state: ParserState, word: string): void {
  const { attitude } = state.context.vocabulary;
  const content =
    /^(that|whether|how|why)$/.test(word) ||
    (word === 'if' &&
      state.current !== undefined &&
      /^(ask|wonder|know|see)$/.test(state.current.lemmas[0] ?? ''));
  const noun = state.lastPhrase?.at(-1);
  const nounSpeaks =
    word === 'that' &&
    noun?.action !== undefined &&
    attitude(noun.lemma) !== undefined &&
    previousIsPhrase(state);
  if (content && state.subject && !nounSpeaks) suspend(state);
  if (content || state.subject === undefined) {
    state.marker = {
      kind: content ? 'complement' : 'adverbial',
      word,
      ...(nounSpeaks && noun ? { noun } : {}),
    };
  } else {
    suspend(state);
    state.marker = { kind: 'adverbial', word };
  }
  if (nounSpeaks) {
    suspend(state);
    state.marker = { kind: 'complement', word, ...(noun ? { noun } : {}) };
  }
  state.preposition = undefined;
}

function previousIsPhrase(state: ParserState): boolean {
  return !state.comma && state.lastPhrase !== undefined;
}

/** Notes commas, quotation marks and dashes; a comma may end an enclosed clause. */
export function readMark(state: ParserState, word: string): void {
  if (word === ',') {
    state.comma = true;
    if (state.current?.enclosed && state.current.outer === undefined && state.suspended.length === 0) return;
    if (state.current?.enclosed && state.subject === undefined && state.marker === undefined)
      state.current = state.current.outer;
  } else if (/^["“”]$/.test(word)) state.quoteClosed = true;
  else if (/^[;:—–]$/.test(word)) {
    state.comma = true;
    state.preposition = undefined;
  }
}

const distancing = new Set('allegedly purportedly supposedly reportedly ostensibly'.split(' '));

/** Notes adverbs by which the document keeps its distance. */
export function readAdverb(state: ParserState, word: string): void {
  if (distancing.has(word)) {
    if (state.current && state.subject === undefined) state.current.distant = true;
    else state.distant = true;
  }
}
