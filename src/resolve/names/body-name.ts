import { bareWords, loadWordings, type Meaning, readingsOf } from './name-parts.ts';

/** One part of the name of a body or a post: what it means, or the word itself where no table knows it. */
export interface NamePart {
  readonly kind: 'office' | 'head' | 'portfolio' | 'modifier' | 'polity' | 'place' | 'word';
  /** Concepts or gazetteer keys that it can mean; of a `word`, the folded word. */
  readonly keys: readonly string[];
  /** The folded words that say it. */
  readonly text: string;
}

/** The name of an organisation, post, facility, agreement or named event, taken apart. */
export interface BodyName {
  readonly parts: readonly NamePart[];
  /** The bare folded words in one string, for names that are transliterated whole. */
  readonly joined: string;
}

/**
 * Takes the name of a body or a post apart, whatever the language.
 *
 *   parseBodyName("Egypt's foreign ministry").parts // polity Q79, portfolio foreign, head ministry
 *   parseBodyName('وزارة الخارجية المصرية').parts // head ministry, portfolio foreign, polity Q79
 */
export function parseBodyName(name: string): BodyName {
  const words = bareWords(name);
  const parts: NamePart[] = [];
  for (let at = 0; at < words.length; ) {
    const { length, meanings } = longestAt(words, at);
    parts.push(...toParts(meanings, words.slice(at, at + length).join(' ')));
    at += length;
  }
  return { parts, joined: words.join('') };
}

function longestAt(words: readonly string[], at: number): { length: number; meanings: readonly Meaning[] } {
  const { meanings, longest } = loadWordings();
  for (let length = Math.min(longest, words.length - at); length > 0; length -= 1) {
    const [first = '', ...rest] = words.slice(at, at + length);
    const found = readingsOf(first)
      .map((reading) => meanings.get([reading, ...rest].join(' ')))
      .find((known) => known !== undefined);
    if (found !== undefined) return { length, meanings: found };
  }
  return { length: 1, meanings: [] };
}

/** A wording with several meanings is one part that can mean any of them; the first gives its kind. */
function toParts(meanings: readonly Meaning[], text: string): NamePart[] {
  const [first] = meanings;
  if (first === undefined) return [{ kind: 'word', keys: [text], text }];
  const body = meanings.find((meaning) => meaning.kind === 'body');
  if (body !== undefined) return bodyParts(body, text);
  return first.kind === 'body' ? [] : [{ kind: first.kind, keys: meanings.map(({ key }) => key), text }];
}

function bodyParts(body: Meaning, text: string): NamePart[] {
  const { conceptKinds } = loadWordings();
  const concepts = body.key
    .split(' ')
    .map((key): NamePart => ({ kind: conceptKinds.get(key) ?? 'modifier', keys: [key], text }));
  return body.polity === undefined ? concepts : [...concepts, { kind: 'polity', keys: [body.polity], text }];
}
