import { onMessage, type PageReading, type PageSettings, sendMessage } from '../messages.ts';
import type { Trouble } from '../party.ts';
import { CutOffError, reach } from './link.ts';
import { Overlay } from './overlay.ts';
import { askStandings, type Read, readFrame } from './reader.ts';
import { checkSelection } from './selection.ts';
import type { WorkTimes } from './slices.ts';
import { Watch } from './watch.ts';

/** Faults that may pass by themselves are asked about again, ever more rarely, while somebody looks at the page. */
const PASSING: readonly Trouble[] = ['unreachable', 'timeout', 'too-many', 'bad-answer'];
const FIRST_RETRY_MS = 20_000;
const LAST_RETRY_MS = 10 * 60_000;

/** One frame's life with us, from the first reading until the page, the site's switch or the extension ends it. */
class Frame {
  readonly #end = new AbortController();
  readonly #times: WorkTimes = { total: 0, longest: 0 };
  readonly #overlay: Overlay;
  readonly #watch: Watch;
  #last: { text: string; url: string; reading: PageReading } | null = null;
  #reading: AbortController | null = null;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #wait = FIRST_RETRY_MS;

  constructor(settings: PageSettings) {
    this.#overlay = new Overlay(settings, this.#end.signal, this.#times);
    this.#watch = new Watch(
      this.#overlay.host.element,
      {
        onStale: (nodes) => this.#overlay.forget(nodes),
        onText: () => void this.read(false),
        onLayout: () => this.#overlay.follow(),
      },
      this.#end.signal,
    );
  }

  get overlay(): Overlay {
    return this.#overlay;
  }

  get times(): WorkTimes {
    return this.#times;
  }

  /** Reads the frame and shows what is known; a reading begun later takes over. Cut off from the worker, all goes. */
  async read(fresh: boolean): Promise<void> {
    this.#reading?.abort();
    this.#reading = new AbortController();
    const signal = AbortSignal.any([this.#reading.signal, this.#end.signal]);
    try {
      await this.#readOnce(fresh, signal);
    } catch (error) {
      if (error instanceof CutOffError) this.end();
      else if (!signal.aborted) throw error;
    }
  }

  async #readOnce(fresh: boolean, signal: AbortSignal): Promise<void> {
    const before = this.#times.total;
    const found = await readFrame(signal, this.#times, this.#last?.url === location.href ? this.#last : null);
    if (signal.aborted) return;
    if (!found) {
      this.end();
      return;
    }
    for (const root of found.read.shadowRoots) this.#watch.observe(root);
    this.#watch.rest(this.#times.total - before);
    this.#last = { text: found.text, url: location.href, reading: found.read.reading };
    await this.#overlay.show(found.read);
    const standings = await askStandings(found.read, fresh);
    if (signal.aborted) return;
    if (standings) await this.#tell(found.read, standings);
    else {
      this.#last = null;
      await this.#readOnce(fresh, signal);
    }
  }

  async #tell(read: Read, standings: Read['standings']): Promise<void> {
    await this.#overlay.show({ ...read, standings });
    clearTimeout(this.#retry);
    if (!standings.some((standing) => (PASSING as readonly string[]).includes(standing))) {
      this.#wait = FIRST_RETRY_MS;
      return;
    }
    this.#retry = setTimeout(() => document.visibilityState === 'visible' && void this.read(false), this.#wait);
    this.#wait = Math.min(this.#wait * 2, LAST_RETRY_MS);
  }

  end(): void {
    clearTimeout(this.#retry);
    this.#end.abort();
  }

  get isOver(): boolean {
    return this.#end.signal.aborted;
  }
}

/** Starts our work in a frame; the signal ends it when another script of ours takes over. */
export async function startPage(signal: AbortSignal): Promise<void> {
  let frame: Frame | null = null;
  let turn = 0;
  const begin = async (fresh: boolean): Promise<void> => {
    const mine = ++turn;
    const settings = await reach(() => sendMessage('pageStarts', undefined));
    if (signal.aborted || mine !== turn) return;
    frame?.end();
    frame = settings.enabled && document.designMode !== 'on' ? new Frame(settings) : null;
    await frame?.read(fresh);
  };
  const stops = [
    onMessage('tabRereads', ({ data }) => void begin(data.fresh)),
    onMessage('tabJumps', ({ data }) => frame?.overlay.jump(data) ?? false),
    onMessage('tabChecksSelection', () => {
      void checkSelection(signal);
      return true;
    }),
    onMessage('tabMeasures', () => {
      const { total, longest } = frame?.times ?? { total: 0, longest: 0 };
      return { scanMs: total, longestTaskMs: longest };
    }),
  ];
  addEventListener('pagehide', () => void sendMessage('pageEnds', undefined).catch(() => undefined), { signal });
  addEventListener('pageshow', (event) => event.persisted && void begin(false), { signal });
  signal.addEventListener('abort', () => {
    for (const stop of stops) stop();
    frame?.end();
  });
  await begin(false);
}
