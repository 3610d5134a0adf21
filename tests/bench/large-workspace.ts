import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type Store } from '../../src/index.ts';
import { type ClaimSketch, type EntitySketch, type Reading, reading } from '../store/fixtures.ts';
import { cities, createDraw, family, given } from './news-names.ts';

const bodies = 'وزارة النفط,شركة الفرات,حزب الوفاق,هيئة الموانئ,البنك المركزي,مجلس الأمن'.split(',');

const posts = 'وزير النفط,محافظ البنك المركزي,رئيس الهيئة,قائد الشرطة'.split(',');

/**
 * Documents with what was read in them, without end and always the same: who met whom, who holds which post, what is
 * planned, alleged, and denied of what another document says. Names return the more often the lower their number,
 * as in the news.
 */
export function* largeReadings(): Generator<Reading> {
  const { random, pick } = createDraw();
  const person = () => `${pick(given)} ${pick(given)} ${pick(family)} ${pick(family)}`;
  let before: Scene | undefined;
  for (let i = 0; ; i++) {
    const scene: Scene = {
      number: i,
      people: [`${person()} ا`, `${person()} ب`, `${person()} ج`],
      city: pick(cities),
      body: pick(bodies),
      post: pick(posts),
      day: `202${random(6)}-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 27)).padStart(2, '0')}`,
    };
    yield readingOf(scene, before ?? scene);
    before = scene;
  }
}

interface Scene {
  readonly number: number;
  readonly people: readonly [string, string, string];
  readonly city: string;
  readonly body: string;
  readonly post: string;
  readonly day: string;
}

/** What a document says of its own scene, and what it denies of the one before. */
function readingOf({ number, people: [a, b, c], city, body, post, day }: Scene, before: Scene): Reading {
  const met = `التقى ${a} ${b} في ${city} خلال الجلسة ${number}.`;
  const works = `ويشغل ${a} منصب ${post} ويعمل لدى ${body}، وزار ${city}.`;
  const plans = `وسيزور ${b} ${before.city}. وزُعم أن ${body} هاجمت ${city}.`;
  const denied = `ونفى ${c} أن يكون ${before.people[0]} قد زار ${before.city}.`;
  const date = { value: day, earliest: day, latest: day };
  const entities: readonly EntitySketch[] = [
    ['e1', 'Person', a],
    ['e2', 'Person', b],
    ['e3', 'Person', c],
    ['e4', 'Polity', city],
    ['e5', 'Organization', body],
    ['e6', 'Post', post],
    ...(before.city === city ? [] : [['e7', 'Polity', before.city] as const]),
    ...(before.people[0] === a ? [] : [['e8', 'Person', before.people[0]] as const]),
  ];
  const [there, other] = [before.city === city ? 'e4' : 'e7', before.people[0] === a ? 'e1' : 'e8'];
  const told = { subject: 'e1', sentence: works };
  const claims: readonly ClaimSketch[] = [
    {
      ...{ relation: 'met-with', subject: 'e1', object: 'e2', cue: 'التقى', sentence: met },
      ...{ place: 'e4', date, event: 'v1' },
    },
    { ...told, relation: 'holds-position', object: 'e6', cue: 'يشغل' },
    { ...told, relation: 'works-for', object: 'e5', cue: 'يعمل', confidence: 0.6 },
    { ...told, relation: 'visited', object: 'e4', cue: 'زار', date, event: 'v2' },
    { relation: 'visited', subject: 'e2', object: there, cue: 'سيزور', sentence: plans, status: 'planned' },
    { relation: 'attacked', subject: 'e5', object: 'e4', cue: 'هاجمت', sentence: plans, status: 'claimed' },
    {
      ...{ relation: 'visited', subject: other, object: there, cue: 'نفى', sentence: denied },
      ...{ status: 'denied', attributedTo: 'e3' },
    },
  ];
  const text = `${met} ${works}\n${plans} ${denied}`;
  const more = { publisher: `وكالة ${number % 9}`, published: day };
  return reading({ id: `n${number}`, text, lang: 'ar', ...more }, entities, claims);
}

/** How many quads a workspace holds. */
export interface LargeWorkspace {
  readonly folder: string;
  readonly documents: number;
  readonly quads: number;
}

/** A document with its share of the facts, measured on these. */
const quadsADocument = 165;

/** A workspace of about so many quads, made once and kept in a scratch folder. */
export function makeLarge(quads: number): LargeWorkspace {
  const folder = join(tmpdir(), `sila-bench-made-${quads}`);
  const done = join(folder, 'done');
  if (!existsSync(done) || !isReadable(folder)) {
    rmSync(folder, { recursive: true, force: true });
    const store = openStore(folder);
    let left = Math.ceil(quads / quadsADocument);
    for (const { document, extraction } of largeReadings()) {
      store.put(document, extraction, 'bench');
      left -= 1;
      if (left === 0) break;
    }
    store.close();
    mkdirSync(done);
  }
  const store = openStore(folder, { readonly: true });
  try {
    return { folder, documents: store.counts().documents, quads: countQuads(store) };
  } finally {
    store.close();
  }
}

/** Whether the kept workspace is of the format that this Sila reads. */
function isReadable(folder: string): boolean {
  try {
    openStore(folder, { readonly: true }).close();
    return true;
  } catch {
    return false;
  }
}

function countQuads(store: Store): number {
  let count = 0;
  for (const _ of store.quads('facts')) count += 1;
  for (const _ of store.quads('identity')) count += 1;
  for (const { iri } of store.documents()) for (const _ of store.quads({ document: iri })) count += 1;
  return count;
}
