import { graphName } from '../data/dataset.ts';
import { TextButton } from './buttons.tsx';
import { EntityLink } from './entity-search.tsx';
import { useSession } from './session.tsx';
import { ClassDisc, ImportedLine } from './symbol.tsx';
import { Written } from './written.tsx';

function Address({ iri }: { readonly iri: string }) {
  return (
    <a
      href={/^https?:/.test(iri) ? iri : undefined}
      rel="noreferrer noopener"
      target="_blank"
      dir="ltr"
      className="imported-address"
    >
      {iri}
    </a>
  );
}

function End({ id }: { readonly id: string }) {
  const node = useSession().coverage.dataset.nodes.get(id);
  return (
    <span className="evidence-end">
      {node ? <ClassDisc name={node.class} size={22} /> : null}
      <EntityLink id={id} label={node?.label ?? id} />
    </span>
  );
}

/** What stands in the place of sentences for a statement that others made: whose it is, and that there is none. */
export function ImportedEvidence({ edge }: { readonly edge: string }) {
  const { words, vocabulary } = useSession();
  const [source = '', relation = '', target = '', graph = ''] = edge
    .split('~')
    .map((part) => part.replaceAll('%7E', '~'));
  return (
    <div className="evidence imported" data-edge={edge}>
      <h2 className="evidence-title">
        <End id={source} />
        <span className="evidence-relation" title={vocabulary.definition(relation) ?? relation}>
          {vocabulary.relation(relation)}
        </span>
        <End id={target} />
      </h2>
      <p className="imported-note">
        <ImportedLine />
        <span>{words.fill(words.text.importedNoSentence, { graph: `\u2068${graphName(graph)}\u2069` })}</span>
      </p>
      <Address iri={graph} />
      {relation.includes(':') ? <Address iri={relation} /> : null}
    </div>
  );
}

/** A thing that only imported graphs speak of: its address, and what they state of it. */
export function ImportedThing({ iri }: { readonly iri: string }) {
  const { words, vocabulary, coverage, dispatch } = useSession();
  const node = coverage.dataset.nodes.get(iri);
  const edges = [...coverage.dataset.edges.values()].filter(
    ({ source, target }) => source === iri || target === iri,
  );
  const labelOf = (id: string): string => coverage.dataset.nodes.get(id)?.label ?? id;
  return (
    <div className="entity imported" data-entity={iri}>
      <div className="entity-head">
        <ClassDisc name={node?.class ?? 'Term'} size={34} />
        <div>
          <h2>
            <Written text={node?.label ?? iri} />
          </h2>
          <p className="entity-counts">
            {vocabulary.class(node?.class ?? 'Term')} · {words.text.importedThing}
          </p>
        </div>
      </div>
      <Address iri={iri} />
      <div className="entity-actions">
        <TextButton onPress={() => dispatch({ type: 'expand', entity: iri })}>
          {words.text.expandAll}
        </TextButton>
        <TextButton onPress={() => dispatch({ type: 'hide', entity: iri })}>{words.text.hide}</TextButton>
      </div>
      <section>
        <h3 className="section-title">{words.text.importedStatements}</h3>
        <ul className="imported-statements">
          {edges.map(({ id, source, relation, target }) => (
            <li key={id}>
              <button
                type="button"
                className="expand-row"
                onClick={() => dispatch({ type: 'select', selection: { kind: 'edge', id } })}
              >
                <Written text={labelOf(source)} /> <span>{vocabulary.relation(relation)}</span>{' '}
                <Written text={labelOf(target)} />
              </button>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
