import type { NameMention } from './name-mentions.ts';

/** TABLE. Legal forms of firms elsewhere, in small letters without points; a form is one word here. */
const FORMS = new Set(
  'limited ltd inc incorporated llc llp lp corp corporation company co gmbh ag kg se sa sas sarl srl spa bv nv plc pte pty oy ab as aps kk bhd sdn'.split(
    ' ',
  ),
);
/** Most runs of Latin words have no form in them and need not be taken apart. */
const HAS_FORM = new RegExp(`[ \\v](?:${[...FORMS].map((form) => [...form].join('\\.?')).join('|')})(?![a-z])`, 'i');
/** Forms that are words or initials as well and need a comma, a point or another form beside them. */
const WEAK = new Set(['company', 'co', 'se', 'sa', 'as', 'ab', 'ag', 'lp', 'kg', 'spa', 'sas']);
const MOST_WORDS = 8;
/** Words with a capital, one after another; small words may stand between them. Each word begins in one way only. */
const WORDS = /[A-Z][\w&.'’-]{0,40},?(?:[ \v]{1,4}(?:[A-Z][\w&.'’-]{0,40}|&|and|of|de|und|für),?)*/g;

/** Firms with a Latin name and a legal form behind it: `Example Trading Co., Ltd.` */
export function findForeignNames(text: string): NameMention[] {
  const found: NameMention[] = [];
  for (const run of text.matchAll(WORDS)) {
    if (!HAS_FORM.test(run[0])) continue;
    const words = [...run[0].matchAll(/[^ \v]+/g)];
    let first = 0;
    for (let last = 1; last < words.length; last++) {
      if (!isForm(words, last)) continue;
      while (last + 1 < words.length && isForm(words, last + 1)) last++;
      let from = Math.max(first, last - MOST_WORDS);
      while (from < last && !/^[A-Z]/.test(words[from]![0])) from++;
      if (last > from) {
        const ending = words[last]!;
        const end = run.index + ending.index + ending[0].replace(/,$/, '').length;
        found.push({ start: run.index + words[from]!.index, end });
      }
      first = last + 1;
    }
  }
  return found;
}

const bare = (word: string): string => word.replace(/[.,]/g, '').toLowerCase();

function isForm(words: readonly RegExpExecArray[], at: number): boolean {
  const word = bare(words[at]![0]);
  if (!FORMS.has(word)) return false;
  if (!WEAK.has(word)) return true;
  const next = words[at + 1];
  return /[.,]/.test(words[at]![0].slice(0, -1)) || (next !== undefined && FORMS.has(bare(next[0])));
}
