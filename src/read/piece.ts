import type { SilaError } from '../errors.ts';
import type { ColumnMap } from './columns.ts';
import type { Parts } from './fields.ts';
import type { Format } from './format.ts';

/** A part of a file that gives no document; `place` goes on from the file's path: `:7`, `[3]`, `!/inner.pdf`. */
export interface Misread {
  readonly place: string;
  readonly error: SilaError;
}

/** What reading yields: a document's parts, or why there are none. */
export type Piece = Parts | Misread;

/** What a server states of the content. */
export interface Stated {
  readonly address: string;
  readonly format: Format | undefined;
  readonly charset?: string | undefined;
}

/** What the reader of a format is told of the content. */
export interface Source {
  /** What messages call it: the file's path, inside an archive `news.zip!/a/b.html`. */
  readonly where: string;
  /** The name that a document takes when it brings none. */
  readonly name: string;
  /** How many containers it lies in. */
  readonly depth: number;
  readonly columns?: ColumnMap | undefined;
  /** What a server states, which goes before the name; no format where it states none that can be believed. */
  readonly stated?: Stated | undefined;
}

/** Reads a file that lies in another; containers are given it, so that they need not know the formats. */
export type ReadInner = (bytes: Uint8Array, inner: Source) => AsyncIterable<Piece>;

export function isMisread(piece: Piece): piece is Misread {
  return 'error' in piece;
}

/** Containers in containers are opened to this depth. */
export const deepest = 2;

/** What lies in a container, as a source of its own. */
export function innerSource(outer: Source, path: string): Source {
  return {
    ...outer,
    where: `${outer.where}!/${path}`,
    name: `${outer.name}/${withoutExtension(path)}`,
    depth: outer.depth + 1,
    stated: undefined,
  };
}

/**
 * A file's name without its type; of compressed files both are taken off.
 *
 *   withoutExtension('news/2020.jsonl.gz') === 'news/2020'
 */
export function withoutExtension(name: string): string {
  return name.replace(/\.gz$/iu, '').replace(/(?<=[^/])\.[^./]+$/u, '');
}

/** Names the documents that come out of a container, and puts the place inside it before the places of errors. */
export async function* placed(
  pieces: AsyncIterable<Piece>,
  place: string,
  { name }: Source,
): AsyncGenerator<Piece> {
  for await (const piece of pieces) {
    if (isMisread(piece)) yield { ...piece, place: `${place}${piece.place}` };
    else yield { ...piece, name: piece.name ?? name };
  }
}
