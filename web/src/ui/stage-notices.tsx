import { TextButton } from './buttons.tsx';
import { Failure } from './failure.tsx';
import { useSession } from './session.tsx';
import { Notice, Written } from './written.tsx';

function Shortfalls() {
  const { coverage, words, vocabulary, dispatch } = useSession();
  return coverage.shortfalls.map((one) => {
    const label = one.entity === undefined ? undefined : coverage.dataset.nodes.get(one.entity)?.label;
    const total =
      one.kind === 'imported'
        ? words.number(one.total)
        : words.count(one.total, one.kind === 'overview' ? 'entity' : 'neighbour');
    const more = (): void => {
      const { entity, relation } = one;
      if (entity === undefined) dispatch({ type: 'more-overview' });
      else dispatch({ type: 'expand', entity, ...(relation === undefined ? {} : { relation }) });
    };
    return (
      <p className="stage-note" key={`${one.entity} ${one.relation}`}>
        {one.kind === 'imported' ? `${words.text.importedStatements}: ` : null}
        {label === undefined ? null : (
          <>
            <Written text={label} />
            {one.relation === undefined ? '' : ` · ${vocabulary.relation(one.relation)}`}
            {': '}
          </>
        )}
        {words.fill(words.text.shownOf, { shown: words.number(one.shown), total })}
        {one.kind === 'imported' ? null : <TextButton onPress={more}>{words.text.more}</TextButton>}
      </p>
    );
  });
}

function TimeNote() {
  const { view, words, dispatch } = useSession();
  const { from, to } = view.filters;
  if (from === undefined && to === undefined) return null;
  const range =
    from !== undefined && to !== undefined
      ? words.range(from, to)
      : `${from === undefined ? '…' : words.date(from)} – ${to === undefined ? '…' : words.date(to)}`;
  return (
    <p className="stage-note">
      {words.fill(words.text.whenShown, { range })}
      <TextButton onPress={() => dispatch({ type: 'filter', change: {} })}>{words.text.all}</TextButton>
    </p>
  );
}

function HiddenNote() {
  const { view, words, dispatch } = useSession();
  if (view.hidden.length === 0) return null;
  return (
    <p className="stage-note">
      {words.fill(words.text.hidden, { n: words.number(view.hidden.length) })}
      <TextButton onPress={() => dispatch({ type: 'show-hidden' })}>{words.text.showHidden}</TextButton>
    </p>
  );
}

function MainNotice() {
  const { words, status, loading, progress, error, retry, coverage, picture, dispatch } = useSession();
  if (error) {
    return <Failure error={error} onRetry={retry} />;
  }
  if (loading)
    return coverage.dataset.nodes.size > 0 ? null : (
      <Notice kind="wait" title={words.text.loading}>
        {progress === undefined ? null : <progress value={progress} aria-label={words.text.loading} />}
      </Notice>
    );
  if (status?.entities === 0) return <Notice title={words.text.empty}>{words.text.emptyText}</Notice>;
  if (picture.nodes.size > 0) return null;
  // No filter is to blame where nothing joins the two.
  if (coverage.path?.found === false) return <Notice title={words.text.noPath} />;
  return (
    <Notice title={words.text.nothing}>
      <p>{words.text.nothingText}</p>
      <TextButton onPress={() => dispatch({ type: 'clear-filters' })}>{words.text.clear}</TextButton>
    </Notice>
  );
}

function SettlingNote({ progress, onEnd }: { readonly progress: number; readonly onEnd: () => void }) {
  const { words } = useSession();
  return (
    <p className="stage-note settling">
      {words.text.settling}
      <progress value={progress} aria-label={words.text.settling} />
      {words.percent(progress)}
      <TextButton onPress={onEnd}>{words.text.settled}</TextButton>
    </p>
  );
}

interface StageNoticesProps {
  /** How far the layout is that is under way, 0..1. */
  readonly settling: number | undefined;
  readonly onSettled: () => void;
}

/** What is to be said about the graph on show: that it is loading, laid out, cut, filtered out, or a path. */
export function StageNotices({ settling, onSettled }: StageNoticesProps) {
  const { loading } = useSession();
  return (
    <>
      <div className="stage-notes">
        {settling === undefined ? null : <SettlingNote progress={settling} onEnd={onSettled} />}
        <Shortfalls />
        <TimeNote />
        <HiddenNote />
      </div>
      <MainNotice />
      {loading ? <div className="loading-bar" aria-hidden="true" /> : null}
    </>
  );
}
