import { createEnglish } from '../../../src/language/english/index.ts';
import type { Reading } from '../../../src/model/reading.ts';

const english = createEnglish([
  { noun: 'official visit', slots: {} },
  { noun: 'son', slots: {} },
  { verb: 'gun down', slots: {} },
  { verb: 'take over', slots: {} },
  { adjective: 'allied', slots: {} },
]);

/** Reads a text as published on Wednesday, 8 May 2024. */
export function read(text: string): Reading {
  return english.read({ id: 'test', text, published: '2024-05-08' }, { start: 0, end: text.length });
}
