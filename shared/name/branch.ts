/** Endings that make a name a branch's: no personality of its own, and never its parent (Company Law art. 13). */
const BRANCH_ENDINGS = ['分公司', '分所', '分行', '支行', '分院', '分店', '分社', '分厂', '办事处', '营业部'];
const PARENT_ENDINGS = [
  '有限公司',
  '有限责任公司',
  '股份公司',
  '公司',
  '银行',
  '事务所',
  '(特殊普通合伙)',
  '(有限合伙)',
  '(普通合伙)',
];

/** The main body's name inside a branch's comparison name, or null where the name is no branch's or hides its parent. */
export function parentNameOf(comparisonName: string): string | null {
  const bare = comparisonName.replace(/\)$/, '');
  const ending = BRANCH_ENDINGS.find((each) => bare.endsWith(each));
  if (!ending) return null;
  const head = bare.slice(0, bare.length - ending.length);
  let cut = -1;
  for (const each of PARENT_ENDINGS) {
    const at = head.lastIndexOf(each);
    if (at >= 0) cut = Math.max(cut, at + each.length);
  }
  return cut > 3 ? head.slice(0, cut) : null;
}
