import type { Database } from 'better-sqlite3';

/**
 * Why what is worked out from all documents together may no longer hold: people decided on who is who, appearances
 * moved to other entities since contradictions were last looked for, or documents came or went. Each includes the
 * ones before it.
 */
export type Unsettled = 'decided' | 'moved' | 'stale';

/** Keeps whether, and why, who is who must be told anew. */
export interface Settling {
  /** Undefined when nothing changed since it was last told. */
  reason(): Unsettled | undefined;
  /** Notes a reason, unless a graver one is known; must run inside a transaction. */
  unsettle(reason: Unsettled): void;
  /** Notes that all was told; must run inside a transaction. */
  settle(): void;
}

const order: readonly Unsettled[] = ['decided', 'moved', 'stale'];

export function createSettling(db: Database): Settling {
  const read = db.prepare<[], string>("SELECT value FROM setting WHERE key = 'identity'").pluck();
  const write = db.prepare("INSERT OR REPLACE INTO setting VALUES ('identity', ?)");
  const reason = (): Unsettled | undefined => order.find((each) => each === read.get());
  return {
    reason,
    unsettle(next) {
      const known = reason();
      if (known === undefined || order.indexOf(known) < order.indexOf(next)) write.run(next);
    },
    settle: () => void write.run('current'),
  };
}
