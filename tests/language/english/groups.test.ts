import { describe, expect, it } from 'vitest';
import { describeClause } from '../../describe.ts';
import { read } from './reader.ts';

const sentences: Readonly<Record<string, readonly string[]>> = {
  'Canada imposed sanctions on four businessmen, among them the magnate Reginald Duvivier.': [
    'c0 impose(subject: Canada; object: c1:sanctions; on: businessman + Reginald Duvivier)',
    'c1 sanction|sanctions(subject: Canada; on: businessman + Reginald Duvivier) noun <- c0 argument',
  ],
  'Fighters from the Taliban attacked Kandahar.': [
    'c0 fighter|fighters() noun <- c1 argument',
    'c1 attack(subject: Taliban; object: Kandahar)',
  ],
  'Delegations from Azerbaijan and Armenia met in Istanbul.': [
    'c0 meet(subject: Azerbaijan + Armenia; in: Istanbul)',
  ],
  'Niger and Burkina Faso, allies of Mali, condemned the Taliban.': [
    'c0 ally|allies(of: Mali; subject: Niger; subject: Burkina Faso) noun',
    'c1 condemn(subject: Niger + Burkina Faso; object: Taliban)',
  ],
  'The United States, the chief supplier of the island, urged China to stop.': [
    'c0 urge(subject: United States; object: China)',
    'c1 stop(subject: China) <- c0 complement (to)',
  ],
  'Italy pledged money to Ukraine, and Canada promised to train pilots.': [
    "c0 pledge(subject: Italy; object: 'money'; to: Ukraine)",
    'c1 promise(subject: Canada) <- c0 coordinate',
    'c2 train(subject: Canada; object: pilot) <- c1 complement (to)',
  ],
  'The finance minister, Ahmed Ali, steps down at the end of the month.': [
    "c0 step down|step(subject: Ahmed Ali; at: 'end')",
  ],
  'Nimal Jayasundera called on President Meenakshi Deshpande.': [
    'c0 call in on(subject: Nimal Jayasundera; on: Meenakshi Deshpande)',
  ],
  'Egypt called on President Meenakshi Deshpande to resign.': [
    'c0 call(subject: Egypt; on: Meenakshi Deshpande)',
    'c1 resign(subject: Meenakshi Deshpande) <- c0 complement (to)',
  ],
  'Norway fined Meta 120 million euros.': ["c0 fine(subject: Norway; object: Meta; second: 'euro')"],
  'Egypt has since relocated to Cairo and called on Israel to stop.': [
    'c0 relocate(subject: Egypt; to: Cairo)',
    'c1 call(subject: Egypt; on: Israel) <- c0 coordinate',
    'c2 stop(subject: Israel) <- c1 complement (to)',
  ],
  'Boeing was in talks with Airbus.': [
    'c0 be(subject: Boeing; in: c1:talks; with: Airbus)',
    'c1 negotiation|talk|talks(subject: Boeing; with: Airbus) noun <- c0 argument (in)',
  ],
};

describe('lists, groups and asides in English clauses', () => {
  for (const [text, expected] of Object.entries(sentences)) {
    it(text, () => {
      const reading = read(text);
      expect(reading.clauses.map((clause) => `c${clause.id} ${describeClause(reading, clause)}`)).toEqual(
        expected,
      );
    });
  }
});
