import type { Provision } from '../../policy/lawbook.ts';
import type { ListId } from '../../record/list.ts';
import type { Hit } from '../party-records.ts';
import type { Check } from '../verdict.ts';
import { words } from '../wording.ts';
import { basesOf, check, type Examined } from './examined.ts';

const TEN = 10;

interface Count {
  list: ListId;
  byCode: number;
  byName: number;
}

/** Listings or penalties of the last three years that are still shown: ended ones are not among the hits. */
function count(list: ListId, { hits, inquiry }: Examined): Count {
  const { asOf } = inquiry.question;
  const since = inquiry.threeYearsAgo;
  const recent = hits.filter(({ record, state }: Hit) => {
    const day = record.decidedOn ?? record.publishedOn;
    return record.list === list && state !== 'removal_pending' && day !== null && since <= day && day <= asOf;
  });
  const byCode = recent.filter((hit) => hit.byCode).length;
  return { list, byCode, byName: recent.length - byCode };
}

/** The rule where the caller acts, else wherever a pack has one: then it only informs. */
function rulesOf({ inquiry }: Examined): { rules: readonly Provision[]; here: boolean } {
  const here = inquiry.law.checks.get('double-ten') ?? [];
  if (here.length) return { rules: here, here: here.some(({ force }) => force !== 'reference') };
  return { rules: inquiry.lawbook.checks('double-ten'), here: false };
}

/** 双十: ten court listings still published, or ten penalties, within three years. */
export function doubleTen(examined: Examined): Check[] {
  const listings = count('dishonest-judgment-debtor', examined);
  const penalties = count('administrative-penalty', examined);
  const counts = [listings, penalties];
  const { rules, here } = rulesOf(examined);
  const some = counts.some(({ byCode, byName }) => byCode + byName > 0);
  if (!rules.length || !(some || examined.inquiry.law.checks.has('double-ten'))) return [];
  const reached = counts.some(({ byCode }) => byCode >= TEN);
  const open = counts.some(({ list, byCode, byName }) => byCode + byName >= TEN || !examined.covers(list));
  const remark = here ? words('', '') : words('（仅供参考）', ' (for reference)');
  return [
    check('double-ten', examined, {
      state: reached ? 'true' : open ? 'unknown' : 'false',
      text: words(
        `近三年仍在公示的失信被执行人列入${listings.byCode}次，行政处罚${penalties.byCode}次；十次以上列为重点治理对象${remark['zh-CN']}。`,
        `In three years ${listings.byCode} court listings still published and ${penalties.byCode} penalties; from ten on the party is a target of key supervision${remark.en}.`,
      ),
      basis: basesOf(rules),
    }),
  ];
}
