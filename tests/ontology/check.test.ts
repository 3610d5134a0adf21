import { describe, expect, test } from 'vitest';
import type { Relation } from '../../src/model/relation.ts';
import { checkPacks, formatProblem } from '../../src/ontology/check.ts';

const sound: Relation = {
  id: 'met-with',
  label: { en: 'met with', ar: 'التقى' },
  definition: { en: 'The two met.', ar: 'التقى الطرفان.' },
  from: ['Person'],
  to: ['Person'],
  symmetric: true,
  transitive: false,
  traits: [],
  mappings: [],
  cues: {
    ar: [{ verb: 'التقى', slots: { subject: 'from', object: 'to', مع: 'to' } }],
    en: [{ verb: 'meet', slots: { subject: 'from', object: 'to', with: 'to' } }],
  },
  examples: {
    ar: [
      { text: 'التقى سمير رامي.', claims: [{ subject: 'سمير', object: 'رامي' }] },
      { text: 'سيلتقي سمير رامي.', claims: [{ subject: 'سمير', object: 'رامي', status: 'planned' }] },
      { text: 'التقت الطرق.', claims: [] },
    ],
    en: [
      { text: 'Samir met Rami.', claims: [{ subject: 'Samir', object: 'Rami' }] },
      { text: 'Rami met Samir.', claims: [{ subject: 'Rami', object: 'Samir' }] },
      { text: 'It met all needs.', claims: [] },
    ],
  },
};

const [arabicCue] = sound.cues.ar;
const [firstExample, ...otherExamples] = sound.examples.ar;
if (!arabicCue || !firstExample) throw new Error('the sound pack has a cue and an example');

const withCues = (...ar: Relation['cues']['ar']): Relation => ({ ...sound, cues: { ...sound.cues, ar } });
const withExamples = (...ar: Relation['examples']['ar']): Relation => ({
  ...sound,
  examples: { ...sound.examples, ar },
});

test('a sound pack has no problem', () => {
  expect(checkPacks([sound])).toEqual([]);
});

describe('each fault is one problem with its cure', () => {
  test.each<[string, Relation, string]>([
    [
      'presentation form',
      { ...sound, label: { en: 'met', ar: 'ﻟﻘﺎء' } },
      'label.ar: U+FEDF: holds a presentation form. Type the plain Arabic letters.',
    ],
    [
      'direction mark',
      { ...sound, label: { en: 'met', ar: 'التقى\u200f' } },
      'label.ar: U+200F: holds an invisible direction mark. Delete it.',
    ],
    [
      'invisible character',
      withCues({ ...arabicCue, verb: 'التقى\u00a0' }),
      'cues.ar[0].verb: U+00A0: holds an invisible character. Retype the value.',
    ],
    [
      'tatweel',
      withCues({ ...arabicCue, verb: 'التقـى' }),
      'cues.ar[0].verb: U+0640: holds a tatweel within a word. Delete it.',
    ],
    [
      'two scripts',
      { ...sound, definition: { en: 'met', ar: 'التقى met' } },
      'definition.ar: mixes Arabic and Latin letters. Keep one script a value.',
    ],
    [
      'wrong script',
      { ...sound, label: { en: 'met', ar: 'met' } },
      'label.ar: has no Arabic letter. Write it in the language it stands under.',
    ],
    [
      'unknown slot',
      withCues({ ...arabicCue, slots: { subject: 'from', object: 'to', wih: 'to' } }),
      'cues.ar[0].slots: unknown slot "wih". Slots: subject, object, second, genitive, agency, possessor, doer, source, or a preposition (من, إلى, على, عن, في, ب, ل, ك…).',
    ],
    [
      'unknown slot required',
      withCues({ ...arabicCue, requires: { objct: ['Person'] } }),
      'cues.ar[0].slots: unknown slot "objct". Slots: subject, object, second, genitive, agency, possessor, doer, source, or a preposition (من, إلى, على, عن, في, ب, ل, ك…).',
    ],
    [
      'unknown slot beside',
      withCues({ ...arabicCue, beside: ['content', 'ofwhat'] }),
      'cues.ar[0].slots: unknown slot "ofwhat". Slots: subject, object, second, genitive, agency, possessor, doer, source, or a preposition (من, إلى, على, عن, في, ب, ل, ك…).',
    ],
    [
      'fruitless cue',
      withCues({ ...arabicCue, slots: { subject: 'from', object: 'post' } }),
      'cues.ar[0].slots: can never give a claim. Give one slot the role from and one to, or one both.',
    ],
    ['no cue', withCues(), 'cues.ar: no cue. Add the words that express the relation.'],
    [
      'repeated cue',
      withCues(arabicCue, { ...arabicCue }),
      'cues.ar[1]: the same as cues.ar[0]. Delete one.',
    ],
    [
      'lopsided symmetry',
      { ...sound, to: ['Polity'] },
      'symmetric: from and to differ. Give both the same classes, or drop symmetric.',
    ],
    [
      'unknown class',
      { ...sound, symmetric: false, to: ['Persn' as 'Person'] },
      'to: unknown class Persn. Classes: Person, Organization, Polity, Place, Facility, Post, Agreement, NamedEvent, Artifact.',
    ],
    ['few examples', withExamples(...otherExamples), 'examples.ar: 2 of at least 3 examples. Add sentences.'],
    [
      'only facts',
      withExamples(firstExample, firstExample, firstExample),
      'examples.ar: no example without a claim or with another status. Add one that must not be read as fact.',
    ],
    [
      'name not in text',
      withExamples({ ...firstExample, claims: [{ subject: 'سمير', object: 'هاني' }] }, ...otherExamples),
      'examples.ar[0].claims[0].object: "هاني" is not in the text. Write the name as the text has it.',
    ],
  ])('%s', (_, relation, problem) => {
    const lines = checkPacks([relation]).map(formatProblem);
    expect(lines).toEqual([`ontology/relations/met-with.yaml: ${problem}`]);
  });

  test('duplicate id', () => {
    expect(checkPacks([sound, sound]).map(formatProblem)).toEqual([
      'ontology/relations/met-with.yaml: id: "met-with" is defined twice. Rename or delete one of the packs.',
    ]);
  });
});

test('a name is in the text also where the preposition hides its article', () => {
  const example = { text: 'وصل سمير للقاهرة.', claims: [{ subject: 'سمير', object: 'القاهرة' }] };
  expect(checkPacks([withExamples(example, ...otherExamples)])).toEqual([]);
});
