import type { LanguageCode } from './document.ts';

type Labels = Readonly<Record<LanguageCode, string>>;

/** The library of questions that can be asked of the graph. */
export interface QueriesView {
  readonly queries: readonly {
    readonly name: string;
    readonly title: Labels;
    readonly about: Labels;
    readonly parameters: readonly {
      readonly name: string;
      readonly type: 'entity' | 'relation' | 'status' | 'class' | 'day' | 'count' | 'share' | 'language';
      /** What stands when nothing is given: `*` is anything; absent where a value is needed. */
      readonly usual?: string;
      readonly label: Labels;
    }[];
    /** SPARQL in which `$name` stands for each parameter. */
    readonly template: string;
  }[];
}

/** A question with its parameters filled in. */
export interface QueryView {
  readonly name: string;
  readonly sparql: string;
}
