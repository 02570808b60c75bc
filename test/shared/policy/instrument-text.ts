import { existsSync, readFileSync } from 'node:fs';
import { Converter } from 'opencc-js/t2cn';

const MATERIAL = process.env.XINJIAN_MATERIAL ?? '../shared';
const simplified = Converter({ from: 't', to: 'cn' });

/** Documents that share a file with others: the words they begin with and the words the next one begins with. */
const PARTS: Record<string, [begin: string, end: string | null]> = {
  'hlj-2022': ['黑龙江省社会信用条例(2022年5月13日', '哈尔滨市人民政府关于印发哈尔滨市应对疫情影响'],
  'harbin-sme-2022': ['哈政规〔2022〕5号', '中办国办印发'],
  'misc-context': ['近日,中共中央办公厅', '哈尔滨市香坊区创建国家食品安全'],
  'harbin-food-2022': ['为全面推进香坊区国家食品安全示范城市', '关于2021年优化营商环境工作'],
  'shangzhi-2021': ['市委市政府优化营商环境领导小组', '住房和城乡建设部发布2022年'],
  'mohurd-2022': ['住房和城乡建设部2022年信用体系建设工作要点 做好', '关于印发《哈尔滨新区江北一体发展区'],
  'harbin-property-2022': ['关于印发《哈尔滨新区江北一体发展区', null],
  'suqian-draft-2019': ['第一条\n为了规范社会信用信息管理,促进社会信用信息资源', '第四篇:建筑业企业'],
  'daqing-construction': ['第四篇:建筑业企业', '第五篇'],
  'nanhai-hospitals-2020': ['2020 年南海区公立医院', '第二篇'],
  'guidong-2018': ['加快推进桂东县社会信用体系建设工作实施方案\n为贯彻落实', '第五篇:大连市'],
  'dalian-2005': ['第五篇:大连市', null],
  'jiayuguan-2018': ['第一篇:市', '第二篇:A市'],
  'a-city-2017': ['第二篇:A市', '第三篇:南京'],
  'nanjing-stat': ['第三篇:南京', '第四篇:市政務'],
  'sc-worksafety': ['第五篇:**市安全', null],
};

/** Where a plan of a collection begins: a line of its own that names it. */
const NEXT_PLAN = /\n(?=江门市[^\n]{2,20}专责小组)/;

const DIGITS = '零一二三四五六七八九';

/** 31 → 三十一. */
function chineseNumeral(n: number): string {
  const [hundreds, tens, ones] = [Math.floor(n / 100), Math.floor((n % 100) / 10), n % 10];
  const high = hundreds ? `${DIGITS[hundreds]}百${tens === 0 && ones ? '零' : ''}` : '';
  const middle = tens ? `${tens === 1 && !hundreds ? '' : DIGITS[tens]}十` : '';
  return high + middle + (ones ? DIGITS[ones] : '');
}

const NUMBERS = new Map(Array.from({ length: 299 }, (_, i) => [chineseNumeral(i + 1), i + 1]));

/** One step of a citation: how its heading looks in a text, for this ordinal and for the next one. */
interface Step {
  heading: (ordinal: number) => RegExp;
  ordinal: number;
}

const BEFORE = '(?:^|[\\s。；;：:，,）)”】]|-)';
const STEPS: [RegExp, (ordinal: number) => RegExp, (text: string) => number][] = [
  [
    /^第([一二三四五六七八九十百零]+)条/,
    (n) => new RegExp(`(?:^|[\\s。，,])第?${chineseNumeral(n)}条`),
    (t) => NUMBERS.get(t)!,
  ],
  [/^第（([一二三四五六七八九十]+)）项/, (n) => new RegExp(`[(（]${chineseNumeral(n)}[)）]`), (t) => NUMBERS.get(t)!],
  [/^（([一二三四五六七八九十]+)）/, (n) => new RegExp(`[(（]${chineseNumeral(n)}[)）]`), (t) => NUMBERS.get(t)!],
  [/^（(\d+)）/, (n) => new RegExp(`[(（]${n}[)）]`), Number],
  [/^([一二三四五六七八九十]+)/, (n) => new RegExp(`${BEFORE}${chineseNumeral(n)}、`), (t) => NUMBERS.get(t)!],
  [/^(\d+)/, (n) => new RegExp(`(?:^|[^0-9])${n}[、.](?!\\d)`), Number],
];

/** 第三十一条第（二）项 and 三（二）7 as the headings to go down by; null where a citation is neither. */
function stepsOf(article: string): Step[] | null {
  const steps: Step[] = [];
  for (let rest = article; rest; ) {
    const found = STEPS.find(([pattern]) => pattern.test(rest));
    if (!found) return null;
    const [whole, text] = rest.match(found[0])!;
    steps.push({ heading: found[1], ordinal: found[2](text!) });
    rest = rest.slice(whole!.length);
  }
  return steps;
}

/** All stretches of a text under a heading, each up to the next heading of its kind. */
function under(texts: string[], { heading, ordinal }: Step): string[] {
  return texts.flatMap((text) =>
    [...text.matchAll(new RegExp(heading(ordinal), 'g'))].map(({ index, 0: { length } }) => {
      const rest = text.slice(index + length);
      const next = rest.search(heading(ordinal + 1));
      return next < 0 ? rest : rest.slice(0, next);
    }),
  );
}

/** White space, width of punctuation and script aside. */
export const plain = (text: string): string => simplified(text.normalize('NFKC')).replace(/\s/g, '');

/** The whole text of a pack's instrument, or null where the material is not at hand. */
export function instrumentText(pack: { id: string; source: { file: string | null } }): string | null {
  const { file } = pack.source;
  const path = [`${MATERIAL}/seeds/${file}`, `${MATERIAL}/law/${file}`].find((each) => file && existsSync(each));
  if (!path) return null;
  const whole = readFileSync(path, 'utf8');
  const part = PARTS[pack.id];
  if (!part) return whole;
  const begin = whole.indexOf(part[0]);
  const end = part[1] === null ? whole.length : whole.indexOf(part[1], begin + part[0].length);
  if (begin < 0 || end < 0) throw new Error(`${pack.id}: its part of ${file} is not where the table says`);
  return whole.slice(begin, end);
}

/**
 * What an instrument says under an article: every stretch the citation can mean, plain. `全文` is the whole text;
 * words before a colon name the plan of a collection. Empty where there is no such article.
 */
export function articleTexts(text: string, article: string): string[] {
  if (article === '全文') return [plain(text)];
  const [plan, path] = article.includes('：') ? article.split('：') : [null, article];
  const from = plan ? text.split(NEXT_PLAN).filter((each) => each.startsWith(plan)) : [text];
  const steps = stepsOf(path!);
  return steps ? steps.reduce(under, from).map(plain) : [];
}
