import type { Analyse, Analysis } from './analysis.ts';
import { splitUnknown } from './clitics.ts';
import { closed } from './name-words.ts';
import type { Sighting, TaggedName } from './tagger/tagger.ts';
import type { Token } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What is asked of the lexicon. */
interface Lists extends Pick<Vocabulary, 'given' | 'family' | 'names'> {
  readonly analyse: Analyse;
}

/** A name that the tagger is as sure of as this keeps its words whole where a division is possible. */
const sure = 0.5;

/**
 * The tokens of a sentence that belong whole to a name which the tagger sees, though their letters
 * could be divided: فانا in "سوك فانا" is no "so I", واين in "واين هينسون" no "and where".
 *
 *   undivided(tokens, sighting, lists).has(4)
 */
export function undivided(tokens: readonly Token[], sighting: Sighting, lists: Lists): ReadonlySet<number> {
  const whole = new Set<number>();
  for (const name of [...sighting.names, ...sighting.faint]) {
    for (let at = name.from; at < name.to; at += 1) {
      const token = tokens[at];
      if (
        token?.kind === 'word' &&
        !token.text.includes('\u064b') &&
        isWhole(token, at === name.from, name, lists)
      )
        whole.add(at);
    }
  }
  return whole;
}

function isWhole(token: Token, first: boolean, name: TaggedName, lists: Lists): boolean {
  const word = token.folded;
  const best = lists.analyse(word)[0];
  const division = best ?? splitUnknown(word, token.text)[0];
  const clitics = division?.proclitics ?? [];
  if (!division || clitics.length === 0) return best?.pos === 'verb' && best.person !== 3;
  const rest = (division.article ? 'ال' : '') + division.stem;
  if (isListed(word, lists)) return true;
  if (isListed(rest, lists) || division.article) return false;
  if (isPoor(division, best)) return true;
  return !first && name.score >= sure && clitics[0] !== 'و';
}

/** A division that leaves nothing which a clitic stands before: a particle, a pronoun, two letters. */
function isPoor({ stem }: { readonly stem: string }, best: Analysis | undefined): boolean {
  return stem.length < 3 || (best !== undefined && (closed.has(best.pos) || isAddress(best)));
}

/** "I" and "you" are not said in news. */
function isAddress({ pos, person }: Analysis): boolean {
  return pos === 'verb' && person !== undefined && person !== 3;
}

function isListed(word: string, { given, family, names }: Lists): boolean {
  return given.has(word) || family.has(word) || names.longestMatch([word], 0) !== undefined;
}
