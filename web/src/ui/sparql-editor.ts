import { closeBrackets, closeBracketsKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching, HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorState, Prec } from '@codemirror/state';
import { drawSelection, EditorView, highlightSpecialChars, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { sparql } from 'codemirror-lang-sparql';
import type { Suggestion } from '../data/completion.ts';
import { sparqlCompletion } from './sparql-completion.ts';

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
  /** What can be completed at the moment. */
  readonly suggestions: () => readonly Suggestion[];
}

const look = EditorView.theme({
  '&': { height: '100%', fontSize: '14px' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.6' },
  '.cm-gutters': { background: 'transparent', color: 'var(--ink-soft)', border: 'none' },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-cursor': { borderColor: 'var(--ink)' },
  '.cm-tooltip': {
    border: '1px solid var(--line)',
    borderRadius: '6px',
    background: 'var(--panel)',
    color: 'var(--ink)',
    boxShadow: 'var(--shadow)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--sans)', maxHeight: '15em' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '3px 10px' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { background: 'var(--accent-soft)', color: 'var(--ink)' },
  '.cm-completionDetail': { color: 'var(--ink-soft)', fontStyle: 'normal', marginInlineStart: '1em' },
  '.cm-completionMatchedText': { textDecoration: 'none' },
  '.cm-tooltip.cm-completionInfo': { padding: '6px 10px', maxWidth: '320px', fontFamily: 'var(--sans)' },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '-2px' },
});

function keys(onRun: () => void) {
  const run = {
    key: 'Mod-Enter',
    run: () => {
      onRun();
      return true;
    },
  };
  return [
    Prec.highest(keymap.of([run])),
    keymap.of([...closeBracketsKeymap, ...historyKeymap, ...defaultKeymap]),
  ];
}

const style = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--accent)', fontWeight: '600' },
  { tag: [tags.string, tags.literal], color: 'var(--mark-object)' },
  { tag: tags.variableName, color: 'var(--mark-subject)' },
  { tag: [tags.url, tags.namespace, tags.number], color: 'var(--mark-date)' },
  { tag: tags.comment, color: 'var(--ink-soft)', fontStyle: 'italic' },
]);

/**
 * Makes an editor. Query text is left-to-right whatever the page is, with Arabic strings isolated
 * by the browser.
 */
export function createSparqlEditor(options: EditorOptions): SparqlEditor {
  const { parent, text, label, onRun, onChange } = options;
  // In a shadow root the editor puts its styles into adopted sheets, which a policy without inline
  // styles allows; in the page itself it would insert a style element.
  const root = parent.shadowRoot ?? parent.attachShadow({ mode: 'open' });
  const view = new EditorView({
    parent: root,
    root,
    state: EditorState.create({
      doc: text,
      extensions: [
        keys(onRun),
        history(),
        closeBrackets(),
        sparqlCompletion(options.suggestions),
        lineNumbers(),
        highlightSpecialChars(),
        drawSelection(),
        bracketMatching(),
        sparql(),
        syntaxHighlighting(style),
        look,
        EditorView.lineWrapping,
        EditorView.perLineTextDirection.of(false),
        EditorView.contentAttributes.of({ dir: 'ltr', tabindex: '0', 'aria-label': label }),
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
