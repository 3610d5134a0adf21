import { describe, expect, it } from 'vitest';
import { type Gazetted, loadLexicon } from '../../src/language/lexicon.ts';
import { readTable } from '../../src/language/lexicon-table.ts';

const lexicon = loadLexicon();
const { ar, en } = lexicon.languages;
const gazetted: readonly Gazetted[] = [...lexicon.polities, ...lexicon.places, ...lexicon.organizations];
const keyForm = /^(?:Q[1-9]\d*|geonames:(?:\d+|[A-Z]{2}\.\w+)|[a-z][a-z0-9-]*)$/;

function repeated(values: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return values.filter((value) => seen.size === seen.add(value).size);
}

/** Every file of the lexicon that is read with this reader, with its lines as they stand. */
const tables = [
  ...['polities', 'places', 'places-geonames', 'organizations'].map((name) => `shared/${name}.tsv`),
  ...['ar', 'en'].flatMap((language) =>
    [
      'titles',
      'given-names',
      'given-names-derived',
      'family-names',
      'family-names-derived',
      'heads',
      'months',
      'weekdays',
    ].map((name) => `${language}/${name}.tsv`),
  ),
];

describe('the lexicon as a whole', () => {
  it('is read once and kept', () => {
    expect(loadLexicon()).toBe(lexicon);
  });

  it.each([
    ['polities', lexicon.polities, 240],
    ['places', lexicon.places, 2000],
    ['organizations', lexicon.organizations, 600],
    ['Arabic titles', ar.titles, 700],
    ['English titles', en.titles, 600],
    ['Arabic heads', ar.heads, 700],
    ['English heads', en.heads, 600],
    ['Arabic given names', ar.givenNames, 5000],
    ['English given names', en.givenNames, 10_000],
    ['Arabic family names', ar.familyNames, 3500],
  ])('knows enough %s', (_, rows, least) => {
    expect(rows.length).toBeGreaterThanOrEqual(least);
  });

  it.each(tables)('%s has no stray marks, doubled spaces or two scripts in one word', (path) => {
    const rows = readTable(path);
    expect(rows.length).toBeGreaterThan(0);
    const cells = rows.flatMap((row) => textColumns.map((column) => cellOf(row, column)));
    expect(cells.filter((cell) => cell !== cell.trim() || stray.test(cell) || mixed.test(cell))).toEqual([]);
  });
});

const textColumns = [
  'name',
  'title',
  'head',
  'ar_label',
  'ar_aliases',
  'en_label',
  'en_aliases',
  'plurals',
  'ar_nisba',
];
/** Diacritics, tatweel, invisible marks, presentation forms, spaces beside `|`. */
const stray =
  / {2}| \||\| |[\u0640\u064b-\u0652\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufb50-\ufdff\ufe70-\ufeff]/;
const mixed = /[ء-ي][A-Za-z]|[A-Za-z][ء-ي]/;

function cellOf(row: { text(column: string): string }, column: string): string {
  try {
    return row.text(column);
  } catch {
    return '';
  }
}

