import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { StatusView, VocabularyView } from '../../../src/model/api.ts';
import { getJson } from '../api/client.ts';
import { createLoader, type Loader } from '../api/loader.ts';
import { type Communities, communitiesOf } from '../data/communities.ts';
import type { Coverage } from '../data/coverage.ts';
import { type Filtered, filterDataset } from '../data/filtering.ts';
import { type Picture, toPicture } from '../data/visual.ts';
import { readVocabulary, type Vocabulary } from '../data/vocabulary.ts';
import { type Wording, wordingOf } from '../i18n/wording.ts';
import type { GraphStage } from '../stage/graph-stage.ts';
import { type Action, reduce } from '../state/actions.ts';
import { advance, begin, type History, redo, undo } from '../state/history.ts';
import type { Preferences } from '../state/preferences.ts';
import { type Renaming, renameHistory } from '../state/renaming.ts';
import { fromQuery, toQuery } from '../state/url.ts';
import type { ViewState } from '../state/view-state.ts';
import { useCoverage } from './covering.ts';
import { type Live, useLive } from './live.ts';
import { usePreferences } from './preferring.ts';

/** What every part of the view works with. */
export interface Session {
  readonly view: ViewState;
  readonly dispatch: (action: Step) => void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly preferences: Preferences;
  readonly prefer: (change: Partial<Preferences>) => void;
  readonly words: Wording;
  readonly vocabulary: Vocabulary;
  readonly status: StatusView | undefined;
  readonly coverage: Coverage;
  readonly filtered: Filtered;
  readonly picture: Picture;
  /** Communities by entity, while they give the colours. */
  readonly communities: Communities | undefined;
  readonly loading: boolean;
  /** How much of a long answer is here, 0..1. */
  readonly progress: number | undefined;
  readonly error: Error | undefined;
  readonly retry: () => void;
  readonly live: Live;
  /** Says something to screen readers. */
  readonly announce: (text: string) => void;
  readonly announcement: string;
  readonly stage: { current: GraphStage | undefined };
}

const SessionContext = createContext<Session | undefined>(undefined);

/** The session of the page; only inside `SessionProvider`. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession is called outside SessionProvider; render it inside.');
  return session;
}

type Step =
  | Action
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }
  /** Entities became others by a decision: no step for undo, since going back does not part them. */
  | { readonly type: 'rename'; readonly renaming: Renaming };

// What follows so fast that each as an undo of its own would bury the others.
const joined: ReadonlySet<Action['type']> = new Set(['step', 'play']);

function step(history: History<ViewState>, action: Step): History<ViewState> {
  if (action.type === 'undo' || action.type === 'redo') {
    return action.type === 'undo' ? undo(history) : redo(history);
  }
  if (action.type === 'rename') return renameHistory(history, action.renaming);
  return advance(history, reduce(history.present, action), joined.has(action.type));
}

function useHistory() {
  const [history, dispatch] = useReducer(step, undefined, () => begin(fromQuery(location.search)));
  useEffect(() => {
    const query = toQuery(history.present);
    window.history.replaceState(null, '', query === '' ? location.pathname : `?${query}`);
  }, [history.present]);
  return { history, dispatch };
}

function useAnnouncements() {
  const [announcement, setAnnouncement] = useState('');
  // A no-break space tells two equal announcements apart, or the second would not be read.
  const announce = useCallback((text: string) => {
    setAnnouncement((before) => (before === text ? `${text}\u00A0` : text));
  }, []);
  return { announcement, announce };
}

const vocabularyPath = '/api/vocabulary';
const statusPath = '/api/status';

function useGraph(loader: Loader, view: ViewState, words: Wording) {
  const loaded = useSyncExternalStore(loader.subscribe, loader.snapshot);
  const { expansions, also, path, filters, hidden, pinned, colors, sizes } = view;
  const status = loaded.answers.get(statusPath) as StatusView | undefined;
  const { coverage, paths } = useCoverage(view, loaded.answers, status);
  useEffect(() => loader.want([vocabularyPath, statusPath, ...paths]), [loader, paths]);
  const answer = loaded.answers.get(vocabularyPath) as VocabularyView | undefined;
  const vocabulary = useMemo(() => readVocabulary(answer, words.language), [answer, words.language]);
  const filtered = useMemo(() => {
    const keep = [...expansions.map((one) => one.entity), ...also];
    return filterDataset(coverage.dataset, filters, hidden, path ? [path.from, path.to, ...keep] : keep);
  }, [coverage.dataset, filters, hidden, expansions, also, path]);
  const communities = useMemo(
    () => (colors === 'community' ? communitiesOf(coverage.dataset) : undefined),
    [coverage.dataset, colors],
  );
  const picture = useMemo(
    () =>
      toPicture(filtered, {
        statusesOff: filters.statusesOff,
        pinned,
        relationLabel: vocabulary.relation,
        isSymmetric: vocabulary.isSymmetric,
        formatNumber: words.number,
        sizes,
        groups: communities,
      }),
    [filtered, filters.statusesOff, pinned, vocabulary, words, sizes, communities],
  );
  return {
    coverage,
    vocabulary,
    filtered,
    picture,
    communities,
    status,
    loading: !coverage.complete && loaded.error === undefined,
    progress: loaded.progress,
    error: loaded.error,
  };
}

/** Holds the state of the page and everything derived from it. */
export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const { history, dispatch } = useHistory();
  const { preferences, prefer } = usePreferences();
  const { announcement, announce } = useAnnouncements();
  const stage = useRef<GraphStage | undefined>(undefined);
  const words = useMemo(
    () => wordingOf(preferences.language, preferences.digits),
    [preferences.language, preferences.digits],
  );
  const { language } = words;
  // Names come in the reader's language, so that another language asks anew.
  const loader = useMemo(
    () => createLoader((path, onProgress) => getJson(path, { language, onProgress })),
    [language],
  );
  const graph = useGraph(loader, history.present, words);
  const live = useLive(loader.refresh);
  useEffect(() => {
    document.documentElement.lang = words.language;
    document.documentElement.dir = words.direction;
  }, [words]);
  const session: Session = {
    view: history.present,
    dispatch,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    preferences,
    prefer,
    words,
    ...graph,
    retry: loader.retry,
    live,
    announce,
    announcement,
    stage,
  };
  return <SessionContext value={session}>{children}</SessionContext>;
}
