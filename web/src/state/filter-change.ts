import type { Filters } from './view-state.ts';

type OffList = 'classesOff' | 'relationsOff' | 'statusesOff' | 'publishersOff' | 'sourcesOff';

/** A change of one filter. */
export type FilterChange =
  | { readonly list: OffList; readonly value: string; readonly shown: boolean }
  | { readonly list: OffList; readonly values: readonly string[] }
  | { readonly from?: string; readonly to?: string }
  | { readonly undated: boolean }
  | { readonly confidence: number };

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** An object without some of its keys. */
export function without<T extends object>(value: T, ...keys: (keyof T)[]): T {
  const copy = { ...value };
  for (const key of keys) delete copy[key];
  return copy;
}

/** The filters after a change. */
export function changeFilters(filters: Filters, change: FilterChange): Filters {
  if ('undated' in change) return { ...filters, undated: change.undated };
  if ('confidence' in change) return { ...filters, confidence: change.confidence };
  if ('values' in change) return { ...filters, [change.list]: change.values };
  if ('list' in change) {
    const others = (filters[change.list] as readonly string[]).filter((value) => value !== change.value);
    return { ...filters, [change.list]: change.shown ? others : [...others, change.value] };
  }
  const next: Writable<Filters> = without(filters, 'from', 'to');
  if (change.from !== undefined) next.from = change.from;
  if (change.to !== undefined) next.to = change.to;
  return next;
}
