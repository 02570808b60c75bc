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

/** All a builder needs to know of a tag, looked up once an element: a page has tens of thousands. */
interface TagKind {
  isSkipped: boolean;
  isCell: boolean;
  isPreserved: boolean;
  isVoid: boolean;
  /** What stands before and after its text: a line's break becomes one within a cell. */
  mark: '' | '\v' | '\n' | 'row';
}

const kinds = new Map<string, TagKind>();

function kindOf(tag: string): TagKind {
  let kind = kinds.get(tag);
  if (kind) return kind;
  const isRow = tag === 'tr' || tag === 'table';
  const mark = tag === 'br' ? '\v' : isRow ? 'row' : BLOCKS.has(tag) ? '\n' : '';
  kind = {
    isSkipped: SKIPPED.has(tag),
    isCell: CELLS.has(tag),
    isPreserved: PRESERVED.has(tag),
    isVoid: VOID.has(tag),
    mark,
  };
  // A hostile page may invent tags without end.
  if (kinds.size < 1000) kinds.set(tag, kind);
  return kind;
}

interface OpenElement {
  tag: string;
  kind: TagKind;
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
  /** Nothing but blanks stands in the line so far. */
  #blank = true;
  #pending = '';
  #pendingRow = false;
  #afterRow = false;
  readonly #open: OpenElement[] = [];
  readonly #hidden: [number, number][] = [];
  #skipped = 0;
  #cells = 0;
  #preserved = 0;
  #hiddenDepth = 0;
  #hiddenFrom = 0;

  open(tag: string, hidden = false): void {
    if (tag === 'body') this.#leaveHead();
    const kind = kindOf(tag);
    this.#breakFor(kind);
    if (kind.isVoid) return;
    this.#open.push({ tag, kind, hidden });
    this.#count(kind, 1);
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
    if (this.#open.at(-1)?.tag === tag) {
      this.#pop(this.#open.pop()!);
      return;
    }
    const depth = this.#open.findLastIndex((element) => element.tag === tag);
    if (depth < 0) return;
    while (this.#open.length > depth) this.#pop(this.#open.pop()!);
  }

  finish(): DocumentText {
    while (this.#open.length > 0) this.#pop(this.#open.pop()!);
    return { text: this.#pieces.join(''), hidden: this.#hidden };
  }

  #pop({ kind, hidden }: OpenElement): void {
    this.#count(kind, -1);
    if (hidden && --this.#hiddenDepth === 0 && this.#length > this.#hiddenFrom)
      this.#hidden.push([this.#hiddenFrom, this.#length]);
    if (kind.isCell && this.#skipped === 0) {
      if (this.#pending === '\n') this.#flush();
      this.#pending = '';
      this.#add('\t');
    } else this.#breakFor(kind);
  }

  #count({ isSkipped, isCell, isPreserved }: TagKind, by: 1 | -1): void {
    if (isSkipped) this.#skipped += by;
    else if (isCell) this.#cells += by;
    else if (isPreserved) this.#preserved += by;
  }

  #breakFor({ mark }: TagKind): void {
    if (mark === '') return;
    if (mark === 'row') {
      this.#pendingRow = true;
      this.#break('\n');
    } else this.#break(mark === '\n' && this.#cells > 0 ? '\v' : mark);
  }

  #break(mark: '\v' | '\n'): void {
    if (this.#skipped === 0 && STRENGTH[mark]! > STRENGTH[this.#pending]!) this.#pending = mark;
  }

  #flush(): void {
    // White space between two rows of a table, or after its last, is no line of its own.
    const byRow = this.#blank && (this.#pendingRow || this.#afterRow);
    const atStart = this.#last === '' || this.#last === '\n';
    const redundant = atStart || byRow || (this.#last === '\t' && this.#pending === '\v');
    if (!redundant) {
      this.#afterRow = this.#pendingRow;
      this.#add(this.#pending);
    }
    this.#pending = '';
    this.#pendingRow = false;
  }

  #add(characters: string): void {
    if (characters === '') return;
    this.#pieces.push(characters);
    this.#length += characters.length;
    this.#last = characters.at(-1)!;
    this.#blank = characters === '\n' || (this.#blank && /^ +$/.test(characters));
  }

  /** A body that begins inside an unclosed head ends it, as browsers do. */
  #leaveHead(): void {
    while (this.#skipped > 0 && this.#open.length > 0) this.#pop(this.#open.pop()!);
  }
}
