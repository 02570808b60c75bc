import readWorkbook from 'read-excel-file/universal';
import type { DocumentText } from './document-text.ts';
import { readRows } from './plain.ts';

/** Every sheet of an Excel workbook, a page each; throws where the bytes are none. */
export async function readXlsx(bytes: Uint8Array): Promise<DocumentText> {
  const copy = new Uint8Array(bytes);
  const sheets = await readWorkbook(copy.buffer);
  return { text: sheets.map(({ data }) => readRows(data).text).join('\f'), hidden: [] };
}
