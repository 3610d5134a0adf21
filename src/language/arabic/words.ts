import type { Span } from '../../model/span.ts';
import type { Analysis, PartOfSpeech } from './analysis.ts';
import { fold } from './fold.ts';
import type { Token } from './tokens.ts';

/** One syntactic word: an orthographic token may hold several (و + ب + القاهرة). */
export interface Word extends Span {
  /** Its place in the sentence. */
  readonly index: number;
  /** The document's wording, clitics aside, the article kept. */
  readonly text: string;
  /** Folded, without clitics and article. */
  readonly form: string;
  readonly pos: PartOfSpeech | 'punctuation' | 'latin' | 'unknown';
  /** Dictionary form; of an unknown word its folded form. */
  readonly lemma: string;
  readonly article: boolean;
  /** The chosen analysis; absent for punctuation, clitics and unknown words. */
  readonly analysis?: Analysis;
  /** Every analysis with the same division into clitics. */
  readonly options: readonly Analysis[];
  /** It is a clitic of the word beside it. */
  readonly clitic?: 'before' | 'after';
  /** The written word ends in tanween of the accusative. */
  readonly tanween: boolean;
}

/** Divides unknown words and lists what the lexicon knows of the others. */
export interface WordSource {
  /** Whether packs or attitudes list the verb, so that news is likelier to use it than its homographs. */
  isNewsVerb(lemma: string): boolean;
  analyse(word: string): readonly Analysis[];
  splitUnknown(
    word: string,
  ): readonly { readonly proclitics: readonly string[]; readonly article: boolean; readonly stem: string }[];
}

const conjunctions = new Set(['و', 'ف']);

/** Whether the document writes a final ى where it belongs, or ي for both. */
export type Spelling = 'kept' | 'levelled';

/** What an unknown word may carry before it, when nothing in the lexicon says so. */
interface Split {
  readonly proclitics: readonly string[];
  readonly article: boolean;
  readonly stem: string;
  readonly enclitic?: string;
}

/**
 * Turns the tokens of one sentence into syntactic words, choosing for each token the analysis that
 * its neighbours make likeliest.
 */
export function readWords(
  tokens: readonly Token[],
  source: WordSource,
  spelling: Spelling = 'kept',
): readonly Word[] {
  const words: Word[] = [];
  for (const [i, token] of tokens.entries()) {
    if (token.kind !== 'word') {
      words.push(plainWord(token, words.length));
      continue;
    }
    const options = source.analyse(token.folded);
    const before = words.at(-1);
    const next = tokens[i + 1];
    const ahead = next ? outlook(next, source) : atEnd;
    const chosen = choose(
      options,
      { token, before, next: ahead, spelling, verbOpen: hasOpenVerb(words) },
      source,
    );
    const split: Split = chosen ??
      source.splitUnknown(token.folded)[0] ?? { proclitics: [], article: false, stem: token.folded };
    pushToken(words, token, split, chosen, options);
  }
  return words;
}

function plainWord(token: Token, index: number): Word {
  const pos =
    token.kind === 'number'
      ? 'number'
      : token.kind === 'punctuation'
        ? 'punctuation'
        : token.kind === 'link'
          ? 'latin'
          : 'noun';
  const { start, end, text, folded } = token;
  return {
    index,
    start,
    end,
    text,
    form: folded,
    pos,
    lemma: folded,
    article: false,
    options: [],
    tanween: false,
  };
}

