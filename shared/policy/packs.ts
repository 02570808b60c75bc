import * as v from 'valibot';
import { type Pack, PackSchema } from './pack.ts';
import procurement2016125 from './packs/cn-2016-125.json' with { type: 'json' };
import bidding2016285 from './packs/cn-2016-285.json' with { type: 'json' };
import procurement20223 from './packs/cn-2022-3.json' with { type: 'json' };
import biddingLaw from './packs/cn-bidding-law.json' with { type: 'json' };
import biddingRegulation from './packs/cn-bidding-regulation.json' with { type: 'json' };
import procurementLaw from './packs/cn-procurement-law.json' with { type: 'json' };
import procurementRegulation from './packs/cn-procurement-regulation.json' with { type: 'json' };
import heilongjiang from './packs/hlj-2022.json' with { type: 'json' };

/** Every pack of the product: a new instrument is one file and its line here. */
const FILES: unknown[] = [
  procurementLaw,
  procurementRegulation,
  procurement2016125,
  procurement20223,
  biddingLaw,
  biddingRegulation,
  bidding2016285,
  heilongjiang,
];

let loaded: readonly Pack[] | null = null;

/** The packs, validated once; a file that breaks the schema throws with its issue, as no answer could be trusted. */
export function loadPacks(): readonly Pack[] {
  loaded ??= FILES.map((file) => v.parse(PackSchema, file));
  return loaded;
}
