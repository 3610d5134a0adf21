import { isComma } from './kinds.ts';
import type { Nominal, Phrase, PhraseScene } from './nominal.ts';
import { readNominal } from './nominals.ts';
import { standsBeside } from './preposition-slots.ts';
import type { Word } from './words.ts';

const longestPhrase = 12;

/** The coordinated noun phrase that begins at a word, if one does. */
export function readPhrase(context: PhraseScene, at: number): Phrase | undefined {
  const { words } = context.scene;
  const first = readNominal(context, at);
  if (!first) return undefined;
  const members = [first];
  let to = first.to;
  while (members.length < longestPhrase) {
    const link = linkAfter(context, to, members);
    const next = link === undefined ? undefined : readNominal(context, link);
    if (!next || !joins(first, next, words)) break;
    // "مع الخوري، والنائب شديد يتنقل …": after a comma a verb's subject begins a clause of its own.
    if (isComma(words[to]) && words[next.to]?.pos === 'verb') break;
    // "بين البلدين، والرئيس …": two are complete.
    if (isComma(words[to]) && first.number === 'du' && first.definite) break;
    members.push(next);
    to = next.to;
  }
  return { from: first.from, to, members };
}

/** Where the next conjunct begins: after و, أو, "إلى جانب", or after a comma that a later و closes. */
function linkAfter(context: PhraseScene, at: number, members: readonly Nominal[]): number | undefined {
  const { words } = context.scene;
  const word = words[at];
  if (!word) return undefined;
  let from = at;
  if (isComma(word)) {
    const listed = ['و', 'ف'].includes(words[at + 1]?.form ?? '') && words[at + 1]?.clitic === 'before';
    if (listed || words[at + 1]?.form === 'ثم') from = at + 1;
    else return continuesList(context, at + 1, members) ? at + 1 : undefined;
  }
  const joiner = words[from];
  const isFa = joiner?.form === 'ف' && context.scene.chunks.has(from + 1);
  if ((joiner?.form === 'و' || isFa) && joiner?.clitic === 'before') {
    const next = words[from + 1];
    if (next?.form === 'كذلك' || next?.form === 'ايضا') return from + 2;
    const opens = context.scene.chunks.has(from + 1) || next?.pos !== 'verb';
    return next && opens && !next.clitic ? from + 1 : undefined;
  }
  if (joiner?.form === 'او' || joiner?.form === 'ثم')
    return words[from + 1]?.pos === 'verb' ? undefined : from + 1;
  const beside = words[from]?.form === 'الي' && words[from + 1]?.form === 'جانب' && !words[from + 1]?.article;
  return beside && !standsBeside(words[(members[0]?.from ?? 0) - 1]) ? from + 2 : undefined;
}

/** A comma goes on with a list only where named things stand on both sides and و or a comma comes after. */
function continuesList(context: PhraseScene, at: number, members: readonly Nominal[]): boolean {
  const { scene } = context;
  const chunk = scene.chunks.get(at);
  const last = members.at(-1);
  if (!chunk || last?.mention === undefined) return false;
  const before = context.draft.mentions[last.mention];
  if (before?.class !== chunk.mention.class) return false;
  const next = scene.words[chunk.to];
  return (
    next?.form === 'و' ||
    (isComma(next) && (scene.chunks.has(chunk.to + 1) || scene.words[chunk.to + 1]?.form === 'و'))
  );
}

/** Whether two nominals can be conjuncts: both events, or neither. */
function joins(first: Nominal, next: Nominal, words: readonly Word[]): boolean {
  if (next.from >= words.length) return false;
  const eventful = (n: Nominal) => n.predicate !== undefined && n.mention === undefined;
  if (next.verbal && !first.verbal) return false;
  if (first.mention !== undefined && eventful(next)) return false;
  return !(eventful(first) && next.mention !== undefined && !eventful(next));
}