/** Writes the clitics, the word and its pronoun as words of their own, each with its span. */
function pushToken(
  words: Word[],
  token: Token,
  split: Split,
  chosen: Analysis | undefined,
  options: readonly Analysis[],
): void {
  const folded = fold(token.text);
  const at = (unit: number) => token.start + (folded.starts[unit] ?? token.text.length);
  let unit = 0;
  for (const clitic of split.proclitics) {
    const pos = clitic === 'س' ? 'particle' : conjunctions.has(clitic) ? 'conjunction' : 'preposition';
    words.push(clitic1(words.length, at(unit), at(unit + 1), clitic, pos, 'before'));
    unit += 1;
  }
  // للوزير is ل + الوزير with the alef of the article left out.
  const assimilated = split.article && unit > 0 && !folded.text.startsWith('ال', unit);
  if (assimilated) unit += 1;
  const tail = split.enclitic?.length ?? 0;
  const endUnit = folded.text.length - tail;
  const start = at(unit);
  const end = tail > 0 ? at(endUnit) : token.end;
  const isLatin = /^[a-z]/u.test(token.folded);
  words.push({
    index: words.length,
    start,
    end,
    text: (assimilated ? 'ال' : '') + token.text.slice(start - token.start, end - token.start),
    form: split.stem,
    pos: chosen?.pos ?? (isLatin ? 'latin' : 'unknown'),
    lemma: chosen?.lemma ?? split.stem,
    article: split.article,
    ...(chosen ? { analysis: chosen } : {}),
    options: options.filter((o) => sameSplit(o, split)),
    tanween: /\u064b/u.test(token.text),
  });
  if (split.enclitic) words.push(clitic1(words.length, end, token.end, split.enclitic, 'pronoun', 'after'));
}

function clitic1(
  index: number,
  start: number,
  end: number,
  form: string,
  pos: PartOfSpeech,
  clitic: 'before' | 'after',
): Word {
  return {
    index,
    start,
    end,
    text: form,
    form,
    pos,
    lemma: form,
    article: false,
    options: [],
    clitic,
    tanween: false,
  };
}

function sameSplit(a: Analysis, b: Split): boolean {
  return a.proclitics.join() === b.proclitics.join() && a.article === b.article && a.enclitic === b.enclitic;
}

/** What stands round a token when its analysis is chosen. */
interface Place {
  readonly token: Token;
  readonly before: Word | undefined;
  readonly next: Outlook;
  readonly spelling: Spelling;
  /** A verb stands before it with nothing between that would close its clause. */
  readonly verbOpen: boolean;
}

const atEnd: Outlook = { kind: 'end', verb: false, feminine: false };
const jussives = new Set(['لم', 'لن']);
const farthestVerb = 8;

function hasOpenVerb(words: readonly Word[]): boolean {
  for (const word of words.slice(-farthestVerb).reverse()) {
    if (word.pos === 'verb') return true;
    if (
      word.pos === 'punctuation' ||
      word.pos === 'subordinator' ||
      word.pos === 'relative' ||
      word.pos === 'conjunction'
    )
      return false;
  }
  return false;
}

interface Outlook {
  readonly kind: 'end' | 'punctuation' | 'definite' | 'name' | 'preposition' | 'other';
  /** The next token can only be a verb. */
  readonly verb: boolean;
  /** It reads as a feminine, so that a feminine verb may stand before it. */
  readonly feminine: boolean;
}

function outlook(token: Token, source: WordSource): Outlook {
  if (token.kind === 'punctuation') return { kind: 'punctuation', verb: false, feminine: false };
  const options = token.kind === 'word' ? source.analyse(token.folded) : [];
  const first = options[0];
  const verb = options.length > 0 && options.every((o) => o.pos === 'verb');
  const feminine =
    /[ةى]$/u.test(token.text) || first?.number === 'pl' || (options.some((o) => o.gender === 'f') && !verb);
  if (!first) return { kind: 'name', verb, feminine: false };
  if (first.pos === 'preposition' || first.proclitics.some((c) => 'بلك'.includes(c)))
    return { kind: 'preposition', verb, feminine };
  if (first.article) return { kind: 'definite', verb, feminine };
  return { kind: first.pos === 'name' ? 'name' : 'other', verb, feminine };
}

/** The analysis that the neighbours make likeliest; the lexicon's own order decides between equals. */
function choose(options: readonly Analysis[], place: Place, source: WordSource): Analysis | undefined {
  const { token } = place;
  let best: Analysis | undefined;
  let bestScore = Number.NEGATIVE_INFINITY;
  const whole = options.filter((o) => o.voice !== 'passive');
  const least = Math.min(...(whole.length > 0 ? whole : options).map((o) => o.proclitics.length));
  for (const [rank, option] of options.entries()) {
    if (contradicts(option, token)) continue;
    const divided = splitCost(option, least, opens(place.before) && source.isNewsVerb(option.lemma));
    const score = -0.3 * Math.min(rank, 6) + divided + formScore(option, place) + contextScore(option, place);
    if (score > bestScore) {
      best = option;
      bestScore = score;
    }
  }
  return best;
}

