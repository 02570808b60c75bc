import { isAdverse } from '../record/lifecycle.ts';
import { listTitle } from '../record/list.ts';
import type { Identified } from './identify.ts';
import type { Inquiry } from './inquiry.ts';
import { objectionsOf } from './objections.ts';
import { type Hit, hasBadCode } from './party-records.ts';
import { ageOn } from './publicity.ts';
import { recordMeets } from './reach.ts';
import type { Standing } from './verdict.ts';
import { inLanguage, type Words, words } from './wording.ts';

export interface Situation {
  inquiry: Inquiry;
  identified: Identified;
  hits: readonly Hit[];
  standing: Standing;
  related: { parent: boolean; predecessor: boolean };
  invented: boolean;
  demonstrationOnly: boolean;
}

type Say = (situation: Situation) => Words | Words[] | null;

const pastDay: Say = ({ inquiry: { question } }) =>
  question.asOf < question.today && !question.replay
    ? words(
        `所问为过去日期（${question.asOf}）：至今已修复、撤销、移出、隐藏或公示期满的记录不再列出，本答复不能证明当日没有记录。`,
        `The day asked (${question.asOf}) is past: records since repaired, annulled, removed, hidden or past their publicity are left out, and this answer proves no absence on that day.`,
      )
    : null;

const identityNote: Say = ({ identified: { identity } }) =>
  identity.note === null ? null : words(`${identity.note}。`, `${identity.note}.`);

const status: Say = ({ identified: { subject } }) => {
  if (subject?.kind === 'natural-person') {
    return words('自然人的信用信息不在查询范围内。', 'Natural persons are outside what can be asked.');
  }
  if (subject?.status === 'revoked')
    return words('登记状态为吊销，须核对其主体资格。', 'The register shows it as revoked: check its capacity.');
  if (subject?.status === 'cancelled')
    return words('登记状态为注销，须核对其主体资格。', 'The register shows it as cancelled: check its capacity.');
  return subject?.status === 'moved'
    ? words('登记显示已迁移登记机关，可向迁入地登记机关核对。', 'The register shows it as moved to another registry.')
    : null;
};

const related: Say = ({ related }) => [
  ...(related.parent
    ? [
        words(
          '其所属法人有不良记录。分支机构不等于其法人，须核对本次参加的主体。',
          'Its main body has adverse records. A branch is not its main body: check which of them takes part.',
        ),
      ]
    : []),
  ...(related.predecessor
    ? [
        words(
          '其合并或分立前的主体有不良记录，须核对责任由谁承继。',
          'Whom it was merged or split from has adverse records: check who answers for them.',
        ),
      ]
    : []),
];

const editions: Say = ({ hits, inquiry: { question } }) => {
  const said: Words[] = [];
  if (hits.some(({ record }) => record.edition.publishedOn === null))
    said.push(words('无日期名单，仅供参考。', 'An undated list, for reference only.'));
  for (const list of new Set(hits.filter(({ fresh }) => !fresh).map(({ record }) => record.list))) {
    const hit = hits.find(({ record, fresh }) => record.list === list && !fresh)!;
    const age = ageOn(hit.record, question.asOf);
    if (age === null) continue;
    const distance = Math.abs(age);
    said.push(
      words(
        `“${listTitle(list)}”所据版本为${hit.record.edition.publishedOn}，与所问日期相隔${distance}天，须重新查询核对。`,
        `The edition of “${listTitle(list)}” is of ${hit.record.edition.publishedOn}, ${distance} days from the day asked: query it again.`,
      ),
    );
  }
  return said;
};

const rows: Say = ({ hits }) => {
  const said: Words[] = [];
  if (hits.some(({ match }) => match === 'organization-code'))
    said.push(
      words(
        '名单只载组织机构代码，按第9至17位一致认定。',
        'The list gives the organisation code alone, equal to characters 9–17.',
      ),
    );
  if (hits.some(({ match, record }) => match === 'name' && hasBadCode(record)))
    said.push(
      words(
        '名单所载代码不完整或未通过校验，按名称比对。',
        'The code printed in the list is masked or fails its checks: the name was compared.',
      ),
    );
  if (hits.some(({ record }) => record.gradeState === 'conflict'))
    said.push(words('评级冲突，未显示。', 'The grades conflict and are not shown.'));
  else if (hits.some(({ record }) => record.gradeState === 'uncertain'))
    said.push(words('评级不确定，未显示。', 'The grade is uncertain and not shown.'));
  if (
    hits.some(
      ({ record }) => record.list === 'credit-rating' && record.grade !== null && record.gradeState !== 'uncertain',
    )
  )
    said.push(
      words(
        '评价结果由发布单位作出，仅供参考，不由本产品计算。',
        'Grades are their publishers’ own, for reference only; none is computed here.',
      ),
    );
  return said;
};

const states: Say = ({ hits }) => [
  ...(hits.some(({ stayedBy }) => stayedBy === 'all')
    ? [
        words(
          '处罚或者列入决定已停止执行，停止期间不据以限制。',
          'The execution of the act is suspended; meanwhile nothing follows from it.',
        ),
      ]
    : []),
  ...(hits.some(({ state }) => state === 'removal_pending')
    ? [
        words(
          '公示期已满而名单尚未移出，须向名单发布单位核对。',
          'Its publicity has ended and the list has not removed it: ask the list’s publisher.',
        ),
      ]
    : []),
];

/** What packs remind of: of every party, or of those with a record their entry reaches. */
const reminders: Say = ({ hits, inquiry }) =>
  inquiry.law.reminders
    .filter(
      ({ entry }) =>
        !entry.when?.lists ||
        hits.some(({ record }) => entry.when!.lists!.includes(record.list) && recordMeets(entry.when, record)),
    )
    .map(({ entry }) => words(entry.text['zh-CN'], entry.text.en ?? entry.text['zh-CN']));

const demonstration: Say = ({ invented, hits, demonstrationOnly }) => {
  if (invented)
    return hits.length ? words('虚构演示数据，不涉及任何真实主体。', 'Invented data: no real party is meant.') : null;
  return demonstrationOnly
    ? words(
        '已载入的演示名单只含虚构主体，不能说明该主体未列入；请导入官方名单。',
        'The lists loaded hold invented parties only and say nothing of this one: import the official lists.',
      )
    : null;
};

const broken: Say = ({ hits }) =>
  hits.some(({ record }) => record.list === 'credit-commitment' && isAdverse(record))
    ? words(
        '有违反信用承诺的记录，修复完成前不作为守信主体显示。',
        'A commitment was broken: until repaired the party is not shown as favoured.',
      )
    : null;

const declaration: Say = ({ standing, inquiry: { question } }) =>
  (standing === 'clear' || standing === 'favoured') && question.purpose === 'procurement'
    ? words(
        '供应商还须自行书面声明参加前三年内没有重大违法记录（政府采购法实施条例第十七条第（四）项）。',
        'The supplier must still declare in writing that it has no record of grave violations in the three years before (政府采购法实施条例 art. 17(4)).',
      )
    : null;

/** In the order a reader should meet them. */
const SAID: readonly Say[] = [
  pastDay,
  identityNote,
  status,
  related,
  editions,
  rows,
  ({ hits, inquiry }) => objectionsOf(hits, inquiry),
  states,
  broken,
  reminders,
  demonstration,
  declaration,
];

/** The sentences a reader of one party's answer must not miss. */
export function noticesOf(situation: Situation): string[] {
  const { lang } = situation.inquiry.question;
  return SAID.flatMap((say) => say(situation) ?? []).map((each) => inLanguage(each, lang));
}
