import * as v from 'valibot';
import { type Pack, PackSchema } from './pack.ts';
import aCity2017 from './packs/a-city-2017.json' with { type: 'json' };
import cn2014526 from './packs/cn-2014-526.json' with { type: 'json' };
import cn2015150 from './packs/cn-2015-150.json' with { type: 'json' };
import cn201633 from './packs/cn-2016-33.json' with { type: 'json' };
import cn2016125 from './packs/cn-2016-125.json' with { type: 'json' };
import cn2016285 from './packs/cn-2016-285.json' with { type: 'json' };
import cn2018424 from './packs/cn-2018-424.json' with { type: 'json' };
import cn202049 from './packs/cn-2020-49.json' with { type: 'json' };
import cn20223 from './packs/cn-2022-3.json' with { type: 'json' };
import cn202522 from './packs/cn-2025-22.json' with { type: 'json' };
import cnBiddingLaw from './packs/cn-bidding-law.json' with { type: 'json' };
import cnBiddingRegulation from './packs/cn-bidding-regulation.json' with { type: 'json' };
import cnBusiness2020 from './packs/cn-business-2020.json' with { type: 'json' };
import cnCourt2013 from './packs/cn-court-2013.json' with { type: 'json' };
import cnCourt2017 from './packs/cn-court-2017.json' with { type: 'json' };
import cnCreditReporting from './packs/cn-credit-reporting.json' with { type: 'json' };
import cnCustoms2026 from './packs/cn-customs-2026.json' with { type: 'json' };
import cnMarket2021 from './packs/cn-market-2021.json' with { type: 'json' };
import cnMeasuresList from './packs/cn-measures-list.json' with { type: 'json' };
import cnName2021 from './packs/cn-name-2021.json' with { type: 'json' };
import cnPenaltyLaw from './packs/cn-penalty-law.json' with { type: 'json' };
import cnPersonalInformation from './packs/cn-personal-information.json' with { type: 'json' };
import cnProcurementLaw from './packs/cn-procurement-law.json' with { type: 'json' };
import cnProcurementRegulation from './packs/cn-procurement-regulation.json' with { type: 'json' };
import cnPublicity2014 from './packs/cn-publicity-2014.json' with { type: 'json' };
import cnRepair2023 from './packs/cn-repair-2023.json' with { type: 'json' };
import cnRepair2026 from './packs/cn-repair-2026.json' with { type: 'json' };
import cnSafety2023 from './packs/cn-safety-2023.json' with { type: 'json' };
import cnSmeLaw from './packs/cn-sme-law.json' with { type: 'json' };
import cnSmePayment2025 from './packs/cn-sme-payment-2025.json' with { type: 'json' };
import cnStatistics2022 from './packs/cn-statistics-2022.json' with { type: 'json' };
import cnTax2022 from './packs/cn-tax-2022.json' with { type: 'json' };
import cnTaxCredit2025 from './packs/cn-tax-credit-2025.json' with { type: 'json' };
import cnWage2020 from './packs/cn-wage-2020.json' with { type: 'json' };
import cnWageList2022 from './packs/cn-wage-list-2022.json' with { type: 'json' };
import dalian2005 from './packs/dalian-2005.json' with { type: 'json' };
import daqingConstruction from './packs/daqing-construction.json' with { type: 'json' };
import guidong2018 from './packs/guidong-2018.json' with { type: 'json' };
import harbinFood2022 from './packs/harbin-food-2022.json' with { type: 'json' };
import harbinProperty2022 from './packs/harbin-property-2022.json' with { type: 'json' };
import harbinSme2022 from './packs/harbin-sme-2022.json' with { type: 'json' };
import henan2020 from './packs/henan-2020.json' with { type: 'json' };
import hlj2022 from './packs/hlj-2022.json' with { type: 'json' };
import jiangmen2013 from './packs/jiangmen-2013.json' with { type: 'json' };
import jiayuguan2018 from './packs/jiayuguan-2018.json' with { type: 'json' };
import miscContext from './packs/misc-context.json' with { type: 'json' };
import mohurd2022 from './packs/mohurd-2022.json' with { type: 'json' };
import nanhaiHospitals2020 from './packs/nanhai-hospitals-2020.json' with { type: 'json' };
import nanjingStat from './packs/nanjing-stat.json' with { type: 'json' };
import scWorksafety from './packs/sc-worksafety.json' with { type: 'json' };
import shandong2020 from './packs/shandong-2020.json' with { type: 'json' };
import shanghai2017 from './packs/shanghai-2017.json' with { type: 'json' };
import shangzhi2021 from './packs/shangzhi-2021.json' with { type: 'json' };
import shenzhen2023 from './packs/shenzhen-2023.json' with { type: 'json' };
import suqianDraft2019 from './packs/suqian-draft-2019.json' with { type: 'json' };
import taizhou2020 from './packs/taizhou-2020.json' with { type: 'json' };
import yongqing2018 from './packs/yongqing-2018.json' with { type: 'json' };
import zhejiang2018 from './packs/zhejiang-2018.json' with { type: 'json' };

/** Every pack of the product, by file name: a new instrument is one file, its import and its line here. */
const FILES: unknown[] = [
  aCity2017,
  cn2014526,
  cn2015150,
  cn2016125,
  cn2016285,
  cn201633,
  cn2018424,
  cn202049,
  cn20223,
  cn202522,
  cnBiddingLaw,
  cnBiddingRegulation,
  cnBusiness2020,
  cnCourt2013,
  cnCourt2017,
  cnCreditReporting,
  cnCustoms2026,
  cnMarket2021,
  cnMeasuresList,
  cnName2021,
  cnPenaltyLaw,
  cnPersonalInformation,
  cnProcurementLaw,
  cnProcurementRegulation,
  cnPublicity2014,
  cnRepair2023,
  cnRepair2026,
  cnSafety2023,
  cnSmeLaw,
  cnSmePayment2025,
  cnStatistics2022,
  cnTax2022,
  cnTaxCredit2025,
  cnWage2020,
  cnWageList2022,
  dalian2005,
  daqingConstruction,
  guidong2018,
  harbinFood2022,
  harbinProperty2022,
  harbinSme2022,
  henan2020,
  hlj2022,
  jiangmen2013,
  jiayuguan2018,
  miscContext,
  mohurd2022,
  nanhaiHospitals2020,
  nanjingStat,
  scWorksafety,
  shandong2020,
  shanghai2017,
  shangzhi2021,
  shenzhen2023,
  suqianDraft2019,
  taizhou2020,
  yongqing2018,
  zhejiang2018,
];

let loaded: readonly Pack[] | null = null;

/** The packs, validated once; a file that breaks the schema throws with its issue, as no answer could be trusted. */
export function loadPacks(): readonly Pack[] {
  loaded ??= FILES.map((file) => v.parse(PackSchema, file));
  return loaded;
}
