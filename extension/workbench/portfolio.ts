import { addMonths } from '../../shared/day.ts';
import { LISTS } from '../../shared/record/list.ts';
import { STANDINGS } from '../../shared/verdict/verdict.ts';
import type { PageParty } from '../party.ts';
import { termOfRecord } from '../ui/card/records.tsx';
import type { Shown } from '../ui/standing.tsx';
import { leadingRecord } from '../ui/why.ts';
import type { Run } from './run.ts';

export type SortKey = 'order' | 'standing' | 'name' | 'until';

export interface View {
  standing: Shown | null;
  search: string;
  sort: SortKey;
}
export const WHOLE: View = { standing: null, search: '', sort: 'order' };

const ADVERSE = new Set<string>(LISTS.filter((list) => list.adverse).map((list) => list.id));
const ORDER = new Map<Shown, number>([...STANDINGS, 'pending' as const].map((shown, index) => [shown, index]));

export const shownAt = (run: Run, index: number): Shown =>
  run.verdicts[index]?.standing ?? (run.troubles[index] === 'pending' ? 'pending' : 'unknown');

/** The last day of what weighs on a party, or null. */
export function untilAt(run: Run, index: number): string | null {
  const verdict = run.verdicts[index];
  const record = verdict ? leadingRecord(verdict) : null;
  return verdict && record ? termOfRecord(record, verdict).to : null;
}

/** An entry in the shape every card and export takes. */
export function partyAt(run: Run, index: number): PageParty {
  const { name, code } = run.entries[index]!;
  return {
    id: String(index),
    name,
    code,
    role: null,
    rank: null,
    consortium: null,
    lot: null,
    mentions: [],
    verdict: run.verdicts[index] ?? null,
    trouble: run.troubles[index] ?? null,
  };
}

export function countByStanding(run: Run): Map<Shown, number> {
  const counts = new Map<Shown, number>();
  run.entries.forEach((_, index) => {
    const shown = shownAt(run, index);
    counts.set(shown, (counts.get(shown) ?? 0) + 1);
  });
  return counts;
}

/** The rows a view shows, in its order, as indexes of the run. */
export function rowsIn(run: Run, { standing, search, sort }: View): number[] {
  const wanted = search.trim().toUpperCase();
  const rows = run.entries.flatMap(({ name, code }, index) =>
    (standing === null || shownAt(run, index) === standing) &&
    (wanted === '' || (name ?? '').toUpperCase().includes(wanted) || (code ?? '').toUpperCase().includes(wanted))
      ? [index]
      : [],
  );
  if (sort === 'standing') rows.sort((a, b) => ORDER.get(shownAt(run, a))! - ORDER.get(shownAt(run, b))! || a - b);
  if (sort === 'name') {
    const names = new Intl.Collator('zh-CN');
    const nameOf = (index: number): string => run.entries[index]!.name ?? '';
    rows.sort((a, b) => names.compare(nameOf(a), nameOf(b)));
  }
  if (sort === 'until') {
    const ends = new Map(rows.map((index) => [index, untilAt(run, index) ?? '9999']));
    rows.sort((a, b) => ends.get(a)!.localeCompare(ends.get(b)!) || a - b);
  }
  return rows;
}

/** How many records end in a month, adverse ones and incentives apart. */
export interface Month {
  /** `2026-11` */
  month: string;
  adverse: number;
  incentive: number;
}

/** Records by the month they end in, from the month of `asOf` on; what ends later than `months` is counted apart. */
export function expiries(run: Run, asOf: string, months: number): { months: Month[]; later: number; open: number } {
  const first = `${asOf.slice(0, 7)}-01`;
  const table = Array.from({ length: months }, (_, at) => ({
    month: addMonths(first, at).slice(0, 7),
    adverse: 0,
    incentive: 0,
  }));
  const byMonth = new Map(table.map((month) => [month.month, month]));
  let later = 0;
  let open = 0;
  for (const verdict of run.verdicts) {
    for (const record of verdict?.records ?? []) {
      const { to } = termOfRecord(record, verdict!);
      const month = to === null ? undefined : byMonth.get(to.slice(0, 7));
      if (month) month[ADVERSE.has(record.list) ? 'adverse' : 'incentive']++;
      else if (to === null) open++;
      else if (to >= asOf) later++;
    }
  }
  return { months: table, later, open };
}
