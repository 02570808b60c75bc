import type { PageReading } from '../messages.ts';
import type { TextMap } from './text-map.ts';

/** One mention in the live page. */
export interface Found {
  /** Its place among the frame's mentions, and so its name in messages. */
  index: number;
  /** What the page says there, without white space. */
  text: string;
  /** Number of the party in the reading. */
  party: number;
  isCode: boolean;
  range: StaticRange;
  /** The element its text begins in. */
  element: Element;
  hidden: boolean;
  /** Other text follows it on its line. */
  crowded: boolean;
}

const VISIBILITY = { opacityProperty: true, visibilityProperty: true } as const;

/** Which elements no reader can see. Asking for a style is dear: an element without attributes has its parent's size. */
class Unseen {
  readonly #known = new Map<Element, boolean>();
  readonly #sizeless = new Map<Element, boolean>();

  has(element: Element): boolean {
    let known = this.#known.get(element);
    if (known === undefined) {
      known = !element.checkVisibility(VISIBILITY) || this.#isSizeless(element);
      this.#known.set(element, known);
    }
    return known;
  }

  #isSizeless(element: Element): boolean {
    if (!element.hasAttributes() && element.parentElement) return this.#isSizeless(element.parentElement);
    let known = this.#sizeless.get(element);
    if (known === undefined) {
      known = getComputedStyle(element).fontSize === '0px';
      this.#sizeless.set(element, known);
    }
    return known;
  }
}

/** Finds every mention of a reading in the page again, by its index; what the page meanwhile no longer says is left out. */
export function* locate({ spans }: PageReading, map: TextMap): Generator<void, Map<number, Found>> {
  const found = new Map<number, Found>();
  const unseen = new Unseen();
  for (let at = 0; at < spans.length; at += 4) {
    if (at % 64 === 0) yield;
    const start = spans[at]!;
    const end = spans[at + 1]!;
    const range = map.range(start, end);
    const element = range?.startContainer.parentElement;
    if (!range || !element) continue;
    const hidden = unseen.has(element);
    found.set(at / 4, {
      index: at / 4,
      text: map.quote(start, end),
      party: spans[at + 2]!,
      isCode: spans[at + 3] === 1,
      range,
      element,
      hidden,
      crowded: !map.endsAt(end),
    });
  }
  return found;
}
