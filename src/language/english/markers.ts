import { type ClauseDraft, slotOf } from './clause-draft.ts';
import type { Nominal } from './nominal.ts';
import { type ParserState, suspend } from './parser-state.ts';

/** Notes a relative pronoun and what it stands for. */
export function readRelative(state: ParserState, word: string): void {
  const antecedent = (state.lastPhrase ?? []).map((nominal) => describedBy(state, word, nominal));
  const { preposition } = state;
  if (word === 'which' && !preposition) for (const nominal of antecedent) makeThing(state, nominal);
  suspend(state);
  state.marker = { kind: 'relative', word, antecedent, ...(preposition ? { preposition } : {}) };
  state.preposition = undefined;
}

/** Notes a conjunction that opens a clause, and whether it gives content. */
export function readSubordinator(state: ParserState, word: string): void {
  const noun = state.lastPhrase?.at(-1);
  const afterNoun = word === 'that' && !state.comma && noun !== undefined && state.preposition === undefined;
  const told =
    state.subject === undefined && state.current !== undefined && takesContent(state, state.current);
  const speaking = noun?.action !== undefined && state.context.vocabulary.attitude(noun.lemma) !== undefined;
  if (afterNoun && !told && !speaking) {
    readRelative(state, word);
    return;
  }
  const content = isContent(state, word);
  const about = afterNoun && !told && speaking ? { noun } : {};
  if (content || state.subject !== undefined) suspend(state);
  state.marker = { kind: content ? 'complement' : 'adverbial', word, ...about };
  state.preposition = undefined;
}

function isContent(state: ParserState, word: string): boolean {
  if (/^(that|whether|how|why)$/.test(word)) return true;
  return (
    word === 'if' &&
    state.current !== undefined &&
    /^(ask|wonder|know|see)$/.test(state.current.lemmas[0] ?? '')
  );
}

/** The clause waits for what is said: "said in a statement that", "told reporters that". */
function takesContent(state: ParserState, clause: ClauseDraft): boolean {
  const lemma = clause.lemmas[0] ?? '';
  if (/^(tell|inform|assure|warn|remind|persuade|convince|notify|advise|promise|show|be)$/.test(lemma))
    return true;
  const attitude = state.context.vocabulary.attitude(lemma);
  return attitude !== undefined && attitude !== 'light' && slotOf(clause, 'object') === undefined;
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

/** "a spokesman for Tirrena Blu, which …", "the arrest of X, who …": the one inside that the pronoun suits. */
function describedBy({ context }: ParserState, word: string, nominal: Nominal): Nominal {
  const inner = nominal.of.at(-1);
  const classOf = ({ mention, title }: Nominal) =>
    mention === undefined ? (title ? 'Person' : undefined) : context.draft.mentions[mention]?.class;
  if (!inner || !/^(who|which|whose)$/.test(word)) return nominal;
  if (word === 'whose')
    return nominal.action && classOf(nominal) === undefined && classOf(inner) ? inner : nominal;
  const wants = (other: Nominal) => (classOf(other) === 'Person') === (word === 'who');
  return !wants(nominal) && wants(inner) && classOf(inner) !== undefined ? inner : nominal;
}

/** "Dar Al-Bahr, which …": what was taken for a person is a body. */
function makeThing({ context }: ParserState, { mention }: Nominal): void {
  const named = mention === undefined ? undefined : context.draft.mentions[mention];
  const titled = context.draft.links.some(({ subject }) => subject === mention);
  if (named?.class === 'Person' && named.kind === 'name' && !named.office && !titled)
    context.draft.mentions[named.id] = { ...named, class: 'Organization' };
}
