import type { Claim, Extraction } from '../../src/model/claim.ts';
import type { Document } from '../../src/model/document.ts';
import type { ClassName, Entity } from '../../src/model/entity.ts';

/** One sentence with what must have been read in it, as an extractor gives it. */
export interface Reading {
  readonly document: Document;
  readonly extraction: Extraction;
}

export interface ClaimSketch extends Partial<Omit<Claim, 'evidence'>> {
  readonly relation: string;
  readonly subject: string;
  readonly object: string;
  readonly cue: string;
  /** The sentence; the whole text when absent. */
  readonly sentence?: string;
}

export type EntitySketch = readonly [
  id: string,
  of: ClassName,
  label: string,
  more?: { readonly names?: readonly string[]; readonly sameAs?: string },
];

/** Builds a document and its extraction from short sketches; spans are found in the text. */
export function reading(
  document: Document,
  entities: readonly EntitySketch[],
  claims: readonly ClaimSketch[],
): Reading {
  return {
    document,
    extraction: {
      id: document.id,
      lang: document.lang === 'en' ? 'en' : 'ar',
      entities: entities.map((sketch) => entity(document.text, sketch)),
      claims: claims.map((sketch, index) => claim(document.text, sketch, index)),
      dropped: [],
    },
  };
}

function entity(text: string, [id, of, label, more = {}]: EntitySketch): Entity {
  const names = [label, ...(more.names ?? [])];
  return {
    id,
    class: of,
    label,
    names,
    mentions: names.flatMap((name) => {
      const start = text.indexOf(name);
      return start < 0 ? [] : [{ start, end: start + name.length, text: name }];
    }),
    ...(more.sameAs !== undefined && { sameAs: [`http://www.wikidata.org/entity/${more.sameAs}`] }),
  };
}

function claim(text: string, { cue, sentence = text, ...rest }: ClaimSketch, index: number): Claim {
  const start = text.indexOf(sentence);
  const from = text.indexOf(cue, start);
  if (start < 0 || from < 0) throw new RangeError(`"${cue}" is not in "${text}"`);
  const end = start + sentence.length;
  return {
    id: `c${index + 1}`,
    status: 'asserted',
    confidence: 0.9,
    extractor: 'rules@0.1.0',
    ...rest,
    evidence: [{ start, end, text: text.slice(start, end), cue: { start: from, end: from + cue.length } }],
  };
}

const signing =
  'وقّع وزير الدفاع السوري علي أيوب ورئيس الأركان الإيراني محمد باقري في دمشق اتفاقية للتعاون العسكري. 😀 وقال باقري إن إيران ستعزز دفاعات سوريا.';
const [signed = '', pledged = ''] = signing.split(' 😀 ');

/** Two men sign an agreement; one of them promises aid. */
export const sana = reading(
  {
    id: 'sana-1',
    text: signing,
    lang: 'ar',
    title: 'اتفاقية بين دمشق وطهران',
    publisher: 'سانا',
    published: '2020-07-08',
    url: 'https://sana.example/1',
  },
  [
    ['e1', 'Person', 'علي أيوب', { names: ['العماد علي أيوب'] }],
    ['e2', 'Person', 'محمد باقري', { names: ['باقري'] }],
    ['e3', 'Polity', 'دمشق', { sameAs: 'Q3766' }],
    ['e4', 'Agreement', 'اتفاقية للتعاون العسكري'],
    ['e5', 'Polity', 'إيران', { sameAs: 'Q794' }],
    ['e6', 'Polity', 'سوريا', { sameAs: 'Q858' }],
    ['e7', 'Post', 'وزير الدفاع'],
  ],
  [
    {
      relation: 'signed-agreement-with',
      subject: 'e1',
      object: 'e2',
      cue: 'وقّع',
      sentence: signed,
      event: 'v1',
      place: 'e3',
      date: { value: '2020-07-08', earliest: '2020-07-08', latest: '2020-07-08' },
      confidence: 0.94,
    },
    {
      relation: 'signed-agreement',
      subject: 'e1',
      object: 'e4',
      cue: 'وقّع',
      sentence: signed,
      event: 'v1',
    },
    { relation: 'holds-position', subject: 'e1', object: 'e7', cue: 'وزير الدفاع', sentence: signed },
    { relation: 'post-in', subject: 'e7', object: 'e6', cue: 'السوري', sentence: signed },
    {
      relation: 'aided',
      subject: 'e5',
      object: 'e6',
      cue: 'ستعزز',
      sentence: pledged,
      status: 'planned',
      attributedTo: 'e2',
    },
  ],
);

/** The same signing told elsewhere, the other way round, and a denial. */
export const reuters = reading(
  {
    id: 'reuters-9',
    text: 'Bagheri signed a deal with Ali Ayyoub. محمد باقري وقّع مع علي أيوب. نفت إيران مساعدة سوريا.',
    lang: 'en',
    publisher: 'Reuters',
    published: '2020-07-09',
  },
  [
    ['e1', 'Person', 'محمد باقري', { names: ['Bagheri'] }],
    ['e2', 'Person', 'علي أيوب', { names: ['Ali Ayyoub'] }],
    ['e3', 'Polity', 'إيران', { sameAs: 'Q794' }],
    ['e4', 'Polity', 'سوريا', { sameAs: 'Q858' }],
  ],
  [
    { relation: 'signed-agreement-with', subject: 'e1', object: 'e2', cue: 'signed' },
    { relation: 'aided', subject: 'e3', object: 'e4', cue: 'نفت', status: 'denied', attributedTo: 'e3' },
  ],
);

/** A meeting with a month for a date, and an allegation that names no source. */
export const petra = reading(
  {
    id: 'petra-4',
    text: 'التقى بشر الخصاونة في دمشق علي أيوب خلال تموز 2020. وزُعم أن إيران هاجمت دمشق.',
    lang: 'ar',
    publisher: 'بترا',
  },
  [
    ['e1', 'Person', 'بشر الخصاونة'],
    ['e2', 'Person', 'علي أيوب'],
    ['e3', 'Place', 'دمشق', { sameAs: 'Q3766' }],
    ['e4', 'Polity', 'إيران', { sameAs: 'Q794' }],
  ],
  [
    {
      relation: 'met-with',
      subject: 'e1',
      object: 'e2',
      cue: 'التقى',
      place: 'e3',
      date: { value: '2020-07', earliest: '2020-07-01', latest: '2020-07-31' },
      event: 'v1',
    },
    { relation: 'attacked', subject: 'e4', object: 'e3', cue: 'هاجمت', status: 'claimed', confidence: 0.5 },
  ],
);

export const readings: readonly Reading[] = [sana, reuters, petra];

/** An English report that names people of the Arabic ones. */
export const visit = reading(
  {
    id: 'wire-2',
    text: "Syria's defence minister Ali Ayyoub met Mohammad Bagheri in Damascus.",
    lang: 'en',
    published: '2020-07-08',
  },
  [
    ['e1', 'Person', 'Ali Ayyoub'],
    ['e2', 'Person', 'Mohammad Bagheri'],
    ['e3', 'Post', "Syria's defence minister"],
    ['e4', 'Polity', 'Syria', { sameAs: 'Q858' }],
  ],
  [
    { relation: 'met-with', subject: 'e1', object: 'e2', cue: 'met' },
    { relation: 'holds-position', subject: 'e1', object: 'e3', cue: 'defence minister' },
    { relation: 'post-in', subject: 'e3', object: 'e4', cue: "Syria's" },
  ],
);
