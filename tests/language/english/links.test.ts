import { describe, expect, it } from 'vitest';
import { describeLink } from '../../describe.ts';
import { read } from './reader.ts';

const sentences: Readonly<Record<string, readonly string[]>> = {
  'Egyptian Foreign Minister Sameh Shoukry spoke.': [
    'holds-position Sameh Shoukry -> Egyptian Foreign Minister',
    'post-in Egyptian Foreign Minister -> Egypt',
  ],
  'The head of the Central Bank of Libya, Sadiq al-Kabir, left.': [
    'holds-position Sadiq al-Kabir -> head of the Central Bank of Libya',
    'post-in head of the Central Bank of Libya -> Central Bank of Libya',
    'leads Sadiq al-Kabir -> Central Bank of Libya',
  ],
  'Rached Ghannouchi, the leader of the Ennahda Party, was sentenced.': [
    'holds-position Rached Ghannouchi -> leader of the Ennahda Party',
    'post-in leader of the Ennahda Party -> Ennahda Party',
    'leads Rached Ghannouchi -> Ennahda Party',
  ],
  'Former Iraqi prime minister Adil Abdul-Mahdi spoke.': [],
  'Moroccan journalist Hamid Mahdaoui was released.': ['citizen-of Hamid Mahdaoui -> Morocco'],
  'Muna Haddad, a member of the Shura Council, resigned.': ['member-of Muna Haddad -> Shura Council'],
  'They met in Idlib, Syria.': ['located-in Idlib -> Syria'],
  'They met in the Libyan city of Benghazi.': ['located-in Benghazi -> Libya'],
  "Kuwait's emir, Sheikh Meshal al-Ahmad al-Sabah, did not attend.": [
    'holds-position Meshal al-Ahmad al-Sabah -> emir',
    'post-in emir -> Kuwait',
  ],
  'Deputy Prime Minister and Foreign Minister Ayman Safadi spoke.': [
    'holds-position Ayman Safadi -> Foreign Minister',
    'holds-position Ayman Safadi -> Deputy Prime Minister',
  ],
  'The foreign minister of Jordan met traders.': ['post-in foreign minister of Jordan -> Jordan'],
};

describe('links of English noun phrases', () => {
  for (const [text, expected] of Object.entries(sentences)) {
    it(text, () => {
      const reading = read(text);
      expect(reading.links.map((link) => describeLink(reading, link))).toEqual(expected);
    });
  }
});
