import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { DocumentText } from '../../shared/document/document-text.ts';
import { readFile } from '../document/read-file.ts';

/** A document opened for reading: its text, and for a PDF the way to draw it. */
export interface OpenDocument {
  title: string;
  url: string;
  document: DocumentText;
  unread: number;
  pdf: PDFDocumentProxy | null;
}

const isPdf = (name: string, bytes: Uint8Array): boolean =>
  /\.pdf$/i.test(name) || (bytes[0] === 0x25 && bytes[1] === 0x50 && bytes[2] === 0x44 && bytes[3] === 0x46);

async function openPdfDocument(title: string, url: string, bytes: Uint8Array): Promise<OpenDocument> {
  const { openPdf, textOf } = await import('../document/pdf.ts');
  const pdf = await openPdf(bytes);
  return { title, url, pdf, ...(await textOf(pdf)) };
}

/** Opens a chosen or dropped file; throws where its kind is none of ours or it is broken. */
export async function openFile(file: File, url = ''): Promise<OpenDocument> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (isPdf(file.name, bytes)) return openPdfDocument(file.name, url, bytes);
  const { document, unread } = await readFile(file);
  return { title: file.name, url, document, unread, pdf: null };
}

const nameIn = (url: string): string => decodeURIComponent(new URL(url).pathname.split('/').at(-1) || 'document.pdf');

/** Fetches a document from where it lies; throws where it cannot be had. */
export async function openAddress(url: string): Promise<OpenDocument> {
  const response = await fetch(url, { credentials: 'include' });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return openFile(new File([await response.blob()], nameIn(url)), url);
}
