import type { Span } from '../../model/span.ts';
import { foldWord } from './fold.ts';
import type { VerbForm } from './inflection.ts';

/** Parts of speech as the chunker needs them; `demonym` is a nationality word. */
export type Tag =
  | 'det'
  | 'pronoun'
  | 'adjective'
  | 'noun'
  | 'name'
  | 'demonym'
  | 'number'
  | 'verb'
  | 'modal'
  | 'preposition'
  | 'to'
  | 'conjunction'
  | 'subordinator'
  | 'relative'
  | 'adverb'
  | 'negation'
  | 'genitive'
  | 'date'
  | 'mark';

/** A word or mark of a sentence; the tagger fills in `tag`, `lemma` and `form`. */
export interface Token extends Span {
  readonly text: string;
  /** The folded text. */
  readonly word: string;
  /** Begins with a capital, where that tells a name from a word. */
  readonly capital: boolean;
  tag: Tag;
  lemma: string;
  form?: VerbForm;
}

const pattern =
  /\p{L}\.(?:\p{L}\.)+|\b(?:mrs?|ms|dr|profs?|gen|lt|col|maj|brig|sgt|capt|cmdr|adm|rev|hon|sen|rep|gov|pres|jr|sr|eng|fr|coun|cllr|amb|insp|supt|cpl|atty)\.|(?:US|[CASRNTHKMXZ]{1,2})?[$€£¥₦₹₱₩₺₽₫₴]\d(?:[\d.,]*\d)?|\b(?:Dhs?|Rs|RM|Rp|KSh|Ksh|Sh|Tk|SR|QR|KD|BD|OMR|AED|SAR|EGP|LE|PKR|INR|NGN|USD|EUR|GBP|CHF|JPY|CNY|TL)\.? ?\d(?:[\d.,]*\d)?\b|\b[RNPKS]\d[\d.,]*(?= ?(?:million|billion|m\b|bn\b))|\d+(?:[-‐‑]\p{L}+)+|\d+(?:st|nd|rd|th)\b|\d[\d.,:/]*\d|\d+|[\p{L}\p{M}\p{N}ʿʾʻʼ]+(?:[-‐‑'’][\p{L}\p{M}\p{N}ʿʾ]+)*|\S/giu;

/** "Lt Gen (retd) X": an aside inside a person's titles. */
const retired = /\((?:retd|rtd|ret['’]?d|ret|r|retired)\.?\)/gi;

/** Compounds in which the name is not the bearer: "Rwandan-backed". */
const compound =
  /-(?:led|backed|based|run|held|controlled|occupied|allied|linked|sponsored|funded|born|brokered|mediated|supported|affiliated|aligned|owned|made|style|imposed|old|listed|registered|headquartered|trained|educated|armed|financed|flagged|built|speaking|dominated|sanctioned|approved|affiliated|raised|designed|administered|ruled|governed|annexed|dependent|connected|origin|wide)$/;

/** Parts of a written word that are words of their own: "Egypt's", "didn't". */
const clitic = /(?:n['’]t|['’](?:s|re|ve|ll|d|m))$/i;

/**
 * The words and marks between two offsets. `titleCase` is for headlines in which every word
 * has a capital, so that capitals tell nothing.
 */
export function tokenize(text: string, span: Span): Token[] {
  const tokens: Token[] = [];
  const slice = text.slice(span.start, span.end).replace(retired, (aside) => ' '.repeat(aside.length));
  for (const match of slice.matchAll(pattern)) {
    const at = span.start + match.index;
    const found = match[0];
    const tail = found.length > 2 ? clitic.exec(found) : null;
    if (tail && tail.index > 0) {
      tokens.push(makeToken(found.slice(0, tail.index), at), makeToken(tail[0], at + tail.index));
    } else if (/^['’]$/.test(found) && /s$/.test(tokens.at(-1)?.text ?? '') && tokens.at(-1)?.end === at) {
      const quoted = /(?:^|\s)['‘]\S[^'’]*$/.test(slice.slice(0, match.index));
      tokens.push({ ...makeToken(found, at), ...(quoted ? {} : { tag: 'genitive' }) });
    } else tokens.push(makeToken(found, at));
  }
  return tokens;
}

/** Abbreviated styles before a title or name, which say nothing of who it is. */
const courtesies = new Set(['HE', 'HH', 'HM', 'HRH', 'TRH', 'H.E.', 'H.H.', 'H.R.H.']);

/** A sum of money in one word: "US$210", "Dh1.2", "Rs 20". */
export const sum =
  /^(?:(?:us|[casrnthkmxz]{1,2})?[$€£¥₦₹₱₩₺₽₫₴]\d|(?:dhs?|rs|rm|rp|ksh|sh|tk|sr|qr|kd|bd|omr|aed|sar|egp|le|pkr|inr|ngn|usd|eur|gbp|chf|jpy|cny|tl)\.? ?\d|[rnpks]\d+(?:[.,]\d+)?$)/;

function makeToken(text: string, start: number): Token {
  const word = foldWord(text);
  return {
    start,
    end: start + text.length,
    text,
    word,
    capital:
      !courtesies.has(text) &&
      !sum.test(word) &&
      ((/^\p{Lu}/u.test(text) && !compound.test(word)) ||
        /^(?:al|el|as|ash|ad|an|ar|at|az)[-'’]\p{Lu}/u.test(text)),
    tag: /[\p{L}\p{N}]/u.test(text) && !courtesies.has(text) ? 'noun' : 'mark',
    lemma: word,
  };
}

/** The folded words of a name, split as the text's own words are. */
export function nameWords(name: string): readonly string[] {
  return tokenize(name, { start: 0, end: name.length }).map((token) => token.word);
}
