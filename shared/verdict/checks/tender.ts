import { appliedOn, type Provision, statusOn } from '../../policy/lawbook.ts';
import { type Reach, tenderReach } from '../reach.ts';
import type { Check } from '../verdict.ts';
import { type Words, words } from '../wording.ts';
import { basesOf, basisOf, check, type Examined } from './examined.ts';

const ORDER: readonly Reach[] = ['yes', 'unknown', 'no'];
const STATES = { yes: 'true', unknown: 'unknown', no: 'false' } as const;

const EXPIRED = words('该规定已失效，仅供参考', 'this rule is no longer in force: for reference');
const INFORMS = words('该规定未确认或者未生效，仅供参考', 'this rule is unconfirmed or not in force: for reference');
const TOO_LARGE = words('本项目类别或者金额不在其适用范围', 'this tender’s kind or amount lies outside it');
const NOT_SAID = words('须先确定采购类别和预算金额', 'the kind and the budget of the tender must be known first');

function answerOf(provision: Provision, reach: Reach, day: string): { state: Check['state']; remark: Words | null } {
  if (statusOn(provision.pack, day) === 'expired' && !appliedOn(provision, day))
    return { state: 'false', remark: EXPIRED };
  if (!appliedOn(provision, day)) return { state: 'unknown', remark: INFORMS };
  const remark = reach === 'no' ? TOO_LARGE : reach === 'unknown' ? NOT_SAID : null;
  return { state: STATES[reach], remark };
}

/** Whether a rule on this tender's kind and amount applies: the one that reaches it furthest answers. */
function ruleCheck(id: 'sme-duty' | 'bond', examined: Examined): Check[] {
  const { inquiry } = examined;
  const { asOf, tender } = inquiry.question;
  if (!tender) return [];
  const rules = (inquiry.law.checks.get(id) ?? [])
    .map((provision) => ({ provision, reach: tenderReach(provision.entry.when ?? {}, inquiry.question) }))
    .sort(
      (a, b) =>
        Number(appliedOn(b.provision, asOf)) - Number(appliedOn(a.provision, asOf)) ||
        ORDER.indexOf(a.reach) - ORDER.indexOf(b.reach),
    );
  const [best] = rules;
  if (!best) return [];
  const { state, remark } = answerOf(best.provision, best.reach, asOf);
  const { text } = best.provision.entry;
  return [
    check(id, examined, {
      state,
      text: words(
        remark ? `${text['zh-CN']}（${remark['zh-CN']}）` : text['zh-CN'],
        remark ? `${text.en ?? text['zh-CN']} (${remark.en})` : (text.en ?? text['zh-CN']),
      ),
      basis: [basisOf(best.provision)],
    }),
  ];
}

const STATED: readonly { slot: 'channels' | 'cutoff' | 'evidence' | 'use'; name: Words }[] = [
  { slot: 'channels', name: words('查询渠道', 'channels') },
  { slot: 'cutoff', name: words('截止时点', 'cut-off time') },
  { slot: 'evidence', name: words('查询记录和证据留存方式', 'how the evidence is kept') },
  { slot: 'use', name: words('使用规则', 'how the result is used') },
];

/** Whether the tender document states what it must of the credit check: four things in procurement, the use in bidding. */
function clauseComplete(examined: Examined): Check[] {
  const { question, law } = examined.inquiry;
  const rules = law.checks.get('clause-complete') ?? [];
  if (!question.tender || !rules.length) return [];
  const basis = basesOf(rules);
  const { clause } = question.tender;
  if (!clause) {
    return [
      check('clause-complete', examined, {
        state: 'unknown',
        text: words(
          '未取得本项目文件的信用查询条款，须核对文件是否载明。',
          'The tender’s clause on credit checks is not at hand: check whether the document states it.',
        ),
        basis,
      }),
    ];
  }
  const due = question.purpose === 'bidding' ? STATED.filter(({ slot }) => slot === 'use') : STATED;
  const missing = due.filter(({ slot }) =>
    slot === 'channels' ? clause.channels.length === 0 : clause[slot].kind === 'none',
  );
  return [
    check('clause-complete', examined, {
      state: missing.length ? 'false' : 'true',
      text: missing.length
        ? words(
            `本项目文件没有载明：${missing.map(({ name }) => name['zh-CN']).join('、')}。`,
            `The tender document does not state: ${missing.map(({ name }) => name.en).join(', ')}.`,
          )
        : words('本项目文件已载明信用查询的应载事项。', 'The tender document states all it must of the credit check.'),
      basis,
    }),
  ];
}

/** What the law asks of this tender, whoever the party is. */
export const tenderChecks = (examined: Examined): Check[] => [
  ...ruleCheck('sme-duty', examined),
  ...ruleCheck('bond', examined),
  ...clauseComplete(examined),
];
