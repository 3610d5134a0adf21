import { loadLexicon } from '../../language/lexicon.ts';
import { foldName } from '../name-key.ts';
import { isArabic } from './spelling-distance.ts';

/** The parts of a person's name that identify it, folded. */
export interface PersonName {
  /** Given name, patronymics and family name in order; articles, bin and titles aside. */
  readonly parts: readonly string[];
  /** `ابومازن`, `abumazen`: by-name after a child, when the name begins with it. */
  readonly kunya?: string;
  /** Given as the son or daughter of someone: "محمد بن سلمان". */
  readonly nasab?: boolean;
}

/** Words that link the parts of a name and tell nobody apart. */
const links = new Set('بن ابن بنت ال ولد ايت bin ibn ben bint al el ul ould ait de von van der'.split(' '));
const servantOf = /^(?:عبد|abd|abdel|abdul|abdal|abdou?l|abdi)$/u;
const fatherOf = /^(?:ابو|ابا|ابي|abu|abou|abi|aboul|abul|abo)$/u;
const sonOf = /^(?:بن|ابن|بنت|bin|ibn|ben|bint)$/u;
/** What is written as a word of its own in one spelling and as an ending in another: نور الدين, نصر الله. */
const endings = /^(?:الدين|دين|[aeu]?[ld]?din|[aeu]dd?ine?|[aeu]dd?een|deen|الله|allah|ullah|ollah)$/u;
const sunLetters = /^abd[aeiu]([rsndtz])\1/u;

/**
 * Reads a person's name in either script.
 *
 *   parsePersonName('العماد علي عبد الله أيوب') // { parts: ['علي', 'عبدله', 'ايوب'] }
 *   parsePersonName('Abdel-Fattah el-Sisi') // { parts: ['abdfattah', 'sisi'] }
 *   parsePersonName('أبو محمد الجولاني') // { parts: ['جولاني'], kunya: 'ابومحمد' }
 */
export function parsePersonName(name: string): PersonName {
  const known = parsed.get(name);
  if (known !== undefined) return known;
  if (parsed.size >= limit) parsed.clear();
  const made = takeApart(name);
  parsed.set(name, made);
  return made;
}

/** The same names come again in document after document. */
const parsed = new Map<string, PersonName>();
const limit = 100_000;

function takeApart(name: string): PersonName {
  const words = foldName(name.replace(/[-‐‑–]/gu, ' '))
    .split(' ')
    .filter((word) => word !== '');
  const joined = joinCompounds(dropTitles(words));
  const [first] = joined;
  const isKunya = first?.compound === 'father' && joined.length > 0;
  const parts = (isKunya ? joined.slice(1) : joined).map((part) => part.text);
  const nasab = words.slice(1, -1).some((word) => sonOf.test(word));
  return { parts, ...(isKunya && { kunya: first.text }), ...(nasab && { nasab }) };
}

interface Part {
  readonly text: string;
  readonly compound?: 'father' | 'servant';
}

function joinCompounds(words: readonly string[]): Part[] {
  const parts: Part[] = [];
  let pending: Part['compound'];
  for (const word of words) {
    if (servantOf.test(word)) pending = 'servant';
    else if (fatherOf.test(word)) pending = 'father';
    else if (endings.test(word) && pending === undefined && parts.length > 0) {
      const before = parts[parts.length - 1]?.text ?? '';
      parts[parts.length - 1] = { text: levelName(`${before}${word.replace(/^ال(?=دين)/u, '')}`) };
    } else if (!links.has(word)) {
      parts.push(makePart(word, pending));
      pending = undefined;
    }
  }
  return parts;
}

function makePart(word: string, compound: Part['compound']): Part {
  const arabic = isArabic(word);
  const bare = stripArticle(word);
  if (compound === 'servant') return { text: arabic ? levelName(`عبد${bare}`) : `abd${bare}`, compound };
  if (compound === 'father') return { text: `${arabic ? 'ابو' : 'abu'}${bare}`, compound };
  const text = splitServant(bare);
  return { text: levelName(text) };
}

/** "الحديدي" and "حديدي" are one name, but "الياس" and "الفت" begin with those letters of their own. */
function stripArticle(word: string): string {
  if (!isArabic(word)) return word;
  return word.length > 4 && word.startsWith('ال') && !ownAlef().has(word) ? word.slice(2) : word;
}

/** عبدالرحيم, Abdelrahim and Abderrahim in one word, as if they were two. */
function splitServant(word: string): string {
  if (isArabic(word)) return word.replace(/^عبدال(?=...)/u, 'عبد').replace(/^ابو(?:ال)?(?=...)/u, 'ابو');
  const latin = word.replace(sunLetters, 'abd$1');
  return latin === word ? word.replace(/^abd[aeou]l(?=[^l]..)/u, 'abd') : latin;
}

/** A hamza left alone and letters written twice are spelling; so are a few old ways to write long ā. */
export function levelName(word: string): string {
  return word
    .replace(/ء/gu, '')
    .replace(/([ويyi])\1/gu, '$1')
    .replace(/(?<=..)الدين$/u, 'دين')
    .replace(/رحمن$/u, 'رحمان')
    .replace(/^اسحق$/u, 'اسحاق');
}

let alefs: ReadonlySet<string> | undefined;
let names: ReadonlySet<string> | undefined;
let titles: ReadonlySet<string> | undefined;

/** Names that begin with those two letters and no article: إلياس, ألفت, ألكسندر. */
function ownAlef(): ReadonlySet<string> {
  const { givenNames } = loadLexicon().languages.ar;
  alefs ??= new Set(
    givenNames
      .filter(({ name, origin }) => origin !== 'arab' || !name.startsWith('ال'))
      .map(({ name }) => foldName(name))
      .filter((name) => name.startsWith('ال')),
  );
  return alefs;
}

/** Folded given names of both languages; the Arabic ones with article as they stand. */
export function knownNames(): ReadonlySet<string> {
  names ??= new Set(
    Object.values(loadLexicon().languages).flatMap(({ givenNames }) =>
      givenNames.map(({ name }) => foldName(name)),
    ),
  );
  return names;
}

function knownTitles(): ReadonlySet<string> {
  titles ??= new Set(
    Object.values(loadLexicon().languages).flatMap((language) =>
      language.titles.flatMap(({ title, feminine, plurals }) =>
        [title, ...feminine, ...plurals].map(foldName),
      ),
    ),
  );
  return titles;
}

/** Titles around the name, as long as a name is left; a title that is a given name too stays. */
function dropTitles(words: readonly string[]): readonly string[] {
  const [first, ...rest] = words;
  if (first === undefined || rest.length === 0 || fatherOf.test(first) || servantOf.test(first)) return words;
  if (isTitle(first)) return dropTitles(rest);
  const last = words.at(-1) ?? '';
  return words.length > 2 && isTitle(last) ? dropTitles(words.slice(0, -1)) : words;
}

function isTitle(word: string): boolean {
  const bare = word.replace(/^ال/u, '');
  // With the article عماد is a rank; without it, a name.
  if (knownNames().has(word)) return false;
  return knownTitles().has(word) || knownTitles().has(bare);
}
