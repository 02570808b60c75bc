import type { PDFDocumentProxy } from 'pdfjs-dist';
import { TextLayer } from 'pdfjs-dist';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useText } from '../ui/text.ts';
import { Marked } from './marked.tsx';
import type { DocumentViewProps } from './text-pages.tsx';

interface PdfPagesProps extends DocumentViewProps {
  pdf: PDFDocumentProxy;
}

const WIDEST = 860;
const A4 = Math.SQRT2;

async function draw(
  pdf: PDFDocumentProxy,
  number: number,
  { box, width }: { box: HTMLElement; width: number },
): Promise<{ height: number; empty: boolean }> {
  const page = await pdf.getPage(number);
  const scale = width / page.getViewport({ scale: 1 }).width;
  const viewport = page.getViewport({ scale });
  const canvas = document.createElement('canvas');
  const sharp = Math.min(2, window.devicePixelRatio || 1);
  canvas.width = Math.floor(viewport.width * sharp);
  canvas.height = Math.floor(viewport.height * sharp);
  const layer = document.createElement('div');
  layer.className = 'textLayer';
  layer.style.setProperty('--total-scale-factor', String(scale));
  box.replaceChildren(canvas, layer);
  const content = await page.getTextContent();
  await Promise.all([
    page.render({ canvas, viewport, transform: [sharp, 0, 0, sharp, 0, 0] }).promise,
    new TextLayer({ textContentSource: content, container: layer, viewport }).render(),
  ]);
  page.cleanup();
  return { height: viewport.height, empty: content.items.length === 0 };
}

/** One page, drawn when it comes near: its picture, its text over it, the marks in the text. */
function PdfPage({
  pdf,
  number,
  width,
  parties,
  selected,
  onSelect,
}: PdfPagesProps & { number: number; width: number }) {
  const t = useText();
  const sheet = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<{ height: number; empty: boolean } | null>(null);
  useEffect(() => {
    let current = true;
    const watch = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        watch.disconnect();
        void draw(pdf, number, { box: content.current!, width }).then((result) => current && setDrawn(result));
      },
      { rootMargin: '1200px' },
    );
    watch.observe(sheet.current!);
    return () => {
      current = false;
      watch.disconnect();
    };
  }, [pdf, number, width]);
  return (
    <section
      class="pdf-page"
      ref={sheet}
      aria-label={t('viewer.page', { n: number })}
      style={{ width: `${width}px`, height: `${drawn?.height ?? width * A4}px` }}
    >
      <Marked parties={drawn ? parties : []} selected={selected} onSelect={onSelect} version={drawn}>
        <div ref={content} />
      </Marked>
      {drawn?.empty ? <p class="no-text">{t('viewer.noText')}</p> : null}
    </section>
  );
}

/** A PDF page under page, as wide as there is room for. */
export function PdfPages(props: PdfPagesProps) {
  const room = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState<number | null>(null);
  useLayoutEffect(() => setWidth(Math.min(WIDEST, room.current!.clientWidth)), []);
  return (
    <div ref={room}>
      {width === null
        ? null
        : Array.from({ length: props.pdf.numPages }, (_, at) => (
            <PdfPage key={at + 1} {...props} number={at + 1} width={width} />
          ))}
    </div>
  );
}
