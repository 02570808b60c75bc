import writeExcelFile from 'write-excel-file/browser';
import { type Exported, headerOf, rowOf, WIDTHS, type Words } from './rows.ts';

/** A workbook of one sheet; every text is written as text, so that no cell is a formula. */
export function toXlsx(exported: Exported, words: Words): Promise<Blob> {
  const header = headerOf(words).map((value) => ({ value, type: String, fontWeight: 'bold' as const }));
  const rows = exported.parties.map((party) =>
    rowOf(party, exported, words).map((value) =>
      value === null ? null : typeof value === 'number' ? { value, type: Number } : { value, type: String },
    ),
  );
  return writeExcelFile([header, ...rows], {
    columns: WIDTHS.map((width) => ({ width })),
    stickyRowsCount: 1,
  }).toBlob();
}