describe('the gazetteer', () => {
  it('gives every thing one well-formed key', () => {
    expect(gazetted.map((thing) => thing.key).filter((key) => !keyForm.test(key))).toEqual([]);
    expect(repeated(gazetted.map((thing) => thing.key))).toEqual([]);
  });

  it('writes Arabic names in Arabic and English names in Latin letters', () => {
    for (const { names } of gazetted) {
      expect(names.ar.label).toMatch(/^[ء-ي0-9 .+]+$/);
      expect(names.en.label).toMatch(/^[\p{Script=Latin}0-9 .,'’()&+–/-]+$/u);
    }
  });

  it('does not list a name of a thing twice', () => {
    for (const { names } of gazetted) {
      expect(repeated([names.ar.label, ...names.ar.aliases])).toEqual([]);
      expect(repeated([names.en.label, ...names.en.aliases])).toEqual([]);
    }
  });

  it('flags as ordinary words only names that the row has', () => {
    const lost = gazetted.filter(({ names, common, ...rest }) => {
      const nisba = 'nisba' in rest && Array.isArray(rest.nisba) ? rest.nisba : [];
      const own = new Set([names.ar.label, ...names.ar.aliases, ...nisba]);
      return [...common].some((word) => !own.has(word));
    });
    expect(lost).toEqual([]);
    expect(lexicon.polities.find(({ key }) => key === 'Q912')?.common.has('مالي')).toBe(true);
  });

  it('gives no Arabic name to two polities', () => {
    expect(repeated(lexicon.polities.flatMap(({ names }) => [names.ar.label, ...names.ar.aliases]))).toEqual(
      [],
    );
  });

  it('says of every place and organisation which state it belongs to by a key that exists', () => {
    const keys = new Set(lexicon.polities.map((polity) => polity.key));
    const lost = [...lexicon.places, ...lexicon.organizations].filter(
      ({ polity }) => polity !== '' && !keys.has(polity),
    );
    expect(lost).toEqual([]);
  });

  it('places the capital of every state in that state', () => {
    const places = new Map(lexicon.places.map((place) => [place.key, place]));
    const states = lexicon.polities.filter(
      (polity) => polity.kind === 'state' && /^[A-Z]{2}$/.test(polity.iso),
    );
    const missing = states.filter(
      (state) => state.iso !== 'SU' && state.iso !== 'YU' && !state.capitals.some((key) => places.has(key)),
    );
    expect(missing.map((state) => state.names.en.label)).toEqual([]);
  });

  it.each([
    ['Q858', 'سوري', 'Syrian', 'Syrians'],
    ['Q851', 'سعودي', 'Saudi', 'Saudis'],
    ['Q30', 'أميركي', 'American', 'Americans'],
    ['Q884', 'كوري جنوبي', 'South Korean', 'South Koreans'],
    ['Q183', 'ألماني', 'German', 'Germans'],
  ])('knows the nationality words of %s', (key, nisba, adjective, plural) => {
    const polity = lexicon.polities.find((candidate) => candidate.key === key);
    expect(polity?.nisba).toContain(nisba);
    expect(polity?.adjectives).toContain(adjective);
    expect(polity?.plurals).toContain(plural);
  });

  it.each([
    ['طرابلس', ['Q1016', 'Q822']],
    ['بغداد', ['Q796']],
    ['الخرطوم', ['Q1049']],
    ['نيويورك', ['Q30']],
  ])('finds %s in its state or states', (name, states) => {
    const found = lexicon.places.filter(({ names }) => names.ar.label === name).map((place) => place.polity);
    expect([...new Set(found)].sort()).toEqual([...states].sort());
  });

  it.each([
    ['الناتو', 'Q7184'],
    ['الأونروا', 'Q846656'],
    ['أوبك', 'Q7795'],
    ['داعش', 'Q2429253'],
  ])('knows %s as an organisation', (name, key) => {
    expect(lexicon.organizations.find(({ names }) => names.ar.aliases.includes(name))?.key).toBe(key);
  });
});

describe.each(['ar', 'en'] as const)('the words of %s', (language) => {
  const words = lexicon.languages[language];

  it('has no title of a kind, name, month or weekday twice', () => {
    expect(repeated(words.titles.map(({ title, kind }) => `${title} (${kind})`))).toEqual([]);
    expect(repeated(words.months.map(({ name }) => name))).toEqual([]);
    expect(repeated(words.weekdays.map(({ name }) => name))).toEqual([]);
    const names = words.givenNames.map(({ name }) => name);
    expect(names.length - new Set(names).size).toBe(0);
  });

  it('has no head noun twice in one class', () => {
    expect(repeated(words.heads.map((head) => `${head.class} ${head.head}`))).toEqual([]);
  });

  it('covers every class that head nouns name', () => {
    expect([...new Set(words.heads.map((head) => head.class))].sort()).toEqual(
      ['Agreement', 'Artifact', 'Facility', 'NamedEvent', 'Organization', 'Place'].sort(),
    );
  });

  it('names twelve months in both calendars and seven days', () => {
    for (const calendar of ['gregorian', 'hijri'] as const) {
      const months = words.months.filter((month) => month.calendar === calendar).map(({ month }) => month);
      expect(new Set(months).size).toBe(12);
    }
    expect(new Set(words.weekdays.map(({ day }) => day)).size).toBe(7);
  });
});

describe('Arabic words', () => {
  it('knows a month by its Levantine, international and Maghrebi name', () => {
    const july = ar.months
      .filter(({ month, calendar }) => month === 7 && calendar === 'gregorian')
      .map(({ name }) => name);
    expect(july).toEqual(expect.arrayContaining(['تموز', 'يوليو', 'جويلية', 'يوليوز']));
  });

  it('gives the feminine and plural of an office, and whether it leads', () => {
    expect(ar.titles.find(({ title }) => title === 'رئيس')).toMatchObject({
      feminine: ['رئيسة'],
      plurals: ['رؤساء'],
      kind: 'office',
      heads: true,
    });
    expect(ar.titles.find(({ title }) => title === 'نائب رئيس')?.heads).toBe(false);
  });

  it('gives head nouns a gender', () => {
    expect(ar.heads.filter((head) => head.gender === undefined)).toEqual([]);
    expect(ar.heads.find(({ head }) => head === 'وزارة')).toMatchObject({
      class: 'Organization',
      gender: 'f',
    });
  });

  it.each([
    ['محمد', 'm'],
    ['فاطمة', 'f'],
    ['عبد الفتاح', 'm'],
    ['إيمانويل', 'm'],
    ['أنغيلا', 'f'],
    ['نور الدين', 'm'],
  ])('knows the given name %s', (name, gender) => {
    expect(ar.givenNames.find((given) => given.name === name)?.gender).toBe(gender);
  });
});
