import type { Document } from '../../model/document.ts';
import type { Clause, DateExpression, Reading } from '../../model/reading.ts';
import type { Cue } from '../../model/relation.ts';
import type { Span } from '../../model/span.ts';
import type { Language } from '../language.ts';
import type { Draft, SentenceContext } from './context.ts';
import { linkDateline } from './datelines.ts';
import { type FoundDate, findDates } from './dates.ts';
import { foldEnglish, lemmaKey, nameTokens } from './fold.ts';
import { type Gazetteer, loadGazetteer } from './gazetteer.ts';
import { createMemory, type Memory } from './memory.ts';
import { findUnits } from './names.ts';
import { parseClauses } from './parser.ts';
import { splitSentences } from './sentences.ts';
import { tag } from './tagger.ts';
import { type Token, tokenize } from './tokens.ts';
import type { Unit } from './unit.ts';
import { loadVocabulary } from './vocabulary.ts';

/** Words of the packs that are not verbs, which the reader must know as predicates. */
interface CueWords {
  readonly nouns: ReadonlySet<string>;
  readonly verbs: ReadonlySet<string>;
  readonly adjectives: ReadonlySet<string>;
}

/**
 * Makes the reader of English, which knows the nouns and adjectives that packs use as cues.
 *
 *   createEnglish(cues).read(document, { start: 0, end: document.text.length }).clauses
 */
export function createEnglish(cues: readonly Cue[]): Language {
  const vocabulary = loadVocabulary();
  const words: CueWords = {
    nouns: new Set(cues.flatMap(({ noun }) => (noun === undefined ? [] : [lemmaKey(noun)]))),
    verbs: new Set(cues.flatMap(({ verb }) => (verb?.includes(' ') ? [verb] : []))),
    adjectives: new Set(cues.flatMap(({ adjective }) => (adjective === undefined ? [] : [adjective]))),
  };
  return {
    code: 'en',
    fold: foldEnglish,
    read: (document, stretch) => readStretch(document, stretch, words),
    attitude: (lemma) => vocabulary.attitude(lemma),
    placePrepositions: vocabulary.words('place-preposition'),
    nameTokens,
    lemmaKey,
  };
}

function readStretch(document: Document, stretch: Span, words: CueWords): Reading {
  const sentences = splitSentences(document.text, stretch);
  const draft: Draft = { document, mentions: [], links: [] };
  const memory = createMemory(document.text.slice(stretch.start, stretch.end));
  const clauses: Clause[] = [];
  const dates: DateExpression[] = [];
  for (const sentence of sentences) {
    const tokens = tokenize(document.text, sentence);
    const found = findDates(tokens, document.published);
    const context = makeContext(draft, sentence.index, tokens, memory, words);
    if (sentence.kind === 'furniture') linkDateline(context);
    const own = sentence.kind === 'furniture' ? [] : parseClauses(context, clauses.length, words.adjectives);
    clauses.push(...own);
    dates.push(...found.map((date) => toExpression(tokens, sentence.index, date, own)));
  }
  return {
    document,
    language: 'en',
    sentences,
    mentions: draft.mentions,
    links: draft.links,
    clauses,
    dates,
  };
}

function makeContext(
  draft: Draft,
  sentence: number,
  tokens: readonly Token[],
  memory: Memory,
  words: CueWords,
): SentenceContext {
  const vocabulary = loadVocabulary();
  const gazetteer = loadGazetteer();
  const folded = tokens.map(({ word }) => word);
  const units = findUnits({ tokens, words: folded, gazetteer, vocabulary, memory });
  const unitAt = new Map<number, Unit>();
  for (const unit of units) {
    for (let at = unit.from; at < unit.to; at++) {
      unitAt.set(at, unit);
      markToken(tokens, at, unit);
    }
  }
  markHeads(tokens, folded, unitAt, gazetteer);
  tag(tokens, vocabulary);
  return {
    draft,
    sentence,
    tokens,
    words: folded,
    unitAt,
    gazetteer,
    vocabulary,
    memory,
    cueNouns: words.nouns,
    cueVerbs: words.verbs,
  };
}

/** Names and nationality words are settled before tagging; a title's words only where they cannot be verbs. */
function markToken(tokens: readonly Token[], at: number, unit: Unit): void {
  const token = tokens[at] as Token;
  if (token.tag === 'date' || (token.tag === 'mark' && unit.kind === 'title')) return;
  if (unit.kind === 'demonym') token.tag = 'demonym';
  else if (unit.kind === 'name' || token.capital || unit.to - unit.from > 1) token.tag = 'name';
}

/** Head nouns of several words hold together: "memorandum of understanding". */
function markHeads(
  tokens: readonly Token[],
  words: readonly string[],
  unitAt: ReadonlyMap<number, Unit>,
  gazetteer: Gazetteer,
): void {
  for (let at = 0; at < tokens.length; at++) {
    const to = unitAt.has(at) ? at : (gazetteer.head(words, at)?.to ?? at);
    for (let inner = at; to - at > 1 && inner < to; inner++) (tokens[inner] as Token).tag = 'name';
  }
}

function toExpression(
  tokens: readonly Token[],
  sentence: number,
  date: FoundDate,
  clauses: readonly Clause[],
): DateExpression {
  const start = (tokens[date.from] as Token).start;
  const end = (tokens[date.to - 1] as Token).end;
  const clause = clauses.findLast((other) => other.start <= start && other.end >= end);
  const above = clause?.governor && clauses.find(({ id }) => id === clause.governor?.clause);
  const planned =
    above?.predicate.lemmas.some((lemma) => loadVocabulary().attitude(lemma) === 'plan') === true;
  const future = clause?.modality === 'future' || (clause?.governor?.link === 'complement' && planned);
  const resolved = date.resolve(future);
  return { start, end, sentence, ...(resolved ? { date: resolved } : {}) };
}
