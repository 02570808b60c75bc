import { doubleTen } from './checks/double-ten.ts';
import type { Examined } from './checks/examined.ts';
import { incentiveSix } from './checks/incentive-six.ts';
import { supervisionClass } from './checks/supervision-class.ts';
import { tenderChecks } from './checks/tender.ts';
import { termChecks } from './checks/terms.ts';
import type { Check } from './verdict.ts';

/** What no list says of a party and its tender, in a fixed order (contract §2). */
export const checksOf = (examined: Examined): Check[] => [
  ...incentiveSix(examined),
  ...doubleTen(examined),
  ...termChecks(examined),
  ...tenderChecks(examined),
  ...supervisionClass(examined),
];
