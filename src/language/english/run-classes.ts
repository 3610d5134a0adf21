import type { ClassName } from '../../model/entity.ts';
import { genericOf } from './generics.ts';
import type { Token } from './tokens.ts';
import { bearers, isSentenceStart, type NameContext, type Unit } from './unit.ts';

/** The name that a run of capitalised words makes, with the class that its words and neighbours suggest. */
export function toRun(
  context: NameContext,
  from: number,
  to: number,
  before: Unit | undefined,
): Unit | undefined {
  const { tokens, gazetteer, memory } = context;
  const words = tokens.slice(from, to).map(({ word }) => word);
  const text = (tokens[from] as Token).text;
  const make = (name: ClassName, score: number): Unit => ({ from, to, kind: 'name', class: name, score });
  if (before && before.to === from && before.kind === 'title' && !before.entry?.plural)
    return make('Person', 0.9);
  const kind = genericBefore(context, from);
  if (kind) return make(kind, 0.75);
  const known = memory.classOf(words) ?? ownerClass(context, to, words);
  if (known) return make(known, 0.8);
  const single = to - from === 1;
  if (!single && company.test((tokens[to - 1] as Token).text)) return make('Organization', 0.8);
  const bearer = gazetteer.phrases.get([tokens[to]?.word ?? '']).find(({ kind }) => kind === 'title')
    ?.title?.title;
  if (bearer && bearers.has(bearer)) return make('Organization', 0.8);
  if (heads(context, from, to) && !words.some((word) => gazetteer.isGivenName(word)))
    return make('Organization', 0.6);
  if (single && isSentenceStart(tokens, from) && memory.isCommon(words[0] as string)) return undefined;
  if (single && /^[A-Z][A-Z\d-]{1,7}$/.test(text)) return make('Organization', 0.7);
  if (words.some((word) => gazetteer.isGivenName(word)) && !(single && !isSpeaking(context, to)))
    return make('Person', single ? 0.6 : 0.9);
  if (
    /^(al|el|abu|bin|ibn|abd|abdel|abdul)\b/.test(words.slice(single ? 0 : 1).join(' ')) &&
    !isPlacePosition(tokens, from)
  ) {
    return make('Person', 0.75);
  }
  if (isPlacePosition(tokens, from)) return make('Place', 0.6);
  if (tokens[from - 1]?.word === 'the') return make('Organization', 0.45);
  if (isSpeaking(context, to)) return make('Person', 0.6);
  if (words.some((word) => gazetteer.isFamilyName(word)) || !single)
    return make('Person', single ? 0.5 : 0.6);
  return make('Organization', 0.35);
}

/** An office follows in small letters, so that the run says of what: "Lajukan chairman", "Sahel envoy". */
function heads({ tokens, gazetteer, words, vocabulary }: NameContext, from: number, to: number): boolean {
  if (tokens[to]?.capital !== false) return false;
  // "appointed Milagros Ponce mayor"
  if (vocabulary.verbs(words[from - 1] ?? '').some(({ lemma }) => vocabulary.verbIs(lemma, 'appointing')))
    return false;
  const title = gazetteer.phrases.longestMatch(words, to)?.values.find(({ kind }) => kind === 'title')?.title;
  return title?.kind === 'office';
}

function isPlacePosition(tokens: readonly Token[], from: number): boolean {
  return /^(in|near|at|from|outside|around|into|towards?)$/.test(tokens[from - 1]?.word ?? '');
}

function isSpeaking({ tokens, vocabulary }: NameContext, to: number): boolean {
  const readings = vocabulary.verbs(tokens[to]?.word ?? '');
  return readings.some(({ lemma, form }) => form !== 'base' && vocabulary.verbIs(lemma, 'inverts'));
}

const company =
  /^(?:AB|AG|SA|SE|NV|BV|PLC|plc|Inc|Ltd|LLC|LLP|Corp|Co|GmbH|SpA|Oy|ASA|AS|BK|FC|SC|CF|KK|Holdings?|Group|Systems|Technologies|Partners|Capital|Shipping|Foods|Petroleum|Energy|Airlines|Airways|Motors|Industries|Properties|Minerals|Mining|Pharma|Telecom|Media|Press|Solutions|Logistics|Dredging|Aero|Brigades?|Front|Party|Union|Movement|Alliance|Bloc|Council|United|Brothers|Sons|Resources|Ventures|Securities|Steel|Cement|Oil|Gas|Power|Water|Electric|Networks?|Software|Labs|Studios|Pictures|Records|Books|News|Post|Times|Gazette|Tribune|Herald)$/;

/** The class that a common noun right before the name gives: "the tanker Sounion", "the Qatari group Lusail". */
function genericBefore({ tokens, gazetteer, words }: NameContext, from: number): ClassName | undefined {
  const before = tokens[from - 1];
  if (!before || before.capital || before.tag !== 'noun') return undefined;
  const kind = genericOf(before.word)?.class;
  if (kind) return kind;
  const match = gazetteer.head(words, from - 1);
  return match?.to === from && !match.plural && !match.head.ambiguous ? match.head.class : undefined;
}

/** "Bright Morning's chairman": what has an office is a body, unless it has a given name. */
function ownerClass(
  { tokens, gazetteer, words }: NameContext,
  to: number,
  own: readonly string[],
): ClassName | undefined {
  if (!/^['’]s?$/.test(tokens[to]?.word ?? '') || own.some((word) => gazetteer.isGivenName(word)))
    return undefined;
  const title = gazetteer.phrases
    .longestMatch(words, to + 1)
    ?.values.find(({ kind }) => kind === 'title')?.title;
  return title?.kind === 'office' ? 'Organization' : undefined;
}
