import type { ComponentChildren } from 'preact';
import { safeUrl } from './safe-url.ts';
import { useText } from './text.ts';

/** A link to another site: opens beside the page, tells it nothing, and is plain text where the address may not be one. */
export function OutsideLink({ href, children }: { href: string | null; children: ComponentChildren }) {
  const t = useText();
  const url = safeUrl(href);
  if (url === null) return <span>{children}</span>;
  return (
    <a href={url} target="_blank" rel="noreferrer noopener">
      {children}
      <span class="arrow" aria-hidden="true">
        ↗
      </span>
      <span class="visually-hidden">{t('card.opensNew')}</span>
    </a>
  );
}
