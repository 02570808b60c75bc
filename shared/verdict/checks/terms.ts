import type { Provision } from '../../policy/lawbook.ts';
import { lastDay } from '../../policy/period.ts';
import { isAdverse } from '../../record/lifecycle.ts';
import { listTitle } from '../../record/list.ts';
import type { CreditRecord } from '../../record/record.ts';
import type { Hit } from '../party-records.ts';
import { startOf } from '../publicity.ts';
import { recordMeets } from '../reach.ts';
import type { Check } from '../verdict.ts';
import { type Words, words } from '../wording.ts';
import { basesOf, check, type Examined } from './examined.ts';

type Severity = CreditRecord['severity'];

const SEVERITY: Record<NonNullable<Severity>, Words> = {
  minor: words('轻微', 'minor'),
  moderate: words('一般', 'moderate'),
  serious: words('严重', 'serious'),
};

const MILD = new Set(['warning', 'criticism']);
const GRAVE = new Set(['licence-revoked', 'disqualification']);

/** The tier a penalty falls into by its kind (令36: warnings minor, revocation serious); a fine's tier depends on its size. */
function severityOf({ severity, penalties }: CreditRecord): Severity {
  if (severity !== null || penalties.length === 0) return severity;
  if (penalties.some((penalty) => GRAVE.has(penalty))) return 'serious';
  return penalties.every((penalty) => MILD.has(penalty)) ? 'minor' : null;
}

interface Dated {
  provision: Provision;
  severity: Severity;
  day: string | null;
}

/** The last days the terms of one kind give a record: one where its tier is known, else one for each tier. */
function datesOf({ record }: Hit, examined: Examined, minimum: boolean): Dated[] {
  const law = examined.inquiry.lawOf(record.region);
  const terms = (minimum ? law.minimums : law.ends).get(record.list);
  if (!terms) return [];
  const known = severityOf(record);
  const tiers: Severity[] = known ? [known] : [null, 'minor', 'moderate', 'serious'];
  const found: Dated[] = [];
  for (const severity of tiers) {
    const meeting = terms.filter(({ entry }) => recordMeets(entry.when, record, severity));
    const provision = meeting.find(({ force }) => force === 'mandatory') ?? meeting[0];
    if (!provision || found.some((each) => each.provision === provision)) continue;
    const start = startOf(record, provision.entry.term!);
    found.push({ provision, severity, day: start === null ? null : lastDay(start, provision.entry.term!).day });
    if (severity === null) break;
  }
  return found;
}

const nameOf = ({ record }: Hit): string =>
  `“${listTitle(record.list)}”${record.decisionNo ? `（${record.decisionNo}）` : ''}`;

const onlyInforms = (dates: readonly Dated[]): boolean =>
  dates.every(({ provision }) => provision.force === 'reference');
const note = (dates: readonly Dated[]): Words =>
  onlyInforms(dates) ? words('（仅供参考）', ' (for reference)') : words('', '');

/** Each tier with its day, for a record that does not tell its own. */
const options = (dates: readonly Dated[], lang: keyof Words): string =>
  dates
    .map(
      ({ severity, day }) =>
        `${severity ? SEVERITY[severity][lang] : '—'} ${day ?? (lang === 'en' ? 'unknown' : '未载明')}`,
    )
    .join(lang === 'en' ? ', ' : '、');

function repairEarliest(hit: Hit, examined: Examined): Check | null {
  const dates = datesOf(hit, examined, true);
  if (!dates.length) return null;
  const basis = basesOf(dates.map(({ provision }) => provision));
  const name = nameOf(hit);
  const remark = note(dates);
  const [first] = dates;
  if (dates.length > 1 || !first?.day) {
    return check('repair-earliest', examined, {
      state: 'unknown',
      text: words(
        `${name}：记录未载明失信程度或起算日，最早可申请修复日依程度为${options(dates, 'zh-CN')}，须核对处罚决定${remark['zh-CN']}。`,
        `${name}: the record tells no severity or starting day; repair from ${options(dates, 'en')}: check the decision${remark.en}.`,
      ),
      basis,
    });
  }
  const open = first.day <= examined.inquiry.question.asOf;
  return check('repair-earliest', examined, {
    state: open ? 'true' : 'false',
    due: first.day,
    text: open
      ? words(
          `${name}：最短公示期已于${first.day}届满，改正并承诺后可以申请修复${remark['zh-CN']}。`,
          `${name}: the minimum publicity ended on ${first.day}; once corrected, repair may be asked for${remark.en}.`,
        )
      : words(
          `${name}：最短公示期至${first.day}，届满后方可申请修复${remark['zh-CN']}。`,
          `${name}: the minimum publicity runs until ${first.day}; repair may be asked for after it${remark.en}.`,
        ),
    basis,
  });
}

function publicityStop(hit: Hit, examined: Examined): Check | null {
  const printed = hit.end.printed ? hit.end.day : null;
  const dates = printed === null ? datesOf(hit, examined, false) : [];
  if (printed === null && !dates.length) return null;
  const basis = basesOf(dates.map(({ provision }) => provision));
  const name = nameOf(hit);
  const day = printed ?? (dates.length === 1 ? dates[0]!.day : null);
  const remark = printed === null ? note(dates) : words('', '');
  if (day === null) {
    return check('publicity-stop', examined, {
      state: 'unknown',
      text: words(
        `${name}：公示期限未载明，依失信程度最长至${options(dates, 'zh-CN')}${remark['zh-CN']}。`,
        `${name}: no end of publicity is printed; by severity at most until ${options(dates, 'en')}${remark.en}.`,
      ),
      basis,
    });
  }
  const over = day < examined.inquiry.question.asOf;
  return check('publicity-stop', examined, {
    state: over ? 'true' : 'false',
    due: day,
    text: over
      ? words(
          `${name}：公示期已于${day}届满，应停止公示${remark['zh-CN']}。`,
          `${name}: its publicity ended on ${day} and should stop${remark.en}.`,
        )
      : words(
          `${name}：公示至${day}自动停止${remark['zh-CN']}。`,
          `${name}: its publicity stops on ${day}${remark.en}.`,
        ),
    basis,
  });
}

/** For each adverse record, when repair may be asked for and when its publication stops, where it was issued. */
export const termChecks = (examined: Examined): Check[] =>
  examined.hits
    .filter(({ record }) => isAdverse(record))
    .flatMap((hit) => [repairEarliest(hit, examined), publicityStop(hit, examined)])
    .filter((each) => each !== null);
