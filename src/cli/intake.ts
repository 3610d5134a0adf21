import type { Document, Extraction, Failure, ReadResult, RunRecord, Store } from '../index.ts';
import { gather } from './batch.ts';
import type { Surroundings } from './command.ts';
import { inOrder } from './in-order.ts';
import type { ReadingPool } from './reading-pool.ts';
import type { Progress } from './talk.ts';

/** What a run did so far. */
export interface Tally {
  readonly states: Record<'added' | 'replaced' | 'unchanged', number>;
  failed: number;
  stopped: boolean;
}

/** A document to take in, or why there is none; with the file that it came from. */
export type Incoming =
  | { readonly file?: string; readonly document: Document }
  | { readonly file?: string; readonly failure: Failure };

export interface IntakeOptions {
  readonly command: RunRecord['command'];
  readonly fingerprint: string;
  /** Reads unchanged documents again too. */
  readonly force?: boolean | undefined;
  readonly progress: Progress;
}

/** What became of one document. */
type Outcome =
  | { readonly state: 'unchanged' }
  | { readonly document: Document; readonly read: Extraction }
  | Failure;

/** Documents that are stored in one step, whose cost they share; and their letters, so that memory stays flat. */
const together = { most: 64, heaviest: 2_000_000 };

/** Letters of the documents that are in hand at once, for the same reason. */
const heaviest = 4_000_000;

/** How often a run notes how far it is, in milliseconds. */
const noteEvery = 5000;

/**
 * Reads documents, some at a time, and stores them in the order in which they came, many in one step; those that
 * the progress counts are on disk. What cannot be read is recorded and the rest goes on. Asked to stop, it finishes
 * what is in hand.
 */
export async function takeIn(
  store: Store,
  incoming: AsyncIterable<Incoming | ReadResult>,
  pool: ReadingPool,
  options: IntakeOptions,
  { io, talk }: Surroundings,
): Promise<Tally> {
  const tally: Tally = { states: { added: 0, replaced: 0, unchanged: 0 }, failed: 0, stopped: false };
  const cleared = trackFailures(store);
  const note = runNotes(store, options.command, tally);
  let count = 0;
  const settle = (outcome: Outcome): void => {
    if ('reason' in outcome) {
      tally.failed += 1;
      store.fail(outcome);
      cleared.failed(outcome.source);
      talk.warn(outcome.reason);
    } else if ('state' in outcome) tally.states.unchanged += 1;
    else {
      const { document, read } = outcome;
      tally.states[store.put(document, read, options.fingerprint, options.force).state] += 1;
    }
    count += 1;
  };
  const batch = gather<Outcome>(together, (outcomes) => {
    // A step that changes nothing would still tell those who look at the workspace that it changed.
    if (outcomes.every((outcome) => 'state' in outcome)) outcomes.forEach(settle);
    else store.together(() => outcomes.forEach(settle));
    options.progress.set(count);
    note();
  });
  const start = (item: Incoming | ReadResult): Promise<Outcome> | Outcome => {
    cleared.visited(item.file);
    if ('failure' in item) return item.failure;
    const { document } = item;
    if (!options.force && store.isCurrent(document, options.fingerprint)) return { state: 'unchanged' };
    return pool.read(document).then((read) => ('reason' in read ? read : { document, read }));
  };
  const add = (outcome: Outcome): void => {
    batch.add(outcome, 'document' in outcome ? outcome.document.text.length : 0);
  };
  const weigh = (item: Incoming | ReadResult): number => ('document' in item ? item.document.text.length : 0);
  const work = { start, settle: add, width: pool.capacity, weigh, heaviest, signal: io.signal };
  try {
    tally.stopped = await inOrder(incoming, work);
  } finally {
    batch.end();
  }
  if (!tally.stopped) cleared.clear();
  options.progress.end();
  note(tally.stopped ? 'stopped' : 'finished');
  return tally;
}

/** Clears the failures of files that were visited again and can be read now. */
function trackFailures(store: Store) {
  const before = store.failures().map(({ source }) => source);
  const visited = new Set<string>();
  const failed = new Set<string>();
  return {
    visited: (file: string | undefined): void => void (before.length > 0 && file && visited.add(file)),
    failed: (source: string): void => void failed.add(source),
    clear(): void {
      for (const source of before) {
        // A place within the file may follow its path: `:7`, `[3]`, `!/inner.pdf`.
        const files = [
          source,
          ...[...source.matchAll(/:\d+$|\[\d+\]$|!\//gu)].map(({ index }) => source.slice(0, index)),
        ];
        if (!failed.has(source) && files.some((file) => visited.has(file))) store.clearFailure(source);
      }
    },
  };
}

/** Notes now and then how far the run is, so that one that was killed can be told. */
function runNotes(store: Store, command: string, tally: Tally): (outcome?: RunRecord['outcome']) => void {
  const began = new Date().toISOString();
  let noted = Number.NEGATIVE_INFINITY;
  return (outcome) => {
    const now = performance.now();
    if (!outcome && now - noted < noteEvery) return;
    noted = now;
    const seen = new Date().toISOString();
    store.noteRun({
      command,
      outcome: outcome ?? 'running',
      began,
      seen,
      ...tally.states,
      failed: tally.failed,
    });
  };
}
