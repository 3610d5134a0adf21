import type { Status } from '../../../src/model/claim.ts';
import type { ClassName } from '../../../src/model/entity.ts';
import { classSymbols, importedSymbol, statusDashes, statusSymbols } from '../data/symbols.ts';
import { useSession } from './session.tsx';

/** A path of ours in a 24 × 24 square, stroked in the colour of the text; hidden from screen readers. */
export function Sign({ path, size = 18 }: { readonly path: string; readonly size?: number }) {
  return (
    <svg className="symbol" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}

/** A class's disc with its symbol, as in the graph. */
export function ClassDisc({
  name,
  size = 24,
}: {
  readonly name: ClassName | 'Term';
  readonly size?: number;
}) {
  // While colours stand for communities, only the symbol tells the class.
  const plain = useSession().view.colors === 'community' || name === 'Term';
  return (
    <span
      className="class-disc"
      style={{
        background: plain ? 'var(--disc)' : `var(--class-${name.toLowerCase()})`,
        width: size,
        height: size,
      }}
    >
      <Sign path={name === 'Term' ? importedSymbol : classSymbols[name]} size={size * 0.62} />
    </span>
  );
}

/** A status as a symbol and a word. */
export function StatusBadge({ status }: { readonly status: Status }) {
  const { vocabulary } = useSession();
  return (
    <span className={`status status-${status}`}>
      <Sign path={statusSymbols[status]} size={14} />
      {vocabulary.status(status)}
    </span>
  );
}

/** The line that a status is drawn with in the graph. */
export function StatusLine({ status }: { readonly status: Status }) {
  const dashes = statusDashes[status].map((part) => (part < 1 ? part : part * 0.9)).join(' ');
  return (
    <svg className="status-line" width="34" height="12" viewBox="0 0 34 12" aria-hidden="true">
      <path
        d="M2 6h30"
        strokeWidth={status === 'denied' ? 1 : 2.2}
        strokeDasharray={dashes === '' ? undefined : dashes}
        strokeLinecap={status === 'planned' || status === 'uncertain' ? 'round' : 'butt'}
      />
      {status === 'denied' ? <path d="M13.5 2.5l7 7M20.5 2.5l-7 7" strokeWidth="1.6" /> : null}
    </svg>
  );
}

/** The line that what others state is drawn with: an open diamond on it. */
export function ImportedLine() {
  return (
    <svg className="status-line" width="34" height="12" viewBox="0 0 34 12" aria-hidden="true">
      <path d="M2 6h10 M22 6h10 M17 1.5l5 4.5-5 4.5-5-4.5Z" strokeWidth="1.6" />
    </svg>
  );
}

/** Symbols of buttons, drawn like those of classes. */
export const signs = {
  undo: 'M9 6 4 11l5 5 M4 11h10a6 6 0 0 1 6 6v1',
  redo: 'M15 6l5 5-5 5 M20 11H10a6 6 0 0 0-6 6v1',
  home: 'M12 4v4 M12 16v4 M4 12h4 M16 12h4 M12 15.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7Z',
  theme: 'M12 3.5a8.5 8.5 0 1 0 0 17Z M12 3.5a8.5 8.5 0 0 1 0 17',
  help: statusSymbols.uncertain,
  plus: 'M12 5v14 M5 12h14',
  minus: 'M5 12h14',
  fit: 'M4 9V4h5 M20 9V4h-5 M4 15v5h5 M20 15v5h-5',
  close: 'M6 6l12 12 M18 6 6 18',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13Z M15.5 15.5 20.5 20.5',
  filters: 'M4 6h16 M7 12h10 M10 18h4',
  export: 'M12 4v11 M7.5 10.5 12 15l4.5-4.5 M4.5 19.5h15',
  saved: 'M7 3.5h10v17l-5-4.2-5 4.2Z',
  play: 'M8 5.5v13l10.5-6.5Z',
  pause: 'M8.5 6v12 M15.5 6v12',
  document: 'M6 3h9l4 4v14H6Z M14.5 3v4.5H19 M9 12h7 M9 16h7',
} as const;
