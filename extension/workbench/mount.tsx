import { render } from 'preact';
import { nearestLanguage } from '../surfaces/look.ts';
import { Surface } from '../ui/surface.tsx';
import { translator } from '../ui/text.ts';
import { Workbench } from './workbench.tsx';

/** Puts the workbench on the screen, in the browser's language. It needs nothing of an extension. */
export function mountWorkbench(): void {
  const asked = new URLSearchParams(location.search).get('lang');
  const language = nearestLanguage(asked ?? navigator.language);
  const t = translator(language);
  document.documentElement.lang = language;
  document.title = `${t('brand.name')} ${t('workbench.title')}`;
  render(
    <Surface look={{ language, theme: 'system', density: 'comfortable' }}>
      <Workbench />
    </Surface>,
    document.getElementById('root')!,
  );
}
