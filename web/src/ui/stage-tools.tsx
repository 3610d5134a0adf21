import { statuses } from '../state/statuses.ts';
import { SignButton } from './buttons.tsx';
import { useSession } from './session.tsx';
import { StatusLine, signs } from './symbol.tsx';

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

/** Zooming, and what the lines mean. */
export function StageTools() {
  const { words, stage, picture } = useSession();
  return (
    <div className="stage-tools">
      <Legend />
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
