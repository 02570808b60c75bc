import { CHANNEL_OR_ADDRESS, channelOfAddress, channelOfName } from './channels.ts';
import { simplifiedCharacter } from './traditional.ts';

/**
 * A sentence as the tables of wordings read it: no blanks, invisible characters, quotation marks or web addresses;
 * half-width punctuation, one kind of bracket, lower case, simplified characters; each named query channel is one `@`.
 * `from[i]` and `to[i]` are the offsets in the source of the i-th character.
 */
export interface Folded {
  text: string;
  from: number[];
  to: number[];
  /** The uniform name behind each `@`, in order. */
  channels: string[];
}

const SKIPPED = /[\s\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff“”"'‘’`「」『』〝〞＂＇_]/;
const BRACKETS: Record<string, string> = {
  '【': '(',
  '〔': '(',
  '[': '(',
  '{': '(',
  '】': ')',
  '〕': ')',
  ']': ')',
  '}': ')',
};

function foldCharacter(character: string): string {
  if (SKIPPED.test(character)) return '';
  const code = character.charCodeAt(0);
  const narrow = code > 0xff00 && code < 0xff5f ? String.fromCharCode(code - 0xfee0) : character;
  return BRACKETS[narrow] ?? (narrow < '\x80' ? narrow.toLowerCase() : simplifiedCharacter(narrow));
}

/** What each code unit met so far folds to. */
const known: string[] = [];

function folding(code: number): string {
  let character = known[code];
  if (character === undefined) {
    character = foldCharacter(String.fromCharCode(code));
    known[code] = character;
  }
  return character;
}

/** Rewrites every match; what replaces it stands for the whole match, or for nothing. */
function rewrite(folded: Folded, pattern: RegExp, replace: (match: RegExpExecArray) => string | null): Folded {
  const out: Folded = { text: '', from: [], to: [], channels: folded.channels };
  let done = 0;
  const keep = (end: number): void => {
    out.text += folded.text.slice(done, end);
    for (let i = done; i < end; i++) {
      out.from.push(folded.from[i]!);
      out.to.push(folded.to[i]!);
    }
  };
  for (const match of folded.text.matchAll(pattern)) {
    const by = replace(match);
    if (by === null) continue;
    keep(match.index);
    done = match.index + match[0].length;
    if (by === '') continue;
    out.text += by;
    out.from.push(folded.from[match.index]!);
    out.to.push(folded.to[done - 1]!);
  }
  if (done === 0) return folded;
  keep(folded.text.length);
  return out;
}

/** The blanks and marks an address leaves behind, and the code that only sounds like credit. */
const EMPTIED = /\((?:网址|网站|官网|链接|域名|官方网站)?(?:[为是:])*\)|(?:统一)?社会信用代码/g;

/** Folds one sentence of the source; offsets stay those of the source. */
export function fold(source: string, start: number, end: number): Folded {
  const plain: Folded = { text: '', from: [], to: [], channels: [] };
  for (let i = start; i < end; i++) {
    const character = folding(source.charCodeAt(i));
    if (character === '') continue;
    plain.text += character;
    plain.from.push(i);
    plain.to.push(i + 1);
  }
  const named = rewrite(plain, CHANNEL_OR_ADDRESS, ([match]) => {
    const name = channelOfName(match);
    if (name) {
      plain.channels.push(name);
      return '@';
    }
    const addressed = channelOfAddress(match);
    if (addressed === null || plain.channels.at(-1) === addressed) return addressed === null ? null : '';
    if (addressed !== '') plain.channels.push(addressed);
    return addressed === '' ? '' : '@';
  });
  return rewrite(named, EMPTIED, () => '');
}

/** The source's own words behind a span of folded text. */
export function quoteOf(source: string, folded: Folded, start: number, end: number): string {
  return source.slice(folded.from[start]!, folded.to[end - 1]!);
}
