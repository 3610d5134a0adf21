import type { Gender, GrammaticalNumber } from '../../model/reading.ts';
import type { Head, Title } from '../lexicon.ts';
import { createPhraseTable, type PhraseTable } from '../phrase-table.ts';

/** A title in one of its forms. */
export interface TitleForm {
  readonly title: Title;
  readonly gender: Gender;
  readonly number: GrammaticalNumber;
}

/** A noun that heads names of a class, in one of its forms. */
export interface HeadForm {
  readonly head: Head;
  readonly number: GrammaticalNumber;
}

/** Every form of the titles: feminine, dual and plural. */
export function titleTable(
  titles: readonly Title[],
  bare: (phrase: string) => readonly string[],
): PhraseTable<TitleForm> {
  const table = createPhraseTable<TitleForm>();
  const add = (phrase: string, form: TitleForm) => {
    const words = bare(phrase);
    if (!table.get(words).some((f) => f.title === form.title && f.number === form.number))
      table.add(words, form);
  };
  for (const title of titles) {
    add(title.title, { title, gender: 'm', number: 'sg' });
    for (const f of title.feminine) add(f, { title, gender: 'f', number: 'sg' });
    for (const p of title.plurals) add(p, { title, gender: 'm', number: 'pl' });
    for (const [first, ...rest] of [bare(title.title), ...title.feminine.map(bare)]) {
      if (first === undefined) continue;
      const gender = first.endsWith('ه') ? 'f' : 'm';
      for (const dual of dualForms(first)) table.add([dual, ...rest], { title, gender, number: 'du' });
      for (const plural of soundPluralForms(first))
        table.add([plural, ...rest], { title, gender, number: 'pl' });
    }
  }
  return table;
}

/** The nouns that head names, in every number. */
export function headTable(
  heads: readonly Head[],
  bare: (phrase: string) => readonly string[],
): PhraseTable<HeadForm> {
  const table = createPhraseTable<HeadForm>();
  for (const head of heads) {
    table.add(bare(head.head), { head, number: 'sg' });
    for (const plural of head.plurals) table.add(bare(plural), { head, number: 'pl' });
  }
  // Duals last: نادي is a club before it is two of a caller (ناد).
  for (const head of heads) {
    const [first, ...rest] = bare(head.head);
    if (first === undefined) continue;
    for (const dual of dualForms(first)) table.add([dual, ...rest], { head, number: 'du' });
  }
  return table;
}

/** Dual of a noun, free and in construct: وزيران وزيرين وزيرا وزيري. */
function dualForms(noun: string): readonly string[] {
  const stem = noun.endsWith('ه') ? `${noun.slice(0, -1)}ت` : noun;
  return ['ان', 'ين', 'ا', 'ي'].map((ending) => stem + ending);
}

/** Sound plurals, free and in construct: ممثلون ممثلين ممثلو, ممثلات. */
function soundPluralForms(noun: string): readonly string[] {
  if (noun.endsWith('ه')) return [`${noun.slice(0, -1)}ات`];
  return ['ون', 'ين', 'و', 'ي'].map((ending) => noun + ending);
}
