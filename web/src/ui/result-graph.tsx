import type { Triple } from '../data/n-triples.ts';
import { type EntityName, entitiesOfTriples } from '../data/result-graph.ts';
import { localName } from '../data/sparql.ts';
import { ResultView } from './result-view.tsx';
import { useSession } from './session.tsx';
import { Notice, Written } from './written.tsx';

const mostListed = 500;

function Statements({ triples }: { readonly triples: readonly Triple[] }) {
  const { vocabulary } = useSession();
  const name = (iri: string): string => vocabulary.iri(iri) ?? localName(iri);
  return (
    <div className="table-scroll">
      <table className="grid">
        <tbody>
          {triples.slice(0, mostListed).map((triple, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: statements have no key but their place
            <tr key={i}>
              <td>
                <code title={triple.subject.value}>{localName(triple.subject.value)}</code>
              </td>
              <td title={triple.predicate}>{name(triple.predicate)}</td>
              <td>
                {triple.object.type === 'uri' ? (
                  <span title={triple.object.value}>{name(triple.object.value)}</span>
                ) : (
                  <Written text={triple.object.value} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface ResultGraphProps {
  readonly triples: readonly Triple[];
  readonly names: ReadonlyMap<string, EntityName>;
}

/** What a CONSTRUCT gave: drawn, and the same statements as a list. */
export function ResultGraph({ triples, names }: ResultGraphProps) {
  const { words, vocabulary } = useSession();
  if (triples.length === 0) return <Notice title={words.text.noRows} />;
  return (
    <ResultView
      triples={triples}
      names={names}
      ids={entitiesOfTriples(triples, vocabulary.base ?? '')}
      size={words.count(triples.length, 'statement')}
      first="graph"
    >
      <Statements triples={triples} />
    </ResultView>
  );
}
