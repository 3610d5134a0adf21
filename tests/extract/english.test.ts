import { describe, expect, it } from 'vitest';
import { createPipeline } from '../../src/pipeline.ts';
import { printClaims } from './printed.ts';

const pipeline = createPipeline();

/** Each sentence with the claims that it must yield, and nothing else. */
const sentences: Readonly<Record<string, readonly string[]>> = {
  'Ali Ayyoub was killed when Israeli troops opened fire in Tyre.': [
    'killed | Israeli troops | Ali Ayyoub | asserted',
  ],
  'Ali Ayyoub died in a Russian attack on Tyre.': [
    'killed | Russia | Ali Ayyoub | asserted',
    'attacked | Russia | Tyre | asserted',
  ],
  'A Russian missile hit a hotel in Odesa, killing the Swiss aid worker Martin Frei.': [
    'citizen-of | Martin Frei | Switzerland | asserted',
    'killed | Russia | Martin Frei | asserted',
  ],
  'A Taliban fighter shot dead Ali Ayyoub.': ['killed | Taliban | Ali Ayyoub | asserted'],
  'A suicide bomber from Boko Haram killed Ali Ayyoub.': ['killed | Boko Haram | Ali Ayyoub | asserted'],
  'Members of the Hofra gang killed Ali Ayyoub.': ['killed | Hofra gang | Ali Ayyoub | asserted'],
  'FBI agents arrested Ali Ayyoub in Boston.': ['arrested | FBI | Ali Ayyoub | asserted | at Boston'],
  'Border guards detained Ali Ayyoub in Cairo.': [
    'arrested | Border guards | Ali Ayyoub | asserted | at Cairo',
  ],
  'Hours later the army put Ali Ayyoub under house arrest.': ['arrested | army | Ali Ayyoub | asserted'],
  'Police arrested nine people in connection with a collapse, including former construction minister Marko Vesovic.':
    ['arrested | Police | Marko Vesovic | asserted'],
  'Greek coast guard officers boarded the tanker Olympia Star off Crete and arrested its captain, Pavlo Hryhorenko.':
    [
      'holds-position | Pavlo Hryhorenko | captain | asserted',
      'arrested | coast guard | Pavlo Hryhorenko | asserted',
    ],
  'Uganda sent special forces to Juba at the request of President Kuol Mabior.': [
    'holds-position | Kuol Mabior | President | asserted',
    'deployed-to | Uganda | Juba | asserted',
    'demanded-from | Kuol Mabior | Uganda | asserted',
  ],
  "Lumec's main shareholder, the American investor Carl Dreyfus, wants him to go.": [
    'citizen-of | Carl Dreyfus | United States | asserted',
    'owns | Carl Dreyfus | Lumec | asserted',
  ],
  'The interim government has frozen the assets of Padma Group, a conglomerate owned by tycoon Salim Chowdhury.':
    [
      'sanctioned | interim government | Padma Group | asserted',
      'owns | Salim Chowdhury | Padma Group | asserted',
    ],
  'Ali Ayyoub removed two members of the ruling council, Salma Nugdallah and Siddig Tawer.': [
    'dismissed | Ali Ayyoub | Salma Nugdallah | asserted',
    'dismissed | Ali Ayyoub | Siddig Tawer | asserted',
  ],
  'Celtra has hired Birgit Maier as its chief executive.': [
    'post-in | chief executive | Celtra | asserted',
    'appointed | Celtra | Birgit Maier | asserted',
    'holds-position | Birgit Maier | chief executive | asserted',
    'works-for | Birgit Maier | Celtra | asserted',
  ],
  'Ana Pinto was detained on Monday, her party said.': [],
  'Environmental group Earthlife Namibia opposes Iran.': ['rejected | Earthlife Namibia | Iran | asserted'],
  'The Screen Writers Guild met Iran.': ['met-with | Screen Writers Guild | Iran | asserted'],
  'Ferri will take charge of the Bari seminary.': ['leads | Ferri | Bari | planned'],
  "Ana Pinto became Chile's first woman president in March.": [
    'post-in | president | Chile | asserted',
    'holds-position | Ana Pinto | president | asserted',
  ],
  'Donald Tomczak won. Viktor Orsos called his victory fantastic.': [],
  'Latvia has ordered 20 jets from Airbus.': [],
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
