import { useEffect, useMemo, useRef, useState } from 'react';
import type { FacetsView, VocabularyView } from '../../../src/model/api.ts';
import { askSparql, nameEntities, type Outcome } from '../api/sparql-client.ts';
import { type Suggestion, suggestionsOf } from '../data/completion.ts';
import { type EntityName, entitiesOfRows, entitiesOfTriples } from '../data/result-graph.ts';
import { exampleQueries } from '../data/sparql.ts';
import { useAnswer } from './answer.ts';
import { TextButton } from './buttons.tsx';
import { Failure } from './failure.tsx';
import { ResultGraph } from './result-graph.tsx';
import { useSession } from './session.tsx';
import { AnswerTable } from './sparql-answer.tsx';
import type { SparqlEditor } from './sparql-editor.ts';
import { Notice } from './written.tsx';

interface EditorUse {
  readonly initial: string;
  readonly label: string;
  readonly onRun: () => void;
  readonly suggestions: readonly Suggestion[];
}

function useEditor({ initial, label, ...rest }: EditorUse) {
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
  return { host, editor, text };
}

interface Asked {
  readonly outcome: Outcome;
  readonly names: ReadonlyMap<string, EntityName>;
}

/** Runs queries one at a time; the names of the entities found come after the rows. */
function useQuery(vocabulary: VocabularyView) {
  const { status, words } = useSession();
  const [asked, setAsked] = useState<Asked>({ outcome: { kind: 'none' }, names: new Map() });
  const abort = useRef<AbortController | undefined>(undefined);
  const endpoint = status?.sparql ?? '/sparql';
  const run = async (query: string): Promise<void> => {
    abort.current?.abort();
    const current = new AbortController();
    const { signal } = current;
    abort.current = current;
    setAsked({ outcome: { kind: 'running' }, names: new Map() });
    try {
      const outcome = await askSparql(endpoint, query, signal);
      setAsked({ outcome, names: new Map() });
      const ids =
        outcome.kind === 'rows'
          ? entitiesOfRows(outcome.answer, vocabulary.base)
          : outcome.kind === 'graph'
            ? entitiesOfTriples(outcome.triples, vocabulary.base)
            : [];
      const names = await nameEntities(endpoint, ids, vocabulary, words.language, signal);
      if (names.size > 0) setAsked({ outcome, names });
    } catch (error) {
      if (signal.aborted) return;
      setAsked({ outcome: { kind: 'failed', message: String(error) }, names: new Map() });
    }
  };
  const cancel = (): void => {
    abort.current?.abort();
    setAsked({ outcome: { kind: 'none' }, names: new Map() });
  };
  return { ...asked, run, cancel };
}

function Answer({ outcome, names }: Asked) {
  const { words } = useSession();
  if (outcome.kind === 'failed') {
    return (
      <Notice kind="error" title={words.text.queryFailed}>
        <pre dir="ltr">{outcome.message}</pre>
      </Notice>
    );
  }
  if (outcome.kind === 'running') return <Notice kind="wait" title={words.text.running} />;
  if (outcome.kind !== 'rows' && outcome.kind !== 'graph') return null;
  return (
    <>
      {outcome.cut ? <p className="shortfall">{words.text.resultCut}</p> : null}
      {outcome.kind === 'rows' ? (
        <AnswerTable answer={outcome.answer} names={names} />
      ) : (
        <ResultGraph triples={outcome.triples} names={names} />
      )}
    </>
  );
}

/** Queries the workspace in SPARQL: SELECT and ASK fill a table, CONSTRUCT and DESCRIBE draw a graph. */
export function SparqlPanel() {
  const { words } = useSession();
  const { value, error } = useAnswer<VocabularyView>('/api/vocabulary');
  if (error) return <Failure error={error} />;
  if (!value) return <Notice kind="wait" title={words.text.loading} />;
  return <SparqlDesk vocabulary={value} />;
}

function SparqlDesk({ vocabulary }: { readonly vocabulary: VocabularyView }) {
  const { words } = useSession();
  const { outcome, names, run, cancel } = useQuery(vocabulary);
  const facets = useAnswer<FacetsView>('/api/facets').value;
  const suggestions = useMemo(
    () => suggestionsOf(vocabulary, facets, { language: words.language, format: words.number }),
    [vocabulary, facets, words],
  );
  const examples = exampleQueries(vocabulary.namespace);
  const start = (): void => void run(text.current);
  const { host, editor, text } = useEditor({
    initial: examples[0]?.text ?? '',
    label: words.text.query,
    onRun: start,
    suggestions,
  });
  const running = outcome.kind === 'running';
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
        <TextButton className="primary" onPress={running ? cancel : start}>
          {running ? words.text.cancel : words.text.run}
        </TextButton>
      </div>
      <div ref={host} className="sparql-editor" dir="ltr" />
      <div className="sparql-answer" aria-live="polite">
        <Answer outcome={outcome} names={names} />
      </div>
    </section>
  );
}
