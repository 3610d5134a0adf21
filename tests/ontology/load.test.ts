import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ontologyFolder } from '../../src/config.ts';
import { SilaError } from '../../src/errors.ts';
import { loadClasses, loadRelations } from '../../src/ontology/load.ts';

const sound = `
id: met-with
label: { en: met with, ar: التقى }
definition: { en: The two met., ar: التقى الطرفان. }
from: [Agent]
to: [Agent]
symmetric: true
mappings: [CAMEO:040]
cues:
  ar:
    - { verb: التقى, slots: { subject: from, object: to } }
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'packs-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function load(text: string, file = 'met-with.yaml') {
  writeFileSync(join(folder, file), text);
  return loadRelations(folder);
}

test('expands class groups and fills in what a pack leaves out', () => {
  expect(load(sound)).toEqual([
    {
      id: 'met-with',
      label: { en: 'met with', ar: 'التقى' },
      definition: { en: 'The two met.', ar: 'التقى الطرفان.' },
      from: ['Person', 'Organization', 'Polity'],
      to: ['Person', 'Organization', 'Polity'],
      symmetric: true,
      transitive: false,
      traits: [],
      mappings: ['CAMEO:040'],
      cues: { ar: [{ verb: 'التقى', slots: { subject: 'from', object: 'to' }, place: 0 }], en: [] },
      examples: { ar: [], en: [] },
    },
  ]);
});

test('expands class groups in what a cue requires', () => {
  const [relation] = load(sound.replace('object: to }', 'object: to }, requires: { object: [Location] }'));
  expect(relation?.cues.ar[0]?.requires).toEqual({ object: ['Polity', 'Place', 'Facility'] });
});

test('sorts relations by id', () => {
  load(sound);
  const ids = load(sound.replace('id: met-with', 'id: aided'), 'aided.yaml').map(({ id }) => id);
  expect(ids).toEqual(['aided', 'met-with']);
});

describe('a broken pack names the file, the key and the cure', () => {
  test.each([
    [
      'object: to',
      'object: persn',
      'cues.ar[0].slots.object: unknown role "persn". Roles: from, to, both, via, post.',
    ],
    [
      'from: [Agent]',
      'from: [Agnt]',
      /^from\[0\]: unknown class "Agnt"\. Classes: Person, .*, Agent, Location, Entity\.$/,
    ],
    ['from: [Agent]', 'from: []', 'from: names no class. Name at least one.'],
    ['from: [Agent]\n', '', 'from: missing. Add it.'],
    ['from: [Agent]', 'from: Agent', 'from: must be a list, not "Agent". Rewrite the value.'],
    ['symmetric: true', 'symmetric: yes', 'symmetric: must be true or false, not "yes". Rewrite the value.'],
    ['symmetric: true', 'symetric: true', 'unknown key "symetric". Correct or delete it.'],
    ['verb: التقى', 'verbe: التقى', 'cues.ar[0]: unknown key "verbe". Correct or delete it.'],
    [
      'verb: التقى, ',
      '',
      'cues.ar[0]: a cue is one verb, one noun or one adjective. Write exactly one of these keys.',
    ],
    [
      'verb: التقى, ',
      'verb: التقى, noun: لقاء, ',
      /^cues\.ar\[0\]: a cue is one verb, one noun or one adjective\./,
    ],
    [
      'verb: التقى',
      'verb: 7',
      'cues.ar[0].verb: must be text (quote numbers and dates), not 7. Rewrite the value.',
    ],
    [
      '{ subject: from, object: to }',
      '{}',
      /^cues\.ar\[0\]\.slots: no slot\. Say what the cue’s arguments are/,
    ],
    [
      'object: to }',
      'object: to }, status: maybe',
      /^cues\.ar\[0\]\.status: unknown status "maybe"\. Statuses: asserted, /,
    ],
    ['CAMEO:040', 'CAMEO 040', /^mappings\[0\]: a mapping is a prefix, a colon and a code/],
    ['ar: التقى الطرفان.', 'ar: ""', 'definition.ar: is empty. Write something, or delete the line.'],
    ['id: met-with', 'id: met_with', /^id: an id is lower-case words joined by hyphens/],
    ['id: met-with', 'id: met-by', 'id: is "met-by", but the file is named met-with. Make the two equal.'],
    ['to: [Agent]', 'from: [Agent]', 'line 6: Map keys must be unique. Mend the YAML there.'],
  ])('%s → %s', (part, broken, message) => {
    const text = sound.replace(part, broken);
    expect(text).not.toBe(sound);
    const error = caught(() => load(text));
    expect(error.kind).toBe('ontology');
    const path = `${join(folder, 'met-with.yaml')}: `;
    expect(error.message.slice(0, path.length)).toBe(path);
    expect(error.message.slice(path.length)).toMatch(message);
    if (typeof message === 'string') expect(error.message.slice(path.length)).toBe(message);
  });
});

test('an empty or missing folder is an error that names it', () => {
  expect(caught(() => loadRelations(folder)).message).toContain('no relation pack (*.yaml) in it');
  expect(caught(() => loadRelations(join(folder, 'none'))).message).toContain('no such folder');
  expect(caught(() => loadClasses(folder)).message).toContain('classes.yaml: no such file');
});

test('paths within the package are written from its root', () => {
  expect(caught(() => loadClasses(join(ontologyFolder, 'none'))).message).toMatch(
    /^ontology\/none\/classes\.yaml: /,
  );
});

function caught(act: () => unknown): SilaError {
  try {
    act();
  } catch (error) {
    if (error instanceof SilaError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}
