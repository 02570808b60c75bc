import type { DocumentText } from './document-text.ts';

const SKIPPED = new Set(['script', 'style', 'noscript', 'template', 'head', 'title']);
const CELLS = new Set(['td', 'th']);
const VOID = new Set([
  'br',
  'hr',
  'img',
  'input',
  'wbr',
  'area',
  'base',
  'col',
  'embed',
  'link',
  'meta',
  'source',
  'track',
]);
const PRESERVED = new Set(['pre', 'textarea', 'xmp', 'listing']);
const BLOCKS = new Set(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer
  form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html iframe legend li listing main menu nav ol optgroup option p pre
  search section select summary table tbody textarea tfoot thead tr ul xmp`.split(/\s+/),
);
/** A stronger break takes the place of a weaker one at the same spot; a cell's end is always kept, to count columns by. */
const STRENGTH: Record<string, number> = { '': 0, '\v': 1, '\n': 2 };

interface OpenElement {
  tag: string;
  hidden: boolean;
}

/**
 * Fed with a document's elements and characters in order, by a parser or by a walk over a live page: both see the
 * same text. One character in is one character out, so that a caller can map offsets back to its nodes.
 */
export class TextBuilder {
  /** Pieces, joined once at the end: looking into a growing string would copy it each time. */
  readonly #pieces: string[] = [];
  #length = 0;
  #last = '';
  #pending = '';
  readonly #open: OpenElement[] = [];
  readonly #hidden: [number, number][] = [];
  #skipped = 0;
  #cells = 0;
  #preserved = 0;
  #hiddenDepth = 0;
  #hiddenFrom = 0;

  open(tag: string, hidden = false): void {
    if (tag === 'body') this.#leaveHead();
    this.#breakFor(tag);
    if (VOID.has(tag)) return;
    this.#open.push({ tag, hidden });
    this.#count(tag, 1);
    if (hidden && this.#hiddenDepth++ === 0) this.#hiddenFrom = this.#length;
  }

  /** Returns the offset where these characters begin; characters of a skipped element are not taken up. */
  text(characters: string): number {
    if (this.#skipped > 0 || characters === '') return this.#length;
    this.#flush();
    const start = this.#length;
    if (this.#preserved > 0) this.#add(characters.replace(/\r(?=\n)|[^\S\n\r]/g, ' ').replace(/[\n\r]/g, '\v'));
    else this.#add(characters.replace(/\s/g, ' '));
    return start;
  }

  /** Closes the innermost open element of that name and what is open inside it; a stray end tag is nothing. */
  close(tag: string): void {
    const depth = this.#open.findLastIndex((element) => element.tag === tag);
    if (depth < 0) return;
    while (this.#open.length > depth) this.#pop(this.#open.pop()!);
  }

  finish(): DocumentText {
    while (this.#open.length > 0) this.#pop(this.#open.pop()!);
    return { text: this.#pieces.join(''), hidden: this.#hidden };
  }

  #pop({ tag, hidden }: OpenElement): void {
    this.#count(tag, -1);
    if (hidden && --this.#hiddenDepth === 0 && this.#length > this.#hiddenFrom)
      this.#hidden.push([this.#hiddenFrom, this.#length]);
    if (CELLS.has(tag) && this.#skipped === 0) {
      if (this.#pending === '\n') this.#flush();
      this.#pending = '';
      this.#add('\t');
    } else this.#breakFor(tag);
  }

  #count(tag: string, by: 1 | -1): void {
    if (SKIPPED.has(tag)) this.#skipped += by;
    else if (CELLS.has(tag)) this.#cells += by;
    else if (PRESERVED.has(tag)) this.#preserved += by;
  }

  #breakFor(tag: string): void {
    if (tag === 'br') this.#break('\v');
    else if (tag === 'tr' || tag === 'table') this.#break('\n');
    else if (BLOCKS.has(tag)) this.#break(this.#cells > 0 ? '\v' : '\n');
  }

  #break(mark: '\v' | '\n'): void {
    if (this.#skipped === 0 && STRENGTH[mark]! > STRENGTH[this.#pending]!) this.#pending = mark;
  }

  #flush(): void {
    const redundant = this.#last === '' || this.#last === '\n' || (this.#last === '\t' && this.#pending === '\v');
    if (!redundant) this.#add(this.#pending);
    this.#pending = '';
  }

  #add(characters: string): void {
    if (characters === '') return;
    this.#pieces.push(characters);
    this.#length += characters.length;
    this.#last = characters.at(-1)!;
  }

  /** A body that begins inside an unclosed head ends it, as browsers do. */
  #leaveHead(): void {
    while (this.#skipped > 0 && this.#open.length > 0) this.#pop(this.#open.pop()!);
  }
}
