import { useEffect, useRef, useState } from 'react';
import { exampleQueries, localName, type SparqlAnswer, type Term } from '../data/sparql.ts';
import { TextButton } from './buttons.tsx';
import { useSession } from './session.tsx';
import type { SparqlEditor } from './sparql-editor.ts';
import { Notice, Written } from './written.tsx';

type Outcome =
  | { readonly kind: 'none' | 'running' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'answer'; readonly answer: SparqlAnswer };

async function ask(endpoint: string, query: string, signal: AbortSignal): Promise<Outcome> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/sparql-query',
      accept: 'application/sparql-results+json, application/json;q=0.5, text/turtle;q=0.4',
    },
    body: query,
    signal,
  });
  const body = await response.text();
  if (!response.ok) {
    const parsed = parse(body) as { error?: { message?: string } } | undefined;
    return { kind: 'failed', message: parsed?.error?.message ?? (body || response.statusText) };
  }
  const answer = parse(body) as SparqlAnswer | undefined;
  if (answer?.head) return { kind: 'answer', answer };
  return { kind: 'answer', answer: asLines(body) };
}

/** A graph, as CONSTRUCT gives it, a line a row. */
function asLines(body: string): SparqlAnswer {
  const lines = body.split('\n').filter((line) => line.trim() !== '');
  return {
    head: { vars: ['RDF'] },
    results: { bindings: lines.map((value) => ({ RDF: { type: 'literal', value } })) },
  };
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function TermText({ term }: { readonly term: Term | undefined }) {
  const { dispatch, coverage, vocabulary } = useSession();
  if (!term) return null;
  if (term.type !== 'uri') return <Written text={term.value} />;
  const entity = /\/e\/([^/]+)$/.exec(term.value)?.[1];
  if (entity === undefined) {
    const name = vocabulary.iri(term.value);
    return name === undefined ? <code title={term.value}>{localName(term.value)}</code> : name;
  }
  const id = decodeURIComponent(entity);
  return (
    <button
      type="button"
      className="entity-link"
      title={term.value}
      onClick={() => dispatch({ type: 'open', entity: id })}
    >
      <Written text={coverage.dataset.nodes.get(id)?.label ?? localName(term.value)} />
    </button>
  );
}

const most = 500;

function AnswerTable({ answer }: { readonly answer: SparqlAnswer }) {
  const { words } = useSession();
  if (answer.boolean !== undefined) {
    return <Notice title={answer.boolean ? words.text.answerYes : words.text.answerNo} />;
  }
  const rows = answer.results?.bindings ?? [];
  const variables = answer.head.vars ?? [];
  if (rows.length === 0) return <Notice title={words.text.noRows} />;
  return (
    <>
      <p className="table-size">
        {rows.length > most
          ? words.fill(words.text.shownOf, {
              shown: words.number(most),
              total: words.count(rows.length, 'row'),
            })
          : words.count(rows.length, 'row')}
      </p>
      <div className="table-scroll">
        <table className="grid">
          <thead>
            <tr>
              {variables.map((name) => (
                <th key={name} scope="col" dir="ltr">
                  ?{name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, most).map((row, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: results have no key but their place
              <tr key={i}>
                {variables.map((name) => (
                  <td key={name}>
                    <TermText term={row[name]} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function useEditor(initial: string, onRun: () => void, label: string) {
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<SparqlEditor | undefined>(undefined);
  const run = useRef(onRun);
  run.current = onRun;
  const text = useRef(initial);
  useEffect(() => {
    let ended = false;
    import('./sparql-editor.ts').then(({ createSparqlEditor }) => {
      if (ended || !host.current) return;
      editor.current = createSparqlEditor({
        parent: host.current,
        text: text.current,
        label,
        onRun: () => run.current(),
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
  return { host, editor, text };
}

/** Queries the workspace in SPARQL; SELECT and ASK fill a table. */
export function SparqlPanel() {
  const { words, vocabulary } = useSession();
  if (vocabulary.namespace === undefined) return <Notice kind="wait" title={words.text.loading} />;
  return <SparqlDesk namespace={vocabulary.namespace} />;
}

function SparqlDesk({ namespace }: { readonly namespace: string }) {
  const { words, status } = useSession();
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });
  const abort = useRef<AbortController | undefined>(undefined);
  const examples = exampleQueries(namespace);
  const run = (): void => {
    abort.current?.abort();
    const current = new AbortController();
    abort.current = current;
    setOutcome({ kind: 'running' });
    ask(status?.sparql ?? '/sparql', text.current, current.signal).then(setOutcome, (error: unknown) => {
      if (!current.signal.aborted) setOutcome({ kind: 'failed', message: String(error) });
    });
  };
  const { host, editor, text } = useEditor(examples[0]?.text ?? '', run, words.text.query);
  return (
    <section className="sparql" aria-label={words.text.query}>
      <div className="sparql-head">
        <span>{words.text.examples}</span>
        {examples.map((example) => (
          <TextButton key={example.name.en} onPress={() => editor.current?.replace(example.text)}>
            {example.name[words.language]}
          </TextButton>
        ))}
        <span className="sparql-hint">{words.text.queryHint}</span>
        <TextButton className="primary" onPress={run}>
          {outcome.kind === 'running' ? words.text.running : words.text.run}
        </TextButton>
      </div>
      <div ref={host} className="sparql-editor" dir="ltr" />
      <div className="sparql-answer" aria-live="polite">
        {outcome.kind === 'failed' ? (
          <Notice kind="error" title={words.text.failed}>
            <pre dir="ltr">{outcome.message}</pre>
          </Notice>
        ) : null}
        {outcome.kind === 'answer' ? <AnswerTable answer={outcome.answer} /> : null}
      </div>
    </section>
  );
}
