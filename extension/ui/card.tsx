import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { PageParty, PageState, PartyAction } from '../party.ts';
import { Consequences, type PolicyUrl } from './card/consequences.tsx';
import { IdentityLine } from './card/identity-line.tsx';
import { Listings } from './card/listings.tsx';
import { NextSection } from './card/next-section.tsx';
import { Notices } from './card/notices.tsx';
import { Records } from './card/records.tsx';
import { StandingChip, shownStanding } from './standing.tsx';
import { useText } from './text.ts';

interface CardProps {
  party: PageParty;
  state: PageState;
  onAction: (action: PartyAction) => void;
  /** Where a pack can be read; without it articles are plain words. */
  policyUrl?: PolicyUrl;
  /** Lies in a list instead of floating on a page: no close, no shadow. */
  embedded?: boolean;
  /** There is a side panel to open the party in. */
  hasPanel?: boolean;
  /** Opened by key or click: takes the focus. */
  takeFocus?: boolean;
}

const nowhere: PolicyUrl = () => null;

interface FrameProps {
  embedded: boolean;
  label: string;
  takeFocus: boolean;
  onClose: () => void;
  children: ComponentChildren;
}

/** A dialog that Escape closes where the card floats, a part of the page where it lies in a list. */
function Frame({ embedded, label, takeFocus, onClose, children }: FrameProps) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takeFocus) root.current?.focus();
  }, [takeFocus]);
  if (embedded) {
    return (
      <section class="card embedded" aria-label={label}>
        {children}
      </section>
    );
  }
  const leave = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onClose();
  };
  return (
    <div class="card" ref={root} role="dialog" aria-label={label} tabIndex={-1} onKeyDown={leave}>
      {children}
    </div>
  );
}

/** All that is known of one party, for one purpose, on one day; everything it shows carries its source. */
export function Card({
  party,
  state,
  onAction,
  policyUrl = nowhere,
  embedded = false,
  hasPanel = !embedded,
  takeFocus = false,
}: CardProps) {
  const t = useText();
  const name = party.verdict?.identity.subject?.name || party.name || party.code || '';
  const shown = shownStanding(party);
  return (
    <Frame
      embedded={embedded}
      label={t('card.label', { name })}
      takeFocus={takeFocus}
      onClose={() => onAction({ kind: 'close' })}
    >
      <header class="card-head">
        <div class="card-title">
          {embedded ? null : <h2>{name}</h2>}
          {embedded ? <IdentityLine party={party} /> : null}
          <StandingChip shown={shown} />
          {embedded ? null : (
            <button
              type="button"
              class="card-close"
              aria-label={t('card.close')}
              onClick={() => onAction({ kind: 'close' })}
            >
              ×
            </button>
          )}
        </div>
        {embedded ? null : <IdentityLine party={party} />}
        {party.trouble && party.trouble !== 'pending' ? <p class="strong">{t(`trouble.${party.trouble}`)}</p> : null}
      </header>
      {party.verdict ? (
        <>
          <Consequences verdict={party.verdict} state={state} policyUrl={policyUrl} />
          <Records verdict={party.verdict} asOf={state.asOf} />
          <Listings verdict={party.verdict} state={state} />
          <Notices party={party} verdict={party.verdict} policyUrl={policyUrl} />
        </>
      ) : null}
      <NextSection party={party} onAction={onAction} />
      <CardActions party={party} hasPanel={hasPanel} onAction={onAction} />
    </Frame>
  );
}

function CardActions({ party, hasPanel, onAction }: Pick<CardProps, 'party' | 'hasPanel' | 'onAction'>) {
  const t = useText();
  return (
    <footer class="card-actions">
      {party.verdict ? (
        <button type="button" class="button primary" onClick={() => onAction({ kind: 'evidence' })}>
          {t('card.evidence')}
        </button>
      ) : null}
      {hasPanel ? (
        <button type="button" class="button" onClick={() => onAction({ kind: 'open-panel' })}>
          {t('card.open')}
        </button>
      ) : null}
      <button type="button" class="button last" onClick={() => onAction({ kind: 'copy' })}>
        {t('card.copy')}
      </button>
    </footer>
  );
}
