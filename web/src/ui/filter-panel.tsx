import { type ReactNode, useId } from 'react';
import { Checkbox } from 'react-aria-components';
import { graphName } from '../data/dataset.ts';
import { ownSource } from '../data/filtering.ts';
import { statusSymbols } from '../data/symbols.ts';
import type { Action } from '../state/actions.ts';
import type { ClassName } from '../state/classes.ts';
import { type Status, statuses } from '../state/statuses.ts';
import { noFilters } from '../state/view-state.ts';
import { TextButton } from './buttons.tsx';
import { ConfidenceFilter } from './confidence-filter.tsx';
import { LookPanel } from './look-panel.tsx';
import { useSession } from './session.tsx';
import { ClassDisc, ImportedLine, Sign, StatusLine } from './symbol.tsx';
import { TimeFilter } from './time-filter.tsx';

type OffList = 'classesOff' | 'relationsOff' | 'statusesOff' | 'publishersOff' | 'sourcesOff';

interface Entry {
  readonly id: string;
  readonly label: string;
  readonly count: number;
  readonly sign?: ReactNode;
  readonly hint?: string | undefined;
}

interface FacetProps {
  readonly title: string;
  readonly list: OffList;
  readonly entries: readonly Entry[];
  readonly dispatch: (action: Action) => void;
}

function FacetRow({
  entry,
  off,
  list,
}: {
  readonly entry: Entry;
  readonly off: boolean;
  readonly list: OffList;
}) {
  const { words, dispatch } = useSession();
  return (
    <Checkbox
      className="facet"
      isSelected={!off}
      data-facet={`${list}:${entry.id}`}
      onChange={(shown) => dispatch({ type: 'filter', change: { list, value: entry.id, shown } })}
    >
      {({ isSelected }) => (
        <>
          <span className="box" aria-hidden="true">
            {isSelected ? <Sign path={statusSymbols.asserted} size={14} /> : null}
          </span>
          {entry.sign}
          <span className="facet-label" title={entry.hint}>
            {entry.label}
          </span>
          <span className="facet-count">{words.number(entry.count)}</span>
        </>
      )}
    </Checkbox>
  );
}

function Facet({ title, list, entries, dispatch }: FacetProps) {
  const { words, view } = useSession();
  const id = useId();
  const off = view.filters[list] as readonly string[];
  if (entries.length === 0) return null;
  const set = (values: readonly string[]) => dispatch({ type: 'filter', change: { list, values } });
  return (
    <section className="facets" aria-labelledby={id}>
      <div className="facets-head">
        <h3 id={id}>{title}</h3>
        {entries.length > 2 ? (
          <>
            <TextButton label={`${title}: ${words.text.all}`} onPress={() => set([])}>
              {words.text.all}
            </TextButton>
            <TextButton
              label={`${title}: ${words.text.none}`}
              onPress={() => set(entries.map((entry) => entry.id))}
            >
              {words.text.none}
            </TextButton>
          </>
        ) : null}
      </div>
      {entries.map((entry) => (
        <FacetRow key={entry.id} entry={entry} list={list} off={off.includes(entry.id)} />
      ))}
    </section>
  );
}

/** The counted values, with those that are off though nothing has them now, by count. */
function withOff<Id extends string>(counts: ReadonlyMap<Id, number>, off: readonly Id[]): [Id, number][] {
  const all = new Map<Id, number>([...off.map((id) => [id, 0] as const), ...counts]);
  return [...all].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}

/** The filters with their counts, each as it stands with all the others applied. */
export function FilterPanel() {
  const { view, dispatch, words, vocabulary, filtered } = useSession();
  const { facets } = filtered;
  const { filters } = view;
  const statusEntry = (id: Status): Entry => ({
    id,
    label: vocabulary.status(id),
    count: facets.statuses.get(id) ?? 0,
    sign: <StatusLine status={id} />,
  });
  return (
    <div className="filters">
      <div className="panel-head">
        <h2>{words.text.filters}</h2>
        {JSON.stringify(filters) === JSON.stringify(noFilters) ? null : (
          <TextButton onPress={() => dispatch({ type: 'clear-filters' })}>{words.text.clear}</TextButton>
        )}
      </div>
      <Facet
        title={words.text.statuses}
        list="statusesOff"
        dispatch={dispatch}
        entries={statuses.map(statusEntry)}
      />
      <Facet
        title={words.text.classes}
        list="classesOff"
        dispatch={dispatch}
        entries={withOff<ClassName | 'Term'>(facets.classes, filters.classesOff).map(([id, count]) => ({
          id,
          count,
          label: vocabulary.class(id),
          sign: <ClassDisc name={id} size={20} />,
        }))}
      />
      <Facet
        title={words.text.relations}
        list="relationsOff"
        dispatch={dispatch}
        entries={withOff(facets.relations, filters.relationsOff).map(([id, count]) => ({
          id,
          count,
          label: vocabulary.relation(id),
          hint: vocabulary.definition(id),
        }))}
      />
      <TimeFilter />
      <ConfidenceFilter />
      <Facet
        title={words.text.publishers}
        list="publishersOff"
        dispatch={dispatch}
        entries={withOff(facets.publishers, filters.publishersOff).map(([id, count]) => ({
          id,
          count,
          label: id === '' ? words.text.noPublisher : id,
        }))}
      />
      {facets.sources.size + filters.sourcesOff.length > (facets.sources.has(ownSource) ? 1 : 0) ? (
        <Facet
          title={words.text.sources}
          list="sourcesOff"
          dispatch={dispatch}
          entries={withOff(facets.sources, filters.sourcesOff).map(([id, count]) => ({
            id,
            count,
            label:
              id === ownSource
                ? words.text.ownSource
                : words.fill(words.text.importedFrom, { graph: graphName(id) }),
            hint: id === ownSource ? undefined : id,
            sign: id === ownSource ? <StatusLine status="asserted" /> : <ImportedLine />,
          }))}
        />
      ) : null}
      <LookPanel />
    </div>
  );
}
