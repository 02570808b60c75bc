import readWorkbook from 'read-excel-file/node';
import { Refused } from '../refused.ts';
import type { GridRow } from './table-row.ts';

/** A date cell is read as its ISO day; a number as the shortest text that means it. */
const textOf = (value: unknown): string =>
  value === null || value === undefined ? '' : value instanceof Date ? value.toISOString().slice(0, 10) : String(value);

/** Reads the first sheet of an Excel workbook that holds a row. The format is a whole; memory grows with the sheet. */
export async function* readXlsx(file: string): AsyncGenerator<GridRow> {
  const sheets = await readWorkbook(file).catch((error: unknown) => {
    throw new Refused(`不是 Excel 工作簿：${error instanceof Error ? error.message : error}`);
  });
  const filled = sheets.filter(({ data }) => data.length > 0);
  if (filled.length > 1)
    throw new Refused(
      `工作簿有 ${filled.length} 张非空工作表（${filled.map(({ sheet }) => sheet).join('、')}），请只留一张`,
    );
  for (const [index, cells] of (filled[0]?.data ?? []).entries()) {
    const texts = cells.map(textOf);
    if (texts.some((text) => text.trim())) yield { row: index + 1, cells: texts };
  }
}
