import { useEffect, useState } from 'react';
import { getJson } from '../api/client.ts';

/** The state of one answer that a part of the view waits for. */
export interface Answer<Value> {
  readonly value?: Value;
  readonly error?: Error;
  readonly loading: boolean;
}

/**
 * Gets an answer by its path and aborts when the path changes; undefined asks for nothing. While a
 * new answer is under way the former one stays, marked as loading.
 */
export function useAnswer<Value>(path: string | undefined, keep = false): Answer<Value> {
  const [answer, setAnswer] = useState<Answer<Value> & { readonly path?: string }>({ loading: false });
  useEffect(() => {
    if (path === undefined) {
      setAnswer({ loading: false });
      return;
    }
    const abort = new AbortController();
    getJson<Value>(path, abort.signal).then(
      (value) => setAnswer({ value, loading: false, path }),
      (error: unknown) => {
        if (abort.signal.aborted) return;
        setAnswer({ error: error instanceof Error ? error : new Error(String(error)), loading: false, path });
      },
    );
    return () => abort.abort();
  }, [path]);
  if (path === undefined || answer.path === path) return answer;
  return keep && answer.value !== undefined ? { value: answer.value, loading: true } : { loading: true };
}
