import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ontologyFolder } from '../../src/config.ts';
import { statuses } from '../../src/model/claim.ts';
import { classNames } from '../../src/model/entity.ts';
import { checkPacks, formatProblem } from '../../src/ontology/check.ts';
import { loadClasses, loadRelations } from '../../src/ontology/load.ts';

const relations = loadRelations();

const P = 'Person';
const agent = 'Person Organization Polity';
const location = 'Polity Place Facility';
const entity = classNames.join(' ');

/** What each relation joins, and S for symmetric, T for transitive. */
const table: readonly (readonly [id: string, from: string, to: string, flags?: string])[] = [
  ['accused', agent, agent],
  ['aided', agent, `Person Organization ${location}`],
  ['allied-with', agent, agent, 'S'],
  ['appointed', agent, P],
  ['arrested', agent, P],
  ['attacked', agent, `Person Organization ${location}`],
  ['attended', agent, 'NamedEvent'],
  ['based-in', 'Organization', location],
  ['citizen-of', P, 'Polity'],
  ['condemned', agent, entity],
  ['cooperated-with', agent, agent, 'S'],
  ['cut-ties-with', agent, agent],
  ['demanded-from', agent, agent],
  ['deployed-to', agent, location],
  ['dismissed', agent, P],
  ['holds-position', P, 'Post'],
  ['hosted', agent, `${agent} NamedEvent`],
  ['killed', agent, P],
  ['leads', agent, 'Organization Polity'],
  ['located-in', `Organization ${location} NamedEvent`, location, 'T'],
  ['mediated-between', agent, agent],
  ['member-of', agent, 'Organization'],
  ['met-with', agent, agent, 'S'],
  ['negotiated-with', agent, agent, 'S'],
  ['owns', agent, 'Organization Facility Artifact'],
  ['part-of', 'Organization', 'Organization'],
  ['phoned', agent, agent, 'S'],
  ['pledged-to', agent, `${agent} Facility`],
  ['post-in', 'Post', 'Organization Polity Facility NamedEvent'],
  ['protested-against', agent, entity],
  ['recognized', 'Polity', 'Polity'],
  ['rejected', agent, entity],
  ['related-to', P, P, 'S'],
  ['resigned-from', P, 'Organization Post'],
  ['sanctioned', agent, agent],
  ['signed-agreement', agent, 'Agreement'],
  ['signed-agreement-with', agent, agent, 'S'],
  ['supported', agent, entity],
  ['threatened', agent, agent],
  ['visited', agent, location],
  ['withdrew-from', agent, `Organization ${location} Agreement`],
  ['works-for', P, 'Organization'],
];

test('the relations are those of the table', () => {
  expect(relations.map(({ id }) => id)).toEqual(table.map(([id]) => id));
});

test.each(table)('%s joins %s and %s', (id, from, to, flags = '') => {
  const relation = relations.find((one) => one.id === id);
  expect(relation?.from.join(' ')).toBe(from);
  expect(relation?.to.join(' ')).toBe(to);
  expect(`${relation?.symmetric ? 'S' : ''}${relation?.transitive ? 'T' : ''}`).toBe(flags);
});

test('the packs have no problem', () => {
  expect(checkPacks(relations).map(formatProblem)).toEqual([]);
});

test('the pack that the README shows is a sound one', () => {
  const readme = readFileSync(join(ontologyFolder, 'README.md'), 'utf8');
  const pack = /```yaml\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
  const folder = mkdtempSync(join(tmpdir(), 'packs-'));
  try {
    writeFileSync(join(folder, 'succeeded.yaml'), pack.replace(/^ {3}/gm, ''));
    expect(checkPacks(loadRelations(folder)).map(formatProblem)).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

describe('classes.yaml', () => {
  const classes = loadClasses();
  const names = classes.classes.map(({ name }) => name);

  test('defines every class and status of the model', () => {
    expect(names).toEqual(expect.arrayContaining([...classNames]));
    expect(classes.statuses.map(({ name }) => name)).toEqual([...statuses]);
  });

  test('refers only to what it defines, or to other vocabularies', () => {
    const defined = new Set([...names, ...classes.records.map(({ name }) => name)]);
    const used = [
      ...classes.classes.flatMap((item) => item.in),
      ...classes.records.flatMap((item) => item.in),
      ...classes.properties.flatMap((item) => [...item.of, ...item.to]),
    ];
    expect(used.filter((name) => !name.includes(':') && !defined.has(name))).toEqual([]);
  });
});
