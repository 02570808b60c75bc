import type { PartyVerdict } from '../../../shared/verdict/verdict.ts';
import type { PageParty } from '../../party.ts';
import { useText } from '../text.ts';
import { BasisLinks, type PolicyUrl } from './consequences.tsx';

interface NoticesProps {
  party: PageParty;
  verdict: PartyVerdict;
  policyUrl: PolicyUrl;
}

/** What a reader must not miss: the answer's own notices, its checks, and text the page hides. */
export function Notices({ party, verdict, policyUrl }: NoticesProps) {
  const t = useText();
  const hidden = party.mentions.some((mention) => mention.hidden);
  const notices = hidden ? [...verdict.notices, t('card.hidden')] : verdict.notices;
  if (notices.length === 0 && verdict.checks.length === 0) return null;
  return (
    <section>
      {notices.length ? (
        <>
          <h3 class="soft">{t('card.notices')}</h3>
          <ul class="card-notices">
            {notices.map((notice) => (
              <li key={notice}>{notice}</li>
            ))}
          </ul>
        </>
      ) : null}
      {verdict.checks.length ? (
        <>
          <h3 class="soft">{t('card.checks')}</h3>
          <ul class="card-notices">
            {verdict.checks.map((check) => (
              <li key={check.id}>
                {check.text}
                {check.due === null ? null : ` · ${t('card.check.due', { day: check.due })}`}
                {check.basis.length ? <BasisLinks basis={check.basis} policyUrl={policyUrl} /> : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}
