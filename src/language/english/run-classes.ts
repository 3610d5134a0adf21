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
  const single = to - from === 1;
  const make = (name: ClassName, score: number): Unit => ({ from, to, kind: 'name', class: name, score });
  const open =
    before?.entry?.label !== undefined &&
    /^(rival|partner|owner|opponent|victim|supporter|challenger)$/.test(before.entry.label);
  const holder =
    open && !single && before?.entry?.label === 'owner' && !company.test((tokens[to - 1] as Token).text);
  if (before && before.to === from && before.kind === 'title' && !before.entry?.plural && (!open || holder))
    return isFirmTitle(context, before) ? make('Organization', 0.8) : make('Person', 0.9);
  if (isHolder(context, from, before)) return make('Person', 0.7);
  if (isGoal(context, from)) return make('Place', 0.7);
  const kind = genericBefore(context, from);
  if (kind) return make(kind, 0.75);
  const known = memory.classOf(words) ?? ownerClass(context, to, words);
  if (known) return make(known, 0.8);
  if (words.includes('&') || endsInState(context, from, to)) return make('Organization', 0.85);
  if (!single && company.test((tokens[to - 1] as Token).text)) return make('Organization', 0.8);
  if (!single && bodyFirst.test(words[0] as string) && !gazetteer.isGivenName(words[0] as string))
    return make(/^(?:hotel|villa|camp)$/.test(words[0] as string) ? 'Facility' : 'Organization', 0.75);
  const bearer = gazetteer.phrases.get([tokens[to]?.word ?? '']).find(({ kind }) => kind === 'title')
    ?.title?.title;
  if (bearer && bearers.has(bearer)) return make('Organization', 0.8);
  if (heads(context, from, to) && !words.some((word) => gazetteer.isGivenName(word)))
    return make('Organization', 0.6);
  if (!single && tokens[from - 1]?.word === 'the' && !isPlacePosition(tokens, from - 1))
    return make('Organization', 0.5);
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

/** "Earthlife Namibia". */
function endsInState({ tokens, gazetteer, words }: NameContext, from: number, to: number): boolean {
  if (to - from !== 2 || gazetteer.isGivenName((tokens[from] as Token).word)) return false;
  return gazetteer.phrases
    .get(words.slice(to - 1, to))
    .some(({ kind, class: name }) => kind === 'name' && name === 'Polity');
}

/** "the Sofia-based trader Orbita Aero": a trade that a firm has. */
function isFirmTitle({ tokens }: NameContext, title: Unit): boolean {
  if (
    !/^(trader|broker|broadcaster|publisher|dealer|operator|owner|agent|contractor|distributor|developer)$/.test(
      title.entry?.label ?? '',
    )
  )
    return false;
  if (/^(state|public|national|private|local|satellite)$/.test(tokens[title.from - 1]?.word ?? ''))
    return true;
  return tokens
    .slice(Math.max(0, title.from - 3), title.from)
    .some(({ word }) => /-(based|listed|headquartered|owned|registered)$/.test(word));
}

