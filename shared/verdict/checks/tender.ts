import { completenessOf, type Statement, type StatementCheck } from '../../clause/completeness.ts';
import { appliedOn, type Provision, statusOn } from '../../policy/lawbook.ts';
import type { TenderClause } from '../question.ts';
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

const IN_ENGLISH: Record<Statement, string> = {
  channel: 'channels',
  cutoff: 'cut-off time',
  evidence: 'how the evidence is kept',
  use: 'how the result is used',
};

/** What the document does not state of what it must: four things in procurement, the use of the result in bidding. */
function missingOf(clause: TenderClause, purpose: string): { missing: StatementCheck[]; notes: string[] } {
  const due = completenessOf(clause).filter(({ statement }) => purpose !== 'bidding' || statement === 'use');
  return {
    missing: due.filter(({ state }) => state === 'missing'),
    notes: due.filter(({ statement, note }) => statement === 'use' && note !== null).map(({ note }) => note!),
  };
}

/** Whether the tender document states what it must of the credit check. */
function clauseComplete(examined: Examined): Check[] {
  const { question, law } = examined.inquiry;
  const rules = law.checks.get('clause-complete') ?? [];
  if (!question.tender || !rules.length) return [];
  const { clause } = question.tender;
  const answer = (state: Check['state'], text: Words): Check[] => [
    check('clause-complete', examined, { state, text, basis: basesOf(rules) }),
  ];
  if (!clause) {
    return answer(
      'unknown',
      words(
        '未取得本项目文件的信用查询条款，须核对文件是否载明。',
        'The tender’s clause on credit checks is not at hand: check whether the document states it.',
      ),
    );
  }
  const { missing, notes } = missingOf(clause, question.purpose);
  const noted = notes.length ? `（${notes.join('；')}）` : '';
  if (!missing.length) {
    return answer(
      'true',
      words(
        `本项目文件已载明信用查询的应载事项${noted}。`,
        'The tender document states all it must of the credit check.',
      ),
    );
  }
  return answer(
    'false',
    words(
      `本项目文件没有载明：${missing.map(({ title }) => title).join('、')}${noted}。`,
      `The tender document does not state: ${missing.map(({ statement }) => IN_ENGLISH[statement]).join(', ')}.`,
    ),
  );
}

/** What the law asks of this tender, whoever the party is. */
export const tenderChecks = (examined: Examined): Check[] => [
  ...ruleCheck('sme-duty', examined),
  ...ruleCheck('bond', examined),
  ...clauseComplete(examined),
];
