import { attach } from './attachment.ts';
import { addAlias, type SentenceContext } from './context.ts';
import type { Element } from './element.ts';
import { isPlural } from './inflection.ts';
import { pronounNominal } from './nominal.ts';
import { readNominal } from './nominals.ts';
import { sum, type Tag, type Token } from './tokens.ts';
import type { Unit } from './unit.ts';
import { readVerbGroup, type VerbGroup } from './verb-groups.ts';

const inNominal: ReadonlySet<Tag> = new Set([
  'det',
  'adjective',
  'noun',
  'name',
  'demonym',
  'number',
  'genitive',
]);

/** Cuts a tagged sentence into elements, noun phrases joined with what belongs to them. */
export function readElements(context: SentenceContext): readonly Element[] {
  return attach(context, readParts(context));
}

function readParts(context: SentenceContext): Element[] {
  const { tokens } = context;
  const elements: Element[] = [];
  for (let at = 0; at < tokens.length; ) {
    const part = readPart(context, at, elements.at(-1));
    if (part) elements.push(part);
    at = part ? part.to : skipBrackets(context, at, elements.at(-1));
  }
  return elements;
}

function readPart(context: SentenceContext, at: number, before: Element | undefined): Element | undefined {
  const { tokens, vocabulary } = context;
  const token = tokens[at] as Token;
  if (token.tag === 'date' && !startsNominalDate(tokens, at)) return readDate(tokens, at);
  const group = /^(verb|modal|to|negation)$/.test(token.tag)
    ? readVerbGroup(tokens, at, vocabulary)
    : undefined;
  if (group && isInvertedAuxiliary(tokens, group))
    return { kind: 'adverb', word: token.word, from: at, to: group.to };
  if (group) return { kind: 'verb', group, from: at, to: group.to };
  if (token.tag === 'pronoun') {
    const features = vocabulary.features(token.word, 'pronoun') ?? '';
    if (features.endsWith('.r')) return { kind: 'adverb', word: token.word, from: at, to: at + 1 };
    const nominal = features ? pronounNominal(context, at, features) : readNominal(context, at, at + 1);
    return { kind: 'phrase', members: [nominal], from: at, to: at + 1 };
  }
  if (inNominal.has(token.tag) || token.tag === 'date') {
    const to = nominalEnd(context, at, before);
    return { kind: 'phrase', members: [readNominal(context, at, to)], from: at, to };
  }
  if (token.tag === 'mark')
    return /^h/.test(token.word) || token.word === '(' || token.word === '['
      ? undefined
      : { kind: 'mark', word: token.word, from: at, to: at + 1 };
  const kind = token.tag === 'negation' || token.tag === 'to' || token.tag === 'modal' ? 'adverb' : token.tag;
  if (kind === 'verb') return undefined;
  return { kind: kind as 'adverb', word: token.word, from: at, to: at + 1 };
}

/** "Has Qatar recognised …?": the auxiliary says nothing by itself. */
function isInvertedAuxiliary(tokens: readonly Token[], group: VerbGroup): boolean {
  return group.from === 0 && /^(be|have|do)$/.test(group.lemma) && tokens.at(-1)?.word === '?';
}

function readDate(tokens: readonly Token[], at: number): Element {
  let to = at + 1;
  while (tokens[to]?.tag === 'date') to++;
  return { kind: 'date', word: (tokens[at] as Token).word, from: at, to };
}

/** A date that stands before a noun or possesses one: "Tuesday's meeting", "the 2015 agreement". */
function startsNominalDate(tokens: readonly Token[], at: number): boolean {
  let to = at + 1;
  while (tokens[to]?.tag === 'date') to++;
  const next = tokens[to];
  return (
    next?.tag === 'genitive' ||
    (next?.tag === 'noun' && /\d/.test((tokens[at] as Token).word) && to === at + 1)
  );
}

