import { type Cell, type Exported, headerOf, rowOf, type Words } from './rows.ts';

/** A cell no spreadsheet takes for a formula: names on a page are strangers' text (CWE-1236). */
function cellText(cell: Cell): string {
  if (cell === null) return '';
  const text = String(cell);
  const safe = typeof cell === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** RFC 4180 with a byte order mark, without which Excel takes Chinese for another encoding. */
export function toCsv(exported: Exported, words: Words): string {
  const lines = [headerOf(words), ...exported.parties.map((party) => rowOf(party, exported, words))];
  return `\ufeff${lines.map((line) => line.map(cellText).join(',')).join('\r\n')}\r\n`;
}
