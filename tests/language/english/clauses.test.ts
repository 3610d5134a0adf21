import { describe, expect, it } from 'vitest';
import { describeClause } from '../../describe.ts';
import { read } from './reader.ts';

const sentences: Readonly<Record<string, readonly string[]>> = {
  'Hakan Fidan met Ayman Safadi in Amman on Sunday.': [
    'c0 meet(subject: Hakan Fidan; object: Ayman Safadi; in: Amman)',
  ],
  'The agreement was signed by Turkey and Qatar in Doha.': [
    'c0 agree|agreement() noun <- c1 argument',
    'c1 sign(object: agreement; subject: Turkey + Qatar; in: Doha) passive',
  ],
  'Egypt said Libya had signed a contract with Turkey.': [
    'c0 say(subject: Egypt)',
    'c1 sign(subject: Libya; object: contract; with: Turkey) <- c0 complement',
    'c2 contract(subject: Libya; with: Turkey) noun <- c1 argument',
  ],
  'Iran denied that its forces attacked the city of Idlib, Syria.': [
    'c0 deny(subject: Iran)',
    'c1 attack(subject: forces; object: Idlib) <- c0 complement (that)',
  ],
  'Iran plans to sign a deal with Russia next month.': [
    'c0 plan(subject: Iran)',
    'c1 sign(subject: Iran; object: deal; with: Russia) <- c0 complement (to)',
    'c2 agree|deal(subject: Iran; with: Russia) noun <- c1 argument',
  ],
  '"We signed the agreement," Lebanese President Joseph Aoun said on Tuesday.': [
    'c0 sign(subject: Joseph Aoun; object: agreement) <- c2 complement',
    'c1 agree|agreement(subject: Joseph Aoun) noun <- c0 argument',
    'c2 say(subject: Joseph Aoun)',
  ],
  '"There will be no war with Algeria," said Karim Bouzid, the Moroccan foreign minister.': [
    'c0 be(object: c1:war; with: Algeria) negated future <- c2 complement',
    'c1 war(with: Algeria) noun negated <- c0 argument',
    'c2 say(subject: Karim Bouzid)',
  ],
  'The arrest of Ahmed Karimi by Iraqi police was condemned by Egypt.': [
    'c0 arrest(of: Ahmed Karimi; object: Ahmed Karimi; by: Iraqi police; subject: Iraqi police) noun <- c1 argument',
    'c1 condemn(object: c0:arrest; subject: Egypt) passive',
  ],
  "Egypt's arrest of Ahmed Karimi angered Qatar.": [
    'c0 arrest(genitive: Egypt; subject: Egypt; of: Ahmed Karimi; object: Ahmed Karimi) noun <- c1 argument',
    'c1 anger(subject: c0:arrest; object: Qatar)',
  ],
  'Ahmed Karimi arrived in Baghdad on Monday for talks with Fuad Hussein.': [
    'c0 arrive(subject: Ahmed Karimi; in: Baghdad; for: c1:talks; with: Fuad Hussein)',
    'c1 talk|talks(subject: Ahmed Karimi; with: Fuad Hussein) noun future <- c0 argument (for)',
  ],
  'Following talks with Ayman Safadi in Cairo, Abbas Araghchi said Iran would not negotiate with France.': [
    'c0 talk|talks(with: Ayman Safadi; in: Cairo; subject: Abbas Araghchi) noun <- c1 argument (following)',
    'c1 say(subject: Abbas Araghchi; following: c0:talks)',
    'c2 negotiate(subject: Iran; with: France) negated future <- c1 complement',
  ],
  'Qatar, Egypt and Jordan, which have mediated between Israel and Syria, called on both sides to resume negotiations.':
    [
      'c0 mediate(subject: Qatar + Egypt + Jordan; between: Israel + Syria)',
      'c1 call(subject: Qatar + Egypt + Jordan; on: side)',
      'c2 resume(subject: side; object: c3:negotiation) <- c1 complement (to)',
      'c3 negotiate|negotiation|negotiations(subject: side) noun <- c2 argument',
    ],
  'Sudan accused Ethiopia of arming rebels.': [
    'c0 accuse(subject: Sudan; object: Ethiopia)',
    'c1 arm(subject: Ethiopia; object: rebel) <- c0 complement (of)',
  ],
  'Karim Bouzid, who was arrested in Tunis, denied attacking Mona Haddad.': [
    'c0 arrest(object: Karim Bouzid; in: Tunis) passive',
    'c1 deny(subject: Karim Bouzid)',
    'c2 attack(subject: Karim Bouzid; object: Mona Haddad) <- c1 complement',
  ],
  'Kuwait may recognise Kosovo.': ['c0 recognise(subject: Kuwait; object: Kosovo) possible'],
  'If Iran signs the treaty, France will lift sanctions.': [
    'c0 sign(subject: Iran; object: treaty) conditional',
    'c1 treaty(subject: Iran) noun <- c0 argument',
    'c2 lift(subject: France; object: c3:sanctions) future <- c0 coordinate',
    'c3 sanction|sanctions() noun <- c2 argument',
  ],
  'Oman did not send troops to Yemen.': ['c0 send(subject: Oman; object: troop; to: Yemen) negated'],
  'Ahmed Karimi allegedly killed Mona Haddad.': [
    'c0 kill(subject: Ahmed Karimi; object: Mona Haddad) distant',
  ],
  'Israel killed Ahmed Karimi, according to Mona Haddad.': [
    'c0 kill(subject: Israel; object: Ahmed Karimi) source=Mona Haddad',
  ],
  'Parliament appointed Osama Hammad as prime minister, replacing Fathi Bashagha.': [
    'c0 appoint(subject: Parliament; object: Osama Hammad; as: prime minister)',
    'c1 replace(subject: Parliament; object: Fathi Bashagha) <- c0 adverbial',
  ],
  'Karim Bouzid was named finance minister.': [
    'c0 name(object: Karim Bouzid; second: finance minister) passive',
  ],
  'Egypt condemned the attack and Turkey welcomed the truce.': [
    'c0 condemn(subject: Egypt; object: c1:attack)',
    'c1 attack() noun <- c0 argument',
    'c2 welcome(subject: Turkey; object: truce) <- c0 coordinate',
    'c3 truce() noun <- c2 argument',
  ],
  'Ahmed Karimi visited Oman, met Mona Haddad and will sign a treaty.': [
    'c0 visit(subject: Ahmed Karimi; object: Oman)',
    'c1 meet(subject: Ahmed Karimi; object: Mona Haddad) <- c0 coordinate',
    'c2 sign(subject: Ahmed Karimi; object: treaty) future <- c1 coordinate',
    'c3 treaty(subject: Ahmed Karimi) noun <- c2 argument',
  ],
  'Russia, an ally of Syria, sent warplanes.': [
    'c0 ally(of: Syria; subject: Russia) noun',
    'c1 send(subject: Russia; object: warplane)',
  ],
  'Jordan warned Israel against annexing the West Bank.': [
    'c0 warn against|warn(subject: Jordan; object: Israel)',
    'c1 annex(subject: Israel; object: West Bank) <- c0 complement (against)',
  ],
  'Gunmen gunned down Ahmed Karimi in Tripoli.': [
    'c0 gun down|gun(subject: gunman; object: Ahmed Karimi; in: Tripoli)',
  ],
  'Egypt paid an official visit to Oman.': [
    'c0 pay(subject: Egypt; object: c1:visit; to: Oman)',
    'c1 official visit|visit(subject: Egypt; to: Oman) noun <- c0 argument',
  ],
  'Uday Salem is the son of Fadel Salem.': [
    'c0 be(subject: Uday Salem; object: son)',
    'c1 son(of: Fadel Salem; subject: Uday Salem) noun <- c0 argument',
  ],
  'Has Qatar recognised Taiwan?': ['c0 recognise(subject: Qatar; object: Taiwan) question'],
};

describe('clauses of English sentences', () => {
  for (const [text, expected] of Object.entries(sentences)) {
    it(text, () => {
      const reading = read(text);
      expect(reading.clauses.map((clause) => describeClause(reading, clause))).toEqual(
        expected.map((line) => line.replace(/^c\d+ /, '')),
      );
    });
  }
});
