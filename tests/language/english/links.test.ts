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
  'Police arrested a Greek engineer, Nikos Stathakis.': ['citizen-of Nikos Stathakis -> Greece'],
  'The union, whose leader Ridha Boussaid met Fethi Belhaj, kept silent.': [
    'holds-position Ridha Boussaid -> leader',
    'post-in leader -> union',
    'leads Ridha Boussaid -> union',
  ],
  'Ljupco Trajkov of the Institute for Balkan Studies, a Skopje-based think tank, spoke.': [
    'works-for Ljupco Trajkov -> Institute for Balkan Studies',
    'based-in Institute for Balkan Studies -> Skopje',
  ],
  'Davit Gelashvili, of the ruling Georgian Unity party, spoke.': [
    'member-of Davit Gelashvili -> Georgian Unity party',
  ],
  "Davit Gelashvili's party, Free Rustaveli, protested.": ['member-of Davit Gelashvili -> Free Rustaveli'],
  "The Greens' senator for Tasmania, Dorian Wu, spoke.": [
    'holds-position Dorian Wu -> senator for Tasmania',
    'member-of Dorian Wu -> Greens',
  ],
  'Speaker of the Mazhilis Yerlan Koshanov met Ali Asadov.': [
    'holds-position Yerlan Koshanov -> Speaker of the Mazhilis',
    'post-in Speaker of the Mazhilis -> Mazhilis',
    'leads Yerlan Koshanov -> Mazhilis',
  ],
  'Army chief Osman Kabbashi spoke.': [
    'holds-position Osman Kabbashi -> Army chief',
    'post-in Army chief -> army',
    'leads Osman Kabbashi -> army',
  ],
  'DAVOS, Switzerland - The forum opened on Monday with a speech by the host.': [
    'located-in DAVOS -> Switzerland',
  ],
  'Lajukan chairman Arief Sudibyo spoke.': [
    'holds-position Arief Sudibyo -> Lajukan chairman',
    'post-in Lajukan chairman -> Lajukan',
    'leads Arief Sudibyo -> Lajukan',
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
