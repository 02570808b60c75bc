import { browser } from 'wxt/browser';

/** Our extension was updated or removed under this script: nothing it asks will ever be answered. */
export class CutOffError extends Error {}

const PAUSES_MS = [50, 200, 800, 2_000];

const isCutOff = (): boolean => {
  try {
    return browser.runtime?.id === undefined;
  } catch {
    return true;
  }
};

/** The browser's own words for a worker that stopped before it answered, or was not there yet. */
const isLost = (error: unknown): boolean =>
  error instanceof Error && /port closed|message channel|Receiving end|No response|connection/i.test(error.message);

/** Asks the worker, again when it died over the question. */
export async function reach<Reply>(ask: () => Promise<Reply>): Promise<Reply> {
  for (const wait of [...PAUSES_MS, null]) {
    if (isCutOff()) throw new CutOffError('cut off');
    try {
      return await ask();
    } catch (error) {
      if (isCutOff()) throw new CutOffError('cut off', { cause: error });
      if (wait === null || !isLost(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  throw new Error('unreachable');
}
