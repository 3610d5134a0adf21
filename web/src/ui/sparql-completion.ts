import { autocompletion, type Completion, type CompletionContext } from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
import { type Suggestion, suggest } from '../data/completion.ts';

const types: Readonly<Record<Suggestion['kind'], string>> = {
  relation: 'property',
  class: 'class',
  prefix: 'namespace',
  keyword: 'keyword',
};

function variablesIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\?\w+/g)].map((match) => match[0]))];
}

function complete(context: CompletionContext, all: readonly Suggestion[]) {
  const variable = context.matchBefore(/\?\w*/);
  if (variable) {
    const others = variablesIn(context.state.doc.toString()).filter((name) => name !== variable.text);
    return { from: variable.from, options: others.map((label) => ({ label, type: 'variable' })) };
  }
  const word = context.matchBefore(/[\p{L}\p{M}\p{N}_-]*:?[\p{L}\p{M}\p{N}_-]*/u);
  if (!word || (word.text === '' && !context.explicit)) return null;
  const options = suggest(word.text, all).map(
    (one): Completion => ({
      label: one.text,
      detail: one.detail,
      type: types[one.kind],
      ...(one.info === undefined || one.info === '' ? {} : { info: one.info }),
    }),
  );
  // Our own order stands: the editor would look for the word in the written form only.
  return { from: word.from, options, filter: false };
}

/** Completion from the vocabulary; `suggestions` is asked at every word, since counts come later. */
export function sparqlCompletion(suggestions: () => readonly Suggestion[]): Extension {
  return autocompletion({
    override: [(context) => complete(context, suggestions())],
    icons: false,
    maxRenderedOptions: 60,
  });
}
