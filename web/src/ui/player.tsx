import { useEffect, useState } from 'react';
import { framesOf, type Stretch } from '../data/playback.ts';
import type { Bar } from '../data/timeline.ts';
import { SignButton } from './buttons.tsx';
import { useSession } from './session.tsx';
import { signs } from './symbol.tsx';

/** Milliseconds that a frame stays: long enough to see what came and went. */
const pace = 650;

interface Playing {
  readonly frames: readonly Stretch[];
  readonly at: number;
}

/** Plays the graph through time: the brushed stretch slides along, or the graph grows from its beginning. */
export function Player({ bars }: { readonly bars: readonly Bar[] }) {
  const { view, dispatch, words, announce } = useSession();
  const { from, to } = view.filters;
  const [playing, setPlaying] = useState<Playing | undefined>(undefined);
  const start = (): void => {
    const brush = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
    const frames = framesOf(bars, brush);
    // The first frame is a step of its own, so that undo leads back to before the playing.
    dispatch({ type: 'filter', change: frames[0] ?? {} });
    setPlaying({ frames, at: 0 });
  };
  useEffect(() => {
    if (!playing) return;
    const next = playing.frames[playing.at + 1];
    const timer = setTimeout(() => {
      if (next) dispatch({ type: 'play', ...next });
      else announce(words.text.announcePlayed);
      setPlaying(next ? { ...playing, at: playing.at + 1 } : undefined);
    }, pace);
    return () => clearTimeout(timer);
  }, [playing, dispatch, announce, words]);
  // Whoever changes the time by hand, or undoes, has taken over.
  const frame = playing?.frames[playing.at];
  const taken = frame !== undefined && (frame.from !== from || frame.to !== to);
  useEffect(() => {
    if (taken) setPlaying(undefined);
  }, [taken]);
  return (
    <SignButton
      label={playing ? words.text.pause : words.text.play}
      path={playing ? signs.pause : signs.play}
      pressed={playing !== undefined}
      onPress={() => (playing ? setPlaying(undefined) : start())}
    />
  );
}
