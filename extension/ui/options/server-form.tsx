import type { TargetedSubmitEvent } from 'preact';
import { useState } from 'preact/hooks';
import type { ServerStatus } from '../../messages.ts';
import type { Settings } from '../../settings.ts';
import { type TextKey, useText } from '../text.ts';

export type Server = Settings['server'];

interface ServerFormProps {
  server: Server;
  status: ServerStatus | null;
  locked: boolean;
  onServer: (server: Server) => void;
}

/** What keeps an address from being used, or null. Plain http goes to this machine only: a key would travel in clear. */
export function addressProblem(text: string): TextKey | null {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return 'server.problem.address';
  }
  if (url.protocol === 'https:') return null;
  if (url.protocol !== 'http:') return 'server.problem.address';
  return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname) ? null : 'server.problem.plain';
}

function Status({ status }: { status: ServerStatus | null }) {
  const t = useText();
  if (status === null || status.state === 'none') return null;
  if (status.state === 'ready')
    return (
      <p class="tone-clear toned" role="status">
        ✓ {t('server.ready')}
      </p>
    );
  return (
    <p class="error" role="status">
      {t(`trouble.${status.trouble}`)} · {t(`trouble.${status.trouble}.next`)}
    </p>
  );
}

/** Which service is asked, or none: until the user chooses, nothing leaves this machine. */
export function ServerForm({ server, status, locked, onServer }: ServerFormProps) {
  const t = useText();
  const [uses, setUses] = useState(server !== null);
  const [url, setUrl] = useState(server?.url ?? '');
  const [key, setKey] = useState(server?.key ?? '');
  const [problem, setProblem] = useState<TextKey | null>(null);
  const save = (event: TargetedSubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const found = addressProblem(url.trim());
    setProblem(found);
    if (found === null) onServer({ url: url.trim(), key: key.trim() || null });
  };
  const choose = (chosen: boolean): void => {
    setUses(chosen);
    if (!chosen) onServer(null);
  };
  return (
    <form class="sheet-form" onSubmit={save} noValidate>
      <label class="choice">
        <input type="radio" name="server" checked={!uses} disabled={locked} onChange={() => choose(false)} />
        <span>
          {t('server.none')}
          <span class="soft">{t('server.none.note')}</span>
        </span>
      </label>
      <label class="choice">
        <input type="radio" name="server" checked={uses} disabled={locked} onChange={() => choose(true)} />
        <span>
          {t('server.own')}
          <span class="soft">{t('server.own.note')}</span>
        </span>
      </label>
      {uses ? (
        <div class="sheet-fields">
          <label class="field">
            {t('server.address')}
            <input
              type="url"
              placeholder="http://127.0.0.1:8787"
              value={url}
              disabled={locked}
              aria-invalid={problem !== null}
              onInput={(event) => setUrl(event.currentTarget.value)}
            />
          </label>
          <label class="field">
            {t('server.key')}
            <input
              type="password"
              autocomplete="off"
              value={key}
              disabled={locked}
              onInput={(event) => setKey(event.currentTarget.value)}
            />
          </label>
          <p class="error" role="alert">
            {problem === null ? null : t(problem)}
          </p>
          <div class="card-actions">
            <button type="submit" class="button primary" disabled={locked}>
              {t('server.save')}
            </button>
          </div>
        </div>
      ) : null}
      <Status status={status} />
    </form>
  );
}
