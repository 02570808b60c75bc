import { plainCharacters } from '../../shared/document/pdf-page.ts';

/** The characters of an element with white space left out, and where each stands. */
interface Characters {
  text: string;
  nodes: Text[];
  /** For each character: the index of its node, and its offset there. */
  node: number[];
  offset: number[];
}

function charactersOf(root: Node): Characters {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Characters = { text: '', nodes: [], node: [], offset: [] };
  const parts: string[] = [];
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    found.nodes.push(node);
    for (let at = 0; at < node.data.length; at++) {
      if (/\s/.test(node.data[at]!)) continue;
      parts.push(node.data[at]!);
      found.node.push(found.nodes.length - 1);
      found.offset.push(at);
    }
  }
  found.text = plainCharacters(parts.join(''));
  return found;
}

/** One place where a text stands. */
export interface Place {
  /** Index of the text looked for. */
  text: number;
  range: StaticRangeInit;
}

/**
 * Where texts stand in an element, each occurrence once: the longest text first, and none inside another, so that a
 * branch's name is not taken for its parent's. Texts broken over lines and nodes are found, white space counts nothing.
 */
export function findTexts(root: Node, texts: readonly string[]): Place[] {
  const { text, nodes, node, offset } = charactersOf(root);
  const taken = new Uint8Array(text.length);
  const order = texts.map((_, index) => index).sort((a, b) => texts[b]!.length - texts[a]!.length);
  const places: (Place & { at: number })[] = [];
  for (const index of order) {
    const wanted = texts[index]!.replace(/\s/g, '');
    if (wanted === '') continue;
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
      const last = at + wanted.length - 1;
      if (taken[at] || taken[last]) continue;
      taken.fill(1, at, last + 1);
      const range = {
        startContainer: nodes[node[at]!]!,
        startOffset: offset[at]!,
        endContainer: nodes[node[last]!]!,
        endOffset: offset[last]! + 1,
      };
      places.push({ text: index, range, at });
    }
  }
  return places.sort((a, b) => a.at - b.at).map(({ text: of, range }) => ({ text: of, range }));
}
