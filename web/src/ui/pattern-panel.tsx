import { useEffect, useRef, useState } from 'react';
import { type DrawnQuery, patternQuery } from '../data/pattern-query.ts';
import { addNode, freshPattern, mostNodes, type Pattern } from '../state/pattern.ts';
import { TextButton } from './buttons.tsx';
import { PatternBoard } from './pattern-board.tsx';
import { type Chosen, PatternForm } from './pattern-form.tsx';
import { useSession } from './session.tsx';

// Long enough for the next stroke of a drawing that is not done.
const patience = 500;

interface PatternPanelProps {
  /** Takes the query that the drawing stands for. */
  readonly onWrite: (query: DrawnQuery) => void;
  /** Takes it and asks it. */
  readonly onAsk: (query: DrawnQuery) => void;
}

/** A question drawn as things and the claims between them: each change writes the query and asks it. */
export function PatternPanel({ onWrite, onAsk }: PatternPanelProps) {
  const { view, vocabulary, dispatch, words } = useSession();
  const { pattern } = view;
  const [chosen, setChosen] = useState<Chosen | undefined>({ kind: 'node', id: 'a' });
  const { namespace = '', base = '' } = vocabulary;
  const acts = useRef({ onWrite, onAsk });
  acts.current = { onWrite, onAsk };
  const touched = useRef(pattern !== freshPattern);
  useEffect(() => {
    if (namespace === '') return;
    const query = patternQuery(pattern, { ...vocabulary, namespace, base });
    acts.current.onWrite(query);
    if (!touched.current) return;
    const timer = setTimeout(() => acts.current.onAsk(query), patience);
    return () => clearTimeout(timer);
  }, [pattern, vocabulary, namespace, base]);
  const change = (next: Pattern): void => {
    touched.current = true;
    dispatch({ type: 'draw', pattern: next });
  };
  return (
    <div className="pattern">
      <div className="pattern-drawing">
        <PatternBoard pattern={pattern} chosen={chosen} onChoose={setChosen} onChange={change} />
        <p className="query-about">{words.text.drawHint}</p>
      </div>
      <div className="pattern-side">
        <PatternForm pattern={pattern} chosen={chosen} onChoose={setChosen} onChange={change} />
        <div className="pattern-tools">
          <TextButton
            isDisabled={pattern.nodes.length >= mostNodes}
            onPress={() => {
              const next = addNode(pattern);
              const added = next.nodes.at(-1);
              change(next);
              if (added) setChosen({ kind: 'node', id: added.id });
            }}
          >
            {words.text.addThing}
          </TextButton>
          <TextButton onPress={() => change(freshPattern)}>{words.text.startAgain}</TextButton>
        </div>
      </div>
    </div>
  );
}
