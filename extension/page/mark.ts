import type { Shown } from '../ui/standing.tsx';

const SHOWN: readonly Shown[] = [
  'barred',
  'restricted',
  'to_confirm',
  'attention',
  'unknown',
  'no_record',
  'clear',
  'favoured',
  'pending',
];

/** What the style sheet and tests call the marks of a standing. */
export const highlightName = (shown: Shown): string => `xinjian-${shown}`;

/**
 * The lines under names, painted by CSS Custom Highlight: not one node of the page is touched. Static ranges, because
 * a live one is adjusted at every change of the page, and thousands of them would slow it down.
 */
export class Marks {
  readonly #highlights = new Map<Shown, Highlight>();
  readonly #painted = new Map<number, { range: StaticRange; shown: Shown }>();

  constructor() {
    for (const shown of SHOWN) {
      const highlight = new Highlight();
      // The worse standing is painted over the better where a page repeats itself in place.
      highlight.priority = SHOWN.length - SHOWN.indexOf(shown);
      this.#highlights.set(shown, highlight);
      CSS.highlights.set(highlightName(shown), highlight);
    }
  }

  /** Paints one mention, in place of how it was painted before. */
  paint(mention: number, range: StaticRange, shown: Shown): void {
    const before = this.#painted.get(mention);
    if (before?.range === range && before.shown === shown) return;
    this.erase(mention);
    this.#highlights.get(shown)!.add(range);
    this.#painted.set(mention, { range, shown });
  }

  erase(mention: number): void {
    const before = this.#painted.get(mention);
    if (!before) return;
    this.#highlights.get(before.shown)!.delete(before.range);
    this.#painted.delete(mention);
  }

  clear(): void {
    for (const highlight of this.#highlights.values()) highlight.clear();
    this.#painted.clear();
  }

  remove(): void {
    this.clear();
    for (const [shown, highlight] of this.#highlights) {
      if (CSS.highlights.get(highlightName(shown)) === highlight) CSS.highlights.delete(highlightName(shown));
    }
  }
}
