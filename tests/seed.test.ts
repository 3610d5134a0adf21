import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../src/config.ts';
import type { Extraction } from '../src/model/claim.ts';
import { createPipeline } from '../src/pipeline.ts';
import { printClaims } from './extract/printed.ts';

const path = join(packageRoot, '..', 'shared', 'seed', 'al-manar-2020-07-08.txt');

describe.skipIf(!existsSync(path))('a Syrian-Iranian military summit, as one outlet reported it', () => {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const read = (published?: string): Extraction =>
    createPipeline().extract({ id: 'summit', text, ...(published ? { published } : {}) });
  const extraction = existsSync(path) ? read('2020-07-08') : undefined;
  const claims = extraction ? printClaims(extraction) : [];
  const has = (pattern: RegExp) =>
    expect(
      claims.filter((c) => pattern.test(c)),
      claims.join('\n'),
    ).not.toEqual([]);
  const hasNot = (pattern: RegExp) => expect(claims.filter((c) => pattern.test(c))).toEqual([]);

  it('gives each man his posts, and the posts their bodies or states', () => {
    has(/^holds-position \| علي أيوب \| .*رئيس أركان الجيش السوري.* \| asserted/u);
    has(/^holds-position \| علي أيوب \| وزير الدفاع.* \| asserted/u);
    has(/^holds-position \| محمد باقري \| رئيس أركان الجيش الإيراني \| asserted/u);
    has(/^post-in \| .*رئيس أركان الجيش السوري \| (?:الجيش السوري|سوريا)/u);
    has(/^post-in \| رئيس أركان الجيش الإيراني \| (?:الجيش الإيراني|إيران)/u);
  });

  it('says that they met, in the ministry, which is in Damascus', () => {
    has(/^met-with \| (?:علي أيوب \| محمد باقري|محمد باقري \| علي أيوب) \| asserted/u);
    has(/^met-with .*at مبنى وزارة الدفاع/u);
    has(/^located-in \| مبنى وزارة الدفاع \| دمشق \| asserted/u);
  });

  it('says that the two states signed a military agreement with each other', () => {
    has(/^signed-agreement-with \| (?:سوريا \| إيران|إيران \| سوريا) \| asserted/u);
    has(/^signed-agreement \| .* \| اتفاقية تعاون عسكري شامل \| asserted/u);
    hasNot(/^signed-agreement.*تركيا/u);
  });

  it('keeps a pledge and what is pledged apart', () => {
    has(/^pledged-to \| محمد باقري \| .* \| asserted/u);
    hasNot(/^aided .* asserted/u);
  });

  it('says that the two states cooperated', () => {
    has(/^cooperated-with \| (?:سوريا \| إيران|إيران \| سوريا) \| asserted/u);
  });

  it('reads neither outlet, byline nor caption as one who acts', () => {
    hasNot(/خليل موسى|المنار|المجموعة اللبنانية|photo/u);
  });

  it('has one entity each, not one a paragraph', () => {
    const persons = extraction?.entities.filter((e) => e.class === 'Person').map((e) => e.label);
    expect(persons).toEqual(['علي أيوب', 'محمد باقري']);
  });

  it('knows the day only when it is told when the report was published', () => {
    has(/on 2020-07-08/u);
    expect(printClaims(read()).filter((c) => c.includes(' on 2020'))).toEqual([]);
  });
});
