// Compares data/lexicon/shared/polities.tsv with what open packages know, and prints where they differ:
// QIDs by @rapideditor/country-coder, states by world-countries, Arabic labels by CLDR.
//   npx tsx data/make/check-polities.ts <folder with node_modules>
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { loadLexicon } from '../../src/language/lexicon.ts';

interface Borders {
  readonly borders: {
    readonly features: readonly {
      readonly properties: { readonly iso1A2?: string; readonly wikidata: string };
    }[];
  };
}
interface Country {
  readonly cca2: string;
  readonly independent?: boolean;
  readonly name: { readonly common: string };
}
interface Territories {
  readonly main: {
    readonly ar: { readonly localeDisplayNames: { readonly territories: Record<string, string> } };
  };
}

/** Where the package names the kingdom, the news means the country: Denmark and the Netherlands. */
const countryProper: Readonly<Record<string, string>> = { DK: 'Q35', NL: 'Q55' };

const [scratch] = process.argv.slice(2);
if (scratch === undefined)
  throw new Error('usage: npx tsx data/make/check-polities.ts <folder with node_modules>');
const load = createRequire(join(resolve(scratch), 'package.json'));
const { borders } = load('@rapideditor/country-coder') as Borders;
const countries = load('world-countries') as readonly Country[];
const cldr = (load('cldr-localenames-full/main/ar/territories.json') as Territories).main.ar
  .localeDisplayNames.territories;
const { polities } = loadLexicon();
const byIso = new Map(polities.map((polity) => [polity.iso, polity]));

for (const { properties } of borders.features) {
  const iso = properties.iso1A2 ?? '';
  const polity = byIso.get(iso);
  const expected = countryProper[iso] ?? properties.wikidata;
  if (iso && polity && polity.key !== expected) console.log(`${iso}: ${polity.key}, expected ${expected}`);
}
for (const { cca2, independent, name } of countries) {
  if (independent && !byIso.has(cca2)) console.log(`${cca2}: ${name.common} is missing`);
}
for (const { iso, names } of polities) {
  const label = cldr[iso];
  if (label && ![names.ar.label, ...names.ar.aliases].includes(label))
    console.log(`${iso}: CLDR says ${label}`);
}
