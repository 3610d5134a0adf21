import type { Scene } from './kinds.ts';
import { canContinue, joiners } from './name-words.ts';
import { written } from './vocabulary.ts';
import type { Word } from './words.ts';

/** What names are read with. */
export type Names = Pick<Scene, 'words' | 'vocabulary'>;

/** Whether a first name inside a run begins another person: a woman after a man, a foreigner after a full name. */
export function opensOther({ words, vocabulary }: Names, from: number, at: number): boolean {
  const [first, before, word, next] = [from, at - 1, at, at + 1].map((i) => words[i]);
  if (!first || !before || !word || word.article || before.clitic) return false;
  if ([before, word].every((w) => vocabulary.alone.has(written(w)))) return true;
  const given = (w: Word) => vocabulary.given.get(written(w));
  const [one, other] = [given(first), given(word)];
  const full = next !== undefined && !next.clitic && canContinue(next, vocabulary);
  // "قيس سعيد سارة الزعفراني": a woman's name after a man's full name is another person.
  const native = one?.origin === other?.origin || word.text.endsWith('ة');
  const woman = one?.gender === 'm' && other?.gender === 'f' && native;
  if (at - from > 1 && woman && !joiners.has(written(before))) return true;
  // "الرئيس تبون نذير العرباوي": no first name stands after a surname.
  const surname = at === from + 1 && !one && vocabulary.family.has(written(first));
  if (surname && full && other && !vocabulary.family.has(written(word))) return true;
  return at - from > 1 && opensForeignName({ words, vocabulary }, from, at);
}

/**
 * "دونالد ترامب ماركو روبيو": after a foreign name and what is no first name, or after a name of another
 * origin, a foreign first name with more of a name begins another person.
 */
function opensForeignName({ words, vocabulary }: Names, from: number, at: number): boolean {
  const [first, before, word, next] = [from, at - 1, at, at + 1].map((i) => words[i]);
  if (!first || !before || !word || !next || next.clitic || !canContinue(next, vocabulary)) return false;
  const origins = [first, word].map((w) => vocabulary.given.get(written(w))?.origin);
  const [own, other] = origins;
  if (!own || !other || own === 'arab' || other === 'arab') return false;
  const surname = at === from + 2 && !vocabulary.given.has(written(before)) && !joiners.has(written(before));
  return surname || own !== other;
}
