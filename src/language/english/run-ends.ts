import type { Token } from './tokens.ts';
import { closedClasses, isOrdinary, isSentenceStart, type NameContext } from './unit.ts';
import type { Vocabulary } from './vocabulary.ts';

const joiners = new Set(
  'al el bin ibn bint ben de van von der den ter ten zu zur da das di do du abu ould ul dos del della la le las los y e st san'.split(
    ' ',
  ),
);

/** Where the run of capitalised words that begins at a place ends; the place itself where none does. */
export function runEnd(context: NameContext, from: number, limit: number): number {
  const { tokens, vocabulary } = context;
  const first = tokens[from];
  if (!first?.capital || first.tag === 'date') return from;
  if (
    isSentenceStart(tokens, from) &&
    isOrdinary(vocabulary, first.word) &&
    !isNameAnyway(tokens, from, vocabulary) &&
    !isGivenFirst(context, from)
  )
    return from;
  const closed = closedClasses.some((wordClass) => vocabulary.is(first.word, wordClass));
  if (closed && (from + 1 >= limit || !tokens[from + 1]?.capital || first.word === 'i')) return from;
  let to = from + 1;
  while (to < limit) {
    const token = tokens[to] as Token;
    if (token.capital && token.tag !== 'date') to++;
    else if (joinerEnd(tokens, to, limit) > to) to = joinerEnd(tokens, to, limit);
    else if (token.word === '&' && to + 1 < limit && tokens[to + 1]?.capital) to += 2;
    else if (token.word === '.' && tokens[to - 1]?.text.length === 1 && tokens[to + 1]?.capital) to += 2;
    else break;
  }
  return Math.min(to, limit);
}

/** Where the particles of a name and the word after them end: "van der Meer". */
function joinerEnd(tokens: readonly Token[], from: number, limit: number): number {
  let to = from;
  while (to < limit && joiners.has((tokens[to] as Token).word)) to++;
  return to > from && to < limit && tokens[to]?.capital ? to + 1 : from;
}

/** "Christian Schmalz": an adjective that is a given name before a surname. */
function isGivenFirst({ tokens, gazetteer, vocabulary }: NameContext, from: number): boolean {
  const { word } = tokens[from] as Token;
  const next = tokens[from + 1];
  return (
    word.length > 3 &&
    vocabulary.is(word, 'adjective') &&
    gazetteer.isGivenName(word) &&
    next?.capital === true &&
    next.tag !== 'date'
  );
}

function isNameAnyway(tokens: readonly Token[], from: number, vocabulary: Vocabulary): boolean {
  const word = (tokens[from] as Token).word;
  if (closedClasses.some((wordClass) => vocabulary.is(word, wordClass))) return false;
  return tokens[from + 1]?.capital === true && vocabulary.verbs(word).every(({ form }) => form === 'base');
}
