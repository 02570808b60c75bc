import type { ServerStatus } from '../messages.ts';
import type { EffectiveSettings, Settings } from '../settings.ts';
import { Asking } from './options/asking.tsx';
import { Keeping } from './options/keeping.tsx';
import { Looking } from './options/looking.tsx';
import { type Server, ServerForm } from './options/server-form.tsx';
import { Part } from './options/sheet.tsx';
import { useText } from './text.ts';

interface OptionsProps {
  now: EffectiveSettings;
  status: ServerStatus | null;
  receipts: number;
  onChange: (change: Partial<Settings>) => void;
  onServer: (server: Server) => void;
  onSiteOff: (origin: string) => void;
  onSaveReceipts: () => void;
  onWipe: () => void;
}

function Sites({ now, onSiteOff }: Pick<OptionsProps, 'now' | 'onSiteOff'>) {
  const t = useText();
  const { sites } = now.settings;
  return (
    <Part title={t('options.sites')} note={t('options.sites.note')}>
      {sites.length === 0 ? <p class="soft">{t('options.sites.none')}</p> : null}
      <ul class="sites">
        {sites.map((origin) => (
          <li key={origin} class="row">
            <span class="code">{origin}</span>
            {now.locked.sites.includes(origin) ? (
              <span class="locked">{t('options.locked')}</span>
            ) : (
              <button type="button" class="linkish" onClick={() => onSiteOff(origin)}>
                {t('options.sites.off')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** Every setting on one page; what an administrator decided is greyed and says so. */
export function Options({
  now,
  status,
  receipts,
  onChange,
  onServer,
  onSiteOff,
  onSaveReceipts,
  onWipe,
}: OptionsProps) {
  const t = useText();
  const locked = (name: keyof Settings): boolean => now.locked.names.includes(name);
  return (
    <main class="sheet">
      <h1>{t('options.title')}</h1>
      <Part title={t('options.server')} note={t('options.server.note')} locked={locked('server')}>
        <ServerForm
          key={now.settings.server?.url}
          server={now.settings.server}
          status={status}
          locked={locked('server')}
          onServer={onServer}
        />
      </Part>
      <Asking now={now} onChange={onChange} />
      <Part title={t('popup.blind')} note={t('options.blind.note')} locked={locked('blindBid')}>
        <label class="choice">
          <input
            type="checkbox"
            checked={now.settings.blindBid}
            disabled={locked('blindBid')}
            onChange={(event) => onChange({ blindBid: event.currentTarget.checked })}
          />
          <span>{t('options.blind')}</span>
        </label>
      </Part>
      <Looking now={now} onChange={onChange} />
      <Sites now={now} onSiteOff={onSiteOff} />
      <Keeping receipts={receipts} onSaveReceipts={onSaveReceipts} onWipe={onWipe} />
    </main>
  );
}
