import type { PageReading } from '../messages.ts';
import type { TextMap } from './text-map.ts';

/** One mention in the live page. */
export interface Found {
  /** Its place among the frame's mentions, and so its name in messages. */
  index: number;
  /** Index into the parties of the reading. */
  party: number;
  isCode: boolean;
  range: StaticRange;
  /** The element its text begins in. */
  element: Element;
  hidden: boolean;
  /** Other text follows it on its line. */
  crowded: boolean;
}

const isUnseen = (element: Element): boolean =>
  !element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: false }) ||
  getComputedStyle(element).fontSize === '0px';

/** Finds every mention of a reading in the page again; what the page meanwhile no longer says is left out. */
export function* locate({ spans }: PageReading, map: TextMap): Generator<void, Found[]> {
  const found: Found[] = [];
  const unseen = new Map<Element, boolean>();
  for (let at = 0; at < spans.length; at += 4) {
    if (at % 64 === 0) yield;
    const [start, end, party, code] = spans.slice(at, at + 4) as [number, number, number, number];
    const range = map.range(start, end);
    const element = range?.startContainer.parentElement;
    if (!range || !element) continue;
    if (!unseen.has(element)) unseen.set(element, isUnseen(element));
    const hidden = unseen.get(element)!;
    found.push({ index: at / 4, party, isCode: code === 1, range, element, hidden, crowded: !map.endsAt(end) });
  }
  return found;
}
