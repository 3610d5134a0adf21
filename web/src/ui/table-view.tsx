import { useMemo, useState } from 'react';
import type { ClaimsView } from '../../../src/model/api.ts';
import { claimsPath } from '../data/requests.ts';
import { claimRows, entityRows, type Row, relationRows, sortRows } from '../data/rows.ts';
import { statuses } from '../state/statuses.ts';
import type { TableName } from '../state/view-state.ts';
import { useAnswer } from './answer.ts';
import { TextButton } from './buttons.tsx';
import { saveFile, toCsv } from './exporting.ts';
import { Failure } from './failure.tsx';
import { OneOf } from './one-of.tsx';
import { type Session, useSession } from './session.tsx';
import { columns, Grid } from './table-grid.tsx';
import { Notice } from './written.tsx';

const names: readonly TableName[] = ['entities', 'relations', 'claims'];
const page = 100;

interface Source {
  readonly rows: readonly Row[];
  readonly total: number;
  readonly loading: boolean;
  readonly error: Error | undefined;
}

function useRows(limit: number): Source {
  const session = useSession();
  const { view, filtered } = session;
  const entity = view.selection?.kind === 'entity' ? view.selection.id : undefined;
  const shown = statuses.filter((status) => !view.filters.statusesOff.includes(status));
  const path = view.table === 'claims' && shown.length > 0 ? claimsPath(entity, shown, limit) : undefined;
  const { value, loading, error } = useAnswer<ClaimsView>(path, true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the session only its wording matters here
  return useMemo(() => {
    if (view.table === 'claims') {
      const rows = claimRows(value?.claims ?? [], session);
      return { rows, total: value?.total ?? 0, loading, error };
    }
    const rows =
      view.table === 'entities'
        ? entityRows(filtered, session)
        : relationRows(filtered, session, view.filters.statusesOff);
    return { rows, total: rows.length, loading: false, error: undefined };
  }, [
    view.table,
    view.filters.statusesOff,
    filtered,
    value,
    loading,
    error,
    session.words,
    session.vocabulary,
  ]);
}

function save(table: TableName, rows: readonly Row[], titles: Session['words']['text']): void {
  const list = columns[table];
  const lines = [
    list.map((name) => titles[name]),
    ...rows.map((row) => list.map((name) => row.cells[name]?.text ?? '')),
  ];
  // The mark at the start tells spreadsheets that this is UTF-8.
  saveFile(new Blob(['\uFEFF', toCsv(lines)], { type: 'text/csv' }), `sila-${table}.csv`);
}

/** The same view as a table: its entities, its edges, or claims with their sentences. */
export function TableView() {
  const { view, dispatch, words } = useSession();
  const [limit, setLimit] = useState(page);
  const { rows, total, loading, error } = useRows(limit);
  const sorted = useMemo(
    () => (view.sort ? sortRows(rows, view.sort.column, view.sort.descending, words.compare) : rows),
    [rows, view.sort, words],
  );
  const shown = sorted.slice(0, limit);
  const sort = view.sort
    ? ({ column: view.sort.column, direction: view.sort.descending ? 'descending' : 'ascending' } as const)
    : undefined;
  return (
    <section className="table-page" aria-label={words.text.table}>
      <div className="table-head">
        <OneOf
          value={view.table}
          options={names.map((name) => [name, words.text[name]] as const)}
          onChange={(table) => {
            setLimit(page);
            dispatch({ type: 'tabulate', table });
          }}
        />
        <TextButton onPress={() => save(view.table, sorted, words.text)}>{words.text.exportRows}</TextButton>
        <span className="table-size">
          {shown.length < total
            ? words.fill(words.text.shownOf, {
                shown: words.number(shown.length),
                total: words.count(total, 'row'),
              })
            : words.count(total, 'row')}
          {shown.length < total ? (
            <TextButton onPress={() => setLimit(limit + page)}>{words.text.more}</TextButton>
          ) : null}
        </span>
      </div>
      {error ? <Failure error={error} /> : null}
      {loading && rows.length === 0 ? (
        <Notice kind="wait" title={words.text.loading} />
      ) : (
        <div className="table-scroll">
          <Grid rows={shown} sort={sort} />
        </div>
      )}
    </section>
  );
}
