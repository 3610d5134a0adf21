import { type EntityName, entitiesOfRows, entityId } from '../data/result-graph.ts';
import { localName, type SparqlAnswer, type Term } from '../data/sparql.ts';
import { SignButton, TextButton } from './buttons.tsx';
import { useSession } from './session.tsx';
import { ClassDisc, signs } from './symbol.tsx';
import { Notice, Written } from './written.tsx';

type Names = ReadonlyMap<string, EntityName>;

function EntityCell({
  id,
  iri,
  names,
}: {
  readonly id: string;
  readonly iri: string;
  readonly names: Names;
}) {
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

/** The most entities that are put on the graph at once: more could not be read there. */
const mostAdded = 60;

/** Puts the entities of a result on the graph, and says when it cannot be all. */
export function AddAll({ ids }: { readonly ids: readonly string[] }) {
  const { words, dispatch } = useSession();
  if (ids.length === 0) return null;
  const some = ids.slice(0, mostAdded);
  return (
    <TextButton onPress={() => dispatch({ type: 'add', entities: some })}>
      {some.length < ids.length
        ? words.fill(words.text.addSome, {
            shown: words.number(some.length),
            total: words.count(ids.length, 'entity'),
          })
        : words.fill(words.text.addAll, { n: words.count(ids.length, 'entity') })}
    </TextButton>
  );
}

const mostRows = 500;

/** The rows of a SELECT, or the yes or no of an ASK. */
export function AnswerTable({ answer, names }: { readonly answer: SparqlAnswer; readonly names: Names }) {
  const { words, vocabulary } = useSession();
  if (answer.boolean !== undefined) {
    return <Notice title={answer.boolean ? words.text.answerYes : words.text.answerNo} />;
  }
  const rows = answer.results?.bindings ?? [];
  const variables = answer.head.vars ?? [];
  if (rows.length === 0) return <Notice title={words.text.noRows} />;
  const total = words.count(rows.length, 'row');
  return (
    <>
      <p className="table-size">
        {rows.length > mostRows
          ? words.fill(words.text.shownOf, { shown: words.number(mostRows), total })
          : total}
        <AddAll ids={entitiesOfRows(answer, vocabulary.base ?? '')} />
      </p>
      <div className="table-scroll">
        <table className="grid">
          <thead>
            <tr>
              {variables.map((name) => (
                <th key={name} scope="col">
                  <bdi dir="ltr">?{name}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, mostRows).map((row, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: results have no key but their place
              <tr key={i}>
                {variables.map((name) => (
                  <td key={name}>
                    <TermText term={row[name]} names={names} />
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
