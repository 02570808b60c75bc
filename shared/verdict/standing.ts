import { isAdverse } from '../record/lifecycle.ts';
import type { Consequence } from './effects.ts';
import type { Identified } from './identify.ts';
import type { Hit } from './party-records.ts';
import { worse } from './standing-order.ts';
import type { Listing, Standing } from './verdict.ts';

/** All that a party's standing follows from. */
export interface Grounds {
  identified: Identified;
  hits: readonly Hit[];
  consequences: readonly Consequence[];
  /** Of the required lists alone. */
  required: readonly Listing[];
  listings: readonly Listing[];
  /** Adverse records of the main body of a branch, or of whom the party was merged or split from. */
  related: { parent: boolean; predecessor: boolean };
}

const UNSURE = new Set(['ambiguous', 'conflict', 'invalid_code']);
const ENDED = new Set(['revoked', 'cancelled']);

/** An adverse record, whatever follows from it: on a weak identity or of an unknown day it waits for a look. */
function ofRecord(hit: Hit): Standing {
  if (!isAdverse(hit.record)) return 'favoured';
  if (hit.state === 'removal_pending') return 'attention';
  return hit.byCode && hit.fresh ? 'attention' : 'to_confirm';
}

function adverse({ identified, hits, consequences, listings, related }: Grounds): Standing {
  let standing: Standing = 'favoured';
  for (const { decides } of consequences) {
    if (decides !== 'nothing') standing = worse(standing, decides);
  }
  for (const hit of hits) standing = worse(standing, ofRecord(hit));
  const { identity, subject } = identified;
  const toConfirm =
    UNSURE.has(identity.basis) ||
    (subject !== null && ENDED.has(subject.status)) ||
    related.parent ||
    related.predecessor ||
    // A receipt says the official page shows the party, and no row of ours tells what.
    listings.some(({ state, recordIds }) => state === 'possible' && recordIds.length === 0);
  return toConfirm ? worse(standing, 'to_confirm') : standing;
}

const isFavoured = ({ consequences }: Grounds): boolean =>
  consequences.some(({ decides, hit }) => decides === 'favoured' && hit.state === 'in_force');

/** The standing, worst first (contract §1). */
export function standingOf(grounds: Grounds): Standing {
  const { identity, subject } = grounds.identified;
  if (subject?.kind === 'natural-person') return 'unknown';
  const standing = adverse(grounds);
  if (standing !== 'favoured') return standing;
  if (grounds.required.some(({ state }) => state === 'unknown')) return 'unknown';
  if (identity.basis !== 'code' && !(identity.basis === 'name' && subject !== null)) return 'no_record';
  return isFavoured(grounds) ? 'favoured' : 'clear';
}
