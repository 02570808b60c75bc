import type { Identified } from './identify.ts';
import type { Hit } from './party-records.ts';
import type { Question } from './question.ts';
import type { Standing } from './verdict.ts';

interface Situation {
  question: Question;
  identified: Identified;
  hits: readonly Hit[];
  standing: Standing;
  related: { parent: boolean; predecessor: boolean };
  invented: boolean;
  demonstrationOnly: boolean;
}

/** One sentence a reader must not miss, and when it is said. */
const NOTICES: { when: (situation: Situation) => boolean; text: (situation: Situation) => string }[] = [
  {
    when: ({ question }) => question.asOf < question.today && !question.replay,
    text: ({ question }) =>
      `所问为过去日期（${question.asOf}）：至今已修复、撤销、移出、隐藏或公示期满的记录不再列出，本答复不能证明当日没有记录。`,
  },
  {
    when: ({ identified }) => identified.identity.note !== null,
    text: ({ identified }) => `${identified.identity.note}。`,
  },
  {
    when: ({ identified }) => identified.subject?.kind === 'natural-person',
    text: () => '自然人的信用信息不在查询范围内。',
  },
  {
    when: ({ identified }) => identified.subject?.status === 'revoked',
    text: () => '登记状态为吊销，须核对其主体资格。',
  },
  {
    when: ({ identified }) => identified.subject?.status === 'cancelled',
    text: () => '登记状态为注销，须核对其主体资格。',
  },
  {
    when: ({ related }) => related.parent,
    text: () => '其所属法人有不良记录。分支机构不等于其法人，须核对本次参加的主体。',
  },
  { when: ({ related }) => related.predecessor, text: () => '其合并或分立前的主体有不良记录，须核对责任由谁承继。' },
  {
    when: ({ hits }) => hits.some((hit) => hit.record.edition.publishedOn === null),
    text: () => '无日期名单，仅供参考。',
  },
  {
    when: ({ hits }) =>
      hits.some((hit) => hit.record.gradeState === 'uncertain' || hit.record.gradeState === 'conflict'),
    text: ({ hits }) =>
      hits.some((hit) => hit.record.gradeState === 'conflict') ? '评级冲突，未显示。' : '评级不确定，未显示。',
  },
  {
    when: ({ hits }) => hits.some((hit) => hit.state === 'objected'),
    text: () => '记录正在异议核查中；异议不停止处罚决定所作禁止的执行。',
  },
  {
    when: ({ hits }) => hits.some((hit) => hit.state === 'removal_pending'),
    text: () => '公示期已满而名单尚未移出，须向名单发布单位核对。',
  },
  { when: ({ invented, hits }) => invented && hits.length > 0, text: () => '虚构演示数据，不涉及任何真实主体。' },
  {
    when: ({ invented, demonstrationOnly }) => !invented && demonstrationOnly,
    text: () => '已载入的演示名单只含虚构主体，不能说明该主体未列入；请导入官方名单。',
  },
  {
    when: ({ standing, question }) => standing === 'clear' && question.purpose === 'procurement',
    text: () => '供应商还须自行书面声明参加前三年内没有重大违法记录（政府采购法实施条例第十七条第（四）项）。',
  },
];

/** The notices of one party, in a fixed order. */
export const noticesOf = (situation: Situation): string[] =>
  NOTICES.filter(({ when }) => when(situation)).map(({ text }) => text(situation));
