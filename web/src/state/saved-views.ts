import type { Shelf } from './preferences.ts';

/** A view that a person kept: its name, and its address's query. */
export interface SavedView {
  readonly name: string;
  readonly query: string;
  /** The day it was saved, `YYYY-MM-DD`. */
  readonly saved: string;
}

const key = 'sila.views';

function isSavedView(value: unknown): value is SavedView {
  const { name, query, saved } = (value ?? {}) as Partial<Record<keyof SavedView, unknown>>;
  return typeof name === 'string' && typeof query === 'string' && typeof saved === 'string';
}

/** The saved views, the latest first; what is stored wrongly is left out. */
export function readSavedViews(shelf: Shelf): readonly SavedView[] {
  try {
    const stored: unknown = JSON.parse(shelf.getItem(key) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isSavedView) : [];
  } catch {
    return [];
  }
}

/** Stores the saved views; false when the browser does not let us, as in a private window. */
export function storeSavedViews(shelf: Shelf, views: readonly SavedView[]): boolean {
  try {
    shelf.setItem(key, JSON.stringify(views));
    return true;
  } catch {
    return false;
  }
}

/**
 * The views with one more; one of the same name is replaced.
 *
 *   withView([old], { name: 'a', query: 'page=table', saved: '2021-03-04' })[0].name === 'a'
 */
export function withView(views: readonly SavedView[], view: SavedView): readonly SavedView[] {
  return [view, ...views.filter((one) => one.name !== view.name)];
}
