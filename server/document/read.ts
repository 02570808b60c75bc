import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { decodeText } from '../../shared/document/charset.ts';
import type { DocumentText } from '../../shared/document/document-text.ts';
import { readDocx } from '../../shared/document/docx.ts';
import { readHtml } from '../../shared/document/html.ts';
import { readCsv, readPlain } from '../../shared/document/plain.ts';
import { readXlsx } from '../../shared/document/xlsx.ts';
import { readPdf } from './pdf.ts';

/** A file as detection reads it, and how many of its pages or parts have no text to read. */
export interface ReadDocument {
  document: DocumentText;
  unread: number;
}

type Reader = (bytes: Uint8Array) => ReadDocument | Promise<ReadDocument>;

const whole = (document: DocumentText): ReadDocument => ({ document, unread: document.text.trim() === '' ? 1 : 0 });

/** A kind of file is one row. */
const READERS: Record<string, Reader> = {
  '.html': (bytes) => whole(readHtml(decodeText(bytes))),
  '.htm': (bytes) => whole(readHtml(decodeText(bytes))),
  '.txt': (bytes) => whole(readPlain(decodeText(bytes))),
  '.csv': (bytes) => whole(readCsv(decodeText(bytes))),
  '.docx': (bytes) => whole(readDocx(bytes)),
  '.xlsx': async (bytes) => whole(await readXlsx(bytes)),
  '.pdf': readPdf,
};

/** Reads a file by its ending; throws with the file's name where it is missing, of another kind or broken. */
export async function readDocument(file: string): Promise<ReadDocument> {
  const reader = READERS[extname(file).toLowerCase()];
  if (!reader) throw new Error(`${file}: 不支持的文件类型，可读 ${Object.keys(READERS).join(' ')}`);
  try {
    return await reader(new Uint8Array(await readFile(file)));
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : error}`, { cause: error });
  }
}
