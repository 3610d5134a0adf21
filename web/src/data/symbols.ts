import type { ClassName } from '../../../src/model/entity.ts';
import type { Status } from '../state/statuses.ts';

/** The side of the square that every symbol is drawn in. */
export const symbolSize = 24;

/**
 * A symbol a class, as an SVG path to be stroked in a 24 × 24 square: it stands beside the class's
 * colour everywhere, so that no one needs to see colours to tell classes apart.
 */
export const classSymbols: Readonly<Record<ClassName, string>> = {
  Person: 'M12 11.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8Z M4.5 20.5c.7-4.2 3.8-6.2 7.5-6.2s6.8 2 7.5 6.2',
  Organization: 'M3.5 9.5 12 4l8.5 5.5Z M4 20h16 M6.5 10v7 M12 10v7 M17.5 10v7',
  Polity: 'M6 21V4 M6 4.5h12.5l-3.2 4.2 3.2 4.3H6',
  Place:
    'M12 21.5s-6.7-6.2-6.7-11.2a6.7 6.7 0 0 1 13.4 0c0 5-6.7 11.2-6.7 11.2Z M12 12.5a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6Z',
  Facility: 'M3.5 20V9.5l5.5 3.5V9.5l5.5 3.5V4.5h6V20Z',
  Post: 'M12 14a5.2 5.2 0 1 0 0-10.4A5.2 5.2 0 0 0 12 14Z M8.7 13l-1.5 8 4.8-2.6 4.8 2.6-1.5-8',
  Agreement: 'M6 3h9l4 4v14H6Z M9 11h7 M9 16.5c1.7-2.6 2.3 1.5 3.7 0s1.8 1 3 0',
  NamedEvent: 'M4.5 6h15v14h-15Z M4.5 10.5h15 M9 3.5V8 M15 3.5V8',
  Artifact: 'M12 3l8 4.5v9L12 21l-8-4.5v-9Z M4 7.5l8 4.5 8-4.5 M12 12v9',
};

/** The symbol of what imported graphs state: a sheet with an arrow into it. */
export const importedSymbol = 'M12 3v10 M8 9.5l4 4 4-4 M4.5 13v7h15v-7';

/** A symbol a status, in the same square and stroke. */
export const statusSymbols: Readonly<Record<Status, string>> = {
  asserted: 'M4.5 12.5l5 5L19.5 7',
  claimed: 'M4 4.5h16v11.5h-9.5L6 20v-4H4Z M8.5 8.7h7 M8.5 12h4.5',
  planned: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z M12 7v5.3l3.6 2.2',
  uncertain: 'M8.5 8.8a3.6 3.6 0 1 1 5.3 3.2c-1.2.7-1.8 1.3-1.8 2.8 M12 19v.2',
  denied: 'M6 6l12 12 M18 6 6 18',
};

/** The stroke pattern of each status in CSS pixels for a line of width 1: `[]` is solid. */
export const statusDashes: Readonly<Record<Status, readonly number[]>> = {
  asserted: [],
  claimed: [9, 5],
  planned: [0.1, 3.6],
  uncertain: [7, 4, 0.1, 4],
  denied: [],
};
