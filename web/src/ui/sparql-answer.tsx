import { useMemo } from 'react';
import { guessShapes, namedColumns, triplesOfRows } from '../data/answer-columns.ts';
import type { Shape } from '../data/pattern-query.ts';
import { type EntityName, entitiesOfRows, entityId } from '../data/result-graph.ts';
import { localName, type SparqlAnswer, type Term } from '../data/sparql.ts';
import { SignButton } from './buttons.tsx';
import { ResultView } from './result-view.tsx';
import { useSession } from './session.tsx';
import { ClassDisc, signs } from './symbol.tsx';
import { Notice, Written } from './written.tsx';

type Names = ReadonlyMap<string, EntityName>;

function EntityCell(props: { readonly id: string; readonly iri: string; readonly names: Names }) {
  const { id, iri, names } = props;
  const { dispatch, coverage, words } = useSession();
  const known = names.get(id) ?? coverage.dataset.nodes.get(id);
  return (
    <span className="entity-cell">
      {known ? <ClassDisc name={known.class} size={20} /> : null}
      <button
        type="button"
        className="entity-link"
        title={iri}
        onClick={() => dispatch({ type: 'open', entity: id })}
      >
        <Written text={known?.label ?? localName(iri)} />
      </button>
      <SignButton
        label={words.text.addToGraph}
        path={signs.plus}
        onPress={() => dispatch({ type: 'add', entities: [id] })}
      />
    </span>
  );
}

function TermText({ term, names }: { readonly term: Term | undefined; readonly names: Names }) {
  const { vocabulary } = useSession();
  if (!term) return null;
  if (term.type !== 'uri') return <Written text={term.value} />;
  const id = entityId(term.value, vocabulary.base ?? '');
  if (id !== undefined) return <EntityCell id={id} iri={term.value} names={names} />;
  const name = vocabulary.iri(term.value);
  return name === undefined ? <code title={term.value}>{localName(term.value)}</code> : name;
}

const mostRows = 500;

/** A column of the table, and the variable whose terms fill it. */
interface Column {
  readonly name: string;
  readonly from: string;
}

/** The columns to show: where one names the entities of another, the entities stand in its place. */
function columnsOf(answer: SparqlAnswer, query: string): readonly Column[] {
  const all = answer.head.vars ?? [];
  const named = namedColumns(query);
  const taken = new Map(
    all.flatMap((name) => {
      const entity = named.get(name);
      return entity !== undefined && all.includes(entity) ? [[name, entity] as const] : [];
    }),
  );
  const entities = new Set(taken.values());
  return all.filter((name) => !entities.has(name)).map((name) => ({ name, from: taken.get(name) ?? name }));
}

interface AnswerTableProps {
  readonly answer: SparqlAnswer;
  readonly names: Names;
  /** The query that was asked. */
  readonly query: string;
  /** The statements that its rows make, when that is known. */
  readonly shapes: readonly Shape[];
}

function Rows({ answer, names, query }: AnswerTableProps) {
  const columns = columnsOf(answer, query);
  return (
    <div className="table-scroll">
      <table className="grid">
        <thead>
          <tr>
            {columns.map(({ name }) => (
              <th key={name} scope="col">
                <bdi dir="ltr">?{name}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(answer.results?.bindings ?? []).slice(0, mostRows).map((row, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: results have no key but their place
            <tr key={i}>
              {columns.map(({ name, from }) => (
                <td key={name} className={(row[from]?.value.length ?? 0) > 60 ? 'cell-long' : undefined}>
                  <TermText term={row[from]} names={names} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The rows of a SELECT as a table, and as a graph where they make statements; or the yes or no of an ASK. */
export function AnswerTable(props: AnswerTableProps) {
  const { answer, names, shapes } = props;
  const { words, vocabulary } = useSession();
  const { base = '', namespace = '' } = vocabulary;
  const triples = useMemo(() => {
    const isEntity = (iri: string): boolean => entityId(iri, base) !== undefined;
    const isRelation = (iri: string): boolean => namespace !== '' && iri.startsWith(namespace);
    const made = shapes.length > 0 ? shapes : guessShapes(answer, isEntity, isRelation);
    const either = new Set(vocabulary.symmetric.map(vocabulary.iriOf));
    return triplesOfRows(answer, made, (relation) => either.has(relation));
  }, [answer, shapes, base, namespace, vocabulary]);
  if (answer.boolean !== undefined) {
    return <Notice title={answer.boolean ? words.text.answerYes : words.text.answerNo} />;
  }
  const number = answer.results?.bindings.length ?? 0;
  if (number === 0) return <Notice title={words.text.noRows} />;
  const total = words.count(number, 'row');
  const size =
    number > mostRows ? words.fill(words.text.shownOf, { shown: words.number(mostRows), total }) : total;
  return (
    <ResultView
      triples={triples}
      names={names}
      ids={entitiesOfRows(answer, base)}
      size={size}
      first={shapes.length > 0 ? 'graph' : 'table'}
    >
      <Rows {...props} />
    </ResultView>
  );
}
