import type { Analysis } from './analysis.ts';
import { contextScore, opens } from './context-score.ts';
import { closedClasses, formScore } from './form-score.ts';
import type { Outlook } from './outlook.ts';
import type { Token } from './tokens.ts';
import type { Spelling, Word, WordSource } from './words.ts';

/** What stands round a token when its analysis is chosen. */
export interface Place {
  readonly token: Token;
  readonly before: Word | undefined;
  readonly next: Outlook;
  readonly spelling: Spelling;
  /** A verb stands before it with nothing between that would close its clause. */
  readonly verbOpen: boolean;
  /** A verb stands anywhere before it. */
  readonly begun: boolean;
}

/** The analysis that the neighbours make likeliest; the lexicon's own order decides between equals. */
export function choose(options: readonly Analysis[], place: Place, source: WordSource): Analysis | undefined {
  const { token } = place;
  let best: Analysis | undefined;
  let bestScore = Number.NEGATIVE_INFINITY;
  const whole = options.filter((o) => o.voice !== 'passive');
  const least = Math.min(...(whole.length > 0 ? whole : options).map((o) => o.proclitics.length));
  for (const [rank, option] of options.entries()) {
    if (contradicts(option, token)) continue;
    const divided = splitCost(option, least, opens(place.before) && source.isNewsVerb(option.lemma));
    const score =
      -0.3 * Math.min(rank, 6) +
      divided +
      formScore(option, place) +
      contextScore(option, place) +
      objectScore(option, place) +
      interruptedScore(option, options, place) +
      (goesOnWithObject(option, place) && source.isNewsVerb(option.lemma) ? 1.2 : 0);
    if (score > bestScore) {
      best = option;
      bestScore = score;
    }
  }
  return best;
}

/** ة is no pronoun, tanween ends no verb, and news does not address its reader. */
function contradicts(option: Analysis, token: Token): boolean {
  if (option.enclitic !== undefined && token.text.endsWith('ة')) return true;
  if (option.pos === 'verb' && option.person === 2) return true;
  if (option.pos === 'verb' && option.person === 1 && option.number === 'sg' && option.proclitics.length > 0)
    return true;
  const { enclitic } = option;
  if (enclitic === 'ي' || enclitic === 'ني') return token.text.endsWith('ى') || option.pos !== 'preposition';
  if (enclitic?.startsWith('ك')) return true;
  // Few verbs of the news have "us" for an object, many names end like them (سولانا).
  if (enclitic === 'نا' && option.pos === 'verb') return true;
  const tanween = /\u064b/u.test(token.text);
  // "خلافاً ل", "وفقاً ل" are prepositions for all their ending; "وعداً" is not عدا.
  const ends = option.pos === 'preposition' && /.{3}ا$/u.test(option.stem);
  const closed = closedClasses.has(option.pos) && !ends;
  if (tanween && (enclitic !== undefined || option.pos === 'verb' || closed)) return true;
  // مثّل is written with its shadda where it is a verb.
  if (option.stem === 'مثل' && /\u0651/u.test(token.text)) return false;
  return option.pos === 'verb' && neverVerbs.has(option.stem);
}

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
  'وفد',
  'زوج',
  'صاحب',
  'عم',
  'خال',
]);

/**
 * "قررت النيابة، أمس، حبس فلان": after a comma with no و, what is a verb and its verbal noun alike is the noun
 * where the sentence has its verb.
 */
function interruptedScore(
  { pos, proclitics, stem }: Analysis,
  options: readonly Analysis[],
  { before, begun }: Place,
): number {
  if (pos !== 'verb' || !begun || proclitics.length > 0 || before?.text !== '،') return 0;
  return options.some((o) => o.derivation === 'masdar' && o.stem === stem && !o.enclitic) ? -2 : 0;
}

/** "كما عقد اجتماعاً": before an indefinite accusative stands a verb rather than a noun. */
function objectScore({ pos, article }: Analysis, { next }: Place): number {
  return next.accusative && pos === 'noun' && !article ? -1.5 : 0;
}

/** A split by و, ف or ك needs more reason than one by a preposition. */
function splitCost(option: Analysis, least: number, opensWithVerb: boolean): number {
  const extra = option.proclitics.length - least;
  if (extra <= 0) return 0;
  const governed = option.proclitics.at(-1) === 'ب' || option.proclitics.at(-1) === 'ل';
  // At the head of a clause و before a verb of the news is the rule: "ودعا" is "and he called".
  return -(governed ? 0.8 : opensWithVerb ? 0 : 1.6) * extra;
}

/** "، وطالبتها بالإفراج": after a comma, with a preposition to follow, it is "and she asked her" rather than "and her student". */
function goesOnWithObject(
  { pos, aspect, gender, number, enclitic, proclitics }: Analysis,
  { before, next }: Place,
): boolean {
  const after = before?.pos === 'punctuation' && next.kind === 'preposition';
  const she = aspect === 'perfect' && gender === 'f' && number === 'sg';
  return pos === 'verb' && after && she && enclitic !== undefined && proclitics[0] === 'و';
}

const farthestVerb = 8;

/** Whether a verb stands close before with nothing between that would close its clause. */
export function hasOpenVerb(words: readonly Word[]): boolean {
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
