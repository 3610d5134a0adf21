import { describe, expect, it } from 'vitest';
import { createPipeline } from '../../src/pipeline.ts';
import { printClaims } from './printed.ts';

const pipeline = createPipeline();

/** Each sentence with the claims that it must yield, and nothing else. */
const sentences: Readonly<Record<string, readonly string[]>> = {
  'Turkey vowed to keep supporting Somalia.': [
    'pledged-to | Turkey | Somalia | asserted',
    'supported | Turkey | Somalia | planned',
  ],
  'Turkey vowed revenge against Somalia.': ['threatened | Turkey | Somalia | asserted'],
  'Egypt demanded that Libya return the tanker.': ['demanded-from | Egypt | Libya | asserted'],
  "Libya cut ties with Egypt's ally Greece.": [
    'cut-ties-with | Libya | Greece | asserted',
    'allied-with | Egypt | Greece | asserted',
  ],
  'Government troops backed by Egypt pulled out of Sirte.': [
    'supported | Egypt | Government troops | asserted',
    'withdrew-from | Government troops | Sirte | asserted',
  ],
  'The deal was signed in Oman after nine hours of talks between Libya and Turkey.': [
    'met-with | Libya | Turkey | asserted | at Oman',
  ],
  'Qatari mediators met Khalil al-Hayya in Doha.': [
    'met-with | Khalil al-Hayya | Qatar | asserted | at Doha',
  ],
  'Chad recalled its ambassador to Sudan, General Moussa Deby.': [
    'holds-position | Moussa Deby | ambassador to Sudan | asserted',
    'post-in | ambassador to Sudan | Chad | asserted',
  ],
  'Sheikh Hamad bin Sultan visited Cairo.': ['visited | Hamad bin Sultan | Cairo | asserted'],
  'Moussa Deby arrived in Chad. It is poor, and the militia attacked it.': [
    'visited | Moussa Deby | Chad | asserted',
    'attacked | militia | Chad | asserted',
  ],
  "The opposition called for Ali Ayyoub's resignation.": [
    'demanded-from | opposition | Ali Ayyoub | asserted',
  ],
  'Egypt called for the resignation of Ali Ayyoub.': ['demanded-from | Egypt | Ali Ayyoub | asserted'],
  'The army killed the commander of the 21st Division, Colonel Abdi Guled.': [
    'holds-position | Abdi Guled | commander of the 21st Division | asserted',
    'post-in | commander of the 21st Division | 21st Division | asserted',
    'leads | Abdi Guled | 21st Division | asserted',
    'killed | army | Abdi Guled | asserted',
  ],
  'Lawmakers would back Egypt, Ali Ayyoub said.': [],
  'Chad wants to arm Mali and train Niger.': ['aided | Chad | Mali | planned'],
  'The pact that Qatar is expected to sign angered Iran.': ['signed-agreement | Qatar | pact | planned'],
  'Home Adviser Lt Gen (retd) Rezaul Haque met Ali Ayyoub.': [
    'holds-position | Rezaul Haque | Home Adviser | asserted',
    'met-with | Rezaul Haque | Ali Ayyoub | asserted',
  ],
  "Jan Sadlo, a member of parliament's energy committee, met Ali Ayyoub.": [
    "member-of | Jan Sadlo | parliament's energy committee | asserted",
    'met-with | Jan Sadlo | Ali Ayyoub | asserted',
  ],
  'Qatar sent a battalion to Gaza.': ['deployed-to | Qatar | Gaza | asserted'],
  'The Spanish government recognised the Palestinian state.': ['recognized | Spain | Palestine | asserted'],
  'A spokesman for Delta Airlines, which has its headquarters in Genoa, resigned.': [
    'post-in | spokesman for Delta Airlines | Delta Airlines | asserted',
    'based-in | Delta Airlines | Genoa | asserted',
  ],
  "The Hellenic Prison Officers' Federation accused the justice ministry of neglect.": [
    "accused | Hellenic Prison Officers' Federation | justice ministry | asserted",
  ],
  'Ruth Haddad met Ali Ayyoub. Haddad said he was in Cairo. His cousin Omar Karim met Iran.': [
    'related-to | Omar Karim | Ali Ayyoub | asserted',
    'met-with | Ruth Haddad | Ali Ayyoub | asserted',
    'met-with | Omar Karim | Iran | asserted',
  ],
  'A customs inspector, Wilner Desrosiers, met Ali Ayyoub.': [
    'met-with | Wilner Desrosiers | Ali Ayyoub | asserted',
  ],
  'The Sofia-based trader Orbita Aero sued Qatar.': [
    'based-in | Orbita Aero | Sofia | asserted',
    'accused | Orbita Aero | Qatar | asserted',
  ],
  'Turkey has given Somalia six patrol boats.': ['aided | Turkey | Somalia | asserted'],
  'The Union of Free Cities, a former ally of Mali, condemned Chad.': [
    'condemned | Union of Free Cities | Chad | asserted',
  ],
  'Egypt and Qatar met in Doha. They signed a pact with Chad.': [
    'met-with | Egypt | Qatar | asserted | at Doha',
    'signed-agreement | Egypt | pact | asserted',
    'signed-agreement | Qatar | pact | asserted',
    'signed-agreement | Chad | pact | asserted',
    'signed-agreement-with | Egypt | Chad | asserted',
    'signed-agreement-with | Qatar | Chad | asserted',
  ],
  "Kata'ib al-Nur, an Iranian-backed militia, attacked Erbil. Its leader, Abu Zaynab al-Lami, met Ali Ayyoub.":
    [
      'holds-position | Abu Zaynab al-Lami | leader | asserted',
      "post-in | leader | Kata'ib al-Nur | asserted",
      "leads | Abu Zaynab al-Lami | Kata'ib al-Nur | asserted",
      "attacked | Kata'ib al-Nur | Erbil | asserted",
      'met-with | Abu Zaynab al-Lami | Ali Ayyoub | asserted',
    ],
  'Egypt has asked Qatar to withdraw from Chad.': ['demanded-from | Egypt | Qatar | asserted'],
  'Ali Ayyoub met an adviser to the minister, Lotfi Hamrouni.': [
    'holds-position | Lotfi Hamrouni | adviser to the minister | asserted',
    'met-with | Ali Ayyoub | Lotfi Hamrouni | asserted',
  ],
  'Joseph Mwanza resigned as mayor of Lima. Mwanza met Ali Ayyoub.': [
    'resigned-from | Joseph Mwanza | mayor of Lima | asserted',
    'met-with | Joseph Mwanza | Ali Ayyoub | asserted',
  ],
  "India's external affairs minister, Meenakshi Rao, phoned her Egyptian colleague Sameh Shoukry.": [
    'holds-position | Sameh Shoukry | Egyptian external affairs minister | asserted',
    'post-in | Egyptian external affairs minister | Egypt | asserted',
    'holds-position | Meenakshi Rao | external affairs minister | asserted',
    'post-in | external affairs minister | India | asserted',
    'phoned | Meenakshi Rao | Sameh Shoukry | asserted',
  ],
};

describe('claims of English sentences', () => {
  for (const [text, expected] of Object.entries(sentences)) {
    it(text, () => {
      expect(printClaims(pipeline.extract({ id: 'd', lang: 'en', text }))).toEqual(expected);
    });
  }
});
