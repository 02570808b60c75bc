import type { Provision } from '../policy/lawbook.ts';
import type { Entry } from '../policy/pack.ts';
import { lastDay } from '../policy/period.ts';
import { LAST_KNOWN_HOLIDAY_YEAR } from '../policy/working-day.ts';
import { objectedOn } from '../record/lifecycle.ts';
import type { Inquiry } from './inquiry.ts';
import type { Hit } from './party-records.ts';
import { recordMeets } from './reach.ts';
import { type Words, words } from './wording.ts';

/** What an open objection means, when it must be answered where the record was issued, and whether that is overdue. */
export const objectionsOf = (hits: readonly Hit[], inquiry: Inquiry): Words[] =>
  hits.flatMap((hit) => {
    if (hit.state !== 'objected' && !(hit.state === 'stayed' && hit.stayedBy !== 'all')) return [];
    const { asOf } = inquiry.question;
    const raised = objectedOn(hit.record, asOf);
    const said = [
      hit.stayedBy
        ? words(
            '记录正在异议核查中，核查期间暂不执行联合惩戒措施。',
            'The record is being verified on objection; joint measures wait meanwhile.',
          )
        : words(
            '记录正在异议核查中；异议不停止处罚决定所作禁止，也不停止法院名单。',
            'The record is being verified on objection, which stays neither a ban by decision nor a court’s listing.',
          ),
    ];
    return raised ? [...said, ...deadlinesOf(hit, raised, inquiry)] : said;
  });

/** Deadlines that run from an objection; a provider's own from its notice, which is sent on the objection. */
const runsFromObjection = ({ entry }: Provision): boolean =>
  entry.term?.from === 'objection' || (entry.stays === true && entry.term?.from === 'receipt');

/** What is due on an objection where the record was issued: the rules for its list, where there are any, else the general ones. */
function deadlinesOf(hit: Hit, raised: string, inquiry: Inquiry): Words[] {
  const { record } = hit;
  const speaking = inquiry
    .lawOf(record.region)
    .deadlines.filter(
      (each) => each.force === 'mandatory' && runsFromObjection(each) && recordMeets(each.entry.when, record),
    );
  const own = speaking.filter(({ entry }) => entry.when?.lists?.includes(record.list));
  const due = own.length ? own : speaking.filter(({ entry }) => !entry.when?.lists);
  return due.filter(({ pack }) => pack === due[0]!.pack).map(({ entry }) => dueText(entry, raised, inquiry));
}

function dueText(entry: Entry, raised: string, inquiry: Inquiry): Words {
  const { day, certain } = lastDay(raised, entry.term!);
  const overdue = day < inquiry.question.asOf;
  const year = LAST_KNOWN_HOLIDAY_YEAR;
  const zh = [
    `异议于${raised}提出，期限至${day}`,
    ...(overdue ? ['已逾期'] : []),
    ...(certain ? [] : [`${year}年以后的放假安排尚未公布，按周末推算`]),
  ];
  const en = [
    `objected on ${raised}, due by ${day}`,
    ...(overdue ? ['overdue'] : []),
    ...(certain ? [] : [`holidays after ${year} are not published yet, weekends alone are counted`]),
  ];
  const { document, article } = entry.basis;
  return words(
    `${entry.text['zh-CN']}（${document}${article}；${zh.join('，')}）`,
    `${entry.text.en ?? entry.text['zh-CN']} (${document} ${article}; ${en.join(', ')})`,
  );
}