/** "his daughter, Imogen, …": the name that a comma parts from a title. */
function isHolder({ tokens }: NameContext, from: number, before: Unit | undefined): boolean {
  if (before?.kind !== 'title' || before.entry?.plural || before.to !== from - 1) return false;
  if (tokens[from - 1]?.word !== ',' || tokens[before.from]?.capital) return false;
  const opens = (word: string) => /^(?:['’]s?|his|her|its|their|the|an?)$/.test(word);
  let at = before.from - 1;
  // "a customs inspector, X": the title may have nouns before it.
  while (at > 0 && tokens[at]?.tag === 'noun' && !tokens[at]?.capital && !opens(tokens[at]?.word ?? '')) at--;
  return tokens[at]?.tag === 'genitive' || opens(tokens[at]?.word ?? '');
}

/** "a visit to Sao Jose dos Campos": where one goes is a place. */
function isGoal(context: NameContext, from: number): boolean {
  const { tokens, vocabulary } = context;
  if (/^(to|at)$/.test(tokens[from - 1]?.word ?? '')) {
    const near = tokens.slice(Math.max(0, from - 8), from - 1);
    if (
      near.some(({ word }) =>
        vocabulary
          .verbs(word)
          .some(({ lemma }) => /^(deploy|redeploy|station|dispatch|airlift)$/.test(lemma)),
      )
    )
      return true;
  }
  const visits = vocabulary.verbs(tokens[from - 1]?.word ?? '').some(({ lemma }) => lemma === 'visit');
  if (visits && !isSpeaking(context, from + 1))
    return !context.gazetteer.isGivenName(tokens[from]?.word ?? '');
  return (
    tokens[from - 1]?.word === 'to' &&
    /^(visit|trip|tour|journey|flight|travel|travels|travelled|traveled|flew|fly|drove|went|return|returned|moved|relocated|headed)$/.test(
      tokens[from - 2]?.word ?? '',
    )
  );
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
  /^(?:AB|AG|SA|SE|NV|BV|PLC|plc|Inc|Ltd|LLC|LLP|Corp|Co|GmbH|SpA|Oy|ASA|AS|BK|FC|SC|CF|KK|Holdings?|Group|Systems|Technologies|Partners|Capital|Shipping|Foods|Petroleum|Energy|Airlines|Airways|Motors|Industries|Properties|Minerals|Mining|Pharma|Telecom|Media|Press|Solutions|Logistics|Dredging|Aero|Brigades?|Front|Party|Union|Movement|Alliance|Bloc|Council|United|Brothers|Sons|Resources|Ventures|Securities|Steel|Cement|Oil|Gas|Power|Water|Electric|Networks?|Software|Labs|Studios|Pictures|Records|Books|Metals|Homes|Stores|Markets|Analytics|Dynamics|Aerospace|Defence|Defense|Robotics|Biotech|Sciences|Therapeutics|Semiconductor|Semiconductors|Electronics|Chemicals|Fertilisers|Textiles|Steelworks|Shipyards?|Railways?|Lines|Maritime|Marine|Freight|Express|Bancorp|Insurance|Assurance|Finance|Financial|Advisory|Advisors|Consulting|Associates|Investments?|Estates?|Realty|Builders|Construction|Engineering|Contracting|Trading|Exports|Imports|Retail|Supermarkets|Beverages|Breweries|Dairy|Farms|Fisheries|Plantations|Cosmetics|Fashion|Games|Gaming|Entertainment|Broadcasting|Television|Radio|Cloud|Data|Digital|Tech|Cyber|AI|Space|Watch|International|Global|Worldwide|Initiative|Coalition|Network|Society|Association|Federation|Organization|Organisation|Trust|Charity|Relief|Aid|Rights|Project|Lab|News|Post|Times|Gazette|Tribune|Herald|Chronicle|Observer|Telegraph|Guardian|Courier|Bulletin|Journal|Dispatch|Examiner|Inquirer|Monitor|Mirror|Transport|Transports|Shipbuilding|Foundation|Bank|Airline|Mills?|Ports|Ventures|Hospitality|Agro|Refineries|Distillers|Brewers|Publishing|Publishers|Laboratories|Healthcare|Bioscience|Aviation|Automotive|Infrastructure|Commodities|Wireless|Mobile|Communications|Ltda|Lda|Sdn|Bhd|Tbk|Pty|JSC|OJSC|PJSC|LLC|LP|Sarl|SAS|SRL|Kft|Zrt|Srl|OOO|KG|BVBA|ApS|Oyj)$/;

/** Whether a word in capitals ends names of firms and bodies. */
export function isCompany(token: Token): boolean {
  return company.test(token.text);
}

/** First words of parties, firms and armed groups in other languages. */
const bodyFirst =
  /^(?:partido|movimiento|movimento|parti|partito|partai|frente|front|rassemblement|union|unión|união|renovación|grupo|grupa|groupe|gruppo|construtora|constructora|banco|banque|banca|bank|compagnie|compañía|companhia|société|sociedad|soc|katiba|katibat|liwa|saraya|harakat|hizb|hezb|ansar|jaish|jaysh|jamaat|jemaah|lashkar|jund|asociación|associação|sindicato|syndicat|federación|fédération|radio|podem|forza|lega|alianza|aliança|alternativa|coalición|coalizão|pacto|fuerza|juntos|voluntad|primero|acción|ação|action|convergencia|izquierda|esquerda|nuevas|nueva|nuevo|nouvelle|nova|sinn|fine|plaid|die|bündnis|neue|arbeiterpartei|operation|hotel|villa|camp|fc|ac|as|real|atlético|club|estudiantes|deportivo|universidad|université|università|universität|institut|instituto|tele|telecom|air|petro|saudi|royal|first|united|national)$/;

/** Trades that a firm can have as well as a person: "the miner Lundaris". */
const firmWords =
  /(?:maker|builder|grower|processor|refiner|trader|miner|broker|publisher|seller|exporter|importer|supplier|owner|operator|producer)$/;

/** The class that a common noun right before the name gives: "the tanker Sounion", "the Qatari group Lusail". */
function genericBefore({ tokens, gazetteer, words }: NameContext, from: number): ClassName | undefined {
  const before = tokens[from - 1];
  if (!before || before.capital || before.tag !== 'noun') return undefined;
  const kind = genericOf(before.word)?.class;
  if (kind) return kind;
  if (firmWords.test(before.word)) return 'Organization';
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
