const DIGITS = '甲乙丙丁戊己庚辛壬癸';
const TEXT = '按照采购文件的要求，评审小组对各供应商提交的响应文件进行了符合性审查，并记录如下。';

const nameOf = (number: number): string =>
  `示例${[...String(number).padStart(5, '0')].map((digit) => DIGITS[Number(digit)]).join('')}建筑工程有限公司`;

/** An invented tender page: a table of so many bidders, and paragraphs until it has so many bytes. */
export function tenderTable(bidders: number, bytes: number): string {
  const rows = Array.from(
    { length: bidders },
    (_, at) =>
      `<tr><td>${at + 1}</td><td>${nameOf(at)}</td><td>（未公布）</td><td>${((at * 37) % 100_000) + 1},000</td></tr>\n`,
  );
  const head = '<tr><th>排名</th><th>供应商名称</th><th>统一社会信用代码</th><th>报价（元）</th></tr>';
  const table = `<table>${head}${rows.join('')}</table>`;
  const paragraph = `<p>${TEXT}</p>\n`;
  const missing = Math.max(0, bytes - Buffer.byteLength(table));
  const filling = paragraph.repeat(Math.ceil(missing / Buffer.byteLength(paragraph)));
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>示例</title></head><body>${table}${filling}</body></html>`;
}
