import type { Importer } from './importer.ts';
import { ccgpProcurementViolations } from './importers/ccgp-procurement-violations.ts';
import { cityCreditList } from './importers/city-credit-list.ts';
import { courtDishonestJudgmentDebtors } from './importers/court-dishonest-judgment-debtors.ts';
import { courtJudgmentDebtors } from './importers/court-judgment-debtors.ts';
import { dualPublicityLicences, dualPublicityLicences2017 } from './importers/dual-publicity-licences.ts';
import { dualPublicityPenalties } from './importers/dual-publicity-penalties.ts';
import { dualPublicityPenalties2017 } from './importers/dual-publicity-penalties-2017.ts';
import { environmentalRatings } from './importers/environmental-ratings.ts';
import { gsxtAbnormalOperations } from './importers/gsxt-abnormal-operations.ts';
import { gsxtPenalties } from './importers/gsxt-penalties.ts';
import { gsxtSeriousViolations } from './importers/gsxt-serious-violations.ts';
import { jzscBlacklist } from './importers/jzsc-blacklist.ts';
import { seriousDishonesty } from './importers/serious-dishonesty.ts';
import { taxAGrade } from './importers/tax-a-grade.ts';
import { taxArrears } from './importers/tax-arrears.ts';
import { taxCreditGrades } from './importers/tax-credit-grades.ts';
import { taxMajorViolations } from './importers/tax-major-violations.ts';
import { tradingPlatformBlacklist } from './importers/trading-platform-blacklist.ts';

/** Every official format: a new one is a file in `importers/`, its line here, and a sample in `test/fixtures/lists/`. */
export const IMPORTERS: readonly Importer[] = [
  ccgpProcurementViolations,
  courtDishonestJudgmentDebtors,
  courtJudgmentDebtors,
  dualPublicityPenalties,
  dualPublicityPenalties2017,
  gsxtPenalties,
  dualPublicityLicences,
  dualPublicityLicences2017,
  taxMajorViolations,
  taxArrears,
  taxAGrade,
  taxCreditGrades,
  environmentalRatings,
  gsxtAbnormalOperations,
  gsxtSeriousViolations,
  seriousDishonesty,
  cityCreditList,
  tradingPlatformBlacklist,
  jzscBlacklist,
];

/** The formats an id stands for: the one of that id, or all of the list of that id; none where nobody knows it. */
export const findImporters = (id: string): Importer[] => {
  const exact = IMPORTERS.filter((importer) => importer.id === id);
  return exact.length ? exact : IMPORTERS.filter((importer) => importer.list === id);
};
