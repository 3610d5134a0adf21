import type { ClaimDate, Status } from '../../src/model/claim.ts';
import type { ClassName } from '../../src/model/entity.ts';

/** An invented entity; `names` are also the wordings that the invented documents use. */
export interface FixtureEntity {
  readonly id: string;
  readonly class: ClassName;
  readonly names: readonly [string, ...string[]];
}

/** A claim in a sentence; spans are found by their words, so that no offset is written by hand. */
export interface FixtureClaim {
  readonly relation: string;
  readonly subject: string;
  readonly object: string;
  readonly status?: Status;
  readonly cue: string;
  readonly by?: string;
  readonly place?: string;
  readonly date?: readonly [words: string, value: string];
  readonly confidence?: number;
  readonly sentence: number;
}

export interface FixtureDocument {
  readonly id: string;
  readonly lang: 'ar' | 'en';
  readonly title: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly url?: string;
  /** Documents of one number tell the same in the same words. */
  readonly origin?: number;
  readonly sentences: readonly string[];
  readonly claims: readonly FixtureClaim[];
}

/** The relations of the fixture, with their names. */
export const relations = [
  { id: 'met-with', ar: 'التقى', en: 'met with', symmetric: true },
  { id: 'holds-post', ar: 'يشغل منصب', en: 'holds post', symmetric: false },
  { id: 'signed-with', ar: 'وقّع مع', en: 'signed with', symmetric: true },
  { id: 'party-to', ar: 'طرف في', en: 'party to', symmetric: false },
  { id: 'located-in', ar: 'يقع في', en: 'located in', symmetric: false },
  { id: 'part-of', ar: 'جزء من', en: 'part of', symmetric: false },
  { id: 'visited', ar: 'زار', en: 'visited', symmetric: false },
  { id: 'accused', ar: 'اتّهم', en: 'accused', symmetric: false },
  { id: 'appointed', ar: 'عيّن', en: 'appointed', symmetric: false },
] as const;

/** Invented people and bodies in real towns. */
export const entities: readonly FixtureEntity[] = [
  {
    id: 'p1',
    class: 'Person',
    names: ['سلمى الحدّاد', 'الوزيرة سلمى الحداد', 'Salma al-Haddad', 'Salma Haddad'],
  },
  { id: 'p2', class: 'Person', names: ['ياسين بن عمر', 'ياسين بنعمر', 'Yassine Ben Omar'] },
  { id: 'p3', class: 'Person', names: ['أبو كريم المنصوري', 'فهد المنصوري', 'Fahd al-Mansouri'] },
  { id: 'p4', class: 'Person', names: ['ليلى إدريس', 'Leila Idris'] },
  { id: 'p5', class: 'Person', names: ['Marta Kowalczyk', 'مارتا كوفالتشيك'] },
  { id: 'p6', class: 'Person', names: ['نادر الشامي', 'Nader al-Shami'] },
  { id: 'p7', class: 'Person', names: ['هدى القرشي', 'Huda al-Qurashi'] },
  { id: 'p8', class: 'Person', names: ['جمال ولد أحمد', 'Jamal Ould Ahmed'] },
  { id: 'o1', class: 'Organization', names: ['وزارة المياه', 'Ministry of Water'] },
  { id: 'o2', class: 'Organization', names: ['شركة نور للطاقة G20', 'شركة نور للطاقة', 'Noor Energy'] },
  { id: 'o3', class: 'Organization', names: ['الهيئة العربية للسدود', 'Arab Dams Authority'] },
  { id: 'o4', class: 'Organization', names: ['حزب الأفق', 'Horizon Party'] },
  { id: 'o5', class: 'Organization', names: ['بنك القاهرة الجديد', 'New Cairo Bank'] },
  { id: 'o6', class: 'Organization', names: ['Baltic Water Fund', 'صندوق البلطيق للمياه'] },
  { id: 's1', class: 'Polity', names: ['الأردن', 'Jordan'] },
  { id: 's2', class: 'Polity', names: ['المغرب', 'Morocco'] },
  { id: 's3', class: 'Polity', names: ['السودان', 'Sudan'] },
  { id: 's4', class: 'Polity', names: ['بولندا', 'Poland'] },
  { id: 'l1', class: 'Place', names: ['عمّان', 'عمان', 'Amman'] },
  { id: 'l2', class: 'Place', names: ['الرباط', 'Rabat'] },
  { id: 'l3', class: 'Place', names: ['الخرطوم', 'Khartoum'] },
  { id: 'l4', class: 'Place', names: ['القاهرة', 'Cairo'] },
  { id: 'f1', class: 'Facility', names: ['سدّ الوادي الأخضر', 'سد الوادي الأخضر', 'Green Valley Dam'] },
  { id: 't1', class: 'Post', names: ['وزيرة المياه', 'Minister of Water'] },
  { id: 't2', class: 'Post', names: ['رئيس الهيئة', 'head of the authority'] },
  { id: 'a1', class: 'Agreement', names: ['اتفاقية تقاسم المياه', 'Water Sharing Agreement'] },
  {
    id: 'n1',
    class: 'NamedEvent',
    names: ['قمّة الرباط للمناخ', 'قمة الرباط للمناخ', 'Rabat Climate Summit'],
  },
  { id: 'm1', class: 'Artifact', names: ['تقرير السدود 2021', 'Dams Report 2021'] },
];

/** A date as the documents' claims carry it. */
export function claimDate(value: string): ClaimDate {
  const [year = '', month, day] = value.split('-');
  const last = month === undefined ? 31 : new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return {
    value,
    earliest: `${year}-${month ?? '01'}-${day ?? '01'}`,
    latest: `${year}-${month ?? '12'}-${day ?? String(last).padStart(2, '0')}`,
  };
}
