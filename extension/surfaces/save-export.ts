import { toCsv } from '../export/csv.ts';
import { toJson } from '../export/json.ts';
import type { Exported, Words } from '../export/rows.ts';
import type { ExportFormat } from '../ui/panel/action.ts';
import { saveFile } from './save-file.ts';

/** Saves what is shown in the chosen format; `print` goes to the printer instead. */
export async function saveExport(format: ExportFormat, exported: Exported, words: Words): Promise<void> {
  const name = `xinjian-${exported.asOf}`;
  if (format === 'print') window.print();
  else if (format === 'csv') saveFile(`${name}.csv`, toCsv(exported, words), 'text/csv');
  else if (format === 'json') saveFile(`${name}.json`, toJson(exported), 'application/json');
  else {
    const { toXlsx } = await import('../export/xlsx.ts');
    saveFile(`${name}.xlsx`, await toXlsx(exported, words));
  }
}
