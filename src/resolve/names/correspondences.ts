import { readTable } from '../../language/lexicon-table.ts';

/** What it costs to read one stretch of letters as another: 0 the same, 2 unusual. Keys are `from|to`. */
export interface Correspondences {
  readonly costs: ReadonlyMap<string, number>;
  /** The longest stretch on either side, in letters. */
  readonly longest: readonly [from: number, to: number];
}

interface Row {
  readonly arabic: string;
  readonly latin: string;
  readonly cost: number;
}

let rows: readonly Row[] | undefined;
const made = new Map<string, Correspondences>();

/** Between Arabic and Latin letters, as the table has them. */
export function arabicToLatin(): Correspondences {
  return remember('arabic-latin', () => {
    const costs = new Map(readRows().map(({ arabic, latin, cost }) => [`${arabic}|${latin}`, cost]));
    return { costs, longest: [2, 3] };
  });
}

/** Between two Latin spellings: stretches that can stand for the same Arabic letters. */
export function latinToLatin(): Correspondences {
  return remember('latin-latin', () => ({
    costs: joinOver(
      readRows(),
      (row) => row.arabic,
      (row) => row.latin,
    ),
    longest: [3, 3],
  }));
}

/** Between two Arabic spellings: letters that can stand for the same Latin ones. */
export function arabicToArabic(): Correspondences {
  return remember('arabic-arabic', () => ({
    costs: joinOver(
      readRows(),
      (row) => row.latin,
      (row) => row.arabic,
    ),
    longest: [2, 2],
  }));
}

function remember(name: string, make: () => Correspondences): Correspondences {
  const known = made.get(name) ?? make();
  made.set(name, known);
  return known;
}

function readRows(): readonly Row[] {
  rows ??= readTable('shared/transliteration.tsv').map((row) => {
    const cost = Number(row.required('cost'));
    if (!(cost >= 0)) throw row.wrong('the cell "cost" is not a number from 0');
    return { arabic: row.text('arabic'), latin: row.text('latin'), cost };
  });
  return rows;
}

/** Only what is common on both sides counts, or everything could be read as everything. */
const commonest = 2.7;

function joinOver(
  all: readonly Row[],
  over: (row: Row) => string,
  side: (row: Row) => string,
): ReadonlyMap<string, number> {
  const groups = new Map<string, Row[]>();
  for (const row of all.filter((each) => each.cost <= commonest)) {
    groups.set(over(row), [...(groups.get(over(row)) ?? []), row]);
  }
  const costs = new Map<string, number>();
  const offer = (key: string, cost: number): void => {
    costs.set(key, Math.min(cost, costs.get(key) ?? cost));
  };
  for (const group of groups.values()) {
    for (const one of group) {
      for (const other of group) {
        const same = side(one) === side(other);
        offer(`${side(one)}|${side(other)}`, same ? 0 : (one.cost + other.cost) / 2 + 0.2);
      }
    }
  }
  return costs;
}
