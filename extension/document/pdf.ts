import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy, type PDFPageProxy, VerbosityLevel } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import type { DocumentText } from '../../shared/document/document-text.ts';
import { type PdfRun, readPdfPage } from '../../shared/document/pdf-page.ts';

/** Opens a PDF in the browser. Nothing of it is executed; Chinese character maps come from our own package. */
export function openPdf(data: Uint8Array): Promise<PDFDocumentProxy> {
  GlobalWorkerOptions.workerSrc = workerUrl;
  return getDocument({
    data,
    cMapUrl: '/pdf/cmaps/',
    cMapPacked: true,
    standardFontDataUrl: '/pdf/fonts/',
    wasmUrl: '/pdf/wasm/',
    isEvalSupported: false,
    enableXfa: false,
    verbosity: VerbosityLevel.ERRORS,
  }).promise;
}

/** `transform` is the text matrix: its fifth and sixth figures are where the base line begins (PDF 32000-1 §9.4.4). */
function runOf(item: { str: string; transform: number[]; width: number; height: number }): PdfRun {
  const [a = 0, b = 0, , , x = 0, y = 0] = item.transform;
  return { text: item.str, x, y, width: item.width, height: item.height || Math.hypot(a, b) };
}

/** One page's text; the empty string where it has no text layer. */
async function pageText(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent();
  return readPdfPage(items.flatMap((item) => ('str' in item ? [runOf(item)] : [])));
}

/** A PDF's whole text, and how many of its pages have none to read. */
export async function textOf(pdf: PDFDocumentProxy): Promise<{ document: DocumentText; unread: number }> {
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    pages.push(await pageText(page));
    page.cleanup();
  }
  return { document: { text: pages.join('\f'), hidden: [] }, unread: pages.filter((text) => text === '').length };
}

/** The text of a PDF that is read and not shown. */
export async function readPdf(data: Uint8Array): Promise<{ document: DocumentText; unread: number }> {
  const pdf = await openPdf(data);
  try {
    return await textOf(pdf);
  } finally {
    await pdf.loadingTask.destroy();
  }
}
