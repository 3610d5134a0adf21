import { useCallback, useEffect, useState } from 'react';
import type { NewClaim } from '../../../src/model/api.ts';
import { listenForChanges } from '../api/changes.ts';

/** What came to the graph while the page is open. */
export interface Live {
  /** How often the graph has changed; what is shown of it is asked for anew each time. */
  readonly changes: number;
  /** New claims by their ids, as far as the server names them. */
  readonly news: ReadonlyMap<string, NewClaim>;
  /** All new claims, named or not. */
  readonly added: number;
  /** Asks for what is shown anew, as after a change that was made here. */
  readonly renew: () => void;
  /** Takes the marks off. */
  readonly forgetNews: () => void;
}

const nothing = { changes: 0, added: 0, news: new Map<string, NewClaim>() };

/** Keeps the page up to date with its graph; `refresh` asks for what is shown anew. */
export function useLive(refresh: () => void): Live {
  const [live, setLive] = useState<Omit<Live, 'forgetNews' | 'renew'>>(nothing);
  useEffect(
    () =>
      listenForChanges(({ added, news }) => {
        setLive((before) => ({
          changes: before.changes + 1,
          added: before.added + added,
          news: new Map([...before.news, ...news.map((one) => [one.claim, one] as const)]),
        }));
        refresh();
      }),
    [refresh],
  );
  const forgetNews = useCallback(() => setLive(({ changes }) => ({ ...nothing, changes })), []);
  const renew = useCallback(() => {
    setLive((before) => ({ ...before, changes: before.changes + 1 }));
    refresh();
  }, [refresh]);
  return { ...live, renew, forgetNews };
}
