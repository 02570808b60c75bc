/** One sentence of a document, or one item of a list: offsets into its text, without the mark that ends it. */
export interface Sentence {
  start: number;
  end: number;
  /** It begins a line or a table cell. */
  opens: boolean;
  /** Its line ends with it and no mark: a heading, or a cell. */
  closes: boolean;
}

/** 。；;！!？? as code units: comparing numbers is what makes a page's text cheap to cut. */
const ENDS = [0x3002, 0xff1b, 0x3b, 0xff01, 0x21, 0xff1f, 0x3f];
const isEnd = (code: number): boolean => (code < 0x40 || code > 0x3001) && ENDS.includes(code);
/** Tab, line feed, vertical tab, form feed, carriage return. */
const isBreak = (code: number): boolean => code >= 0x09 && code <= 0x0d;
/** What begins a new item or a new subject, so that the line before it was no wrapped one. */
const ITEM =
  /\s{0,20}(?:[（(]?\s?(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s?[)）、.．]|[①-⑳]|第[一二三四五六七八九十\d]{1,3}[章节条部]|[★▲●■◆※*☑□√]|供应商|投标人|本项目|采购人|招标人|附件|注[:：])/y;
/** A line shorter than this was not wrapped for want of room. */
const WRAPPED_FROM = 20;
/** No sentence of a tender is longer; what goes on is read as another, so that a text without marks costs no more. */
const LONGEST = 1000;

/** Whether the line that ends at `at` was only wrapped there and the sentence goes on. */
function wraps(text: string, lineStart: number, at: number): boolean {
  if (text[at] === '\t') return false;
  if (at + 1 >= text.length || isBreak(text.charCodeAt(at + 1)))
    return text.startsWith('\r\n', at) && wraps(text, lineStart, at + 1);
  const before = text[at - 1] === '\r' ? (text[at - 2] ?? '') : (text[at - 1] ?? '');
  if ('，,、'.includes(before)) return true;
  if (at - lineStart < WRAPPED_FROM || '。；;：:'.includes(before)) return false;
  ITEM.lastIndex = at + 1;
  return !ITEM.test(text);
}

/**
 * Cuts a text into sentences: at 。；！？, at table cells, and at line ends unless the line was only wrapped there (a
 * long line without a closing mark, not followed by a new item). Linear in the text.
 */
export function* sentences(text: string): Generator<Sentence> {
  let start = 0;
  let lineStart = 0;
  let opens = true;
  function* upTo(end: number, closes: boolean): Generator<Sentence> {
    for (; end - start > LONGEST; start += LONGEST, opens = false) {
      yield { start, end: start + LONGEST, opens, closes: false };
    }
    if (end > start) yield { start, end, opens, closes };
    start = end + 1;
    opens = closes;
  }
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const breaks = isBreak(code);
    if (!breaks && !isEnd(code)) continue;
    if (!(breaks && wraps(text, lineStart, i))) yield* upTo(i, breaks);
    if (breaks) lineStart = i + 1;
  }
  yield* upTo(text.length, true);
}
