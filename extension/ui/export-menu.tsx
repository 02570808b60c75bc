import { useRef } from 'preact/hooks';
import { EXPORT_FORMATS, type ExportFormat } from './panel/action.ts';
import { useText } from './text.ts';

interface ExportMenuProps {
  onExport: (format: ExportFormat) => void;
  /** Opens downwards: for a bar at the head of a page. */
  below?: boolean;
}

/** The formats a result can be taken away in; Escape closes it and gives the focus back. */
export function ExportMenu({ onExport, below = false }: ExportMenuProps) {
  const t = useText();
  const menu = useRef<HTMLDetailsElement>(null);
  const close = (): void => {
    if (menu.current) menu.current.open = false;
    menu.current?.querySelector('summary')?.focus();
  };
  const choose = (format: ExportFormat): void => {
    close();
    onExport(format);
  };
  return (
    <details
      class={below ? 'menu below last' : 'menu last'}
      ref={menu}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && menu.current?.open) {
          event.stopPropagation();
          close();
        }
      }}
    >
      <summary class="button">{t('export.title')}</summary>
      <div class="menu-items">
        {EXPORT_FORMATS.map((format) => (
          <button key={format} type="button" class="button" onClick={() => choose(format)}>
            {t(`export.${format}`)}
          </button>
        ))}
      </div>
    </details>
  );
}
