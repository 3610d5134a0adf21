import { useCallback, useEffect, useState } from 'react';
import { type Preferences, readPreferences, storePreferences } from '../state/preferences.ts';

/** The reader's preferences, kept in the browser; the page's colours follow them, or the system's. */
export function usePreferences() {
  const [preferences, setPreferences] = useState(() =>
    readPreferences(localStorage, navigator.languages, location.search),
  );
  const prefer = useCallback((change: Partial<Preferences>) => {
    setPreferences((before) => ({ ...before, ...change }));
  }, []);
  useEffect(() => storePreferences(localStorage, preferences), [preferences]);
  useEffect(() => {
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const dress = (): void => {
      const system = dark.matches ? 'dark' : 'light';
      document.documentElement.dataset.theme = preferences.theme === 'system' ? system : preferences.theme;
    };
    dress();
    dark.addEventListener('change', dress);
    return () => dark.removeEventListener('change', dress);
  }, [preferences.theme]);
  return { preferences, prefer };
}
