import type { PageParty } from '../party.ts';
import { StandingIcon, shownStanding, standingKey } from './standing.tsx';
import { useText } from './text.ts';

interface BadgeProps {
  party: PageParty;
  /** Its card is open. */
  open: boolean;
  onOpen: () => void;
}

/** The mark beside a name on the page: a button whose shape is the standing and whose name says it in words. */
export function Badge({ party, open, onOpen }: BadgeProps) {
  const t = useText();
  const shown = shownStanding(party);
  const name = party.name ?? party.code ?? '';
  const label =
    party.verdict || party.trouble === null
      ? t('badge.label', { name, standing: t(standingKey(shown)) })
      : t('badge.label.trouble', { name, trouble: t(`trouble.${party.trouble}`) });
  return (
    <button
      type="button"
      class="badge"
      data-standing={shown}
      aria-label={label}
      aria-haspopup="dialog"
      aria-expanded={open}
      onClick={onOpen}
    >
      <StandingIcon shown={shown} />
    </button>
  );
}
