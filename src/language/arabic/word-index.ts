import type { Analysis, PartOfSpeech } from './analysis.ts';
import type { NounCell } from './noun-forms.ts';
import type { VerbCell } from './verb-endings.ts';

/** A dictionary entry: what all its forms share. */
export interface Lexeme {
  readonly lemma: string;
  readonly pos: PartOfSpeech;
  readonly derivation?: NonNullable<Analysis['derivation']>;
  readonly verb?: string;
  /** It is listed as a noun of its own as well as derived from a verb. */
  readonly listed?: boolean;
  /** A verb that is mostly passive, such as تُوفّي. */
  readonly suffered?: boolean;
  /** How unlikely it is beside other words of the same spelling; 0 for the likeliest. */
  readonly cost: number;
  /** Its place in its table, which decides between equal costs. */
  readonly order: number;
  /** It may carry the article, or stand after a prefixed preposition. */
  readonly article: boolean;
  readonly governed: boolean;
}

/** What one form of a lexeme shows. */
export type Cell = Partial<VerbCell & NounCell>;

/** One thing that a spelling can be: a cell of one of its owner's lexemes. */
export interface Slot {
  /** Place among the owner's lexemes: a verb owns its finite forms and its two participles. */
  readonly lexeme: number;
  readonly cell: Cell;
  readonly free: boolean;
  readonly host: boolean;
}

/** One form found. */
export interface Posting extends Omit<Slot, 'lexeme'> {
  readonly lexeme: Lexeme;
}

/** Folded forms with all that they can be; owners and slots are shared, since there are many forms. */
export interface WordIndex {
  add(text: string, owner: readonly Lexeme[], slots: readonly Slot[]): void;
  find(text: string): readonly Posting[];
  /** How many forms it holds. */
  readonly size: number;
}

/**
 * An empty index.
 *
 *   const index = createWordIndex();
 *   index.add('وزير', [lexeme], [{ lexeme: 0, cell: { gender: 'm', number: 'sg' }, free: true, host: true }]);
 *   index.find('وزير')[0]?.lexeme
 */
export function createWordIndex(): WordIndex {
  const heads = new Map<string, number>();
  const owners: (readonly Lexeme[])[] = [];
  const slotSets: (readonly Slot[])[] = [];
  const previous: number[] = [];
  return {
    get size() {
      return heads.size;
    },
    add(text, owner, slots) {
      previous.push(heads.get(text) ?? -1);
      heads.set(text, owners.length);
      owners.push(owner);
      slotSets.push(slots);
    },
    find(text) {
      const found: Posting[] = [];
      for (let at = heads.get(text) ?? -1; at >= 0; at = previous[at] as number) {
        const owner = owners[at] as readonly Lexeme[];
        for (const slot of slotSets[at] as readonly Slot[]) {
          found.push({ ...slot, lexeme: owner[slot.lexeme] as Lexeme });
        }
      }
      return found;
    },
  };
}
