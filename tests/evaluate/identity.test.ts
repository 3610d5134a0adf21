import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dataFolder } from '../../src/config.ts';
import { evaluateIdentity } from '../../src/evaluate/identity.ts';
import { type IdentityGold, readIdentityGold } from '../../src/evaluate/identity-gold.ts';
import {
  acrossDocuments,
  acrossLanguages,
  type PlacedMention,
  scoreIdentity,
  withinLanguages,
} from '../../src/evaluate/identity-score.ts';
import type { Extraction } from '../../src/model/claim.ts';

const mention = (document: string, lang: string, gold: string, found?: string): PlacedMention => ({
  document,
  lang,
  gold,
  ...(found !== undefined && { found }),
});

describe('clusters are scored', () => {
  test('full when they are right', () => {
    const score = scoreIdentity(
      [mention('a', 'ar', 'x', '1'), mention('b', 'en', 'x', '1'), mention('c', 'ar', 'y', '2')],
      acrossDocuments,
    );
    expect(score.pairwise).toEqual({ precision: 1, recall: 1, f1: 1, count: 1 });
    expect(score.bCubed).toEqual({ precision: 1, recall: 1, f1: 1, count: 2 });
  });

  test('by the pairs that are wrong and the pairs that are missing', () => {
    const mentions = [
      mention('a', 'ar', 'x', '1'),
      mention('b', 'en', 'x', '1'),
      mention('c', 'en', 'y', '1'),
      mention('d', 'ar', 'x', '2'),
    ];
    const { pairwise } = scoreIdentity(mentions, acrossDocuments);
    expect(pairwise).toMatchObject({ precision: 1 / 3, recall: 1 / 3, count: 3 });
    expect(scoreIdentity(mentions, acrossLanguages).pairwise).toMatchObject({
      precision: 1 / 2,
      recall: 1 / 2,
    });
    expect(scoreIdentity(mentions, withinLanguages).pairwise).toMatchObject({ precision: 0, recall: 0 });
  });

  test('with what was not read standing alone', () => {
    const score = scoreIdentity([mention('a', 'ar', 'x', '1'), mention('b', 'en', 'x')], acrossDocuments);
    expect(score.pairwise).toMatchObject({ precision: 1, recall: 0, f1: 0 });
    expect(score.bCubed).toMatchObject({ recall: 1 / 2 });
  });
});

describe('the gold', () => {
  const gold = readIdentityGold(
    ['dev', 'held'].map((name) => join(dataFolder, 'gold', 'identity', `${name}.jsonl`)),
  );
  const clusters = new Map<string, IdentityGold[]>();
  for (const document of gold) {
    for (const { cluster } of document.entities) {
      const key = `${document.split} ${cluster}`;
      clusters.set(key, [...(clusters.get(key) ?? []), document]);
    }
  }

  test('has clusters enough, across documents and across languages', () => {
    const across = [...clusters.values()].filter((group) => new Set(group.map(({ id }) => id)).size > 1);
    const bilingual = across.filter((group) => new Set(group.map(({ lang }) => lang)).size > 1);
    expect(across.length).toBeGreaterThanOrEqual(120);
    expect(bilingual.length).toBeGreaterThanOrEqual(60);
  });

  test('is joined as it says by a reader who misses nothing', () => {
    const perfect = (document: { readonly id: string }): Extraction => {
      const entities = gold.find(({ id }) => id === document.id)?.entities ?? [];
      const lang = gold.find(({ id }) => id === document.id)?.lang ?? 'ar';
      return {
        id: document.id,
        lang,
        entities: entities.map(({ class: of, start, end, text }, i) => ({
          id: `e${i}`,
          class: of,
          label: text,
          names: [text],
          mentions: [{ start, end, text }],
        })),
        claims: [],
        dropped: [],
      };
    };
    for (const split of ['dev', 'held']) {
      const report = evaluateIdentity(
        gold.filter((document) => document.split === split),
        perfect,
        () => false,
      );
      expect(report.found).toBe(report.mentions);
      const { bCubed } = report.read['across languages'];
      expect(bCubed.precision).toBeGreaterThan(0.95);
      expect(bCubed.f1).toBeGreaterThan(0.85);
    }
  });

  test('names file and line of a span that is not its text', () => {
    expect(() => readIdentityGold([join(dataFolder, 'gold', 'ar', 'world.jsonl')])).toThrow(
      /world\.jsonl:1: not gold for identity/,
    );
  });
});
