import { createHash } from 'node:crypto';
import type { ClassName } from '../model/entity.ts';

const letters: Readonly<Record<ClassName, string>> = {
  Person: 'p',
  Organization: 'o',
  Polity: 'y',
  Place: 'l',
  Facility: 'f',
  Post: 't',
  Agreement: 'w',
  NamedEvent: 'n',
  Artifact: 'x',
};

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
/** 80 bits: among ten million names a clash has odds of one in ten billion. */
const digits = 16;

/**
 * The local name of a data IRI: a letter for what it is and a hash of its seed, ASCII and stable.
 * The parts of the seed are kept apart, so that ('ab', 'c') and ('a', 'bc') differ.
 *
 *   localName('p', ['علي ايوب']) // 'p' and 16 characters of a-z, 2-7
 */
export function localName(letter: string, seed: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify(seed)).digest();
  let name = letter;
  let bits = 0;
  let value = 0;
  for (const byte of hash) {
    value = ((value << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5 && name.length <= digits) {
      bits -= 5;
      name += alphabet.charAt((value >> bits) & 31);
    }
  }
  return name;
}

/** The local name of an entity of a class, from what tells it from others. */
export function entityName(of: ClassName, seed: readonly string[]): string {
  return localName(letters[of], seed);
}

/**
 * The local name of a document: two documents with the same text but different ids stay two,
 * and a text that changes makes another document, since every evidence refers to the text.
 */
export function documentName(id: string, text: string): string {
  return localName('d', [id, text.normalize('NFC')]);
}
