import { join } from 'node:path';
import Database from 'better-sqlite3';
import { SilaError } from '../errors.ts';

/**
 * Makes this process the one that writes to a workspace, until the returned function is called or the
 * process ends in whatever way: the lock is SQLite's own on a file beside the workspace's.
 * Throws a SilaError of kind `store` when another has it. Readers need no lock.
 */
export function lockForWriting(folder: string): () => void {
  const lock = new Database(join(folder, 'sila.lock'), { timeout: 0 });
  try {
    lock.pragma('journal_mode = DELETE');
    // Not EXCLUSIVE: two that begin at once would each refuse the other, and neither would write.
    lock.exec('BEGIN IMMEDIATE');
  } catch (error) {
    lock.close();
    if (!isBusy(error)) throw error;
    throw new SilaError(
      'store',
      `${folder}: another process is writing to this workspace. Wait until it ends, or open it read-only.`,
      { cause: error },
    );
  }
  return () => {
    lock.exec('ROLLBACK');
    lock.close();
  };
}

function isBusy(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');
}
