/** What the engine asks of its worker; each request is answered by one reply with its number. */
export type WorkerRequest =
  | { readonly id: number; readonly do: 'load'; readonly nquads: string }
  | {
      readonly id: number;
      readonly do: 'query';
      readonly query: string;
      readonly format: 'json' | 'nt';
      /** What relative IRIs are relative to. */
      readonly base?: string;
      /** IRIs of the graphs that make up the dataset; both absent for the whole store. */
      readonly defaultGraphs?: readonly string[];
      readonly namedGraphs?: readonly string[];
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

/** N-Triples by graph, `''` being the default graph; a graph that is not there is absent. */
export type GraphDump = Readonly<Record<string, string>>;

export type WorkerReply =
  | { readonly id: number; readonly body: string }
  | { readonly id: number; readonly error: string };
