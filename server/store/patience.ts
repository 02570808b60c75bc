import { setTimeout as sleep } from 'node:timers/promises';

const SQLITE_BUSY = 5;
/** Longest wait for another process's import to end. */
const MOST_MS = 30 * 60_000;
const PAUSE_MS = 200;

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === SQLITE_BUSY;

/** Does again what failed only because another process is writing to the SQLite file. */
export async function patiently<T>(work: () => Promise<T>): Promise<T> {
  const until = Date.now() + MOST_MS;
  while (true) {
    try {
      return await work();
    } catch (error) {
      if (!isBusy(error) || Date.now() > until) throw error;
      await sleep(PAUSE_MS);
    }
  }
}
