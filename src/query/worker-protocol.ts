import type { QueryKind } from './query-text.ts';

/** What the engine asks of its worker; each request is answered by one reply with its number. */
export type WorkerRequest =
  | { readonly id: number; readonly do: 'load'; readonly nquads: string }
  | {
      /** Answered with an `AnswerHead`; rows and triples are then taken piece by piece. */
      readonly id: number;
      readonly do: 'query';
      readonly query: string;
      readonly kind: QueryKind;
      /** What relative IRIs are relative to. */
      readonly base?: string;
      /** IRIs of the graphs that make up the dataset; both absent for the whole store. */
      readonly defaultGraphs?: readonly string[];
      readonly namedGraphs?: readonly string[];
    }
  | {
      /** Answered with some more lines of the answer to the request of that number; with nothing after the last. */
      readonly id: number;
      readonly do: 'take';
      readonly answer: number;
    }
  | {
      /** Forgets an answer that is not read to its end. */
      readonly id: number;
      readonly do: 'leave';
      readonly answer: number;
    }
  | {
      /** Answered with the graphs that were asked for as they are then, as a `GraphDump`. */
      readonly id: number;
      readonly do: 'update';
      readonly update: string;
      readonly base?: string;
      readonly dump: 'all' | readonly string[];
    }
  | {
      /** Puts a graph in place of another; without lines there is none then. */
      readonly id: number;
      readonly do: 'replace';
      readonly graph: string;
      readonly nquads?: string;
    };

/** What is known of an answer before it is read: yes or no, or how much there is to take under a number. */
export type AnswerHead =
  | { readonly boolean: boolean }
  | { readonly answer: number; readonly count: number; readonly variables?: readonly string[] };

/** N-Triples by graph, `''` being the default graph; a graph that is not there is absent. */
export type GraphDump = Readonly<Record<string, string>>;

export type WorkerReply =
  | { readonly id: number; readonly body: string }
  | { readonly id: number; readonly error: string };
