import { isAdverse } from '../../record/lifecycle.ts';
import type { ListId } from '../../record/list.ts';
import type { Hit } from '../party-records.ts';
import { gradeOf } from '../reach.ts';
import type { Check } from '../verdict.ts';
import { type Words, words } from '../wording.ts';
import { basesOf, check, type Examined } from './examined.ts';

type State = Check['state'];

const SAFETY = /安全生产|应急管理|安全监|安监|煤矿安全/;
/** Lists whose parties are targets of joint punishment in fields other than work safety. */
const JOINT_LISTS: readonly ListId[] = [
  'dishonest-judgment-debtor',
  'major-tax-violation',
  'procurement-violation',
  'serious-dishonesty',
  'serious-violation',
  'wage-arrears',
  'customs-dishonesty',
];

const recent = ({ record }: Hit, { inquiry }: Examined): boolean => {
  const day = record.decidedOn ?? record.publishedOn;
  return day === null || day >= inquiry.threeYearsAgo;
};

/** Against a party only by code: a row that agrees by name alone leaves the condition open. */
const against = (hits: readonly Hit[], otherwise: State): State =>
  hits.some(({ byCode }) => byCode) ? 'false' : hits.length ? 'unknown' : otherwise;

const ofSafety = ({ record }: Hit): boolean =>
  SAFETY.test(`${record.authority ?? ''} ${record.sector ?? ''} ${record.summary ?? ''}`);

function commitment({ hits }: Examined): State {
  const own = hits.filter(({ record, byCode }) => record.list === 'credit-commitment' && byCode);
  if (own.some(({ record }) => isAdverse(record))) return 'false';
  return own.length ? 'true' : 'unknown';
}

function standardisation({ hits }: Examined): State {
  const rated = hits.find(
    ({ record, byCode }) => byCode && /标准化/.test(`${record.sector ?? ''} ${record.summary ?? ''}`),
  );
  const grade = rated && gradeOf(rated.record);
  return grade ? (/一级|^1$|^I$/.test(grade) ? 'true' : 'false') : 'unknown';
}

/** The six conditions, in the order of the plan; what no list tells stays unknown. */
const CONDITIONS: readonly { name: Words; state: (examined: Examined) => State }[] = [
  { name: words('公开承诺并守法', 'public commitment, kept'), state: commitment },
  {
    name: words('本单位及主要负责人三年内无安全失信', 'no safety breach in three years'),
    state: (examined) =>
      against(
        examined.hits.filter((hit) => hit.record.list === 'work-safety' && recent(hit, examined)),
        'unknown',
      ),
  },
  {
    name: words('三年内未受安全监管部门处罚', 'no penalty by safety authorities in three years'),
    state: (examined) =>
      against(
        examined.hits.filter(
          (hit) => hit.record.list === 'administrative-penalty' && ofSafety(hit) && recent(hit, examined),
        ),
        examined.covers('administrative-penalty') && examined.identified.code !== null ? 'true' : 'unknown',
      ),
  },
  {
    name: words('三年内无死亡责任事故和新发职业病', 'no fatal accident and no new occupational disease in three years'),
    state: () => 'unknown',
  },
  { name: words('安全生产标准化一级', 'work-safety standardisation level one'), state: standardisation },
  {
    name: words('未被列为其他领域联合惩戒对象', 'no target of joint punishment in another field'),
    state: (examined) =>
      against(
        examined.hits.filter(({ record }) => JOINT_LISTS.includes(record.list)),
        JOINT_LISTS.every(examined.covers) && examined.identified.code !== null ? 'true' : 'unknown',
      ),
  },
];

const SAID: Record<State, Words> = {
  true: words('符合', 'met'),
  false: words('不符合', 'not met'),
  unknown: words('未查明', 'unknown'),
};

/** The checklist of the work-safety incentive: all six conditions at once. */
export function incentiveSix(examined: Examined): Check[] {
  const rules = examined.inquiry.law.checks.get('incentive-six') ?? [];
  if (!rules.length) return [];
  const states = CONDITIONS.map(({ name, state }) => ({ name, state: state(examined) }));
  const state = states.some((each) => each.state === 'false')
    ? 'false'
    : states.every((each) => each.state === 'true')
      ? 'true'
      : 'unknown';
  const remark = rules.every(({ force }) => force === 'reference')
    ? words('（仅供参考）', ' (for reference)')
    : words('', '');
  const list = (lang: keyof Words): string =>
    states.map((each, index) => `${index + 1}. ${each.name[lang]}：${SAID[each.state][lang]}`).join('；');
  return [
    check('incentive-six', examined, {
      state,
      text: words(
        `安全生产守信激励六项条件——${list('zh-CN')}${remark['zh-CN']}。`,
        `The six conditions of the work-safety incentive: ${list('en')}${remark.en}.`,
      ),
      basis: basesOf(rules),
    }),
  ];
}
