import type { Hit } from '../party-records.ts';
import { gradeOf } from '../reach.ts';
import type { Check } from '../verdict.ts';
import { words } from '../wording.ts';
import { basesOf, check, type Examined } from './examined.ts';

const SUPERVISION = /分级分类|监管|风险/;

/** A class an authority gave for its inspections, as the row names it. */
const isClass = ({ record }: Hit): boolean =>
  record.list === 'credit-rating' &&
  SUPERVISION.test(`${record.grade ?? ''} ${record.summary ?? ''} ${record.sector ?? ''} ${record.authority ?? ''}`);

/** The supervision class an authority gave and what it means for inspections; never a standing, never computed here. */
export function supervisionClass(examined: Examined): Check[] {
  const rules = examined.inquiry.law.checks.get('supervision-class') ?? [];
  const named = (grade: string | null) =>
    grade === null ? [] : rules.filter(({ entry }) => entry.when?.grades?.includes(grade));
  return examined.hits
    .filter((hit) => hit.record.list === 'credit-rating' && (isClass(hit) || named(gradeOf(hit.record)).length > 0))
    .map((hit) => {
      const grade = gradeOf(hit.record);
      const matching = named(grade);
      const authority = hit.record.authority ?? '主管部门';
      const means = matching.map(({ entry }) => entry.text);
      return check('supervision-class', examined, {
        state: grade !== null && hit.byCode ? 'true' : 'unknown',
        text: words(
          `${authority}评定的监管类别：${grade ?? '不确定，未显示'}。${means.map((each) => each['zh-CN']).join('')}`,
          `Supervision class given by ${authority}: ${grade ?? 'uncertain, not shown'}. ${means.map((each) => each.en ?? each['zh-CN']).join(' ')}`,
        ),
        basis: basesOf(matching.length ? matching : rules),
      });
    });
}
