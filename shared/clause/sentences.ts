/** One sentence of a document, or one item of a list: offsets into its text, without the mark that ends it. */
export interface Sentence {
  start: number;
  end: number;
  /** It begins a line or a table cell. */
  opens: boolean;
  /** Its line ends with it and no mark: a heading, or a cell. */
  closes: boolean;
}

const ENDS = '。；;！!？?';
const BREAKS = '\n\v\f\t\r';
/** What begins a new item or a new subject, so that the line before it was no wrapped one. */
const ITEM =
  /\s*(?:[（(]?\s*(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s*[)）、.．]|[①-⑳]|第[一二三四五六七八九十\d]{1,3}[章节条部]|[★▲●■◆※*☑□√]|供应商|投标人|本项目|采购人|招标人|附件|注[:：])/y;
/** A line shorter than this was not wrapped for want of room. */
const WRAPPED_FROM = 20;

function continues(text: string, lineStart: number, at: number): boolean {
  if (text[at] === '\t') return false;
  let next = at + 1;
  while (next < text.length && BREAKS.includes(text[next]!)) {
    if (text[next] === '\n' || text[next] === '\t') return false;
    next++;
  }
  if (at - lineStart < WRAPPED_FROM || '。；;：:，,、'.includes(text[at - 1]!)) return '，,、'.includes(text[at - 1]!);
  ITEM.lastIndex = next;
  return !ITEM.test(text);
}

/**
 * Cuts a text into sentences: at 。；！？, at table cells, and at line ends unless the line was only wrapped there (a
 * long line without a closing mark, not followed by a new item). Every character is looked at once.
 */
export function* sentences(text: string): Generator<Sentence> {
  let start = 0;
  let lineStart = 0;
  let opens = true;
  for (let i = 0; i <= text.length; i++) {
    const character = text[i];
    const breaks = character === undefined || BREAKS.includes(character);
    if (!breaks && !ENDS.includes(character)) continue;
    const joined = breaks && character !== undefined && continues(text, lineStart, i);
    if (!joined) {
      if (i > start) yield { start, end: i, opens, closes: breaks };
      start = i + 1;
      opens = breaks;
    }
    if (breaks) lineStart = i + 1;
  }
}
