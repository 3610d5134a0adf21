import type { z } from 'zod';
import type { ImportedFacts, LanguageCode, LibraryQuery, Store, VocabularyView } from '../index.ts';
import type { AnswerName } from './answers.ts';
import type { Arrangement } from './arrangement.ts';

/** What the routes answer from. */
export interface ApiContext {
  readonly store: Store;
  readonly arrangement: Arrangement;
  readonly vocabulary: VocabularyView;
  /** The library of queries, read when it is first asked for. */
  readonly queries: () => readonly LibraryQuery[];
  /** What imported graphs say, read anew when the workspace has changed. */
  readonly imported: () => ImportedFacts;
  /** The language in which the reader asks for names; undefined leaves it open. */
  readonly language: LanguageCode | undefined;
  readonly version: string;
  /** Whether the graph may be changed by those who bear the token. */
  readonly writable: boolean;
}

/** A route of the JSON API: what it takes, what it gives, and how. */
export interface ApiRoute {
  readonly path: `/api/${string}`;
  readonly summary: string;
  readonly parameters: z.ZodObject;
  readonly answer: AnswerName;
  readonly handle: (query: unknown, context: ApiContext) => unknown;
}

/** Makes a route; its handler takes what its own schema has read. */
export function route<P extends z.ZodObject>(
  path: ApiRoute['path'],
  summary: string,
  schema: P,
  answer: AnswerName,
  handle: (query: z.output<P>, context: ApiContext) => unknown,
): ApiRoute {
  // The server hands a route only what its own schema has read.
  return { path, summary, parameters: schema, answer, handle: handle as ApiRoute['handle'] };
}
