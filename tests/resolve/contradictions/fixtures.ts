import { reading } from '../../store/fixtures.ts';

const meeting = { value: '2020-07-08', earliest: '2020-07-08', latest: '2020-07-08' };

/** A meeting that one document tells, another denies, and a third tells of another city. */
export const told = reading(
  {
    id: 'told',
    text: 'التقى علي أيوب محمد باقري في دمشق يوم 8 يوليو. ورحّب وزير الدفاع السوري علي أيوب بالضيف.',
    lang: 'ar',
    publisher: 'سانا',
    published: '2020-07-09',
  },
  [
    ['e1', 'Person', 'علي أيوب'],
    ['e2', 'Person', 'محمد باقري'],
    ['e3', 'Place', 'دمشق'],
    ['e4', 'Post', 'وزير الدفاع السوري'],
    ['e5', 'Polity', 'سوريا', { sameAs: 'Q858' }],
  ],
  [
    {
      relation: 'met-with',
      subject: 'e1',
      object: 'e2',
      cue: 'التقى',
      place: 'e3',
      date: meeting,
      sentence: 'التقى علي أيوب محمد باقري في دمشق يوم 8 يوليو.',
    },
    { relation: 'holds-position', subject: 'e1', object: 'e4', cue: 'وزير الدفاع السوري' },
    { relation: 'post-in', subject: 'e4', object: 'e5', cue: 'السوري' },
  ],
);

export const denied = reading(
  {
    id: 'denied',
    text: 'نفى محمد باقري لقاء علي أيوب.',
    lang: 'ar',
    publisher: 'إيسنا',
    published: '2020-07-10',
  },
  [
    ['e1', 'Person', 'محمد باقري'],
    ['e2', 'Person', 'علي أيوب'],
  ],
  [{ relation: 'met-with', subject: 'e1', object: 'e2', cue: 'نفى', status: 'denied', attributedTo: 'e1' }],
);

export const elsewhere = reading(
  {
    id: 'elsewhere',
    text: "Ali Ayyoub met Mohammad Bagheri in Homs on 8 July. Syria's defence minister Khaled Mansour was absent.",
    lang: 'en',
    publisher: 'Wire',
    published: '2020-07-09',
  },
  [
    ['e1', 'Person', 'Ali Ayyoub'],
    ['e2', 'Person', 'Mohammad Bagheri'],
    ['e3', 'Place', 'Homs'],
    ['e4', 'Post', "Syria's defence minister"],
    ['e5', 'Polity', 'Syria', { sameAs: 'Q858' }],
    ['e6', 'Person', 'Khaled Mansour'],
  ],
  [
    {
      relation: 'met-with',
      subject: 'e1',
      object: 'e2',
      cue: 'met',
      place: 'e3',
      date: meeting,
      sentence: 'Ali Ayyoub met Mohammad Bagheri in Homs on 8 July.',
    },
    { relation: 'holds-position', subject: 'e6', object: 'e4', cue: 'defence minister' },
    { relation: 'post-in', subject: 'e4', object: 'e5', cue: "Syria's" },
  ],
);

/** Three documents with four contradictions, of three kinds. */
export const opposed = [told, denied, elsewhere] as const;
