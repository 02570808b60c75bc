import { useState } from 'preact/hooks';
import type { ListId } from '../../../shared/record/list.ts';
import type { PageParty, PartyAction } from '../../party.ts';
import { nextStep } from '../next-step.ts';
import { useText } from '../text.ts';
import { ConfirmCode } from './confirm-code.tsx';
import { OwnQuery } from './own-query.tsx';
import { WrongFirm } from './wrong-firm.tsx';

interface NextSectionProps {
  party: PageParty;
  onAction: (action: PartyAction) => void;
}

type Form = 'confirm' | 'query' | 'wrong';
const FORM_NAMES = { confirm: 'card.confirm', query: 'card.query', wrong: 'card.wrong.title' } as const;

/** Lists an officer may note a query of his own for: those not covered first. */
const askable = (party: PageParty): ListId[] => {
  const listings = party.verdict?.listings ?? [];
  const silent = listings.filter((listing) => listing.recordIds.length === 0);
  return [...silent]
    .sort((a, b) => Number(b.state === 'unknown') - Number(a.state === 'unknown'))
    .map((each) => each.list);
};

const Candidates = ({ party, onUse }: { party: PageParty; onUse: (code: string) => void }) => {
  const t = useText();
  const candidates = party.verdict?.identity.candidates ?? [];
  if (candidates.length === 0) return null;
  return (
    <div>
      <p class="soft">{t('card.candidates')}</p>
      <ul class="candidates">
        {candidates.map(({ name, code, reason }) => (
          <li key={`${code} ${name}`}>
            {name} <span class="soft code">{code}</span> <span class="soft">{reason}</span>{' '}
            {code === null ? null : (
              <button type="button" class="linkish" onClick={() => onUse(code)}>
                {t('card.candidates.use')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
};

/** What the officer does next, and the forms for doing it. */
export function NextSection({ party, onAction }: NextSectionProps) {
  const t = useText();
  const [form, setForm] = useState<Form | null>(null);
  const close = (): void => setForm(null);
  const act = (action: PartyAction): void => {
    close();
    onAction(action);
  };
  const correct = (code: string | null): void => act({ kind: 'correct', code });
  const lists = askable(party);
  const byCode = party.verdict?.identity.basis === 'code';
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
  };
  return (
    <section class="card-next">
      <p>
        <span class="strong">{t('next.title')}</span> {t(nextStep(party))}
      </p>
      <Candidates party={party} onUse={correct} />
      {form === null ? null : (
        <fieldset aria-label={t(FORM_NAMES[form])} onKeyDown={leave}>
          {form === 'confirm' ? <ConfirmCode onConfirm={correct} onCancel={close} /> : null}
          {form === 'query' ? (
            <OwnQuery lists={lists} onNote={(noted) => act({ kind: 'own-query', ...noted })} onCancel={close} />
          ) : null}
          {form === 'wrong' ? (
            <WrongFirm onWrong={() => correct(null)} onObject={() => act({ kind: 'objection' })} onCancel={close} />
          ) : null}
        </fieldset>
      )}
      {form === null ? (
        <div class="card-actions">
          {party.verdict === null && party.trouble !== 'pending' ? (
            <button type="button" class="linkish" onClick={() => onAction({ kind: 'retry' })}>
              {t('card.retry')}
            </button>
          ) : null}
          {byCode ? null : (
            <button type="button" class="linkish" onClick={() => setForm('confirm')}>
              {t('card.confirm')}
            </button>
          )}
          {lists.length ? (
            <button type="button" class="linkish" onClick={() => setForm('query')}>
              {t('card.query')}
            </button>
          ) : null}
          <button type="button" class="linkish" onClick={() => setForm('wrong')}>
            {t('card.wrong')}
          </button>
        </div>
      ) : null}
    </section>
  );
}
