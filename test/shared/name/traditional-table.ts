/**
 * Makes `shared/name/traditional.ts` from opencc-js: `node test/shared/name/traditional-table.ts`.
 * A character that GB 2312 has is written in simplified names too (乾, 著) and is left alone: taking it for another
 * would make two firms one.
 */
import { writeFileSync } from 'node:fs';
import characters from 'opencc-js/dict/TSCharacters';

/** GB 2312 has it by accident: no simplified name is written with it. */
const TRADITIONAL_ALL_THE_SAME = new Set('後');

export function simplifiedOf(): Map<string, string> {
  const standard = gb2312();
  const found = new Map<string, string>();
  const rows: string = characters;
  for (const row of rows.split('|')) {
    const [from = '', to = ''] = row.split(' ');
    const single = from.length === 1 && to.length === 1 && from >= '\u4e00' && from <= '\u9fff';
    if (single && (!standard.has(from) || TRADITIONAL_ALL_THE_SAME.has(from))) found.set(from, to);
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The 6,763 ideographs of GB 2312: rows 16 to 87 of the code table. */
function gb2312(): Set<string> {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xf7; row++) for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell);
  return new Set(new TextDecoder('gbk').decode(new Uint8Array(bytes)));
}

export function tableSource(): string {
  const pairs = [...simplifiedOf()].map((pair) => pair.join(''));
  const lines: string[] = [];
  for (let i = 0; i < pairs.length; i += 38) lines.push(pairs.slice(i, i + 38).join(' '));
  return `/**
 * TABLE. Traditional characters each followed by the simplified one, from opencc-js (Apache-2.0) less the characters that
 * simplified names use as well. Made by \`test/shared/name/traditional-table.ts\`.
 */
export const TRADITIONAL_TO_SIMPLIFIED = \`
${lines.join('\n')}
\`;
`;
}

if (import.meta.main) writeFileSync('shared/name/traditional.ts', tableSource());
