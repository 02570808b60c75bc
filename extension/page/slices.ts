/** Longest stretch of work at a time; a frame lasts 16 ms and is the page's own. */
const SLICE_MS = 6;

/** Main-thread time our work took, in milliseconds. */
export interface WorkTimes {
  total: number;
  longest: number;
}

/** Lets the page go first: what it has to paint, then what it has to run. */
export function rest(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const go = (): void => (signal.aborted ? reject(signal.reason) : resolve());
    requestIdleCallback(go, { timeout: 200 });
  });
}

/**
 * Runs work in short slices while the page is idle. The work yields wherever it may stop; rejects when the signal
 * ends it.
 */
export async function inSlices(work: Generator<void>, signal: AbortSignal, times: WorkTimes): Promise<void> {
  for (;;) {
    await rest(signal);
    const start = performance.now();
    let done = false;
    while (!done && performance.now() - start < SLICE_MS) done = work.next().done ?? false;
    const took = performance.now() - start;
    times.total += took;
    times.longest = Math.max(times.longest, took);
    if (done) return;
  }
}
