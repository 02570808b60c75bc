import type { Found } from './found.ts';
import { rectsOf } from './place.ts';

/** Up to so many mentions every one is looked at; beyond, whole groups are passed over by their first and last. */
const FEW = 400;
const GROUP = 32;

/** The top and bottom of a mention in the viewport; null where it has no place there. */
function extentOf(found: Found): [number, number] | null {
  const rects = rectsOf(found.range);
  return rects.length ? [rects[0]!.top, rects.at(-1)!.bottom] : null;
}

/** The mentions within so many pixels of the viewport, in the order of the page. */
export function nearby(mentions: readonly Found[], margin: number): Found[] {
  const isNear = ([top, bottom]: [number, number]): boolean => bottom >= -margin && top <= innerHeight + margin;
  const oneByOne = (some: readonly Found[]): Found[] =>
    some.filter((found) => {
      const extent = extentOf(found);
      return extent !== null && isNear(extent);
    });
  if (mentions.length <= FEW) return oneByOne(mentions);
  const near: Found[] = [];
  for (let at = 0; at < mentions.length; at += GROUP) {
    const group = mentions.slice(at, at + GROUP);
    const first = extentOf(group[0]!);
    const last = extentOf(group.at(-1)!);
    const span = [first, last].filter((extent) => extent !== null);
    const tops = span.map(([top]) => top);
    const bottoms = span.map(([, bottom]) => bottom);
    if (span.length === 0 || isNear([Math.min(...tops), Math.max(...bottoms)])) near.push(...oneByOne(group));
  }
  return near;
}
