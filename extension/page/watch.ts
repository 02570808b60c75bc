/** What a page's change means for us. */
export interface Changes {
  /** Called at once, before the page is painted again: these nodes no longer say what they said. */
  onStale: (nodes: readonly Node[]) => void;
  /** Called once the page has been quiet for a moment, or has not been for long: its text may be another. */
  onText: () => void;
  /** Called once a frame at most: things may have moved. */
  onLayout: () => void;
}

const QUIET_MS = 250;
const PATIENCE_MS = 1_500;
/** Reading takes at most this part of the time, however the page storms. */
const SHARE = 0.05;

/** Attributes that show, hide or move text. */
const LAYOUT_ATTRIBUTES = ['class', 'style', 'hidden', 'open', 'slot'];

/** Watches a document and its open shadow trees until the signal ends it. What happens to `own` is none of its business. */
export class Watch {
  readonly #own: Element;
  readonly #changes: Changes;
  readonly #signal: AbortSignal;
  readonly #observer: MutationObserver;
  readonly #observed = new WeakSet<Node>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #since = 0;
  #earliest = 0;
  #frame = 0;

  constructor(own: Element, changes: Changes, signal: AbortSignal) {
    this.#own = own;
    this.#changes = changes;
    this.#signal = signal;
    this.#observer = new MutationObserver((records) => this.#read(records));
    this.observe(document);
    const moved = (): void => this.#move();
    for (const type of ['scroll', 'transitionend', 'animationend', 'load', 'toggle'])
      document.addEventListener(type, moved, { capture: true, passive: true, signal });
    addEventListener('resize', moved, { passive: true, signal });
    document.fonts.addEventListener('loadingdone', moved, { signal });
    signal.addEventListener('abort', () => this.#stop());
  }

  /** Observes a document or a shadow root; again is nothing. */
  observe(root: Document | ShadowRoot): void {
    if (this.#observed.has(root)) return;
    this.#observed.add(root);
    this.#observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: LAYOUT_ATTRIBUTES,
    });
  }

  /** Says what the last reading cost, so that the next keeps its distance. */
  rest(costMs: number): void {
    this.#earliest = performance.now() + costMs / SHARE;
  }

  #read(records: readonly MutationRecord[]): void {
    const foreign = records.filter((record) => !this.#isOwn(record));
    if (foreign.length === 0) return;
    const stale = foreign.flatMap((record) =>
      record.type === 'characterData' ? [record.target] : [...record.removedNodes],
    );
    if (stale.length > 0) this.#changes.onStale(stale);
    if (foreign.some((record) => record.type !== 'attributes')) this.#retell();
    this.#move();
  }

  #isOwn({ addedNodes, removedNodes, type }: MutationRecord): boolean {
    if (type !== 'childList') return false;
    const isHost = (node: Node): boolean => node === this.#own;
    return [...addedNodes].every(isHost) && [...removedNodes].every(isHost);
  }

  #retell(): void {
    const now = performance.now();
    if (this.#timer === undefined) this.#since = now;
    clearTimeout(this.#timer);
    const wait = Math.min(QUIET_MS, Math.max(0, this.#since + PATIENCE_MS - now));
    this.#timer = setTimeout(
      () => {
        this.#timer = undefined;
        if (!this.#signal.aborted) this.#changes.onText();
      },
      Math.max(wait, this.#earliest - now),
    );
  }

  #move(): void {
    if (this.#frame) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      if (!this.#signal.aborted) this.#changes.onLayout();
    });
  }

  #stop(): void {
    this.#observer.disconnect();
    clearTimeout(this.#timer);
    cancelAnimationFrame(this.#frame);
  }
}
