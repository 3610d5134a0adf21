import { useMemo, useRef, useState } from 'react';
import type { FacetsView, VocabularyView } from '../../../src/model/api.ts';
import { suggestionsOf } from '../data/completion.ts';
import type { DrawnQuery } from '../data/pattern-query.ts';
import { exampleQueries } from '../data/sparql.ts';
import { freshPattern } from '../state/pattern.ts';
import { useAnswer } from './answer.ts';
import { TextButton } from './buttons.tsx';
import { Failure } from './failure.tsx';
import { OneOf } from './one-of.tsx';
import { PatternPanel } from './pattern-panel.tsx';
import { QueryLibrary } from './query-library.tsx';
import { ResultGraph } from './result-graph.tsx';
import { useSession } from './session.tsx';
import { AnswerTable } from './sparql-answer.tsx';
import { useEditor } from './sparql-editing.ts';
import { type Asked, useQuery } from './sparql-running.ts';
import { Notice } from './written.tsx';

function Answer({ asked }: { readonly asked: Asked }) {
  const { words } = useSession();
  const { outcome, names, query, shapes } = asked;
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
        <AnswerTable answer={outcome.answer} names={names} query={query} shapes={shapes} />
      ) : (
        <ResultGraph triples={outcome.triples} names={names} />
      )}
    </>
  );
}

/** Queries the workspace in SPARQL: written, drawn, or taken from the library of questions. */
export function SparqlPanel() {
  const { words } = useSession();
  const { value, error } = useAnswer<VocabularyView>('/api/vocabulary');
  if (error) return <Failure error={error} />;
  if (!value) return <Notice kind="wait" title={words.text.loading} />;
  return <SparqlDesk vocabulary={value} />;
}

const ways = ['questions', 'draw'] as const;

type Way = (typeof ways)[number];

/** The editor's text, and what runs it: a drawn query keeps its statements while it is left as written. */
function useDesk(vocabulary: VocabularyView) {
  const { words } = useSession();
  const { asked, run, cancel } = useQuery(vocabulary.base);
  const facets = useAnswer<FacetsView>('/api/facets').value;
  const suggestions = useMemo(
    () => suggestionsOf(vocabulary, facets, { language: words.language, format: words.number }),
    [vocabulary, facets, words],
  );
  const written = useRef<DrawnQuery>({ text: '', shapes: [] });
  const start = (): void => {
    const { text: drawn, shapes } = written.current;
    void run(editing.text.current, editing.text.current === drawn ? shapes : []);
  };
  const editing = useEditor({
    initial: exampleQueries(vocabulary.namespace)[0]?.text ?? '',
    label: words.text.query,
    onRun: start,
    suggestions,
  });
  const write = (query: DrawnQuery): void => {
    written.current = query;
    editing.write(query.text);
  };
  const ask = (query: DrawnQuery): void => {
    write(query);
    start();
  };
  return { asked, cancel, start, write, ask, host: editing.host };
}

function SparqlDesk({ vocabulary }: { readonly vocabulary: VocabularyView }) {
  const { words, view } = useSession();
  const desk = useDesk(vocabulary);
  const [way, setWay] = useState<Way>(view.pattern === freshPattern ? 'questions' : 'draw');
  const running = desk.asked.outcome.kind === 'running';
  return (
    <section className="sparql" aria-label={words.text.query}>
      <div className="sparql-ask">
        <div className="sparql-side">
          <OneOf value={way} options={ways.map((one) => [one, words.text[one]] as const)} onChange={setWay} />
          {way === 'draw' ? (
            <PatternPanel onWrite={desk.write} onAsk={desk.ask} />
          ) : (
            <QueryLibrary namespace={vocabulary.namespace} onAsk={desk.ask} />
          )}
        </div>
        <div className="sparql-text">
          <div ref={desk.host} className="sparql-editor" dir="ltr" />
          <div className="sparql-foot">
            <span className="sparql-hint">{words.text.queryHint}</span>
            <TextButton className="primary" onPress={running ? desk.cancel : desk.start}>
              {running ? words.text.cancel : words.text.run}
            </TextButton>
          </div>
        </div>
      </div>
      <div className="sparql-answer" aria-live="polite">
        <Answer asked={desk.asked} />
      </div>
    </section>
  );
}
