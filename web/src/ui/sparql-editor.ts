import { bracketMatching, defaultHighlightStyle, HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorState, Prec } from '@codemirror/state';
import { drawSelection, EditorView, highlightSpecialChars, keymap, lineNumbers } from '@codemirror/view';
import { sparql } from 'codemirror-lang-sparql';

/** A SPARQL editor in a place of the page. */
export interface SparqlEditor {
  text(): string;
  replace(text: string): void;
  destroy(): void;
}

interface EditorOptions {
  readonly parent: HTMLElement;
  readonly text: string;
  readonly label: string;
  readonly onRun: () => void;
  readonly onChange: (text: string) => void;
}

const look = EditorView.theme({
  '&': { height: '100%', fontSize: '14px' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.6' },
  '.cm-gutters': { background: 'transparent', color: 'var(--ink-soft)', border: 'none' },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-cursor': { borderColor: 'var(--ink)' },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '-2px' },
});

function keys(onRun: () => void) {
  return Prec.highest(
    keymap.of([
      {
        key: 'Mod-Enter',
        run: () => {
          onRun();
          return true;
        },
      },
      {
        key: 'Enter',
        run: (view) => {
          view.dispatch(view.state.replaceSelection('\n'), { scrollIntoView: true, userEvent: 'input' });
          return true;
        },
      },
    ]),
  );
}

const style = HighlightStyle.define(
  defaultHighlightStyle.specs.map((spec) => ({ ...spec, ...('color' in spec ? { color: undefined } : {}) })),
);

/**
 * Makes an editor. Query text is left-to-right whatever the page is, with Arabic strings isolated
 * by the browser.
 */
export function createSparqlEditor({ parent, text, label, onRun, onChange }: EditorOptions): SparqlEditor {
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        keys(onRun),
        lineNumbers(),
        highlightSpecialChars(),
        drawSelection(),
        bracketMatching(),
        sparql(),
        syntaxHighlighting(style),
        look,
        EditorView.lineWrapping,
        EditorView.perLineTextDirection.of(false),
        EditorView.contentAttributes.of({ dir: 'ltr', 'aria-label': label }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) onChange(update.state.doc.toString());
        }),
      ],
    }),
  });
  return {
    text: () => view.state.doc.toString(),
    replace: (next) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next } }),
    destroy: () => view.destroy(),
  };
}
