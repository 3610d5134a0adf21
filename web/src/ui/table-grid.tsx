import {
  Column,
  type SortDescriptor,
  Table,
  TableBody,
  Cell as TableCell,
  TableHeader,
  Row as TableRow,
} from 'react-aria-components';
import type { Cell, Row } from '../data/rows.ts';
import type { TableName } from '../state/view-state.ts';
import { type Session, useSession } from './session.tsx';
import { StatusBadge } from './symbol.tsx';
import { Notice, Written } from './written.tsx';

type ColumnName = keyof Session['words']['text'];

/** The columns of each table; a column's name is also the word above it. */
export const columns: Readonly<Record<TableName, readonly ColumnName[]>> = {
  entities: ['entity', 'class', 'links', 'claims'],
  relations: ['subject', 'relation', 'object', 'status', 'claims', 'origins', 'date'],
  claims: ['subject', 'relation', 'object', 'status', 'date', 'published', 'sentence'],
};

function CellText({ cell }: { readonly cell: Cell | undefined }) {
  if (!cell) return null;
  if (cell.status) return <StatusBadge status={cell.status} />;
  return cell.written ? <Written text={cell.text} /> : cell.text;
}

interface GridProps {
  readonly rows: readonly Row[];
  readonly sort: SortDescriptor | undefined;
}

/** Rows in a table that is sorted and walked with the keyboard; choosing one selects it in the graph too. */
export function Grid({ rows, sort }: GridProps) {
  const { view, dispatch, words, announce } = useSession();
  const list = columns[view.table];
  const choose = (key: unknown): void => {
    const row = rows.find((one) => one.id === key);
    if (!row) return;
    dispatch({ type: 'select', selection: row.selection });
    if (row.claim !== undefined) dispatch({ type: 'step', claim: row.claim });
  };
  const selected = rows.find((row) => row.claim === undefined && row.selection.id === view.selection?.id);
  return (
    <Table
      key={view.table}
      className={`grid grid-${view.table}`}
      aria-label={words.text[view.table]}
      selectionMode="single"
      selectionBehavior="replace"
      selectedKeys={
        view.table === 'claims'
          ? view.claim === undefined
            ? []
            : [view.claim]
          : selected
            ? [selected.id]
            : []
      }
      onSelectionChange={(keys) => choose(keys === 'all' ? undefined : [...keys][0])}
      onRowAction={choose}
      {...(sort ? { sortDescriptor: sort } : {})}
      onSortChange={({ column, direction }) => {
        dispatch({ type: 'sort', column: String(column), descending: direction === 'descending' });
        announce(words.count(rows.length, 'row'));
      }}
    >
      <TableHeader>
        {list.map((name, i) => (
          <Column key={name} id={name} isRowHeader={i === 0} allowsSorting>
            {({ sortDirection }) => (
              <>
                {words.text[name]}
                <span className="sort-sign" aria-hidden="true">
                  {sortDirection === undefined ? '' : sortDirection === 'ascending' ? '▲' : '▼'}
                </span>
              </>
            )}
          </Column>
        ))}
      </TableHeader>
      <TableBody renderEmptyState={() => <Notice title={words.text.nothing} />}>
        {rows.map((row) => (
          <TableRow key={row.id} id={row.id}>
            {list.map((name) => (
              <TableCell key={name} className={`cell-${name}`}>
                <CellText cell={row.cells[name]} />
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
