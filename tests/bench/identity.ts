import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../src/index.ts';
import { loadLexicon } from '../../src/language/lexicon.ts';
import { readTable } from '../../src/language/lexicon-table.ts';
import { type ClaimSketch, type EntitySketch, type Reading, reading } from '../store/fixtures.ts';

/**
 * Measures who is who over many documents: `npm run bench -- identity [sizes] [added]`, such as `1000,10000 100`.
 * Documents come as read already, half Arabic and half English, so that only storing and joining are measured.
 * Names follow the news: few people stand in very many documents and most in one (Zipf), namesakes and spelling
 * variants included, and new people go on coming (Heaps). The last row adds documents to the greatest workspace.
 * Seconds are those of the processor; on a machine that does other work too the clock tells less.
 */
const [sizes = '1000,10000', added = '100'] = process.argv.slice(2);

let state = 11;
function random(): number {
  state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
  return state / 2 ** 32;
}

/** A place in a list, the first far oftener than the last. */
function rank(length: number): number {
  return Math.min(length - 1, Math.floor(length ** random()) - 1);
}

const lexicon = loadLexicon();
const latin = new Map(
  readTable('shared/romanised-names.tsv').flatMap((row) =>
    row.list('arabic').map((name) => [name, row.list('latin')] as const),
  ),
);
const given = [...latin.keys()];
const families = lexicon.languages.ar.familyNames
  .map(({ name }) => name)
  .filter((name) => !name.includes(' '));
const polities = lexicon.polities.filter(({ kind }) => kind === 'state');
const bodies = lexicon.organizations;
const portfolios = [
  ['وزير الخارجية', 'foreign minister'],
  ['وزير الدفاع', 'defence minister'],
  ['وزير المالية', 'finance minister'],
  ['رئيس الوزراء', 'prime minister'],
] as const;

interface Someone {
  readonly ar: string;
  readonly en: string;
  readonly polity: number;
  readonly post: number;
}

function makePersons(count: number): readonly Someone[] {
  return Array.from({ length: count }, () => {
    const [first, second] = [given[rank(given.length)] ?? '', given[rank(given.length)] ?? ''];
    const family = families[rank(families.length)] ?? '';
    const parts = random() < 0.3 ? [first, second, family] : [first, family];
    return {
      ar: parts.join(' '),
      en: parts.map(romanise).join(' '),
      polity: rank(polities.length),
      post: Math.floor(random() * portfolios.length),
    };
  });
}

const letters = new Map(
  readTable('shared/transliteration.tsv')
    .map((row) => [row.text('arabic'), row.text('latin'), Number(row.text('cost'))] as const)
    .filter(([arabic]) => arabic.length === 1)
    .sort((a, b) => b[2] - a[2])
    .map(([arabic, written]) => [arabic, written] as const),
);

function romanise(name: string): string {
  const usual = latin.get(name);
  if (usual !== undefined) return usual[rank(usual.length)] ?? name;
  const written = [...name.replace(/^ال/u, 'al ')].map((letter) => letters.get(letter) ?? letter).join('');
  return written.replace(/(^|\s)\p{L}/gu, (letter) => letter.toUpperCase());
}

function makeDocument(index: number, persons: readonly Someone[]): Reading {
  const isArabic = random() < 0.5;
  const lang = isArabic ? 'ar' : 'en';
  const people = [0, 1, 2].map(() => persons[rank(persons.length)]).filter((one) => one !== undefined);
  const entities: EntitySketch[] = [];
  const claims: ClaimSketch[] = [];
  const words: string[] = [`report ${index}`];
  const add = (of: EntitySketch[1], label: string, sameAs?: string): string => {
    const id = `e${entities.length + 1}`;
    entities.push([id, of, label, sameAs === undefined ? {} : { sameAs }]);
    words.push(label);
    return id;
  };
  const say = (relation: string, subject: string, object: string): void => {
    if (subject !== object) claims.push({ relation, subject, object, cue: 'report' });
  };
  const ids = people.map((someone) => {
    const person = add('Person', isArabic ? someone.ar : someone.en);
    const state = polities[someone.polity];
    if (state === undefined || random() < 0.4) return person;
    const [arabic, english] = portfolios[someone.post] ?? portfolios[0];
    const name = isArabic ? `${arabic} في ${state.names.ar.label}` : `${english} of ${state.names.en.label}`;
    const post = add('Post', name);
    say('holds-position', person, post);
    say('post-in', post, add('Polity', state.names[lang].label, state.key));
    return person;
  });
  const body = bodies[rank(bodies.length)];
  if (body !== undefined) say('met-with', ids[0] ?? '', add('Organization', body.names[lang].label));
  if (ids[0] !== undefined && ids[1] !== undefined && people[0] !== people[1])
    say('met-with', ids[0], ids[1]);
  const day = new Date(Date.UTC(2022, 0, 1 + (index % 1000))).toISOString().slice(0, 10);
  const document = { id: `b${index}`, text: words.join(' . '), lang, published: day };
  const known = [...new Map(entities.map((entity) => [entity[2] + entity[1], entity])).values()];
  const idOf = new Map(
    entities.map((entity) => [
      entity[0],
      known.find((one) => one[2] === entity[2] && one[1] === entity[1])?.[0] ?? entity[0],
    ]),
  );
  const joined = claims
    .map((claim) => ({
      ...claim,
      subject: idOf.get(claim.subject) ?? '',
      object: idOf.get(claim.object) ?? '',
    }))
    .filter(({ subject, object }) => subject !== '' && subject !== object);
  return reading(document, known, joined);
}

const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

function row(...cells: readonly (string | number)[]): void {
  process.stdout.write(`| ${cells.map((cell) => String(cell).padStart(9)).join(' | ')} |\n`);
}

async function measure(count: number, more: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sila-bench-'));
  const store = openStore(join(folder, 'graph'));
  const persons = makePersons(Math.ceil(3 * (count + more) ** 0.8));
  const fill = (from: number, to: number): number => {
    const began = cpu();
    for (let i = from; i < to; i += 1) {
      const { document, extraction } = makeDocument(i, persons);
      store.put(document, extraction, '1');
    }
    return cpu() - began;
  };
  const join_ = async (): Promise<number> => {
    const began = cpu();
    await store.identify();
    return cpu() - began;
  };
  const report = (label: string, documents: number, stored: number, joined: number): void => {
    const { entities, claims } = store.counts();
    const merged = store.merged.all().size;
    const memory = Math.round(process.memoryUsage().rss / 1e6);
    row(
      label,
      entities,
      merged,
      claims,
      stored.toFixed(1),
      joined.toFixed(1),
      ((joined * 1000) / documents).toFixed(2),
      memory,
    );
  };
  const stored = fill(0, count);
  report(String(count), count, stored, await join_());
  if (more > 0) {
    const storedMore = fill(count, count + more);
    report(`+${more}`, more, storedMore, await join_());
  }
  store.close();
  rmSync(folder, { recursive: true });
}

row('documents', 'entities', 'merged', 'claims', 'store s', 'join s', 'ms a doc', 'MB');
row(...Array.from({ length: 8 }, () => '--------:'));
for (const size of sizes.split(',').map(Number)) await measure(size, Number(added));
