import { STANDINGS } from '../../shared/verdict/verdict.ts';
import type { ServerStatus } from '../messages.ts';
import type { EffectiveSettings } from '../settings.ts';
import { type Server, ServerForm } from './options/server-form.tsx';
import { StandingIcon, standingKey } from './standing.tsx';
import { useText } from './text.ts';

interface WelcomeProps {
  now: EffectiveSettings;
  status: ServerStatus | null;
  onServer: (server: Server) => void;
  onOptions: () => void;
}

const PROMISES = ['quiet', 'local', 'honest'] as const;

/** The eight standings with their shapes and what each means. */
export function Legend() {
  const t = useText();
  return (
    <dl class="legend">
      {STANDINGS.map((standing) => (
        <div key={standing}>
          <dt>
            <StandingIcon shown={standing} />
            {t(standingKey(standing))}
          </dt>
          <dd class="soft">{t(`meaning.${standing}`)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The first page after installing: what it does, where it asks, how a site is turned on, how a mark reads. */
export function Welcome({ now, status, onServer, onOptions }: WelcomeProps) {
  const t = useText();
  return (
    <main class="sheet">
      <h1>{t('welcome.title')}</h1>
      <p class="lead">{t('welcome.lead')}</p>
      <ul class="promises">
        {PROMISES.map((promise) => (
          <li key={promise}>
            <span class="strong">{t(`welcome.${promise}`)}</span>
            <span class="soft">{t(`welcome.${promise}.note`)}</span>
          </li>
        ))}
      </ul>
      <ol class="steps">
        <li>
          <h2>{t('welcome.server')}</h2>
          <ServerForm
            key={now.settings.server?.url}
            server={now.settings.server}
            status={status}
            locked={now.locked.names.includes('server')}
            onServer={onServer}
          />
        </li>
        <li>
          <h2>{t('welcome.site')}</h2>
          <p>{t('welcome.site.note')}</p>
        </li>
        <li>
          <h2>{t('welcome.read')}</h2>
          <p>{t('welcome.read.note')}</p>
          <Legend />
        </li>
      </ol>
      <p>
        <button type="button" class="button" onClick={onOptions}>
          {t('popup.open.options')}
        </button>
      </p>
    </main>
  );
}
