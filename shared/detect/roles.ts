import { LABELS } from './labels.ts';
import type { Layout } from './layout.ts';
import type { Role } from './mention.ts';
import type { NameMention } from './name-mentions.ts';

/** The part a page gives a party, and its rank among candidates. */
export interface Part {
  role: Role | null;
  rank: number | null;
}

const NONE: Part = { role: null, rank: null };
const roleOf = new Map<string, Role | null>(LABELS);
/** Lengths of the labels by their last character, longest first; places in a ranking end in one of these characters too. */
const lengthsOf = new Map<string, number[]>([...'名人选'].map((tail) => [tail, []]));
for (const [label] of [...LABELS].sort(([a], [b]) => b.length - a.length)) {
  const lengths = lengthsOf.get(label.at(-1)!) ?? [];
  if (lengths.at(-1) !== label.length) lengths.push(label.length);
  lengthsOf.set(label.at(-1)!, lengths);
}
/** What may stand between a label and its name, and behind a label in a heading. */
const BETWEEN = new Set(' \v\t\n\f:：=＝—-/／、，,.．（()）[]【】"\'“”为是即');
const REMARK = /[（(][^（()）\d]{0,12}[)）][\s:：]*$/;
const REACH = 40;
const LONGEST_LIST_MARK = 24;
/** How far above a mere `名称：` the heading that says whose name it is may stand. */
const HEADING_REACH = 90;

/** Ranks of names of a text, one part a name, in order. */
export function partsOf(text: string, names: readonly NameMention[], layout: Layout): Part[] {
  const parts: Part[] = [];
  for (const [index, name] of names.entries()) {
    const own = bySentence(text, name) ?? byLabel(text, name, layout);
    parts.push(own ?? (index > 0 && isListed(text, names[index - 1]!, name) ? parts[index - 1]! : NONE));
  }
  return parts;
}

/** Names parted by nothing but list marks share their label. */
function isListed(text: string, previous: NameMention, { start }: NameMention): boolean {
  if (start - previous.end > LONGEST_LIST_MARK) return false;
  const between = text.slice(previous.end, start);
  return /^[\s、，,;；和与及/／]*(?:[（(]?\d{1,2}[)）、.．])?\s*$/.test(between) && !/[\n\f]/.test(between);
}

/** First characters of what makes a sentence give a role, behind a name and before it. */
const BEHIND = new Set(' \v受（(为被的委组代就对');
const BEFORE = new Set(' \v受托');

/** `甲受乙委托`, `由甲中标`, `推荐甲为第一中标候选人`. */
function bySentence(text: string, { start, end }: NameMention): Part | null {
  if (!BEHIND.has(text[end]!) && !BEFORE.has(text[start - 1]!)) return null;
  const before = text.slice(Math.max(0, start - 8), start).replace(/\s/g, '');
  const after = text.slice(end, end + 24).replace(/\s/g, '');
  if (/^(?:[（(][^（()）]{0,14}[)）])?受/.test(after)) return { role: 'agency', rank: null };
  if (before.endsWith('受') && /^(?:[（(][^（()）]{0,14}[)）])?的?委托/.test(after))
    return { role: 'purchaser', rank: null };
  if (before.endsWith('委托') && /^(?:为代理|组织|代理|就|对)/.test(after)) return { role: 'agency', rank: null };
  const candidate = /^为第([一二三四五六七八九\d]{1,2})(?:中标|成交|中选)?候选/.exec(after);
  if (candidate) return { role: 'candidate', rank: numeral(candidate[1]!) };
  if (/^(?:为|被确定为)(?:本项目的?)?(?:中标|成交|中选)(?:人|单位|供应商)/.test(after))
    return { role: 'winner', rank: null };
  return null;
}

function byLabel(text: string, { start }: NameMention, layout: Layout): Part | null {
  const before = layout.before(start, REACH);
  const inline = labelAtEnd(before);
  if (inline?.role) return inline;
  const alone = trimmed(before).replace(/^\s*[\d①-⑳]{1,3}$/, '') === '';
  const beside = alone ? labelAtEnd(layout.beside(start)) : null;
  if (beside?.role) return beside;
  const above = labelAtEnd(layout.above(start));
  if (above?.role)
    return { ...above, rank: above.rank ?? (alone ? rankBeside(layout.beside(start), above.role) : null) };
  return inline || beside ? (heading(text, start) ?? inline ?? beside) : null;
}

/** Where these characters end, what may stand between a label and its name left out. */
function trimmedEnd(characters: string): number {
  let end = characters.length;
  while (end > 0 && BETWEEN.has(characters[end - 1]!)) end--;
  return end;
}

const trimmed = (characters: string): string => characters.slice(0, trimmedEnd(characters));

/** The role a label at the end of these characters gives, or null where no label ends them. */
function labelAtEnd(characters: string): Part | null {
  const end = trimmedEnd(characters);
  const remark = /[)）]/.test(characters.slice(end)) ? REMARK.exec(characters) : null;
  if (end === 0 || (!remark && !lengthsOf.has(characters[end - 1]!))) return null;
  const bare = trimmed(characters.slice(0, remark?.index ?? end)).replace(/\s/g, '');
  const lengths = lengthsOf.get(bare.at(-1) ?? '');
  if (!lengths) return null;
  for (const length of lengths) {
    const label = bare.slice(-length);
    if (label.length < length || !roleOf.has(label)) continue;
    const rank =
      /第([一二三四五六七八九\d]{1,2})(?:名)?(?:成交|中标|中选)?$/.exec(bare.slice(0, -length)) ??
      /第([一二三四五六七八九\d]{1,2})/.exec(label);
    const role = roleOf.get(label) ?? null;
    return { role: role === 'winner' && rank ? 'candidate' : role, rank: rank ? numeral(rank[1]!) : null };
  }
  const place = /第([一二三四五六七八九\d]{1,2})(?:名|候选人?)$/.exec(bare);
  return place ? { role: 'candidate', rank: numeral(place[1]!) } : null;
}

/** The role of the nearest heading above a bare `名称：`: `采购人信息`, `招标代理机构`. */
function heading(text: string, at: number): Part | null {
  const lines = text
    .slice(Math.max(0, at - HEADING_REACH), at)
    .split(/[\n\v\t\f。；;]/)
    .reverse();
  for (const line of lines) {
    const part = labelAtEnd(line.replace(/[：:].*$/, ''));
    if (part?.role) return part;
  }
  return null;
}

/** A candidates' table often has the rank as its first column. */
function rankBeside(cell: string, role: Role): number | null {
  if (role !== 'candidate') return null;
  const rank = /^第?([一二三四五六七八九]|\d{1,2})名?$/.exec(cell);
  return rank ? numeral(rank[1]!) : null;
}

function numeral(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : '一二三四五六七八九'.indexOf(text.charAt(0)) + 1;
}

/** Whether a table's cell heads a column of names: it ends in a label with a role, or is a label and nothing more. */
export const namesRole = (header: string): boolean => roleOf.has(header) || labelAtEnd(header)?.role != null;
