/** A phrase found in a sequence of words: `[from, to)` are places in that sequence. */
export interface PhraseMatch<T> {
  readonly from: number;
  readonly to: number;
  /** Every value added under these words, in the order of adding. */
  readonly values: readonly T[];
}

/** Finds phrases of one or more words in one pass, however many phrases it holds. */
export interface PhraseTable<T> {
  /** Adds a value under a phrase; the words are folded. An empty phrase is ignored. */
  add(words: readonly string[], value: T): void;
  /** The longest phrase that begins at `from`, if any. */
  longestMatch(words: readonly string[], from: number): PhraseMatch<T> | undefined;
  /** Every phrase that begins at `from`, the longest first. */
  longestMatches(words: readonly string[], from: number): readonly PhraseMatch<T>[];
  /** The values under exactly these words. */
  get(words: readonly string[]): readonly T[];
  /** How many different phrases it holds. */
  readonly size: number;
}

interface Node<T> {
  values: T[] | undefined;
  next: Map<string, Node<T>> | undefined;
}

/**
 * Makes an empty table. `fold` levels spelling variants of a word that is added; the words that are
 * looked up must have been folded the same way already, so that each word of a text is folded once.
 *
 *   const table = createPhraseTable<string>(fold);
 *   table.add(['حلف', 'الناتو'], 'Q7184');
 *   table.longestMatches(['قال', 'حلف', 'الناتو'], 1); // [{ from: 1, to: 3, values: ['Q7184'] }]
 */
export function createPhraseTable<T>(fold: (word: string) => string = (word) => word): PhraseTable<T> {
  const root: Node<T> = { values: undefined, next: undefined };
  let size = 0;

  const longestMatches = (words: readonly string[], from: number): readonly PhraseMatch<T>[] => {
    const found: PhraseMatch<T>[] = [];
    let node: Node<T> | undefined = root;
    for (let to = from; to < words.length && node !== undefined; to++) {
      node = node.next?.get(words[to] as string);
      if (node?.values) found.push({ from, to: to + 1, values: node.values });
    }
    return found.reverse();
  };

  return {
    longestMatches,
    longestMatch: (words, from) => longestMatches(words, from)[0],
    get(words) {
      const whole = longestMatches(words, 0)[0];
      return whole?.to === words.length ? whole.values : [];
    },
    add(words, value) {
      if (words.length === 0) return;
      const node = words.reduce((at, word) => follow(at, fold(word)), root);
      if (node.values) node.values.push(value);
      else {
        node.values = [value];
        size++;
      }
    },
    get size() {
      return size;
    },
  };
}

function follow<T>(node: Node<T>, word: string): Node<T> {
  node.next ??= new Map();
  let after = node.next.get(word);
  if (!after) {
    after = { values: undefined, next: undefined };
    node.next.set(word, after);
  }
  return after;
}
