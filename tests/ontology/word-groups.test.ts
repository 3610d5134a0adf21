import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { loadRelations } from '../../src/ontology/load.ts';
import { expandCues } from '../../src/ontology/word-groups.ts';

const slots = { subject: 'from', object: 'to' } as const;

test('a cue that names several verbs, or a group of them, is one cue for each, at the place that it has', () => {
  const cues = expandCues(
    [
      { verb: 'أهدى', slots },
      { verb: 'بعث|<send>', with: '<aid>|قمح', slots },
    ],
    {
      send: ['أرسل', 'شحن'],
      aid: ['دواء', 'خيمة'],
    },
  );
  expect(cues.map(({ verb, with: noun, place }) => [verb, noun, place])).toEqual([
    ['أهدى', undefined, 0],
    ['بعث', 'دواء|خيمة|قمح', 1],
    ['أرسل', 'دواء|خيمة|قمح', 1],
    ['شحن', 'دواء|خيمة|قمح', 1],
  ]);
});

test('what the list has as it stands is not made twice', () => {
  const cues = expandCues(
    [
      { verb: 'أرسل', slots },
      { verb: 'أرسل|شحن', slots },
    ],
    {},
  );
  expect(cues.map(({ verb }) => verb)).toEqual(['أرسل', 'شحن']);
});

let folder: string | undefined;
afterEach(() => folder && rmSync(folder, { recursive: true, force: true }));

test('an unknown group is an error that names the pack, the group and those that there are', () => {
  folder = mkdtempSync(join(tmpdir(), 'sila-groups-'));
  mkdirSync(join(folder, 'relations'));
  writeFileSync(join(folder, 'words.yaml'), 'ar: { give: [قدّم] }\n');
  writeFileSync(
    join(folder, 'relations', 'aided.yaml'),
    [
      'id: aided',
      'label: { en: aided, ar: ساعد }',
      'definition: { en: help, ar: عون }',
      'from: [Agent]',
      'to: [Agent]',
      'cues:',
      '  ar:',
      '    - { verb: <gvie>, slots: { subject: from, object: to } }',
    ].join('\n'),
  );
  expect(() => loadRelations(join(folder as string, 'relations'))).toThrow(
    /aided\.yaml: cues\.ar: unknown group <gvie>\. Groups: <give>\./u,
  );
});
