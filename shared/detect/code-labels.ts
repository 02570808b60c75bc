/**
 * TABLE. What a page writes before a code or over a column of codes. A label is a row; the second entry is a page's
 * wording that must be read as this label.
 */
export const CODE_LABELS: readonly [label: string, example: string][] = [
  ['信用代码', '统一社会信用代码：'],
  ['信用编码', '社会信用编码:'],
  ['信用代码证号', '统一社会信用代码证号：'],
  ['信用代码证', '统一社会信用代码证 '],
  ['信用代码号', '社会信用代码号：'],
  ['统一代码', '三证合一统一代码：'],
  ['信用码', '社会信用码：'],
  ['机构代码', '组织机构代码：'],
  ['机构代码证号', '组织机构代码证号：'],
  ['机构代码证', '组织机构代码证：'],
  ['机构代码号', '组织机构代码号：'],
  ['纳税人识别号', '纳税人识别号：'],
  ['纳税识别号', '（纳税识别号）'],
  ['税号', '税号：'],
  ['税务登记号', '税务登记号：'],
  ['企业代码', '企业代码：'],
  ['注册号', '工商注册号：'],
  ['营业执照号', '营业执照号：'],
  ['营业执照号码', '营业执照号码：'],
  ['营业执照编号', '营业执照编号：'],
  ['信用代碼', '統一社會信用代碼：'],
  ['USCC', 'USCC: '],
];

const LABELS = new Set(CODE_LABELS.map(([label]) => label));
const LENGTHS = [...new Set(CODE_LABELS.map(([label]) => label.length))];
const BETWEEN = /[\s:：=＝—_\-/／、|("'“”‘’（）)[\]【】〔〕为是]+$/;

/** Whether these characters end in a code's label, separators and brackets aside. */
export function endsInCodeLabel(text: string): boolean {
  const bare = text.replace(BETWEEN, '');
  return LENGTHS.some((length) => LABELS.has(bare.slice(-length)));
}

/** Whether a table header speaks of codes, whatever else stands in it (`单位名称（信用代码）`). */
export const namesCodeLabel = (header: string): boolean =>
  /[码碼号C]/.test(header) && CODE_LABELS.some(([label]) => header.includes(label));
