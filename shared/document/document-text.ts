/**
 * Text as detection reads it. '\n' ends a block or a table row, '\t' ends a table cell, '\v' is a line break inside a
 * block or cell (`<br>`, blocks inside a cell), '\f' ends a page. Every other white space is one ' ' a character.
 */
export interface DocumentText {
  text: string;
  /** Half-open ranges of `text` the reader cannot see, in order and apart. */
  hidden: readonly (readonly [start: number, end: number])[];
}
