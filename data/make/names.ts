// Derives data/lexicon/{ar,en}/*-names-derived.tsv: the names of @faker-js/faker (MIT), and their Arabic spellings
// from a table of name tokens of Wikidata (CC0), one `english<TAB>a r a b i c` a line:
//   npx tsx data/make/names.ts <folder with node_modules/@faker-js/faker> <name-tokens-en-ar.tsv>
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

type Gendered = Partial<Record<'female' | 'male' | 'generic', readonly string[]>>;
interface Names {
  readonly rawDefinitions: {
    readonly person?: { readonly first_name?: Gendered; readonly last_name?: Gendered };
  };
}
type Row = [name: string, ...cells: string[]];

const lexicon = join(import.meta.dirname, '../lexicon');
const origins: Readonly<Record<string, string>> = {
  fakerEN_US: 'western',
  fakerFR: 'western',
  fakerDE: 'western',
  fakerES: 'western',
  fakerIT: 'western',
  fakerPT_BR: 'western',
  fakerNL: 'western',
  fakerPL: 'western',
  fakerTR: 'turkish',
  fakerID_ID: 'asian',
  fakerEN_IN: 'asian',
  fakerEN_NG: 'african',
  fakerYO_NG: 'african',
};
/** English names that are ordinary words or places as well. */
const ordinary = new Set(
  readFileSync(join(import.meta.dirname, 'ordinary-names-en.txt'), 'utf8').split('\n'),
);
/** Arabic spellings below this length look like ordinary words too often. */
const shortest = 5;

const [scratch, tokens] = process.argv.slice(2);
if (scratch === undefined || tokens === undefined) {
  throw new Error('usage: npx tsx data/make/names.ts <folder with node_modules> <name-tokens-en-ar.tsv>');
}
const faker = createRequire(join(resolve(scratch), 'package.json'))('@faker-js/faker') as Record<
  string,
  Names
>;
const arabic = new Map(
  readFileSync(tokens, 'utf8')
    .split('\n')
    .map((line) => line.split('\t') as [string, string | undefined])
    .map(([english, letters]) => [english, letters?.replaceAll(' ', '') ?? '']),
);

function known(path: string): ReadonlySet<string> {
  const lines = readFileSync(join(lexicon, path), 'utf8').split('\n');
  return new Set(lines.filter((line) => !line.startsWith('#')).map((line) => line.split('\t')[0] as string));
}

function arabicLabels(path: string): readonly string[] {
  const [header = [], ...rows] = readFileSync(join(lexicon, path), 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .map((line) => line.split('\t'));
  return rows.flatMap((row) => [
    row[header.indexOf('ar_label')] ?? '',
    ...(row[header.indexOf('ar_aliases')] ?? '').split('|'),
  ]);
}

function* eachName(
  part: 'first_name' | 'last_name',
): Generator<{ name: string; gender: string; origin: string }> {
  for (const [locale, origin] of Object.entries(origins)) {
    for (const [group, names] of Object.entries(faker[locale]?.rawDefinitions.person?.[part] ?? {})) {
      const gender = group === 'female' ? 'f' : group === 'male' ? 'm' : 'u';
      for (const name of names ?? []) if (/^\p{Lu}\p{Ll}+$/u.test(name)) yield { name, gender, origin };
    }
  }
}

/** Gathers rows by name; a name that both women and men bear becomes `u`. */
function gather(
  part: 'first_name' | 'last_name',
  spell: (name: string) => readonly string[],
  skip: ReadonlySet<string>,
) {
  const rows = new Map<string, Row>();
  for (const { name, gender, origin } of eachName(part)) {
    for (const spelling of spell(name)) {
      if (skip.has(spelling)) continue;
      const common = ordinary.has(spelling) ? 'yes' : '';
      const before = rows.get(spelling);
      if (!before)
        rows.set(
          spelling,
          part === 'first_name' ? [spelling, gender, origin, common] : [spelling, origin, common],
        );
      else if (part === 'first_name' && gender !== 'u' && before[1] !== gender)
        before[1] = before[1] === 'u' ? gender : 'u';
    }
  }
  return [...rows.values()].sort((a, b) => (a[0] < b[0] ? -1 : 1));
}

function latin(name: string): readonly string[] {
  const plain = name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/ı/g, 'i');
  return [...new Set([name, plain])];
}

function arabicSpellings(name: string): readonly string[] {
  const spelling = arabic.get(name.toLowerCase());
  return spelling && spelling.length >= shortest && /^[ء-ي]+$/.test(spelling) ? [spelling] : [];
}

function write(path: string, header: string, rows: readonly Row[]): void {
  const note =
    '# Derived from @faker-js/faker (MIT) by data/make/names.ts: do not edit; add names to the table without "-derived".';
  const arabicNote =
    '# Derived from @faker-js/faker (MIT) and Wikidata (CC0) by data/make/names.ts: do not edit; add names to the table without "-derived".';
  const table = [
    path.startsWith('ar') ? arabicNote : note,
    header,
    ...rows.map((row) => row.join('\t')),
  ].join('\n');
  writeFileSync(join(lexicon, path), `${table}\n`);
}

const arabicGiven = known('ar/given-names.tsv');
/** Spellings that name a place or are an Arabic word: as names they would do more harm than good. */
const words = new Set([
  ...readFileSync(join(import.meta.dirname, 'ordinary-names-ar.txt'), 'utf8').split('\n'),
  ...['polities', 'places', 'places-geonames'].flatMap((table) => arabicLabels(`shared/${table}.tsv`)),
]);
const taken = (path: string) => new Set([...known(path), ...words]);
const given = 'name\tgender\torigin\tcommon';
const family = 'name\torigin\tcommon';
write('en/given-names-derived.tsv', given, gather('first_name', latin, known('en/given-names.tsv')));
write('en/family-names-derived.tsv', family, gather('last_name', latin, known('en/family-names.tsv')));
write(
  'ar/given-names-derived.tsv',
  given,
  gather('first_name', arabicSpellings, taken('ar/given-names.tsv')),
);
write(
  'ar/family-names-derived.tsv',
  family,
  gather('last_name', arabicSpellings, new Set([...taken('ar/family-names.tsv'), ...arabicGiven])),
);
