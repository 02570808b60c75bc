import type { Layout } from './layout.ts';
import type { NameMention } from './name-mentions.ts';
import type { Part } from './roles.ts';

const BETWEEN_MEMBERS =
  /^[\s、，,;；:：/／+和与及()（）]*(?:(?:联合体)?(?:牵头|主办|成员)(?:人|方|单位)?[一二三四五\d]?[\s、，,;；:：/／和与及()（）]*)*$/;
const NEAR = 24;
const LEAD = /^[\s(（:：]*(?:联合体)?(?:牵头|主办)(?:人|方|单位)?/;
const MEMBER = /^[\s(（:：]*(?:联合体)?(?:成员)(?:人|方|单位)?/;
const JOINT = /^[\s)）]*(?:共同)?(?:组成(?:的)?)?联合体/;

/**
 * Names of one joint bid (招标投标法 art. 31): letters by which they belong together, one a name; the parts of lead and
 * members are set in `parts`. Joint is what stands in one cell and says so: 联合体, 牵头人, 成员; or a lead with its members
 * in the lines below.
 */
export function consortiaOf(
  text: string,
  names: readonly NameMention[],
  parts: Part[],
  layout: Layout,
): (string | null)[] {
  const letters: (string | null)[] = names.map(() => null);
  let group = 0;
  for (let first = 0; first < names.length; first++) {
    let last = first;
    const isLed = parts[first]!.role === 'consortium-lead';
    while (
      last + 1 < names.length &&
      (stand(text, names[last]!, names[last + 1]!) ||
        (isLed && parts[last + 1]!.role === 'consortium-member' && isNextLine(layout, names[last]!, names[last + 1]!)))
    )
      last++;
    if (last > first && isJoint(text, names.slice(first, last + 1), parts[first]!, layout)) {
      const letter = letterOf(group++);
      const lead = leadOf(text, names, first, last, parts);
      for (let at = first; at <= last; at++) {
        letters[at] = letter;
        parts[at] = { role: at === lead ? 'consortium-lead' : 'consortium-member', rank: parts[first]!.rank };
      }
    }
    first = last;
  }
  return letters;
}

function stand(text: string, one: NameMention, next: NameMention): boolean {
  const between = text.slice(one.end, Math.min(next.start, one.end + NEAR + 1));
  return next.start - one.end <= NEAR && !/[\n\t\f]/.test(between) && BETWEEN_MEMBERS.test(between);
}

const isNextLine = (layout: Layout, one: NameMention, next: NameMention): boolean =>
  layout.lineOf(next.start) - layout.lineOf(one.start) === 1;

function isJoint(text: string, names: readonly NameMention[], part: Part, layout: Layout): boolean {
  const first = names[0]!;
  const last = names.at(-1)!;
  const after = text.slice(last.end, last.end + NEAR);
  if (JOINT.test(after) || LEAD.test(after) || MEMBER.test(after)) return true;
  const inside = text.slice(first.end, last.start);
  if (/牵头|主办方|成员/.test(inside.length < 400 ? inside : '')) return true;
  return (
    part.role?.startsWith('consortium') === true ||
    /联合体(?:投标人|单位|名称|成员|供应商)?[（(]?[^\n\t]{0,4}[:：]\s*$/.test(layout.before(first.start, NEAR))
  );
}

function leadOf(
  text: string,
  names: readonly NameMention[],
  first: number,
  last: number,
  parts: readonly Part[],
): number {
  for (let at = first; at <= last; at++) {
    if (LEAD.test(text.slice(names[at]!.end, names[at]!.end + NEAR)) && !startsNext(text, names, at)) return at;
    if (parts[at]!.role === 'consortium-lead' && (at === first || parts[at - 1]!.role !== 'consortium-lead')) return at;
  }
  return first;
}

/** `甲、牵头人：乙` — the word belongs to the name that follows its colon. */
function startsNext(text: string, names: readonly NameMention[], at: number): boolean {
  const next = names[at + 1];
  return (
    next !== undefined &&
    /[:：]\s*$/.test(text.slice(names[at]!.end, next.start)) &&
    !/^[\s]*[(（]/.test(text.slice(names[at]!.end))
  );
}

const letterOf = (group: number): string => (group < 26 ? String.fromCharCode(65 + group) : `A${group}`);
