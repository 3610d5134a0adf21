import { type ReactNode, useMemo, useState } from 'react';
import type { Triple } from '../data/n-triples.ts';
import { type EntityName, toResultPicture } from '../data/result-graph.ts';
import { TextButton } from './buttons.tsx';
import { OneOf } from './one-of.tsx';
import { ResultDrawing } from './result-drawing.tsx';
import { useSession } from './session.tsx';

/** The most statements that are drawn: a bigger graph is for the table, or for an export. */
const mostDrawn = 400;

/** The most entities that are put on the graph at once. */
const mostAdded = 200;

/** Puts the entities of a result on the graph, and says when it cannot be all. */
function AddAll({ ids }: { readonly ids: readonly string[] }) {
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

const forms = ['table', 'graph', 'both'] as const;

type Form = (typeof forms)[number];

interface ResultViewProps {
  /** What can be drawn of the result. */
  readonly triples: readonly Triple[];
  readonly names: ReadonlyMap<string, EntityName>;
  /** Its entities. */
  readonly ids: readonly string[];
  /** How much there is. */
  readonly size: string;
  /** Which form it is shown in at first, where there is no room for both. */
  readonly first: Form;
  /** The result as a table. */
  readonly children: ReactNode;
}

/** A result as a table, as a graph, or both beside each other. */
export function ResultView({ triples, names, ids, size, first, children }: ResultViewProps) {
  const { words, vocabulary } = useSession();
  const [form, setForm] = useState<Form>(() => (matchMedia('(min-width: 1181px)').matches ? 'both' : first));
  const base = vocabulary.base ?? '';
  const { picture, left } = useMemo(
    () => toResultPicture(triples.slice(0, mostDrawn), { base, names, vocabulary }),
    [triples, base, names, vocabulary],
  );
  const drawable = picture.nodes.size > 0;
  const drawn = drawable && form !== 'table';
  const notes = [
    ...(drawn && triples.length > mostDrawn
      ? [
          words.fill(words.text.shownOf, {
            shown: words.number(mostDrawn),
            total: words.count(triples.length, 'statement'),
          }),
        ]
      : []),
    ...(drawn && left > 0 ? [words.fill(words.text.notDrawn, { n: words.count(left, 'statement') })] : []),
  ];
  return (
    <>
      <div className="table-size result-head">
        {drawable ? (
          <OneOf
            value={form}
            options={forms.map((one) => [one, words.text[one]] as const)}
            onChange={setForm}
          />
        ) : null}
        <span>{[size, ...notes].join(' · ')}</span>
        <AddAll ids={ids} />
      </div>
      <div className={drawn ? `result-body result-${form}` : 'result-body'}>
        {drawn ? <ResultDrawing picture={picture} /> : null}
        {drawn && form === 'graph' ? null : children}
      </div>
    </>
  );
}
