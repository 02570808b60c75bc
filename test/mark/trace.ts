import type { Page } from 'playwright-core';

/** One event of Chromium's trace; times in microseconds, `tdur` the processor's time alone. */
interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { data?: { url?: string; stackTrace?: { url?: string }[] } };
}

/** What runs a script, by the names the trace gives it. */
const CALLS = new Set(['FunctionCall', 'EvaluateScript', 'v8.run', 'v8.compile', 'RunMicrotasks']);

const isOurs = ({ name, args }: TraceEvent): boolean =>
  CALLS.has(name) && (args?.data?.url ?? '').startsWith('chrome-extension://');

/**
 * The longest task, in milliseconds of the main thread's own time, within which a script of an extension ran: what other
 * programs take of a busy machine is not the extension's.
 */
export function longestTask(events: readonly TraceEvent[]): number {
  const tasks = events.filter((event) => event.name.endsWith('RunTask') && event.dur !== undefined);
  const ours = events.filter(isOurs);
  const runsOurs = (task: TraceEvent): boolean =>
    ours.some(({ pid, tid, ts }) => pid === task.pid && tid === task.tid && ts >= task.ts && ts <= task.ts + task.dur!);
  return tasks.filter(runsOurs).reduce((longest, task) => Math.max(longest, (task.tdur ?? task.dur!) / 1000), 0);
}

/** Begins to trace; the returned function ends it and says how long the longest task of ours in this page was. */
export async function longestOwnTask(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8.execute'],
      excludedCategories: ['*'],
    },
  });
  return async () => {
    const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await complete;
    await session.detach();
    return longestTask(events);
  };
}
