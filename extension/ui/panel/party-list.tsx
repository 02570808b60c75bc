import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PageState } from '../../party.ts';
import type { PolicyUrl } from '../card/consequences.tsx';
import { StandingChip } from '../standing.tsx';
import { useText } from '../text.ts';
import type { OnPanelAction } from './action.ts';
import type { Bid, Section } from './outline.ts';
import { PartyLine, type PartyLineProps } from './party-line.tsx';

interface PartyListProps {
  sections: readonly Section[];
  state: PageState;
  /** The party a mark on the page asked for. */
  selected: string | null;
  onAction: OnPanelAction;
  policyUrl: PolicyUrl;
}

/** The line a key moves to among `count` lines. */
function moved(key: string, at: number, count: number): number | null {
  if (key === 'ArrowDown') return Math.min(at + 1, count - 1);
  if (key === 'ArrowUp') return Math.max(at - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}

type LineProps = Omit<PartyLineProps, 'party'>;

function BidLines({ bid, line }: { bid: Bid; line: (id: string) => LineProps }) {
  const t = useText();
  const lines = bid.parties.map((party) => <PartyLine key={party.id} party={party} {...line(party.id)} />);
  if (bid.consortium === null) return <>{lines}</>;
  return (
    <li class="consortium">
      <p class="consortium-head row">
        <span>{t('panel.consortium', { id: bid.consortium, n: bid.parties.length })}</span>
        {bid.standing === null ? null : <StandingChip shown={bid.standing} />}
      </p>
      <ul>{lines}</ul>
    </li>
  );
}

/** All parties under their headings: one Tab stop, arrow keys between lines, Enter opens one at a time. */
export function PartyList({ sections, state, selected, onAction, policyUrl }: PartyListProps) {
  const t = useText();
  const ids = sections.flatMap((section) => section.bids.flatMap((bid) => bid.parties.map((party) => party.id)));
  const [open, setOpen] = useState<string | null>(selected);
  const [current, setCurrent] = useState<string | null>(selected);
  const at = Math.max(ids.indexOf(current ?? ''), 0);
  const currentRef = useRef<HTMLButtonElement>(null);
  /** The party whose line the focus is on its way to. */
  const target = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (selected === null) return;
    setOpen(selected);
    setCurrent(selected);
    target.current = selected;
  }, [selected]);
  // Before the next key can come: a quick typist's Enter must meet the line the arrow went to.
  useLayoutEffect(() => {
    if (target.current === null || target.current !== ids[at]) return;
    target.current = null;
    currentRef.current?.focus({ preventScroll: true });
    currentRef.current?.scrollIntoView?.({ block: 'nearest' });
  });
  const move = (event: KeyboardEvent): void => {
    if (!(event.target instanceof Element) || !event.target.classList.contains('party-line')) return;
    const to = moved(event.key, at, ids.length);
    if (to === null) return;
    event.preventDefault();
    target.current = ids[to]!;
    setCurrent(ids[to]!);
  };
  const line = (id: string): LineProps => ({
    state,
    open: open === id,
    current: ids[at] === id,
    currentRef,
    onToggle: () => setOpen(open === id ? null : id),
    onFocus: () => setCurrent(id),
    onAction,
    policyUrl,
  });
  return (
    <nav class="parties" aria-label={t('panel.parties')} onKeyDown={move}>
      {sections.map((section) => (
        <section key={`${section.side} ${section.lot}`}>
          <h2 class="group">
            {t(`side.${section.side}`)}
            {section.lot === null ? null : ` · ${section.lot}`}
          </h2>
          <ul>
            {section.bids.map((bid) => (
              <BidLines key={bid.parties[0]!.id} bid={bid} line={line} />
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}
