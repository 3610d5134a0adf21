import type { Link, Mention } from '../../model/reading.ts';
import type { Word } from './words.ts';

/** A stretch of a sentence's words, `[from, to)` in places of the word list. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** What was found at a range: the mention that the whole range stands for. */
export interface Chunk extends Range {
  readonly mention: Mention;
  /** The title words that stand before a name belong to the chunk; here the name itself begins. */
  readonly nameFrom: number;
  /** The body whose building it is. */
  readonly inner?: Chunk;
}

/** A short name by which a body was named before. */
export interface ShortName {
  readonly mention: Mention;
  /** Its words mean nothing else, so that it is known again without quotation marks. */
  readonly plain: boolean;
}

/** Collects the mentions and links of one document while its sentences are read. */
export interface Draft {
  readonly text: string;
  readonly mentions: Mention[];
  readonly links: Link[];
  /** Place of the sentence that is being read. */
  sentence: number;
  /** Folded words of persons named so far, so that a surname alone is known again. */
  readonly persons: Map<string, Mention>;
  /** Short names of bodies named so far, folded. */
  readonly bodies: Map<string, ShortName>;
  /** The last office named in full, for "his counterpart". */
  lastOffice?: { readonly base: string; readonly title: string };
}

/** How much was found at a moment, so that a reading which fails can be taken back. */
export interface Saved {
  readonly mentions: number;
  readonly links: number;
}

/** Notes how much has been found. */
export function save(draft: Draft): Saved {
  return { mentions: draft.mentions.length, links: draft.links.length };
}

/** Takes back what was found since. */
export function restore(draft: Draft, saved: Saved): void {
  draft.mentions.length = saved.mentions;
  draft.links.length = saved.links;
}

type MentionFields = Omit<Mention, 'id' | 'sentence' | 'text' | 'start' | 'end'>;

/** Adds a mention over a range of words and gives it back with its id. */
export function addMention(
  draft: Draft,
  words: readonly Word[],
  range: Range,
  fields: MentionFields,
): Mention {
  const start = (words[range.from] as Word).start;
  const end = (words[range.to - 1] as Word).end;
  const mention: Mention = {
    ...fields,
    id: draft.mentions.length,
    sentence: draft.sentence,
    start,
    end,
    text: draft.text.slice(start, end),
  };
  draft.mentions.push(mention);
  return mention;
}

/** The mentions found so far in the sentence that is being read. */
export function mentionsHere({ mentions, sentence }: Draft): readonly Mention[] {
  let from = mentions.length;
  while (mentions[from - 1]?.sentence === sentence) from -= 1;
  return mentions.slice(from);
}

/** Adds a link whose cue is a range of words. */
export function addLink(
  draft: Draft,
  words: readonly Word[],
  relation: string,
  subject: Mention,
  object: Mention,
  cue: Range,
  status?: Link['status'],
): void {
  const span = { start: (words[cue.from] as Word).start, end: (words[cue.to - 1] as Word).end };
  draft.links.push({
    relation,
    subject: subject.id,
    object: object.id,
    cue: span,
    ...(status ? { status } : {}),
  });
}

/** للجنة is "of a committee" and "of the committee" alike; a definite adjective after it tells which. */
function hidesArticle(words: readonly Word[], at: number): boolean {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]];
  const lam = before?.form === 'ل' && before.clitic === 'before' && word?.form.startsWith('ل');
  const adjective = next?.pos === 'adjective' || /(?:ي|يه)$/u.test(next?.form ?? '');
  return lam === true && !word?.article && next?.article === true && adjective;
}

const quotes = new Set(['«', '»', '“', '”', '"', '„', '‘', '’']);

/** The document's wording of a range with single spaces, invisible characters aside. */
export function wording(words: readonly Word[], { from, to }: Range): string {
  let out = '';
  let before: Word | undefined;
  for (const word of words.slice(from, to)) {
    if (quotes.has(word.text)) continue;
    // «لـ» before a quotation is a word of its own.
    const glued = word.clitic === 'after' || before?.clitic === 'before' || before?.form === 'ل';
    before = word;
    // عقداً is the case ending of عقد, which a name does not keep.
    const text = word.tanween ? word.text.replace(/\u064b?ا\u064b?$/u, '') : word.text;
    const shown = out === '' && hidesArticle(words, word.index) ? `ال${text}` : text;
    out += out === '' || glued ? shown : ` ${shown}`;
  }
  return out
    .replace(/[\u064b-\u0652\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/(^|\s)لال/gu, '$1لل');
}
