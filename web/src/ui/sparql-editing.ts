import { useEffect, useRef } from 'react';
import type { Suggestion } from '../data/completion.ts';
import type { SparqlEditor } from './sparql-editor.ts';

interface EditorUse {
  readonly initial: string;
  readonly label: string;
  readonly onRun: () => void;
  readonly suggestions: readonly Suggestion[];
}

/** The editor in a part of the page, loaded when it is first needed; `write` works before that too. */
export function useEditor({ initial, label, ...rest }: EditorUse) {
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<SparqlEditor | undefined>(undefined);
  const latest = useRef(rest);
  latest.current = rest;
  const text = useRef(initial);
  useEffect(() => {
    let ended = false;
    import('./sparql-editor.ts').then(({ createSparqlEditor }) => {
      if (ended || !host.current) return;
      editor.current = createSparqlEditor({
        parent: host.current,
        text: text.current,
        label,
        onRun: () => latest.current.onRun(),
        suggestions: () => latest.current.suggestions,
        onChange: (next) => {
          text.current = next;
        },
      });
    });
    return () => {
      ended = true;
      editor.current?.destroy();
      editor.current = undefined;
    };
  }, [label]);
  const write = (next: string): void => {
    text.current = next;
    editor.current?.replace(next);
  };
  return { host, text, write };
}
