import type { DocumentText } from '../../shared/document/document-text.ts';
import { TextBuilder } from '../../shared/document/text-builder.ts';

/** Elements without text for the reader; subtrees the builder would drop anyway are not even walked. */
const UNREAD = new Set(['script', 'style', 'noscript', 'template', 'head', 'iframe', 'object', 'xinjian-overlay']);

/** Nodes between two chances to stop. */
const NODES_A_STEP = 64;

const blanked = (text: string): string => (/\s/.test(text) ? text.replace(/\s/g, ' ') : text);

/** Elements that may have a shadow root besides those of their own make, whose names hold a hyphen. */
const HOSTS = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

const shadowOf = (element: Element, name: string): ShadowRoot | null =>
  HOSTS.has(name) || name.includes('-') ? element.shadowRoot : null;

const isEdited = (element: Element): boolean =>
  element.hasAttribute('contenteditable') && (element as HTMLElement).isContentEditable;

/** What is shown in an element's place where that is not its own children: its open shadow tree, or what fills a slot. */
function shownInstead(element: Element, name: string, shadow: ShadowRoot | null): readonly Node[] | null {
  if (shadow) return [...shadow.childNodes];
  if (name !== 'slot') return null;
  const assigned = (element as HTMLSlotElement).assignedNodes();
  return assigned.length > 0 ? assigned : null;
}

/** The text of a live page, and the way from offsets in it back to the page's text nodes. */
export class TextMap {
  readonly #builder = new TextBuilder();
  /** The names of the elements the walk is in: asking the page for them again is dear. */
  readonly #open: string[] = [];
  readonly #nodes: Text[] = [];
  /** Where each stretch begins in the text, and in its node: several may be of one node. */
  readonly #starts: number[] = [];
  readonly #froms: number[] = [];
  readonly #isPlain: boolean;
  #text: DocumentText | null = null;
  /** The open shadow roots met: a style sheet of the document does not reach into them. */
  readonly shadowRoots: ShadowRoot[] = [];

  /** `isPlain`: a text file that the browser shows in one `<pre>`. */
  constructor(isPlain = false) {
    this.#isPlain = isPlain;
  }

  /** Reads a subtree; the caller may stop between any two steps. A page that changes meanwhile is read as far as it holds. */
  *walk(root: Node): Generator<void, void, void> {
    let node = root;
    for (let count = 1; ; count++) {
      if (count % NODES_A_STEP === 0) yield;
      const way = this.#enter(node);
      if (way === 'in' && node.firstChild) {
        node = node.firstChild;
        continue;
      }
      if (way !== 'past' && way !== 'in') for (const child of way) yield* this.walk(child);
      if (way !== 'past') this.#leave();
      while (node !== root && !node.nextSibling) {
        if (!node.parentNode) return;
        node = node.parentNode;
        this.#leave();
      }
      if (node === root) return;
      node = node.nextSibling!;
    }
  }

  /** The text as detection reads it; ends the reading. */
  finish(): DocumentText {
    this.#text ??= this.#builder.finish();
    return this.#text;
  }

  /** `[start, end)` of the text as a stretch of the page, or null where the page no longer says so. */
  range(start: number, end: number): StaticRange | null {
    const first = this.#indexAt(start);
    const last = this.#indexAt(end - 1);
    const startContainer = this.#nodes[first];
    const endContainer = this.#nodes[last];
    if (!startContainer?.isConnected || !endContainer?.isConnected) return null;
    const startOffset = start - this.#starts[first]! + this.#froms[first]!;
    const endOffset = end - this.#starts[last]! + this.#froms[last]!;
    const whole = startContainer === endContainer;
    const quote = blanked(this.finish().text.slice(start, end));
    const head = blanked(startContainer.data.slice(startOffset, whole ? endOffset : undefined));
    const tail = whole ? head : blanked(endContainer.data.slice(0, endOffset));
    if (!head || !tail || !quote.startsWith(head) || !quote.endsWith(tail)) return null;
    return new StaticRange({ startContainer, startOffset, endContainer, endOffset });
  }

  /** What stands there, without white space. */
  quote(start: number, end: number): string {
    return this.finish().text.slice(start, end).replace(/\s/g, '');
  }

  /** Whether nothing stands right after this offset in its line: a cell or a block ends there, or a blank follows. */
  endsAt(end: number): boolean {
    return /^\s?$/.test(this.finish().text.charAt(end));
  }

  /** Opens an element or takes up a text; says where the walk goes on: into it, past it, or to what is shown instead. */
  #enter(node: Node): 'in' | 'past' | readonly Node[] {
    if (node.nodeType === Node.TEXT_NODE) {
      this.#read(node as Text);
      return 'past';
    }
    if (node.nodeType !== Node.ELEMENT_NODE) return 'past';
    const element = node as Element;
    const name = element.localName;
    if (UNREAD.has(name) || isEdited(element)) return 'past';
    if (!(this.#isPlain && name === 'pre')) this.#builder.open(name);
    this.#open.push(name);
    const shadow = shadowOf(element, name);
    if (shadow) this.shadowRoots.push(shadow);
    return shownInstead(element, name, shadow) ?? 'in';
  }

  #leave(): void {
    const name = this.#open.pop();
    if (name !== undefined) this.#builder.close(name);
  }

  #read(node: Text): void {
    if (this.#isPlain) {
      this.#readPlain(node);
      return;
    }
    this.#take(node, 0, node.data);
  }

  #take(node: Text, from: number, characters: string): void {
    this.#starts.push(this.#builder.text(characters));
    this.#froms.push(from);
    this.#nodes.push(node);
  }

  /** As `readPlain` reads a file: a line end breaks the line, an empty line the paragraph, a tab ends a cell. */
  #readPlain(node: Text): void {
    let from = 0;
    for (const { 0: mark, index } of node.data.matchAll(/\n(?:[^\S\n\t]*\n)+|\n|\t|$/g)) {
      if (index > from) this.#take(node, from, node.data.slice(from, index));
      from = index + mark.length;
      const tag = mark === '\t' ? 'td' : mark === '\n' ? 'br' : 'p';
      this.#builder.open(tag);
      this.#builder.close(tag);
    }
  }

  /** The last stretch that begins at or before an offset. */
  #indexAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