const verbTriggers = new Set([
  'لم',
  'لن',
  'قد',
  'سوف',
  'لا',
  'ان',
  'كي',
  'ما',
  'الذي',
  'التي',
  'الذين',
  'حيث',
  'عندما',
  'حين',
  'بعدما',
  'اذا',
  'لو',
  'فيما',
  'بينما',
  'كان',
  'كانت',
  'مما',
  'كما',
  'هل',
]);

/** ة is no pronoun, tanween ends no verb, and news does not address its reader. */
function contradicts(option: Analysis, token: Token): boolean {
  if (option.enclitic !== undefined && token.text.endsWith('ة')) return true;
  if (option.pos === 'verb' && option.person === 2) return true;
  if (option.pos === 'verb' && option.person === 1 && option.number === 'sg' && option.proclitics.length > 0)
    return true;
  const { enclitic } = option;
  if (enclitic === 'ي' || enclitic === 'ني') return token.text.endsWith('ى') || option.pos !== 'preposition';
  if (enclitic !== undefined && enclitic.startsWith('ك')) return true;
  if (/\u064b/u.test(token.text) && (option.pos === 'verb' || closedClasses.has(option.pos))) return true;
  return option.pos === 'verb' && neverVerbs.has(option.stem);
}

const closedClasses = new Set<string>([
  'preposition',
  'subordinator',
  'relative',
  'demonstrative',
  'particle',
  'conjunction',
]);

/** Words that are never verbs in running text, though they could be read as some. */
const neverVerbs = new Set([
  'كل',
  'بعض',
  'غير',
  'مثل',
  'اي',
  'خلال',
  'ضد',
  'بين',
  'عبر',
  'حول',
  'نحو',
  'دون',
  'عن',
  'مع',
  'منذ',
  'ضمن',
  'اكثر',
  'اقل',
  'عدد',
]);

/** A split by و, ف or ك needs more reason than one by a preposition. */
function splitCost(option: Analysis, least: number, opensWithVerb: boolean): number {
  const extra = option.proclitics.length - least;
  if (extra <= 0) return 0;
  const governed = option.proclitics.at(-1) === 'ب' || option.proclitics.at(-1) === 'ل';
  // At the head of a clause و before a verb of the news is the rule: "ودعا" is "and he called".
  return -(governed ? 0.8 : opensWithVerb ? 0 : 1.6) * extra;
}

/** What the written form says by itself: closed classes first, third persons, على apart from علي. */
function formScore(
  option: Analysis,
  { token, before, spelling, next: { feminine: feminineNext } }: Place,
): number {
  let score = closedClasses.has(option.pos) ? 1.5 : 0;
  if (option.lemma === 'كان' || option.lemma === 'ليس') score += 2;
  // وفي is "and in"; "he kept faith" ends in ى.
  const yaForAlef =
    token.text.endsWith('ي') &&
    option.pos === 'verb' &&
    option.aspect === 'perfect' &&
    option.lemma.endsWith('ى');
  if (yaForAlef && spelling === 'kept') score -= 4;
  // Where ة is kept apart from ه, شقيقه is "his brother" and not "sister".
  const marbuta =
    token.text.endsWith('ه') &&
    option.enclitic === undefined &&
    option.stem.endsWith('ه') &&
    option.gender === 'f';
  if (marbuta && spelling === 'kept') score -= 1.5;
  // الغاز is "the gas" rather than "riddles", which a careful writer spells ألغاز.
  if (
    !option.article &&
    /^[وفبك]?ال/u.test(token.text) &&
    option.stem.startsWith('ال') &&
    option.pos === 'noun'
  )
    score -= 1.5;
  if (option.pos === 'name' && option.gender === 'f') score += 1.2;
  if (option.pos === 'verb') {
    // تبادل is rather "he exchanged" than "she exchanges" of another verb.
    if (
      option.aspect === 'imperfect' &&
      option.gender === 'f' &&
      option.stem.startsWith('ت') &&
      !feminineNext
    ) {
      score -= isFeminine(before) ? 0.3 : 1.5;
    }
    if (option.person !== undefined && option.person !== 3) score -= 2;
    // Unvowelled text is read as active, except where a damma says otherwise.
    if (option.voice === 'passive') score -= /\u064f/u.test(token.text) ? 0 : 2.5;
    if (option.aspect === 'imperative') score -= 4;
    if (option.gender === 'f' && option.number === 'pl') score -= 1.5;
  }
  if (/\u0651/u.test(token.text)) score += /\u0651/u.test(option.lemma) ? 1 : -1;
  if (token.text.endsWith('ى') && (option.pos === 'name' || option.pos === 'number')) score -= 4;
  // A paper that writes على elsewhere means the given name by علي.
  if (token.text.endsWith('ي') && option.pos === 'preposition' && option.stem.length === 3) {
    score -= spelling === 'kept' ? 6 : 0.5;
  }
  return score;
}

