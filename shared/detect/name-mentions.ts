/** A name as it stands in a text: the half-open range `[start, end)`. */
export interface NameMention {
  start: number;
  end: number;
}

const FORMS = [
  '有限公司',
  '有限责任公司',
  '股份公司',
  '公司',
  '事务所',
  '医院',
  '学校',
  '学院',
  '大学',
  '管理局',
  '财政局',
  '人民政府',
  '研究院',
  '交易中心',
  '合作社',
  '经营部',
];
const NAME_CHARACTER = /[\p{Script=Han}A-Za-z0-9()（）·]/u;
const BREAKERS = /[为是由受对向的与和及]|名称|单位|采购人|招标人|供应商|代理机构/;

export function findNames(text: string): NameMention[] {
  const found: NameMention[] = [];
  const form = new RegExp(FORMS.sort((a, b) => b.length - a.length).join('|'), 'g');
  let previous = 0;
  for (const match of text.matchAll(form)) {
    const end = match.index + match[0].length;
    let start = match.index;
    while (start > previous && end - start < 40 && NAME_CHARACTER.test(text.charAt(start - 1))) start--;
    for (let at = match.index - 1; at >= start; at--) {
      const breaker = BREAKERS.exec(text.slice(at, match.index));
      if (breaker) {
        start = at + breaker.index + breaker[0].length;
        break;
      }
    }
    if (match.index - start < 2) continue;
    found.push({ start, end });
    previous = end;
  }
  return found;
}
