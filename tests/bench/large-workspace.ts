import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type Store } from '../../src/index.ts';
import { type ClaimSketch, type EntitySketch, type Reading, reading } from '../store/fixtures.ts';

const given =
  'أحمد محمد علي حسن سالم ناصر فيصل خالد يوسف إبراهيم سمير نبيل رائد ماهر طارق مازن هشام وليد زياد باسم'.split(
    ' ',
  );
const family =
  'الحسيني العتيبي الخطيب الشامي البصري المغربي التونسي الحلبي القاسمي الهاشمي النجار الحداد العلي الراوي الكعبي الجبوري'.split(
    ' ',
  );
const cities = 'عمّان بغداد القاهرة الرياض الجزائر الرباط بيروت أنقرة الدوحة مسقط تونس الخرطوم'.split(' ');
const bodies = 'وزارة النفط,شركة الفرات,حزب الوفاق,هيئة الموانئ,البنك المركزي,مجلس الأمن'.split(',');

/**
 * Documents with what was read in them, without end and always the same: people who meet, visit, hold posts, and
 * what others deny of it. Names return the more often the lower their number, as in the news.
 */
export function* largeReadings(): Generator<Reading> {
  let state = 7;
  const random = (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) ** 2 * below);
  };
  const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T;
  const person = () => `${pick(given)} ${pick(given)} ${pick(family)} ${pick(family)}`;
  for (let i = 0; ; i++) {
    const [a, b, c] = [`${person()} ا`, `${person()} ب`, `${person()} ج`];
    const [city, body] = [pick(cities), pick(bodies)];
    const met = `التقى ${a} ${b} في ${city} خلال الجلسة ${i}.`;
    const works = `ويعمل ${a} لدى ${body}، وزار ${city}.`;
    const denied = `ونفى ${c} أن يكون ${b} قد أيّد ${body}.`;
    const value = `202${random(6)}-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 27)).padStart(2, '0')}`;
    const date = { value, earliest: value, latest: value };
    const entities: readonly EntitySketch[] = [
      ['e1', 'Person', a],
      ['e2', 'Person', b],
      ['e3', 'Person', c],
      ['e4', 'Polity', city],
      ['e5', 'Organization', body],
    ];
    const claims: readonly ClaimSketch[] = [
      {
        relation: 'met-with',
        subject: 'e1',
        object: 'e2',
        cue: 'التقى',
        sentence: met,
        place: 'e4',
        date,
        event: 'v1',
      },
      { relation: 'works-for', subject: 'e1', object: 'e5', cue: 'يعمل', sentence: works },
      { relation: 'visited', subject: 'e1', object: 'e4', cue: 'زار', sentence: works, date, event: 'v2' },
      {
        ...{ relation: 'supported', subject: 'e2', object: 'e5', cue: 'أيّد', sentence: denied },
        ...{ status: 'denied', attributedTo: 'e3' },
      },
    ];
    const text = `${met} ${works}\n${denied}`;
    yield reading(
      { id: `n${i}`, text, lang: 'ar', publisher: `وكالة ${i % 9}`, published: value },
      entities,
      claims,
    );
  }
}

/** How many quads a workspace holds. */
export interface LargeWorkspace {
  readonly folder: string;
  readonly documents: number;
  readonly quads: number;
}

/** A document with its share of the facts, measured on these. */
const quadsADocument = 105;

/** A workspace of about so many quads, made once and kept in a scratch folder. */
export function makeLarge(quads: number): LargeWorkspace {
  const folder = join(tmpdir(), `sila-bench-${quads}`);
  const done = join(folder, 'done');
  if (!existsSync(done)) {
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

function countQuads(store: Store): number {
  let count = 0;
  for (const _ of store.quads('facts')) count += 1;
  for (const { iri } of store.documents()) for (const _ of store.quads({ document: iri })) count += 1;
  return count;
}
