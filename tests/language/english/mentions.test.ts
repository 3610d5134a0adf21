import { describe, expect, it } from 'vitest';
import { describeMention } from '../../describe.ts';
import { read } from './reader.ts';

const sentences: Readonly<Record<string, readonly string[]>> = {
  'Abdel Fattah al-Burhan met Mohammed bin Salman.': [
    'Person name "Abdel Fattah al-Burhan" (m.sg)',
    'Person name "Mohammed bin Salman" (m.sg)',
  ],
  'The Rapid Support Forces (RSF) withdrew.': [
    'Organization name "Rapid Support Forces" (sg) key=rapid-support-forces polity=Q1049 aliases=RSF',
  ],
  'The Egyptian Foreign Ministry denied it.': [
    'Organization name "Egyptian Foreign Ministry" (sg) polity=Q79',
    'Organization pronoun "it" (3.sg)',
  ],
  'Both sides agreed.': ['Organization description "side" (pl) count=2 anyAgent text="Both sides"'],
  'His Jordanian counterpart left.': [
    'Person pronoun "His" (3.m.sg)',
    'Person description "counterpart" (sg) polity=Q810 office="counterpart" text="His Jordanian counterpart"',
    'Polity name "Jordan" (sg) key=Q810 polity=Q810 text="Jordanian"',
  ],
  'The Social Affairs Minister spoke.': [
    'Person description "minister" (sg) office="minister" text="The Social Affairs Minister"',
  ],
  'They signed a memorandum of understanding on energy.': [
    'Organization pronoun "They" (3.pl)',
    'Agreement name "memorandum of understanding" (sg) aliases=memorandum of understanding on energy',
  ],
  "Libya's eastern-based parliament voted.": [
    'Polity name "Libya" (sg) key=Q1016 polity=Q1016',
    'Organization name "Libya\'s eastern-based parliament" (sg) polity=Q1016 aliases=Libya\'s parliament',
  ],
  'Police closed the road.': ['Organization name "Police" (sg)'],
};

describe('mentions of English sentences', () => {
  for (const [text, expected] of Object.entries(sentences)) {
    it(text, () => {
      expect(read(text).mentions.map((mention) => describeMention(mention).replace(/^m\d+ /, ''))).toEqual(
        expected,
      );
    });
  }

  it('the surname alone is the person named before', () => {
    const { mentions } = read('Sameh Shoukry arrived in Cairo. Later Shoukry left Aden.');
    expect(mentions.filter(({ class: name }) => name === 'Person').map(({ name }) => name)).toEqual([
      'Sameh Shoukry',
      'Shoukry',
    ]);
  });
});
