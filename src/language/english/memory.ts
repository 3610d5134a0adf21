import type { ClassName } from '../../model/entity.ts';
import { foldWord } from './fold.ts';

/** What the sentences read so far, and the text as a whole, tell about words; one a document. */
export interface Memory {
  /** The class of an earlier name that these words repeat in part or abbreviate. */
  classOf(words: readonly string[]): ClassName | undefined;
  /** Remembers a name, so that its last word or abbreviation is known later. */
  learn(name: string, className: ClassName, aliases: readonly string[]): void;
  /** The text has given the word as an abbreviation of a name. */
  isAlias(text: string): boolean;
  /** The word also stands in the text without a capital. */
  isCommon(word: string): boolean;
  /** The body whose longer name begins with this word: "Halden Foods" for "Halden". */
  fullName(word: string): string | undefined;
  /** The body last named that such a noun can mean: "the company", "the party", "the militia". */
  lastBody(noun: string): string | undefined;
}

const firmNouns =
  /^(?:company|firm|group|maker|giant|carrier|airline|lender|bank|retailer|manufacturer|developer|startup|start-up|operator|miner|insurer|conglomerate|publisher|chain|subsidiary|automaker|carmaker|shipbuilder|utility|supplier|exporter)$/;

const partyNouns = /^(?:party|movement|bloc|coalition|front|union|alliance)$/;

const armedNouns = /^(?:militia|faction|gang|cartel|group|movement|organisation|organization|front)$/;

const partyNames =
  /\b(?:party|movement|bloc|coalition|front|union|alliance|democrats?|socialists?|greens?|labour|labor|league|morning|forward)\b/i;

const armedNames =
  /\b(?:front|brigades?|army|militia|gang|cartel|hezbollah|hizbullah|hamas|taliban|houthis?|isis|islamic state|al-qaeda|qaeda|liberation|resistance|ansar|katiba|saraya|jihad|shabaab|boko haram|volunteers|forces|movement|guard)\b/i;

const officialNames =
  /\b(?:ministry|parliament|senate|congress|court|police|army|council|assembly|commission|committee|government|embassy|united nations|un|eu|european union|nato|agency|office|department|university)\b/i;

/** Makes the memory of one text. */
export function createMemory(text: string): Memory {
  const classes = new Map<string, ClassName>();
  const aliasTexts = new Set<string>();
  const bodies: string[] = [];
  const byFirst = new Map<string, Set<string>>();
  const longerName = (word: string) => {
    const longer = byFirst.get(word);
    return longer?.size === 1 ? [...longer][0] : undefined;
  };
  const lastNamed = createSearch(bodies, namesNoun);
  const lastMeant = createSearch(bodies, canMean);
  const lower = new Set(text.match(/(?<![\p{L}'’-])\p{Ll}[\p{L}'’-]+/gu) ?? []);
  return {
    classOf: (words) =>
      classes.get(words.join(' ')) ?? (words.length > 1 ? undefined : classes.get(words[0] ?? '')),
    learn(name, className, aliases) {
      const words = name.split(/\s+/).map(foldWord);
      classes.set(words.join(' '), className);
      for (const alias of aliases) {
        classes.set(alias.toLowerCase(), className);
        if (/^[A-Z]{2,6}$/.test(alias)) aliasTexts.add(alias);
      }
      if (className === 'Organization' && /^\p{Lu}/u.test(name)) {
        const [first = ''] = words;
        if (words.length > 1) byFirst.set(first, (byFirst.get(first) ?? new Set()).add(name));
        bodies.push(words.length > 1 ? name : (longerName(first) ?? name));
      }
      const last = words.at(-1);
      if (className === 'Person' && last !== undefined && words.length > 1) {
        classes.set(last, className);
        if (words.length > 2) classes.set(words.slice(-2).join(' '), className);
        classes.set(last.replace(/^(al|el)[-']/, ''), className);
      }
    },
    isAlias: (text) => aliasTexts.has(text),
    isCommon: (word) => lower.has(word) || /(ers|tions|ments|ists|ants|ials|ings)$/.test(word),
    fullName: longerName,
    lastBody: (noun) => lastNamed(noun) ?? lastMeant(noun),
  };
}

/** Finds the last of a growing list that suits a noun, looking at each one once for each noun. */
function createSearch(
  names: readonly string[],
  suits: (noun: string, name: string) => boolean,
): (noun: string) => string | undefined {
  const known = new Map<string, { seen: number; last: string | undefined }>();
  return (noun) => {
    const { seen = 0, last } = known.get(noun) ?? {};
    let found: string | undefined;
    for (let at = names.length - 1; at >= seen && found === undefined; at--)
      if (suits(noun, names[at] as string)) found = names[at];
    known.set(noun, { seen: names.length, last: found ?? last });
    return found ?? last;
  };
}

function namesNoun(noun: string, name: string): boolean {
  return new RegExp(`\\b${noun}\\b`).test(name.toLowerCase());
}

function canMean(noun: string, name: string): boolean {
  if (partyNouns.test(noun) && partyNames.test(name)) return true;
  if (armedNouns.test(noun) && armedNames.test(name)) return true;
  if (!firmNouns.test(noun)) return false;
  return ![partyNames, armedNames, officialNames].some((other) => other.test(name));
}
