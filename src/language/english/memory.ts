import type { ClassName } from '../../model/entity.ts';

/** What the sentences read so far, and the text as a whole, tell about words; one a document. */
export interface Memory {
  /** The class of an earlier name that these words repeat in part or abbreviate. */
  classOf(words: readonly string[]): ClassName | undefined;
  /** Remembers a name, so that its last word or abbreviation is known later. */
  learn(words: readonly string[], className: ClassName, aliases: readonly string[]): void;
  /** The text has given the word as an abbreviation of a name. */
  isAlias(text: string): boolean;
  /** The word also stands in the text without a capital. */
  isCommon(word: string): boolean;
}

/** Makes the memory of one text. */
export function createMemory(text: string): Memory {
  const classes = new Map<string, ClassName>();
  const aliasTexts = new Set<string>();
  const lower = new Set(text.match(/(?<![\p{L}'’-])\p{Ll}[\p{L}'’-]+/gu) ?? []);
  return {
    classOf: (words) =>
      classes.get(words.join(' ')) ?? (words.length > 1 ? undefined : classes.get(words[0] ?? '')),
    learn(words, className, aliases) {
      if (words.length === 0) return;
      classes.set(words.join(' '), className);
      for (const alias of aliases) {
        classes.set(alias.toLowerCase(), className);
        if (/^[A-Z]{2,6}$/.test(alias)) aliasTexts.add(alias);
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
  };
}
