import type { Gender, GrammaticalNumber } from '../../model/reading.ts';
import type { Lexicon } from '../lexicon.ts';
import { createPhraseTable, type PhraseTable } from '../phrase-table.ts';
import { fold } from './fold.ts';
import { nisbaForms } from './nisba-forms.ts';

/** A nationality word in one of its forms. */
export interface NisbaForm {
  /** The word is an ordinary adjective as well (مالي: of Mali, financial). */
  readonly common: boolean;
  readonly polity: string;
  readonly label: string;
  /** The name of the state that the word is made from, where that is not its label: بريطانيا. */
  readonly also?: string;
  readonly gender?: Gender;
  readonly number: GrammaticalNumber;
}

/** Every form of the nationality words, keyed by words without the article. */
export function nisbaTable(lexicon: Lexicon): PhraseTable<NisbaForm> {
  const table = createPhraseTable<NisbaForm>();
  for (const { key, nisba, names, common } of lexicon.polities) {
    for (const word of nisba) {
      const [last, ...before] = fold(word).text.split(' ').reverse();
      if (last === undefined) continue;
      for (const { form, gender, number } of nisbaForms(last)) {
        const also = originOf(last, names.ar);
        const entry = {
          polity: key,
          label: names.ar.label,
          number,
          common: common.has(word),
          ...(gender ? { gender } : {}),
          ...(also ? { also } : {}),
        };
        table.add([...before.reverse().map(withoutArticle), form], entry);
      }
    }
  }
  return table;
}

/** Of a state's other names the one that begins like the nationality word. */
function originOf(nisba: string, names: { readonly label: string; readonly aliases: readonly string[] }) {
  const stem = nisba.slice(0, Math.max(3, nisba.length - 2));
  const alike = (name: string) => withoutArticle(fold(name).text).startsWith(stem);
  return alike(names.label) ? undefined : names.aliases.find(alike);
}

function withoutArticle(word: string): string {
  return word.startsWith('ال') ? word.slice(2) : word;
}
