import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Marks } from '../page/mark.ts';
import type { PageParty } from '../party.ts';
import { Badge } from '../ui/badge.tsx';
import { shownStanding } from '../ui/standing.tsx';
import { findTexts } from './find-text.ts';

interface MarkedProps {
  parties: readonly PageParty[];
  selected: string | null;
  onSelect: (partyId: string) => void;
  /** Changes when the content was drawn anew. */
  version: unknown;
  children: ComponentChildren;
}

interface Spot {
  party: number;
  left: number;
  top: number;
  range: StaticRange;
}

let used = 0;
const marks = new Marks();

const texts = (parties: readonly PageParty[]): { text: string; party: number }[] =>
  parties.flatMap((party, index) =>
    [...new Set(party.mentions.map((mention) => mention.text))].map((text) => ({ text, party: index })),
  );

/** Marks the parties' names in what it holds, like a page: a line under each, and a badge that opens the party. */
export function Marked({ parties, selected, onSelect, version, children }: MarkedProps) {
  const box = useRef<HTMLDivElement>(null);
  const [spots, setSpots] = useState<Spot[]>([]);
  const wanted = useMemo(() => texts(parties), [parties]);
  useLayoutEffect(() => {
    const root = box.current!;
    const frame = root.getBoundingClientRect();
    const places = findTexts(
      root.firstElementChild ?? root,
      wanted.map(({ text }) => text),
    );
    setSpots(
      places.flatMap(({ text, range }) => {
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        const last = [...live.getClientRects()].at(-1);
        if (!last) return [];
        return [
          {
            party: wanted[text]!.party,
            left: last.right - frame.left + 2,
            top: last.top - frame.top,
            range: new StaticRange(range),
          },
        ];
      }),
    );
  }, [wanted, version]);
  useEffect(() => {
    const first = used;
    used += spots.length;
    spots.forEach(({ party, range }, at) => {
      if (parties[party]) marks.paint(first + at, range, shownStanding(parties[party]));
    });
    return () => spots.forEach((_, at) => void marks.erase(first + at));
  }, [spots, parties]);
  return (
    <div class="marked" ref={box}>
      {children}
      {spots.map(({ party, left, top }) => {
        const of = parties[party];
        return of ? (
          <span key={`${left} ${top}`} class="spot" data-party={of.id} style={{ left: `${left}px`, top: `${top}px` }}>
            <Badge
              name={of.name ?? of.code ?? ''}
              shown={shownStanding(of)}
              trouble={of.trouble}
              open={selected === of.id}
              onOpen={() => onSelect(of.id)}
            />
          </span>
        ) : null;
      })}
    </div>
  );
}
