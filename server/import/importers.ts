import type { Importer } from './importer.ts';
import { ccgpProcurementViolations } from './importers/ccgp-procurement-violations.ts';
import { courtDishonestJudgmentDebtors } from './importers/court-dishonest-judgment-debtors.ts';
import { dualPublicityPenalties } from './importers/dual-publicity-penalties.ts';

/** Every official format: a new one is a file in `importers/`, its line here, and a sample in `test/fixtures/lists/`. */
export const IMPORTERS: readonly Importer[] = [
  ccgpProcurementViolations,
  courtDishonestJudgmentDebtors,
  dualPublicityPenalties,
];

/** The formats an id stands for: the one of that id, or all of the list of that id; none where nobody knows it. */
export const findImporters = (id: string): Importer[] => {
  const exact = IMPORTERS.filter((importer) => importer.id === id);
  return exact.length ? exact : IMPORTERS.filter((importer) => importer.list === id);
};
