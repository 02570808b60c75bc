import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { StandingIcon, shownStanding, standingKey } from '../ui/standing.tsx';
import { type TextKey, type Translate, useText } from '../ui/text.ts';
import { whyParts } from '../ui/why.ts';
import { partyAt, type SortKey, untilAt } from './portfolio.ts';
import type { Run } from './run.ts';

interface ResultTableProps {
  run: Run;
  /** Indexes of the run, in the order shown. */
  rows: readonly number[];
  asOf: string;
  sort: SortKey;
  onSort: (sort: SortKey) => void;
  open: number | null;
  onOpen: (index: number) => void;
}

const ROW = 36;
const TALLEST = 620;
/** Rows drawn beyond what is in sight, each way. */
const BEYOND = 12;

const COLUMNS: readonly { title: TextKey; sort: SortKey | null; width: string }[] = [
  { title: 'column.number', sort: 'order', width: '64px' },
  { title: 'column.name', sort: 'name', width: '30%' },
  { title: 'column.code', sort: null, width: '176px' },
  { title: 'column.standing', sort: 'standing', width: '148px' },
  { title: 'column.why', sort: null, width: 'auto' },
  { title: 'column.until', sort: 'until', width: '100px' },
];

/** The row a key moves to, or null where it moves nowhere. */
function moved(key: string, at: number, { count, page }: { count: number; page: number }): number | null {
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + page, PageUp: at - page, Home: 0, End: count - 1 }[
    key
  ];
  return to === undefined ? null : Math.max(0, Math.min(to, count - 1));
}

/** What part of the rows is in sight, and how to bring one there. */
function useWindow(count: number) {
  const box = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(600);
  useLayoutEffect(() => {
    const watch = new ResizeObserver(() => setHeight(box.current!.clientHeight));
    watch.observe(box.current!);
    return () => watch.disconnect();
  }, []);
  const bringIn = (row: number): void => {
    const scroller = box.current!;
    if (row * ROW < scroller.scrollTop) scroller.scrollTop = row * ROW;
    else if ((row + 2) * ROW > scroller.scrollTop + height) scroller.scrollTop = (row + 2) * ROW - height;
    setTop(scroller.scrollTop);
  };
  return {
    box,
    setTop,
    bringIn,
    page: Math.max(1, Math.floor(height / ROW) - 2),
    first: Math.max(0, Math.min(Math.floor(top / ROW) - BEYOND, count - 1)),
    last: Math.min(count, Math.ceil((top + height) / ROW) + BEYOND),
  };
}

/** Only the rows in sight are drawn, so that fifty thousand scroll like fifty. One Tab stop; arrows move, Enter opens. */
export function ResultTable({ run, rows, asOf, sort, onSort, open, onOpen }: ResultTableProps) {
  const t = useText();
  const { box, setTop, bringIn, page, first, last } = useWindow(rows.length);
  const [at, setAt] = useState(0);
  const current = useRef<HTMLButtonElement>(null);
  const moving = useRef(false);
  const place = Math.min(at, Math.max(0, rows.length - 1));
  // Before the next key can come: a quick typist's Enter must meet the row the arrow went to.
  useLayoutEffect(() => {
    if (!moving.current) return;
    moving.current = false;
    current.current?.focus({ preventScroll: true });
  });
  const keyed = (event: KeyboardEvent): void => {
    const to = moved(event.key, place, { count: rows.length, page });
    if (to === null) return;
    event.preventDefault();
    moving.current = true;
    setAt(to);
    bringIn(to);
  };
  return (
    <div
      class="results"
      ref={box}
      style={{ height: `${Math.min(TALLEST, (rows.length + 1) * ROW + 14)}px` }}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
    >
      <table aria-label={t('results.label')} aria-rowcount={rows.length + 1}>
        <colgroup>
          {COLUMNS.map(({ title, width }) => (
            <col key={title} style={{ width }} />
          ))}
        </colgroup>
        <Head sort={sort} onSort={onSort} />
        <tbody>
          <tr class="gap" style={{ height: `${first * ROW}px` }} />
          {rows.slice(first, last).map((index, offset) => (
            <Row
              key={index}
              run={run}
              index={index}
              place={first + offset}
              asOf={asOf}
              open={open === index}
              button={first + offset === place ? current : null}
              onKey={keyed}
              onOpen={() => {
                setAt(first + offset);
                onOpen(index);
              }}
            />
          ))}
          <tr class="gap" style={{ height: `${(rows.length - last) * ROW}px` }} />
        </tbody>
      </table>
    </div>
  );
}

function Head({ sort, onSort }: Pick<ResultTableProps, 'sort' | 'onSort'>) {
  const t = useText();
  return (
    <thead>
      <tr aria-rowindex={1}>
        {COLUMNS.map(({ title, sort: key }) => (
          <th key={title} scope="col" aria-sort={key !== null && key === sort ? 'ascending' : undefined}>
            {key === null ? (
              t(title)
            ) : (
              <button type="button" class="linkish" onClick={() => onSort(key)}>
                {t(title)}
                {key === sort ? ' ▾' : null}
              </button>
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface RowProps {
  run: Run;
  index: number;
  place: number;
  asOf: string;
  open: boolean;
  /** The row the Tab key reaches. */
  button: { current: HTMLButtonElement | null } | null;
  onKey: (event: KeyboardEvent) => void;
  onOpen: () => void;
}

const reason = (party: ReturnType<typeof partyAt>, asOf: string, t: Translate): string =>
  whyParts(party, asOf, t).join(' · ');

function Row({ run, index, place, asOf, open, button, onKey, onOpen }: RowProps) {
  const t = useText();
  const party = partyAt(run, index);
  const shown = shownStanding(party);
  const subject = party.verdict?.identity.subject;
  return (
    <tr class={`tone-${shown}`} aria-rowindex={place + 2} data-open={open}>
      <td>{index + 1}</td>
      <td>
        <button
          type="button"
          class="row-name"
          aria-expanded={open}
          tabIndex={button ? 0 : -1}
          ref={button}
          onKeyDown={onKey}
          onClick={onOpen}
        >
          {subject?.name || party.name || party.code}
        </button>
      </td>
      <td class="code">{subject?.code ?? party.code ?? '–'}</td>
      <td>
        <span class="result-standing">
          <StandingIcon shown={shown} size={16} />
          <span class="toned">{t(standingKey(shown))}</span>
        </span>
      </td>
      <td class="soft">{reason(party, asOf, t)}</td>
      <td>{untilAt(run, index) ?? '–'}</td>
    </tr>
  );
}
