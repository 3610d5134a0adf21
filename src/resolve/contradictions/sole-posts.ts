import { readTable } from '../../language/lexicon-table.ts';
import { parseBodyName } from '../names/body-name.ts';
import { bareWords, readingsOf } from '../names/name-parts.ts';

interface Words {
  readonly sole: ReadonlySet<string>;
  readonly not: ReadonlySet<string>;
}

let loaded: Words | undefined;

function loadWords(): Words {
  if (loaded !== undefined) return loaded;
  const words = { sole: new Set<string>(), not: new Set<string>() };
  for (const row of readTable('shared/sole-offices.tsv')) {
    const own = words[row.oneOf('kind', ['sole', 'not'])];
    for (const wording of [...row.list('ar'), ...row.list('en')]) own.add(bareWords(wording).join(' '));
  }
  loaded = words;
  return words;
}

/**
 * Whether one person at a time holds the post of these names: the head of a state or body, or the minister of
 * something, but not a deputy, an adviser, or one who is no longer or not yet in office.
 *
 *   isSolePost(['وزير الخارجية المصري', 'Egyptian foreign minister']) // true
 *   isSolePost(['نائب وزير الخارجية المصري']) // false
 */
export function isSolePost(names: readonly string[]): boolean {
  return names.length > 0 && names.every(isSoleName);
}

function isSoleName(name: string): boolean {
  const { sole, not } = loadWords();
  const words = bareWords(name).flatMap(readingsOf);
  if (words.some((word) => not.has(word))) return false;
  const { parts } = parseBodyName(name);
  const offices = parts.filter(({ kind }) => kind === 'office');
  const others = parts.filter(({ kind }) => kind !== 'office' && kind !== 'modifier');
  if (offices.length !== 1 || others.length === 0) return false;
  const [office] = offices;
  if (office === undefined || !readingsOf(office.text).some((text) => sole.has(text))) return false;
  // "An Egyptian minister" is one of many; "the Egyptian finance minister" is not.
  return office.keys[0] !== 'minister' || others.some(({ kind }) => kind === 'portfolio' || kind === 'word');
}
