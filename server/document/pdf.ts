import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type PdfRun, readPdfPage } from '../../shared/document/pdf-page.ts';
import type { ReadDocument } from './read.ts';

const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** The text layer of a PDF, page by page; a page without one is counted, not guessed at. */
export async function readPdf(bytes: Uint8Array): Promise<ReadDocument> {
  const task = getDocument({
    data: bytes,
    cMapUrl: `${join(home, 'cmaps')}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(home, 'standard_fonts')}/`,
    disableFontFace: true,
    isEvalSupported: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const pdf = await task.promise;
    const pages: string[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(readPdfPage(items.flatMap((item) => ('str' in item ? [runOf(item)] : []))));
      page.cleanup();
    }
    return { document: { text: pages.join('\f'), hidden: [] }, unread: pages.filter((text) => text === '').length };
  } finally {
    await task.destroy();
  }
}

/** `transform` is the text matrix: its fifth and sixth figures are where the base line begins (PDF 32000-1 §9.4.4). */
function runOf(item: { str: string; transform: number[]; width: number; height: number }): PdfRun {
  const [a = 0, b = 0, , , x = 0, y = 0] = item.transform;
  return { text: item.str, x, y, width: item.width, height: item.height || Math.hypot(a, b) };
}
