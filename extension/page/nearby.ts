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

/** The mentions within so many pixels of the viewport, in the order of the page; may stop between any two groups. */
export function* nearby(mentions: readonly Found[], margin: number): Generator<void, Found[]> {
  const isNear = (extent: [number, number] | null): boolean =>
    extent !== null && extent[1] >= -margin && extent[0] <= innerHeight + margin;
  const near: Found[] = [];
  for (let at = 0; at < mentions.length; at += GROUP) {
    if (at > 0) yield;
    const group = mentions.slice(at, at + GROUP);
    const span = mentions.length > FEW ? spanOf(group) : null;
    if (span && !isNear(span)) continue;
    near.push(...group.filter((found) => isNear(extentOf(found))));
  }
  return near;
}

/** From the first mention of a group to its last; null where neither has a place, which says nothing of the others. */
function spanOf(group: readonly Found[]): [number, number] | null {
  const ends = [extentOf(group[0]!), extentOf(group.at(-1)!)].filter((extent) => extent !== null);
  if (ends.length === 0) return null;
  return [Math.min(...ends.map(([top]) => top)), Math.max(...ends.map(([, bottom]) => bottom))];
}
