import type * as v from 'valibot';
import type { GenericRecordSchema, RegistrySubjectSchema } from '../../shared/api/import-api.ts';
import type { ListId } from '../../shared/record/list.ts';
import { FIRMS, type Firm } from './firms.ts';

type Row = v.InferInput<typeof GenericRecordSchema>;
type Entry = v.InferInput<typeof RegistrySubjectSchema>;

/** Lists of which the demonstration holds a complete edition: all a purpose requires, and those its rows stand on. */
export const DEMONSTRATION_LISTS: readonly ListId[] = [
  'dishonest-judgment-debtor',
  'major-tax-violation',
  'procurement-violation',
  'bidding-disqualification',
  'serious-violation',
  'abnormal-operations',
  'serious-dishonesty',
  'trustworthy',
];

const party = ({ name, code }: Firm): Row['subject'] => ({ name, code, kind: 'legal-person' });

/** The invented rows, dated by the year so that bans and publicity always reach beyond today. */
export function demonstrationRecords(today: string): Row[] {
  const year = Number(today.slice(0, 4));
  const last = year - 1;
  return [
    {
      list: 'procurement-violation',
      subject: party(FIRMS.banned),
      region: '230100',
      authority: '示例市财政局',
      decisionNo: `示财购〔${last}〕12号（虚构）`,
      decidedOn: `${last}-09-01`,
      publishedOn: `${last}-09-05`,
      penalties: ['disqualification', 'fine'],
      amountCny: 30_000,
      banFrom: `${last}-09-01`,
      banTo: `${year + 1}-08-31`,
      summary: '【虚构】提供虚假材料谋取成交，禁止参加政府采购活动二年',
      row: 318,
    },
    {
      list: 'dishonest-judgment-debtor',
      subject: { name: FIRMS.nameOnly.name },
      region: '230100',
      authority: '示例市中级人民法院',
      decisionNo: `（${last}）示99执100号（虚构）`,
      decidedOn: `${last}-06-10`,
      publishedOn: `${last}-06-12`,
      summary: '【虚构】有履行能力而拒不履行生效法律文书确定义务；名单未载代码',
      row: 1201,
    },
    {
      list: 'dishonest-judgment-debtor',
      subject: party(FIRMS.debtor),
      region: '230100',
      authority: '示例市中级人民法院',
      decisionNo: `（${year}）示99执7号（虚构）`,
      decidedOn: `${year}-01-08`,
      publishedOn: `${year}-01-10`,
      summary: '【虚构】违反财产报告制度',
      row: 1202,
    },
    {
      list: 'major-tax-violation',
      subject: party(FIRMS.parent),
      region: '230600',
      authority: '示例市税务局稽查局',
      decisionNo: `示税稽罚〔${last}〕3号（虚构）`,
      decidedOn: `${last}-03-01`,
      publishedOn: `${last}-04-01`,
      publishUntil: `${last + 3}-04-01`,
      summary: '【虚构】虚开发票',
      row: 22,
    },
    {
      list: 'abnormal-operations',
      subject: party(FIRMS.abnormal),
      region: '230100',
      authority: '示例市市场监督管理局',
      decisionNo: `示市监异〔${last}〕88号（虚构）`,
      decidedOn: `${last}-07-08`,
      publishedOn: `${last}-07-08`,
      summary: '【虚构】未按期公示年度报告',
      row: 4077,
    },
    {
      list: 'serious-dishonesty',
      subject: party(FIRMS.dishonest),
      region: '230100',
      authority: '示例市应急管理局',
      decisionNo: `示应急列〔${last}〕2号（虚构）`,
      decidedOn: `${last}-10-01`,
      publishedOn: `${last}-10-08`,
      publishUntil: `${last + 3}-10-01`,
      severity: 'serious',
      summary: '【虚构】列入安全生产严重失信主体名单',
      row: 9,
    },
    {
      list: 'trustworthy',
      subject: party(FIRMS.trusted),
      region: '230000',
      authority: '示例省发展和改革委员会',
      decisionNo: `示信〔${year}〕1号（虚构）`,
      decidedOn: `${year}-01-02`,
      publishedOn: `${year}-01-02`,
      summary: '【虚构】守信激励对象',
      row: 5,
    },
  ];
}

/** The invented register: every firm of the demonstration with its names over time. */
export const demonstrationRegister = (today: string): Entry[] =>
  Object.values(FIRMS as Record<string, Firm>).map(({ name, code, kind, formerName, parent, head }) => {
    const renamedOn = `${Number(today.slice(0, 4)) - 1}-05-01`;
    const since = formerName ? renamedOn : '2015-01-01';
    const before = formerName ? [{ name: formerName, from: '2015-01-01', to: renamedOn }] : [];
    return {
      code,
      kind,
      status: 'existing',
      names: [...before, { name, from: since, to: null }],
      parent: parent ?? null,
      head: head ?? null,
      headId: head ? `虚构 ${head}` : null,
    };
  });
