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
  /** How unlikely it is beside other words of the same spelling; 0 for the likeliest. */
  readonly cost: number;
  /** It may carry the article, or stand after a prefixed preposition. */
  readonly article: boolean;
  readonly governed: boolean;
}

/** What one form of a lexeme shows. */
export type Cell = Partial<VerbCell & NounCell>;

/** One form found. */
export interface Posting {
  readonly lexeme: Lexeme;
  readonly cell: Cell;
  readonly free: boolean;
  readonly host: boolean;
}

/** Folded forms with all that they can be; a few numbers a form, since there are hundreds of thousands. */
export interface WordIndex {
  add(text: string, lexeme: Lexeme, cell: Cell, free: boolean, host: boolean): void;
  find(text: string): readonly Posting[];
  /** How many forms it holds. */
  readonly size: number;
}

/**
 * An empty index.
 *
 *   const index = createWordIndex();
 *   index.add('وزير', lexeme, { gender: 'm', number: 'sg' }, true, true);
 *   index.find('وزير')
 */
export function createWordIndex(): WordIndex {
  const heads = new Map<string, number>();
  const entries: number[] = [];
  const lexemes: Lexeme[] = [];
  const cells: Cell[] = [];
  const lexemeIds = new Map<Lexeme, number>();
  const cellIds = new Map<string, number>();
  const cellKeys = new WeakMap<Cell, number>();

  const idOfLexeme = (lexeme: Lexeme) => {
    let id = lexemeIds.get(lexeme);
    if (id === undefined) {
      id = lexemes.push(lexeme) - 1;
      lexemeIds.set(lexeme, id);
    }
    return id;
  };
  const idOfCell = (cell: Cell) => {
    let id = cellKeys.get(cell);
    if (id !== undefined) return id;
    const key = JSON.stringify(cell);
    id = cellIds.get(key);
    if (id === undefined) {
      id = cells.push(cell) - 1;
      cellIds.set(key, id);
    }
    cellKeys.set(cell, id);
    return id;
  };

  return {
    get size() {
      return heads.size;
    },
    add(text, lexeme, cell, free, host) {
      const previous = heads.get(text) ?? -1;
      const use = (free ? 1 : 0) + (host ? 2 : 0);
      heads.set(text, entries.length);
      entries.push(idOfLexeme(lexeme), idOfCell(cell) * 4 + use, previous);
    },
    find(text) {
      const found: Posting[] = [];
      for (let at = heads.get(text) ?? -1; at >= 0; at = entries[at + 2] as number) {
        const packed = entries[at + 1] as number;
        found.push({
          lexeme: lexemes[entries[at] as number] as Lexeme,
          cell: cells[packed >> 2] as Cell,
          free: (packed & 1) === 1,
          host: (packed & 2) === 2,
        });
      }
      return found;
    },
  };
}
