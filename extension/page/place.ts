import { getOverflowAncestors } from '@floating-ui/dom';
import type { Found } from './found.ts';

/** Where a badge stands, in pixels of the document, and how large it is drawn (1: 18 pixels). */
export interface Spot {
  x: number;
  y: number;
  scale: number;
}

const SIZE = 18;
const GAP = 3;
/** Among text the badge is small and rides on the upper corner of the name's end, where it covers least. */
const CROWDED_SCALE = 0.72;

let measure: Range | null = null;

/** The rectangles of a mention's lines in the viewport. One live range serves all. */
export function rectsOf(range: StaticRange): DOMRect[] {
  measure ??= document.createRange();
  try {
    measure.setStart(range.startContainer, range.startOffset);
    measure.setEnd(range.endContainer, range.endOffset);
  } catch {
    // The page shortened the text since; it will be read again.
    return [];
  }
  return [...measure.getClientRects()].filter((rect) => rect.width > 0 && rect.height > 0);
}

/** Scrolling boxes around an element but the viewport; elements of one parent have the same. */
const clippers = new WeakMap<Element, Element[]>();

function clippersOf(element: Element): Element[] {
  const key = element.parentElement ?? element;
  let found = clippers.get(key);
  if (!found) {
    const own = [document.body, document.documentElement] as Element[];
    found = getOverflowAncestors(element).filter(
      (each): each is Element => each instanceof Element && !own.includes(each),
    );
    clippers.set(key, found);
  }
  return found;
}

const isInside = (x: number, y: number, box: DOMRect): boolean =>
  x >= box.left && x <= box.right + 1 && y >= box.top && y <= box.bottom;

/** Whether the end of a name is scrolled out of a box it stands in. */
const isClipped = (element: Element, end: DOMRect): boolean =>
  clippersOf(element).some((box) => !isInside(end.right - 1, end.top + end.height / 2, box.getBoundingClientRect()));

const BLOCK = 'td, th, li, p, dd, dt, div, section, article, body';

/** Where a mention's badge is to stand now; null where the name's end cannot be seen. */
export function spotOf({ range, element, crowded }: Found): Spot | null {
  const end = rectsOf(range).at(-1);
  if (!end || isClipped(element, end)) return null;
  const block = element.closest(BLOCK)?.getBoundingClientRect();
  const isTight = crowded || (block !== undefined && end.right + GAP + SIZE > block.right);
  const scale = isTight ? CROWDED_SCALE : 1;
  const x = isTight ? end.right - 4 : end.right + GAP;
  const y = isTight ? end.top - 6 : end.top + (end.height - SIZE) / 2;
  return { ...withinDocument(x + scrollX, y + scrollY, SIZE * scale), scale };
}

/** Never beyond the page's own edges: a badge must not make the page scroll. */
function withinDocument(x: number, y: number, size: number): { x: number; y: number } {
  const { clientWidth, clientHeight, scrollWidth, scrollHeight } = document.documentElement;
  const right = Math.max(clientWidth, scrollWidth) - size;
  const bottom = Math.max(clientHeight, scrollHeight) - size;
  return { x: Math.round(Math.max(0, Math.min(x, right))), y: Math.round(Math.max(0, Math.min(y, bottom))) };
}

/** Whether something of the page lies over the end of a name: a dialog, a fixed bar. */
export function isCovered({ range, element }: Found, own: Element): boolean {
  const end = rectsOf(range).at(-1);
  if (!end) return true;
  const hit = document.elementFromPoint(end.right - 2, end.top + end.height / 2);
  if (!hit || hit === own) return false;
  const around = (node: Node | null): boolean => {
    if (!node) return false;
    if (node === hit) return true;
    return around(node.parentNode ?? (node as ShadowRoot).host ?? null);
  };
  return !around(element) && !element.contains(hit);
}
