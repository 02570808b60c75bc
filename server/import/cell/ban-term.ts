import { addDays, addMonths } from '../../../shared/day.ts';
import { readDay } from './day.ts';

export interface BanTerm {
  from: string | null;
  to: string | null;
  /** Where the ban holds, in the decision's words; null is everywhere (财库〔2015〕150号). */
  scope: string | null;
}

const DAY = String.raw`\d{4}[年./-]\d{1,2}[月./-]\d{1,2}日?`;
const FROM_TO = new RegExp(`(${DAY})(?:起)?(?:至|到|—|-|－|~|～)(${DAY})`);
const NUMERAL: Record<string, number> = {
  半: 0.5,
  一: 1,
  壹: 1,
  二: 2,
  两: 2,
  贰: 2,
  三: 3,
  叁: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
};
const LENGTH = /(?<![至到\-—~第\d])(\d{1,2}|[半一壹二两贰三叁四五六七八九十]|十[一二])(?:个)?(年|月)(?!\d|\d*[月日])/;
const SCOPES = [
  /在([^在，,。；;\d]{2,15}?)(?:行政区域|辖区|区域)?(?:范围内|境内)/,
  /(?:参加|参与)([^，,。；;\d]{1,10}?(?:省|自治区|市|区|县))(?:内|范围内)?(?:的)?(?:政府采购|招标投标)/,
];
const BAN =
  /禁止(?:其)?[^。；;]{0,40}(?:参加|参与)|(?:参加|参与)[^。；;]{0,30}(?:资格)?[^。；;]{0,6}(?:取消|禁止)|取消[^。；;]{0,30}资格/;

const months = (text: string, unit: string): number => {
  const value = /^\d/.test(text) ? Number(text) : text.length === 2 ? 10 + NUMERAL[text.charAt(1)]! : NUMERAL[text]!;
  return unit === '年' ? value * 12 : value;
};

function scopeOf(bare: string): string | null {
  const scope = SCOPES.map((pattern) => pattern.exec(bare)?.[1]).find(Boolean) ?? null;
  return scope === '全国' ? null : scope;
}

/**
 * The term of a ban out of a decision's words: “自…至…” as written; a length (“禁止参加政府采购活动一年”) from the day it
 * says it runs from, else from the day of the decision, its last day the one before the anniversary. Nothing is guessed
 * where the words name a range of lengths or no day to count from.
 */
export function readBanTerm(text: string | null, decidedOn: string | null, publishedOn: string | null): BanTerm {
  const bare = (text ?? '').normalize('NFKC').replace(/\s/g, '');
  const none: BanTerm = { from: null, to: null, scope: null };
  if (!BAN.test(bare)) return none;
  const scope = scopeOf(bare);
  const span = FROM_TO.exec(bare);
  if (span) {
    const [from, to] = [readDay(span[1]!), readDay(span[2]!)];
    return from.ok && to.ok && from.value <= to.value ? { from: from.value, to: to.value, scope } : { ...none, scope };
  }
  if (/[一1]\s?(?:年)?(?:至|到|-|—|~)[二两三23](?:年)/.test(bare)) return { ...none, scope };
  const length = LENGTH.exec(bare);
  const from = /自?(?:本)?(?:公布|公告|公示|发布)之日起/.test(bare) ? publishedOn : decidedOn;
  if (!length || from === null) return { ...none, scope };
  return { from, to: addDays(addMonths(from, months(length[1]!, length[2]!)), -1), scope };
}
