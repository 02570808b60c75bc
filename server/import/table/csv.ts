import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { Refused } from '../refused.ts';
import type { GridRow } from './table-row.ts';
import { textOf } from './text.ts';

const DELIMITERS = [',', '\t', ';', '|'];
/** A record longer than this is no row but an unclosed quote. */
const LONGEST_RECORD = 1 << 20;

async function delimiterOf(file: string): Promise<string> {
  let opening = '';
  for await (const piece of textOf(file)) {
    opening += piece;
    if (opening.length > 4096) break;
  }
  const count = (delimiter: string): number => opening.split(delimiter).length;
  return DELIMITERS.reduce((best, each) => (count(each) > count(best) ? each : best));
}

/** Reads CSV (RFC 4180) with commas, tabs, semicolons or bars, a record at a time; `row` is the line it begins on. */
export async function* readCsv(file: string): AsyncGenerator<GridRow> {
  const parser = parse({
    delimiter: await delimiterOf(file),
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_RECORD,
    info: true,
  });
  const source = Readable.from(textOf(file));
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  let line = 1;
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      yield { row: line, cells: record };
      line = info.lines + 1;
    }
  } catch (error) {
    if (error instanceof Refused) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new Refused(`第 ${line} 行起不是 CSV：${reason}`, [{ row: line, column: '', reason: '引号或分隔符不成对' }]);
  }
}
