import type { Role } from '../../../shared/detect/mention.ts';
import { worse } from '../../../shared/verdict/standing-order.ts';
import type { Standing } from '../../../shared/verdict/verdict.ts';
import type { PageParty, PageState } from '../../party.ts';
import { type Shown, shownStanding } from '../standing.tsx';

/** The three sides of a tender, in the order the panel shows them. */
export const SIDES = ['bidders', 'buyers', 'others'] as const;
export type Side = (typeof SIDES)[number];

const SIDE_OF: Readonly<Record<Role, Side>> = {
  supplier: 'bidders',
  candidate: 'bidders',
  winner: 'bidders',
  subcontractor: 'bidders',
  'consortium-lead': 'bidders',
  'consortium-member': 'bidders',
  purchaser: 'buyers',
  agency: 'buyers',
  authority: 'others',
  'expert-unit': 'others',
  other: 'others',
};
export const sideOf = (party: PageParty): Side => (party.role === null ? 'others' : SIDE_OF[party.role]);

/** The four counts at the head of the panel. */
export const TALLIES = ['barred', 'confirm', 'unknown', 'clear'] as const;
export type Tally = (typeof TALLIES)[number];

const TALLY_OF: Readonly<Record<Shown, Tally>> = {
  barred: 'barred',
  restricted: 'barred',
  to_confirm: 'confirm',
  attention: 'confirm',
  unknown: 'unknown',
  pending: 'unknown',
  no_record: 'clear',
  clear: 'clear',
  favoured: 'clear',
};
export const tallyOf = (party: PageParty): Tally => TALLY_OF[shownStanding(party)];

export function tally(parties: readonly PageParty[]): Record<Tally, number> {
  const counts = { barred: 0, confirm: 0, unknown: 0, clear: 0 };
  for (const party of parties) counts[tallyOf(party)]++;
  return counts;
}

export interface Filter {
  tally: Tally | null;
  side: Side | null;
}
export const NO_FILTER: Filter = { tally: null, side: null };

/** Parties of one joint bid, or a single party; in the order of the page. */
export interface Bid {
  consortium: string | null;
  /** The worst member's; null for a single party, or while a member has no answer. */
  standing: Standing | null;
  parties: PageParty[];
}

/** One heading of the panel: a side of the tender, and of the bidders one lot. */
export interface Section {
  side: Side;
  lot: string | null;
  bids: Bid[];
}

function consortiumStanding(id: string, state: PageState): Standing | null {
  const answered = state.consortia.find((consortium) => consortium.id === id);
  if (answered) return answered.standing;
  const members = state.parties.filter((party) => party.consortium === id);
  if (members.some((member) => member.verdict === null)) return null;
  return members.map((member) => member.verdict!.standing).reduce(worse);
}

function bidsOf(parties: readonly PageParty[], state: PageState): Bid[] {
  const bids: Bid[] = [];
  for (const party of parties) {
    const joint = party.consortium === null ? undefined : bids.find((bid) => bid.consortium === party.consortium);
    if (joint) joint.parties.push(party);
    else {
      const standing = party.consortium === null ? null : consortiumStanding(party.consortium, state);
      bids.push({ consortium: party.consortium, standing, parties: [party] });
    }
  }
  return bids;
}

/** What the panel lists under which heading: sides in a fixed order, lots and parties in the order of the page. */
export function sectionsOf(state: PageState, filter: Filter): Section[] {
  const shown = state.parties.filter(
    (party) =>
      (filter.tally === null || tallyOf(party) === filter.tally) &&
      (filter.side === null || sideOf(party) === filter.side),
  );
  return SIDES.flatMap((side) => {
    const ofSide = shown.filter((party) => sideOf(party) === side);
    const lots = [...new Set(ofSide.map((party) => (side === 'bidders' ? party.lot : null)))];
    return lots.map((lot) => ({
      side,
      lot,
      bids: bidsOf(
        ofSide.filter((party) => side !== 'bidders' || party.lot === lot),
        state,
      ),
    }));
  });
}
