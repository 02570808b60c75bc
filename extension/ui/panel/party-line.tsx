import type { RefObject } from 'preact';
import type { PageParty, PageState } from '../../party.ts';
import type { PolicyUrl } from '../card/consequences.tsx';
import { Card } from '../card.tsx';
import { StandingIcon, shownStanding, standingKey } from '../standing.tsx';
import { useText } from '../text.ts';
import { whyParts } from '../why.ts';
import type { OnPanelAction } from './action.ts';

export interface PartyLineProps {
  party: PageParty;
  state: PageState;
  open: boolean;
  /** The one line the Tab key reaches; arrow keys move it. */
  current: boolean;
  currentRef: RefObject<HTMLButtonElement | null>;
  onToggle: () => void;
  onFocus: () => void;
  onAction: OnPanelAction;
  policyUrl: PolicyUrl;
}

/** Roles the heading and the rank do not say already. */
const ROLES_SAID = new Set<PageParty['role']>([
  'winner',
  'subcontractor',
  'consortium-lead',
  'consortium-member',
  'purchaser',
  'agency',
  'authority',
  'expert-unit',
]);

function Mentions({ party, onAction }: Pick<PartyLineProps, 'party' | 'onAction'>) {
  const t = useText();
  const seen = party.mentions.filter((mention) => !mention.hidden);
  if (seen.length === 0) return null;
  const jump = (mentionId: string): void =>
    onAction({ kind: 'party', partyId: party.id, action: { kind: 'jump', mentionId } });
  return (
    <p class="mentions soft">
      {t('panel.mentions', { n: seen.length })}{' '}
      {seen.slice(0, 12).map((mention, index) => (
        <button
          key={mention.id}
          type="button"
          class="linkish"
          aria-label={t('panel.jump', { n: index + 1 })}
          onClick={() => jump(mention.id)}
        >
          {index + 1}
        </button>
      ))}
    </p>
  );
}

/** One party: shape, rank, name and why; opened, its whole card and the way to each mention on the page. */
export function PartyLine({
  party,
  state,
  open,
  current,
  currentRef,
  onToggle,
  onFocus,
  onAction,
  policyUrl,
}: PartyLineProps) {
  const t = useText();
  const shown = shownStanding(party);
  return (
    <li class={open ? 'party open' : 'party'} data-party={party.id} data-standing={shown}>
      <button
        type="button"
        class="party-line"
        aria-expanded={open}
        tabIndex={current ? 0 : -1}
        ref={current ? currentRef : null}
        onClick={onToggle}
        onFocus={onFocus}
      >
        <StandingIcon shown={shown} />
        <span class="party-name">
          {party.rank === null ? null : <span class="party-rank">{party.rank}</span>}
          {party.name ?? party.code}
        </span>
        <span class="party-why">
          <span class="visually-hidden">{t(standingKey(shown))}：</span>
          {ROLES_SAID.has(party.role) ? <span class="tag">{t(`role.${party.role!}`)}</span> : null}
          {whyParts(party, state.asOf, t).map((part) => (
            <span key={part} class="part">
              {part}
            </span>
          ))}
        </span>
      </button>
      {open ? (
        <div class="party-detail">
          <Mentions party={party} onAction={onAction} />
          <Card
            party={party}
            state={state}
            embedded
            policyUrl={policyUrl}
            onAction={(action) => onAction({ kind: 'party', partyId: party.id, action })}
          />
        </div>
      ) : null}
    </li>
  );
}
