import { useId, useState } from 'react';
import type { QueriesView, QueryView } from '../../../src/model/api.ts';
import { getJson } from '../api/client.ts';
import { withEntities } from '../data/answer-columns.ts';
import type { DrawnQuery } from '../data/pattern-query.ts';
import { exampleQueries } from '../data/sparql.ts';
import { useAnswer } from './answer.ts';
import { TextButton } from './buttons.tsx';
import { Failure } from './failure.tsx';
import { ParameterField } from './query-parameter.tsx';
import { useSession } from './session.tsx';
import { Notice } from './written.tsx';

type LibraryQuery = QueriesView['queries'][number];

type Values = Readonly<Record<string, string | undefined>>;

function queryPath({ name, parameters }: LibraryQuery, values: Values, language: string): string {
  const search = new URLSearchParams({ name });
  for (const parameter of parameters) {
    const value = parameter.type === 'language' ? language : values[parameter.name];
    if (value !== undefined) search.append('set', `${parameter.name}=${value}`);
  }
  return `/api/query?${search}`;
}

interface QuestionProps {
  readonly query: LibraryQuery;
  readonly onAsk: (query: DrawnQuery) => void;
}

/** What a question is about, its parameters, and the button that asks it. */
function Question({ query, onAsk }: QuestionProps) {
  const { words } = useSession();
  const { language } = words;
  const [values, setValues] = useState<Values>({});
  const [error, setError] = useState<Error | undefined>();
  const fields = query.parameters.filter((one) => one.type !== 'language');
  const missing = fields.some((one) => one.usual === undefined && values[one.name] === undefined);
  const ask = (): void => {
    setError(undefined);
    getJson<QueryView>(queryPath(query, values, language), { language }).then(
      ({ sparql }) => onAsk({ text: withEntities(sparql.trim()), shapes: [] }),
      (reason: unknown) => setError(reason instanceof Error ? reason : new Error(String(reason))),
    );
  };
  return (
    <>
      <p className="query-about">{query.about[language]}</p>
      <div className="query-fields">
        {fields.map((parameter) => (
          <ParameterField
            key={parameter.name}
            parameter={parameter}
            value={values[parameter.name]}
            onChange={(value) => setValues((before) => ({ ...before, [parameter.name]: value }))}
          />
        ))}
      </div>
      {error ? <Failure error={error} /> : null}
      <TextButton className="primary" isDisabled={missing} onPress={ask}>
        {words.text.ask}
      </TextButton>
    </>
  );
}

interface QueryLibraryProps {
  /** Where the vocabulary's IRIs begin. */
  readonly namespace: string;
  readonly onAsk: (query: DrawnQuery) => void;
}

/** The library of questions, each with its parameters, and some queries to begin one's own with. */
export function QueryLibrary({ namespace, onAsk }: QueryLibraryProps) {
  const { words } = useSession();
  const { language } = words;
  const { value, error } = useAnswer<QueriesView>('/api/queries', true);
  const [chosen, setChosen] = useState('who-met-whom');
  const id = useId();
  if (error) return <Failure error={error} />;
  if (!value) return <Notice kind="wait" title={words.text.loading} />;
  const queries = [...value.queries].sort((a, b) => words.compare(a.title[language], b.title[language]));
  const query = queries.find((one) => one.name === chosen) ?? queries[0];
  const examples = exampleQueries(namespace);
  const choose = (name: string): void => {
    const example = examples.find((one) => `example ${one.name.en}` === name);
    if (example) onAsk({ text: example.text, shapes: [] });
    else setChosen(name);
  };
  return (
    <div className="query-library">
      <label className="visually-hidden" htmlFor={id}>
        {words.text.questions}
      </label>
      <select
        id={id}
        className="query-choice"
        value={query?.name}
        onChange={(event) => choose(event.target.value)}
      >
        {queries.map((one) => (
          <option key={one.name} value={one.name}>
            {one.title[language]}
          </option>
        ))}
        <optgroup label={words.text.examples}>
          {examples.map((one) => (
            <option key={one.name.en} value={`example ${one.name.en}`}>
              {one.name[language]}
            </option>
          ))}
        </optgroup>
      </select>
      {query ? <Question key={query.name} query={query} onAsk={onAsk} /> : null}
    </div>
  );
}
