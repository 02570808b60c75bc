import { decodeText } from '../../shared/document/charset.ts';
import type { DocumentText } from '../../shared/document/document-text.ts';

/** A file's text as detection reads it. `table`: its lines are rows and its tabs part cells. */
export interface ReadFile {
  shape: 'table' | 'prose' | 'ndjson';
  document: DocumentText;
  /** Pages or parts without text. */
  unread: number;
}

export class UnreadableFileError extends Error {}

const whole = (shape: ReadFile['shape'], document: DocumentText): ReadFile => ({
  shape,
  document,
  unread: document.text.trim() === '' ? 1 : 0,
});

/** A kind of file is one row; each reader is loaded when the first file of its kind comes. */
const READERS: Readonly<Record<string, (bytes: Uint8Array) => Promise<ReadFile>>> = {
  csv: async (bytes) => whole('table', (await import('../../shared/document/plain.ts')).readCsv(decodeText(bytes))),
  xlsx: async (bytes) => whole('table', await (await import('../../shared/document/xlsx.ts')).readXlsx(bytes)),
  ndjson: async (bytes) => whole('ndjson', { text: decodeText(bytes), hidden: [] }),
  txt: async (bytes) => whole('prose', (await import('../../shared/document/plain.ts')).readPlain(decodeText(bytes))),
  docx: async (bytes) => whole('prose', (await import('../../shared/document/docx.ts')).readDocx(bytes)),
  html: async (bytes) => whole('prose', (await import('../../shared/document/html.ts')).readHtml(decodeText(bytes))),
  pdf: async (bytes) => ({ shape: 'prose', ...(await (await import('./pdf.ts')).readPdf(bytes)) }),
};
const ALIASES: Readonly<Record<string, string>> = { htm: 'html', jsonl: 'ndjson', tsv: 'csv' };

export const FILE_KINDS = [...Object.keys(READERS), ...Object.keys(ALIASES)].map((kind) => `.${kind}`);

/** Reads a file by its ending; throws `UnreadableFileError` where the kind is none of ours or the bytes are broken. */
export async function readFile(file: File): Promise<ReadFile> {
  const ending = file.name.toLowerCase().split('.').at(-1) ?? '';
  const reader = READERS[ALIASES[ending] ?? ending];
  if (!reader) throw new UnreadableFileError(FILE_KINDS.join(' '));
  try {
    return await reader(new Uint8Array(await file.arrayBuffer()));
  } catch (error) {
    throw new UnreadableFileError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}
