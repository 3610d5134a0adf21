import { adoptGazetteer } from './language/lexicon.ts';
import { stagesFor } from './stages.ts';
import { type EmbeddedOptions, openEmbedded } from './store/embedded.ts';
import type { Store } from './store/store.ts';

/**
 * Opens a workspace folder, making it when there is none. One process writes at a time, any number read.
 * Throws a SilaError of kind `store` when another process writes, when there is none to read with `readonly`,
 * or when a newer Sila wrote it.
 *
 * From then on this process reads and resolves by the workspace's own gazetteer.
 *
 *   const store = openStore('./sila-graph', { readonly: true });
 */
export function openStore(folder: string, options: EmbeddedOptions = {}): Store {
  const identityThread = {
    program: new URL('./identity-worker.ts', import.meta.url),
    fromAppearances: fewAppearances,
  };
  const store = openEmbedded(folder, stagesFor, { identityThread, ...options });
  adoptGazetteer(store.gazetteer());
  return store;
}

/** Fewer are told apart in a fraction of the time that a thread takes to start. */
const fewAppearances = 1_500;
