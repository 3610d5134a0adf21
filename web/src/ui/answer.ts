import { useEffect, useState } from 'react';
import { getJson } from '../api/client.ts';
import { useSession } from './session.tsx';

/** The state of one answer that a part of the view waits for. */
export interface Answer<Value> {
  readonly value?: Value;
  readonly error?: Error;
  readonly loading: boolean;
}

const toError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

/**
 * Gets an answer by its path and aborts when the path changes; undefined asks for nothing. While a
 * new answer is under way the former one stays, marked as loading.
 */
export function useAnswer<Value>(path: string | undefined, keep = false): Answer<Value> {
  const { value, ...rest } = useAnswers<Value>(path === undefined ? none : [path], keep);
  const [first] = value ?? [];
  return first === undefined ? rest : { ...rest, value: first };
}

const none: readonly string[] = [];

/** As `useAnswer`, for several paths whose answers are of use only together. */
export function useAnswers<Value>(paths: readonly string[], keep = false): Answer<readonly Value[]> {
  const { words, live } = useSession();
  const { language } = words;
  const { changes } = live;
  const key = paths.length === 0 ? '' : [language, ...paths].join('\n');
  const [answer, setAnswer] = useState<Answer<readonly Value[]> & { readonly key?: string }>({
    loading: false,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the graph asks anew
  useEffect(() => {
    if (key === '') {
      setAnswer({ loading: false });
      return;
    }
    const abort = new AbortController();
    const { signal } = abort;
    const [, ...asked] = key.split('\n');
    Promise.all(asked.map((path) => getJson<Value>(path, { language, signal }))).then(
      (value) => setAnswer({ value, loading: false, key }),
      (error: unknown) => {
        if (!signal.aborted) setAnswer({ error: toError(error), loading: false, key });
      },
    );
    return () => abort.abort();
  }, [key, language, changes]);
  if (key === '' || answer.key === key) return answer;
  return keep && answer.value !== undefined ? { value: answer.value, loading: true } : { loading: true };
}
