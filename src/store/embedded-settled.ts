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
  /** Another one after every document and decision; undefined when there is no reason. */
  mark(): string | undefined;
  /** Notes that documents or decisions changed; must run inside a transaction that counts in the revision. */
  unsettle(reason: 'decided' | 'stale'): void;
  /** Notes that appearances moved, which is no new mark; must run inside a transaction. */
  noteMoves(): void;
  /** Notes that all was told; must run inside a transaction. */
  settle(): void;
}

const order: readonly Unsettled[] = ['decided', 'moved', 'stale'];

export function createSettling(db: Database): Settling {
  const read = db.prepare<[], string>("SELECT value FROM setting WHERE key = 'identity'").pluck();
  const write = db.prepare("INSERT OR REPLACE INTO setting VALUES ('identity', ?)");
  const revision = db.prepare<[], number>("SELECT value FROM setting WHERE key = 'revision'").pluck();
  const known = (): { reason: Unsettled; mark: string } | undefined => {
    const [word, mark = ''] = (read.get() ?? '').split(' ');
    const reason = order.find((each) => each === word);
    return reason && { reason, mark };
  };
  const note = (next: Unsettled, mark: string): void => {
    const reason = known()?.reason ?? next;
    write.run(`${order.indexOf(reason) < order.indexOf(next) ? next : reason} ${mark}`);
  };
  return {
    reason: () => known()?.reason,
    mark: () => known()?.mark,
    unsettle: (reason) => note(reason, String(revision.get() ?? 0)),
    noteMoves: () => note('moved', known()?.mark ?? ''),
    settle: () => void write.run('current'),
  };
}
