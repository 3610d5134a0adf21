import type { Document } from '../../model/document.ts';
import type { Clause, DateExpression, Reading } from '../../model/reading.ts';
import type { Cue } from '../../model/relation.ts';
import type { Span } from '../../model/span.ts';
import { type Attitude, attitudes, type Language } from '../language.ts';
import { loadLexicon } from '../lexicon.ts';
import { readTable } from '../lexicon-table.ts';
import { createAnalyser } from './analyser.ts';
import { readChunks } from './chunks.ts';
import { readClauses } from './clauses.ts';
import { splitUnknown } from './clitics.ts';
import { comingDates } from './coming-dates.ts';
import { createCueForms } from './cue-forms.ts';
import { createDateNames } from './date-names.ts';
import { type FoundDate, findDates } from './dates.ts';
import type { Draft } from './draft.ts';
import { fold, lemmaKey } from './fold.ts';
import type { Scene } from './kinds.ts';
import { nameWords } from './name-lexemes.ts';
import { isFather, nameTokens } from './name-tokens.ts';
import { splitSentences } from './sentences.ts';
import { placeNames } from './tagged-names.ts';
import { tokenize } from './tokens.ts';
import { undivided } from './undivided.ts';
import { buildVocabulary, type Vocabulary, written } from './vocabulary.ts';
import { readWords, type Spelling, type Word, type WordSource } from './words.ts';

/**
 * Arabic, as one object that reads documents; it knows the words which the packs use as cues.
 *
 *   createArabic(cues).read(document, { start: 0, end: document.text.length }).mentions
 *
 * @throws SilaError `config` where a table of the lexicon is broken.
 */
export function createArabic(cues: readonly Cue[]): Language {
  const lexicon = loadLexicon();
  const governors = readAttitudes();
  const attitude = (lemma: string) => governors.get(lemma) ?? governors.get(lemmaKey(lemma));
  const cueVerbs = new Set(cues.flatMap((cue) => (cue.verb ? [lemmaKey(cue.verb)] : [])));
  const isNewsVerb = (lemma: string) => cueVerbs.has(lemmaKey(lemma)) || attitude(lemma) !== undefined;
  const source: WordSource = { analyse: createAnalyser(nameWords(lexicon)), splitUnknown, isNewsVerb };
  const divide = (phrase: string) =>
    readWords(tokenize(phrase), source).filter((w) => w.pos !== 'punctuation');
  const vocabulary = buildVocabulary(lexicon, divide, (word) => source.analyse(word));
  const dateNames = createDateNames(lexicon.languages.ar);
  const cueForms = createCueForms(cues, (lemma) => attitude(lemma) !== undefined);

  function read(document: Document, stretch: Span): Reading {
    const { text } = document;
    const sentences = splitSentences(document, stretch);
    const spelling = spellingOf(text);
    const draft: Draft = {
      text,
      mentions: [],
      links: [],
      sentence: 0,
      persons: new Map(),
      bodies: new Map(),
    };
    const clauses: Clause[] = [];
    const dates: DateExpression[] = [];
    for (const sentence of sentences) {
      if (sentence.kind === 'furniture') continue;
      draft.sentence = sentence.index;
      const tokens = tokenize(text, sentence);
      const sighting = vocabulary.lookForNames(tokens);
      const whole = undivided(tokens, sighting, { ...vocabulary, analyse: source.analyse });
      const words = readWords(tokens, source, spelling, whole);
      const found = findDates(createScene(words, vocabulary), dateNames, document.published);
      const scene = createScene(withoutDates(words, found), vocabulary);
      for (const { from, to, date } of found) {
        const span = { start: (words[from] as Word).start, end: (words[to - 1] as Word).end };
        dates.push({ ...span, sentence: sentence.index, ...(date ? { date } : {}) });
      }
      readChunks({ ...scene, ...placeNames(words, tokens, sighting, vocabulary) }, draft);
      const coming = comingDates(words, found, document.published);
      clauses.push(...readClauses({ scene, draft, cues: cueForms }, attitude, clauses.length, coming));
    }
    return {
      document,
      language: 'ar',
      sentences,
      mentions: draft.mentions,
      links: draft.links,
      clauses,
      dates,
    };
  }

  return { code: 'ar', fold, read, attitude, placePrepositions, nameTokens, isFather, lemmaKey };
}

const placePrepositions: ReadonlySet<string> = new Set([
  'في',
  'ب',
  'داخل',
  'قرب',
  'قبالة',
  'أمام',
  'وسط',
  'خارج',
  'شمال',
  'جنوب',
  'شرق',
  'غرب',
]);

function createScene(words: readonly Word[], vocabulary: Vocabulary): Scene {
  return {
    words,
    writtenForms: words.map(written),
    bareForms: words.map((w) => w.form),
    vocabulary,
    chunks: new Map(),
  };
}

/** Egyptian and old wire texts write ي for the final ى throughout (علي, إلي); others keep them apart. */
function spellingOf(text: string): Spelling {
  const sample = text.slice(0, 4000);
  const kept = /(?<!\p{L})(?:على|إلى|الى)(?!\p{L})/u.test(sample);
  return !kept && /(?<!\p{L})(?:إلي|الي)(?!\p{L})/u.test(sample) ? 'levelled' : 'kept';
}

/** Words of a date take no part in phrases. */
function withoutDates(words: readonly Word[], dates: readonly FoundDate[]): readonly Word[] {
  const out = [...words];
  for (const { from, to } of dates) {
    for (let at = from; at < to; at += 1) out[at] = { ...(words[at] as Word), pos: 'adverb', options: [] };
  }
  return out;
}

function readAttitudes(): ReadonlyMap<string, Attitude> {
  const rows = readTable('ar/attitudes.tsv');
  const listed = rows.map((row) => [row.required('lemma'), row.oneOf('attitude', attitudes)] as const);
  // Spelling apart only where no verb is spelt just so: "بدأ" begins, "بدا" seems.
  return new Map([...listed.map(([lemma, attitude]) => [lemmaKey(lemma), attitude] as const), ...listed]);
}
