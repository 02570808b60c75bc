import type { ListId } from '../record/list.ts';
import { divisionChain, NATION } from '../uscc/division.ts';
import { type Entry, type Pack, RANKS } from './pack.ts';
import type { Purpose } from './purpose.ts';

export type Force = 'mandatory' | 'permitted' | 'encouraged' | 'reference';

/** An entry that speaks to a question: its pack, and with what force on that day. */
export interface Provision {
  pack: Pack;
  entry: Entry;
  force: Force;
  /** 0 is a law; higher numbers rank lower. */
  rank: number;
}

const covers = (from: string | null | undefined, to: string | null | undefined, day: string): boolean =>
  (!from || from <= day) && (!to || day <= to);

/** Only a confirmed entry of a pack in force on the day decides; everything else informs. */
export function forceOn(pack: Pack, entry: Entry, day: string): Force {
  const inForce = pack.status === 'in-force' && covers(pack.from, pack.to, day) && covers(entry.from, entry.to, day);
  if (!inForce || entry.confidence === 'unconfirmed' || entry.mode === 'planned') return 'reference';
  return entry.effect === 'authorizes' && entry.mode === 'mandatory' ? 'permitted' : entry.mode;
}

/** Where and for what a provision is looked up. */
export interface Place {
  place: string | null;
  purpose: Purpose;
  day: string;
}

/** The packs that speak at a place: those of its divisions, from the place itself up to the nation. */
export function packsAt(packs: readonly Pack[], place: string | null): Pack[] {
  const chain = divisionChain(place);
  return packs.filter((pack) => pack.status !== 'context' && chain.includes(pack.division ?? ''));
}

/** Provisions of place, purpose and day, higher rank first and, within one rank, the narrower place first. */
export function provisionsFor(packs: readonly Pack[], { place, purpose, day }: Place): Provision[] {
  const chain = divisionChain(place);
  const order = (pack: Pack): number => RANKS.indexOf(pack.rank) * 10 + chain.indexOf(pack.division ?? NATION);
  return packsAt(packs, place)
    .sort((a, b) => order(a) - order(b))
    .flatMap((pack) =>
      pack.entries
        .filter((entry) => !entry.purposes || entry.purposes.includes(purpose))
        .map((entry) => ({ pack, entry, force: forceOn(pack, entry, day), rank: RANKS.indexOf(pack.rank) })),
    );
}

/** The entry that fixes how long a list's rows are published, where a pack in force names one. */
export function termOf(provisions: readonly Provision[], list: ListId): Provision | undefined {
  return provisions.find(
    ({ entry, force }) =>
      entry.effect === 'period' &&
      force === 'mandatory' &&
      entry.term !== undefined &&
      entry.when?.lists?.includes(list),
  );
}
