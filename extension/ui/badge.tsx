import type { Trouble } from '../party.ts';
import { type Shown, StandingIcon, standingKey } from './standing.tsx';
import { useText } from './text.ts';

interface BadgeProps {
  /** The party's name, or its code where the page gives none. */
  name: string;
  shown: Shown;
  /** Why there is no standing yet. */
  trouble: Trouble | null;
  /** Its card is open. */
  open: boolean;
  onOpen: () => void;
}

/** The mark beside a name on the page: a button whose shape is the standing and whose name says it in words. */
export function Badge({ name, shown, trouble, open, onOpen }: BadgeProps) {
  const t = useText();
  const label =
    trouble === null
      ? t('badge.label', { name, standing: t(standingKey(shown)) })
      : t('badge.label.trouble', { name, trouble: t(`trouble.${trouble}`) });
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