function nominalEnd(context: SentenceContext, from: number, before: Element | undefined): number {
  const { tokens, unitAt, vocabulary } = context;
  const appointing = before?.kind === 'verb' && vocabulary.verbIs(before.group.lemma, 'appointing');
  let at = from + 1;
  const first = unitAt.get(from);
  if (first && first.from === from) at = first.to;
  while (at < tokens.length) {
    const token = tokens[at] as Token;
    const unit = unitAt.get(at);
    if (token.tag === 'date' ? !startsNominalDate(tokens, at) : !inNominal.has(token.tag)) {
      if (!isInnerAdverb(tokens, at)) break;
      at++;
      continue;
    }
    if (token.tag === 'det' && tokens[at - 1]?.tag !== 'det') break;
    if (
      token.tag === 'adjective' &&
      !token.capital &&
      tokens[at - 1]?.tag === 'name' &&
      !inNominal.has(tokens[at + 1]?.tag ?? 'mark')
    )
      break;
    if (tokens[at - 1]?.tag === 'name' && isSum(tokens, at)) break;
    if (beginsCount(tokens, at)) break;
    const last = unitAt.get(at - 1);
    if (
      last?.class === 'Person' &&
      token.tag !== 'genitive' &&
      (appointing || unit?.kind === 'title' || !token.text.match(/^\p{Ll}/u))
    )
      break;
    if (
      unit?.kind === 'name' &&
      unit.from === at &&
      last?.kind === 'name' &&
      /^(Facility|Place|Polity)$/.test(last.class)
    )
      break;
    if (unit?.class === 'Person' && isComplete(context, from, at, appointing)) break;
    if (unit?.class === 'Person' && last && followsOffice(context, last)) break;
    at = unit && unit.from === at ? unit.to : at + 1;
  }
  return at;
}

/** "fined Meta €10 million", "120 million euros": how much, after a name. */
function isSum(tokens: readonly Token[], at: number): boolean {
  const { word, tag } = tokens[at] as Token;
  if (sum.test(word)) return true;
  return (
    tag === 'number' &&
    /^(million|billion|thousand|trillion|hundred|crore|lakh|euros?|dollars?|pounds?|yen|yuan|rupees?|won|rubles?|roubles?|dirhams?|riyals?|dinars?|francs?|naira|rand|pesos?|shillings?|lira)$/.test(
      tokens[at + 1]?.word ?? '',
    )
  );
}

/** "gave Somalia six boats", "the coastguard 12 boats": how many of what, after who gets them. */
function beginsCount(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.tag;
  const { tag, word } = tokens[at] as Token;
  if (tag !== 'number' || !(before === 'noun' || (before === 'name' && !/^\d/.test(word)))) return false;
  return isPlural(tokens[at + 1]?.word ?? '') || isPlural(tokens[at + 2]?.word ?? '');
}

/** "Speaker of the Mazhilis Yerlan Koshanov": the name after the body is the holder's. */
function followsOffice({ tokens, unitAt }: SentenceContext, body: Unit): boolean {
  if (body.kind !== 'name' || body.class === 'Person') return false;
  const at = tokens[body.from - 1]?.tag === 'det' ? body.from - 2 : body.from - 1;
  if (!/^(of|to|for)$/.test(tokens[at]?.word ?? '')) return false;
  const before = unitAt.get(at - 1);
  return before !== undefined && before.class !== 'Person';
}

/** "told the agency Ahmed…" aside, a name joins what stands before it only as its title. */
function isComplete(context: SentenceContext, from: number, at: number, appointing: boolean): boolean {
  if (appointing && context.unitAt.get(from)?.class === 'Organization') return true;
  const last = context.unitAt.get(at - 1);
  return (
    last !== undefined &&
    last.kind === 'name' &&
    last.class !== 'Person' &&
    last.from === from &&
    last.class !== 'Organization'
  );
}

function isInnerAdverb(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.tag;
  const after = tokens[at + 1]?.tag;
  return (
    tokens[at]?.tag === 'adverb' &&
    (before === 'det' || before === 'adjective') &&
    (after === 'adjective' || after === 'noun' || (after === 'name' && tokens[at]?.capital === true))
  );
}

/** Passes over brackets; an abbreviation in them becomes an alias of the name before. */
function skipBrackets(context: SentenceContext, at: number, before: Element | undefined): number {
  const { tokens } = context;
  if (!/^[([]$/.test((tokens[at] as Token).word)) return at + 1;
  let close = at + 1;
  while (close < tokens.length && close < at + 25 && !/^[)\]]$/.test((tokens[close] as Token).word)) close++;
  if (close >= tokens.length || close === at + 25) return at + 1;
  const inner = tokens[at + 1];
  const mention = before?.kind === 'phrase' ? before.members.at(-1)?.mention : undefined;
  if (close === at + 2 && inner?.capital && mention !== undefined && /^[A-Z][\w.-]*$/.test(inner.text)) {
    if (context.draft.mentions[mention]?.kind === 'name') addAlias(context, mention, inner.text);
  }
  return close + 1;
}
