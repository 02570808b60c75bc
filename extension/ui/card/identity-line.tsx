import type { PageParty } from '../../party.ts';
import { useText } from '../text.ts';

/** The code, and on what the party was recognised: "91… · 代码一致". */
export function IdentityLine({ party }: { party: PageParty }) {
  const t = useText();
  const identity = party.verdict?.identity ?? null;
  const code = identity?.subject?.code ?? party.code;
  const basis =
    identity === null
      ? null
      : identity.basis === 'none' && party.code === null
        ? 'basis.no_code'
        : (`basis.${identity.basis}` as const);
  const status = identity?.subject?.status;
  return (
    <p class="card-code">
      {code === null || code === undefined ? null : <span class="code">{code}</span>}
      {code && basis ? ' · ' : null}
      {basis === null ? null : t(basis)}
      {status && status !== 'existing' ? ` · ${t(`status.${status}`)}` : null}
    </p>
  );
}
