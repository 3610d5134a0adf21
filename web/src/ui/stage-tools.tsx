import { summarise } from '../data/communities.ts';
import { statuses } from '../state/statuses.ts';
import { SignButton } from './buttons.tsx';
import { useSession } from './session.tsx';
import { StatusLine, signs } from './symbol.tsx';
import { Written } from './written.tsx';

function Legend() {
  const { words, vocabulary, filtered, view } = useSession();
  const shown = statuses.filter(
    (status) => (filtered.facets.statuses.get(status) ?? 0) > 0 && !view.filters.statusesOff.includes(status),
  );
  return (
    <ul className="legend" aria-label={words.text.legend}>
      {shown.map((status) => (
        <li key={status}>
          <StatusLine status={status} />
          {vocabulary.status(status)}
        </li>
      ))}
    </ul>
  );
}

const mostNamed = 6;

/** The largest communities, each by its best connected entity; choosing one brings it into sight. */
function CommunityLegend() {
  const { words, communities, filtered, stage } = useSession();
  if (!communities) return null;
  return (
    <ul className="legend communities" aria-label={words.text.community}>
      {summarise(filtered, communities, mostNamed).map(({ number, label, members }) => (
        <li key={number}>
          <button type="button" onClick={() => stage.current?.fit(members)}>
            <span className="community-dot" style={{ background: `var(--group-${number}, var(--edge))` }} />
            <Written text={label} /> <span className="facet-count">{words.number(members.length)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Zooming, and what the lines mean. */
export function StageTools() {
  const { words, stage, picture } = useSession();
  return (
    <div className="stage-tools">
      <div className="legends">
        <CommunityLegend />
        <Legend />
      </div>
      <span className="stage-size">
        {words.count(picture.nodes.size, 'entity')} · {words.count(picture.edges.size, 'edge')}
      </span>
      <div className="zoom">
        <SignButton label={words.text.zoomIn} path={signs.plus} onPress={() => stage.current?.zoom(1.5)} />
        <SignButton
          label={words.text.zoomOut}
          path={signs.minus}
          onPress={() => stage.current?.zoom(1 / 1.5)}
        />
        <SignButton label={words.text.fit} path={signs.fit} onPress={() => stage.current?.fit()} />
      </div>
    </div>
  );
}
