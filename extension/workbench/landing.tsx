import { useText } from '../ui/text.ts';
import { Legend } from '../ui/welcome.tsx';

/** What stands here before a list is read: the demonstration, how to load the extension, how a result reads. */
export function Landing() {
  const t = useText();
  return (
    <>
      <section class="landing" aria-label={t('landing.title')}>
        <div class="tile">
          <h2>{t('landing.demo')}</h2>
          <p>{t('landing.demo.note')}</p>
          <p>
            <a href="/demo">{t('landing.demo.open')}</a>
          </p>
        </div>
        <div class="tile">
          <h2>{t('landing.extension')}</h2>
          <ol>
            <li>{t('landing.extension.chromium')}</li>
            <li>{t('landing.extension.firefox')}</li>
            <li>{t('landing.extension.folder')}</li>
          </ol>
        </div>
        <div class="tile">
          <h2>{t('landing.api')}</h2>
          <p>{t('landing.api.note')}</p>
          <p>
            <a href="/docs">{t('landing.api.open')}</a>
          </p>
        </div>
      </section>
      <section class="reading" aria-label={t('welcome.read')}>
        <h2>{t('welcome.read')}</h2>
        <Legend />
      </section>
    </>
  );
}
