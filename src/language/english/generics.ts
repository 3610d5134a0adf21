import { type ClassName, classNames } from '../../model/entity.ts';
import { readTable } from '../lexicon-table.ts';

/** A noun that refers without naming, with the class of what it refers to. */
export interface Generic {
  readonly class: ClassName;
  readonly gender?: 'm' | 'f';
}

let generics: ReadonlyMap<string, Generic> | undefined;

/** What a noun in dictionary form refers to when it does not name. */
export function genericOf(noun: string): Generic | undefined {
  generics ??= new Map(
    readTable('en/generics.tsv').map((row) => {
      const gender = row.oneOf('gender', ['m', 'f', ''] as const);
      const found = { class: row.oneOf('class', classNames), ...(gender === '' ? {} : { gender }) };
      return [row.required('noun'), found];
    }),
  );
  return generics.get(noun);
}