/** Whether a word before a verb can be the feminine subject of it. */
function isFeminine(word: Word | undefined): boolean {
  if (word === undefined) return false;
  return /(?:ة|ات|اء)$/u.test(word.text) || word.analysis?.gender === 'f' || word.analysis?.number === 'pl';
}

/** Whether a clause can begin after this word. */
function opens(before: Word | undefined): boolean {
  return (
    before === undefined ||
    before.pos === 'punctuation' ||
    before.pos === 'conjunction' ||
    before.pos === 'adverb'
  );
}

function contextScore(option: Analysis, { before, next, verbOpen }: Place): number {
  const isVerb = option.pos === 'verb';
  const led = option.proclitics.at(-1);
  if (led && 'بلك'.includes(led)) return isVerb && led !== 'ل' ? -6 : 0;
  if (option.proclitics.length > 0 || before === undefined || opens(before)) {
    return openingScore(option, next, before === undefined);
  }
  if (before.pos === 'preposition') return isVerb ? -6 : 0;
  if (jussives.has(before.form)) return isVerb ? (option.aspect === 'imperfect' ? 3 : -4) : 0;
  if (verbTriggers.has(before.form) && before.pos !== 'noun') {
    // أن takes the subjunctive: "أن توقّع بغداد".
    const subjunctive = before.form === 'ان' && before.text.startsWith('أ');
    return isVerb ? (subjunctive && option.aspect !== 'imperfect' ? 0.5 : 2) : 0;
  }
  if (before.form === 'س') return isVerb ? 4 : -4;
  if (!isVerb) return 0;
  if (before.pos === 'verb') return -1.5;
  // After an opening phrase with a pronoun (بدوره) the verb is still to come.
  const topic =
    before.clitic === 'after' ||
    before.article ||
    before.pos === 'name' ||
    before.pos === 'unknown' ||
    before.pos === 'adjective';
  // After a bare noun stands its genitive; after a verb and its subject, rather an object than another verb.
  if (!topic && before.pos === 'noun') return -1;
  if (option.aspect === 'imperfect') return verbOpen ? 0.3 : 1;
  return topic && next.kind !== 'end' && !verbOpen ? 0.5 : -1;
}

/** At the head of a clause Arabic prefers its verb, when something that can be its subject follows. */
function openingScore(option: Analysis, next: Outlook, first: boolean): number {
  if (option.pos !== 'verb') return 0;
  // Before its subject a verb is singular and agrees with it in gender.
  if (option.number === 'du') return -2;
  if (option.gender === 'f' && option.number === 'sg' && next.kind === 'definite' && !next.feminine)
    return -1;
  if (next.verb) return -2;
  if (option.enclitic !== undefined) return 0.3;
  const follows = next.kind === 'definite' || next.kind === 'name' || next.kind === 'preposition';
  const base = follows ? 1.2 : next.kind === 'other' ? 0.6 : -0.5;
  return first && base > 0 ? base + 0.5 : base;
}
