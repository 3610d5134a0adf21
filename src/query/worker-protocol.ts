/** What the engine asks of its worker; each request is answered by one reply with its number. */
export type WorkerRequest =
  | { readonly id: number; readonly do: 'load'; readonly nquads: string }
  | {
      readonly id: number;
      readonly do: 'query';
      readonly query: string;
      readonly format: 'json' | 'nt';
      /** IRIs of the graphs that make up the dataset; both absent for the whole store. */
      readonly defaultGraphs?: readonly string[];
      readonly namedGraphs?: readonly string[];
    };

export type WorkerReply =
  | { readonly id: number; readonly body: string }
  | { readonly id: number; readonly error: string };
