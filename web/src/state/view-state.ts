import type { Status } from '../../../src/model/claim.ts';
import type { ClassName } from '../../../src/model/entity.ts';

import { freshPattern, type Pattern } from './pattern.ts';

/** One entity whose neighbours were asked for, by one relation or by all, up to `count` of them. */
export interface Expansion {
  readonly entity: string;
  readonly relation?: string;
  readonly count: number;
}

export type Selection =
  | { readonly kind: 'entity'; readonly id: string }
  /** `id` is an edge's id: `source~relation~target`. */
  | { readonly kind: 'edge'; readonly id: string };

/** What is left out of the view; a value that is not named passes. */
export interface Filters {
  readonly classesOff: readonly ClassName[];
  readonly relationsOff: readonly string[];
  readonly statusesOff: readonly Status[];
  readonly publishersOff: readonly string[];
  /** IRIs of imported graphs; `own` is what our documents say. */
  readonly sourcesOff: readonly string[];
  /** First and last day, `YYYY-MM-DD`. */
  readonly from?: string;
  readonly to?: string;
  /** Whether what has no date passes while `from` or `to` is set. */
  readonly undated: boolean;
  /** Least confidence, in hundredths. */
  readonly confidence: number;
}

export type Page = 'graph' | 'table' | 'sparql';
/** What the colour of an entity stands for. */
export type Colors = 'class' | 'community';

/** What the size of an entity stands for: its claims in the workspace, its links in view, or nothing. */
export type Sizes = 'claims' | 'links' | 'equal';

export type TableName = 'entities' | 'relations' | 'claims';

/** Everything that a link to the view must bring back. Language, theme and digits are preferences, apart. */
export interface ViewState {
  readonly page: Page;
  readonly table: TableName;
  readonly sort?: { readonly column: string; readonly descending: boolean };
  /** In the order they were made; none shows the overview. */
  readonly expansions: readonly Expansion[];
  /** Entities that were added one by one, with the edges between them and what else is shown. */
  readonly also: readonly string[];
  /** Entities of the overview at most. */
  readonly overview: number;
  readonly path?: { readonly from: string; readonly to: string };
  readonly selection?: Selection;
  /** Id of the claim that the evidence panel stands at. */
  readonly claim?: string;
  /** The open document. */
  readonly document?: string;
  readonly filters: Filters;
  readonly colors: Colors;
  readonly sizes: Sizes;
  readonly hidden: readonly string[];
  /** Entities that a person placed: graph coordinates by id. */
  readonly pinned: Readonly<Record<string, readonly [number, number]>>;
  /** The question that is drawn. */
  readonly pattern: Pattern;
}

/** How many neighbours one expansion brings at first. */
export const expansionStep = 30;

/** How many entities the overview holds at first: as many as one can read. */
export const overviewStep = 120;

/** The filters of a fresh view: all but what is denied. */
export const noFilters: Filters = {
  classesOff: [],
  relationsOff: [],
  statusesOff: ['denied'],
  publishersOff: [],
  sourcesOff: [],
  undated: true,
  confidence: 0,
};

/** The view that opens without a link: the overview. */
export const freshView: ViewState = {
  page: 'graph',
  table: 'entities',
  expansions: [],
  also: [],
  overview: overviewStep,
  filters: noFilters,
  colors: 'class',
  sizes: 'claims',
  hidden: [],
  pinned: {},
  pattern: freshPattern,
};
