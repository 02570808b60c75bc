import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { addDays } from '../../shared/day.ts';
import { FIRMS, OUTSIDER, UNREGISTERED } from './firms.ts';

const STYLE = `
body{background:#eceff3;margin:0;color:#111;font:16px/1.9 "Noto Serif CJK SC","Songti SC",SimSun,serif}
main{background:#fff;max-width:56rem;margin:1.5rem auto;padding:2.25rem 3rem 3rem;box-shadow:0 1px 4px rgb(0 0 0/.12)}
.banner{font:13px/1.6 system-ui,"Noto Sans CJK SC",sans-serif;background:#fff6db;border:1px solid #ead9a0;border-radius:4px;padding:.4rem .8rem;color:#5c4a12}
h1{font-size:1.45rem;text-align:center;margin:1.4rem 0 .2rem}
.meta{text-align:center;color:#777;font-size:.85rem;margin-bottom:1.4rem}
h2{font-size:1.05rem;margin:1.5rem 0 .3rem}
table{border-collapse:collapse;width:100%;margin:.6rem 0;font-size:.93rem}
th,td{border:1px solid #bbb;padding:.35rem .6rem;text-align:left}
th{background:#f7f7f7;text-align:center}
td:last-child{text-align:right;white-space:nowrap}
.code{font-variant-numeric:tabular-nums}
footer{color:#777;font-size:.85rem;margin-top:2rem}`;

interface Bid {
  name: string;
  code: string | null;
  price: string;
}

const { banned, trusted, nameOnly, branch, abnormal, clear, mismatched, dishonest, lead, debtor, sameHead, renamed } =
  FIRMS;

const BIDS: readonly Bid[] = [
  { ...banned, price: '3,980,000' },
  { ...trusted, price: '4,020,000' },
  { ...nameOnly, code: null, price: '4,105,000' },
  { ...branch, price: '4,200,000' },
  { ...abnormal, price: '4,236,500' },
  { ...clear, price: '4,250,000' },
  { ...sameHead, price: '4,251,000' },
  // Printed beside another firm's code, as happens when rows slip in a copied table.
  { ...mismatched, code: renamed.code, price: '4,300,000' },
  { ...dishonest, price: '4,318,000' },
  { name: renamed.formerName, code: null, price: '4,350,000' },
  { name: UNREGISTERED, code: null, price: '4,400,000' },
  { name: OUTSIDER, code: null, price: '4,420,000' },
];

/**
 * An invented award announcement with a bidder of every standing: nothing on it is real. Dates run with `today`
 * (ISO day), as the demonstration's lists do.
 */
export function tenderPage(today: string): HtmlEscapedString | Promise<HtmlEscapedString> {
  const year = today.slice(0, 4);
  return html`<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>示例市第一中学教学楼修缮工程成交结果公告（演示）</title><style>${raw(STYLE)}</style></head>
<body><main>
<p class="banner">演示页面：公告、主体、代码与记录均为虚构。启用“信鉴”扩展后，各主体旁会出现标记。</p>
<h1>示例市第一中学教学楼修缮工程成交结果公告</h1>
<div class="meta">项目编号：SL-${year}-0117　　发布时间：${addDays(today, -1)}</div>
<h2>一、采购人及代理机构</h2>
<p>采购人：${FIRMS.purchaser.name}</p>
<p>采购代理机构：${FIRMS.agency.name}</p>
<h2>二、参加竞争性磋商的供应商</h2>
<table>
<thead><tr><th>序号</th><th>供应商名称</th><th>统一社会信用代码</th><th>报价（元）</th></tr></thead>
<tbody>${BIDS.map(
    ({ name, code, price }, index) =>
      html`<tr><td>${index + 1}</td><td>${name}</td><td class="code">${code ?? '（未公布）'}</td><td>${price}</td></tr>`,
  )}</tbody>
</table>
<h2>三、联合体响应</h2>
<table>
<thead><tr><th>联合体</th><th>成员</th><th>统一社会信用代码</th><th>报价（元）</th></tr></thead>
<tbody>
<tr><td>牵头人</td><td>${lead.name}</td><td class="code">${lead.code}</td><td rowspan="2">4,180,000</td></tr>
<tr><td>成员</td><td>${debtor.name}</td><td class="code">${debtor.code}</td></tr>
</tbody></table>
<h2>四、成交结果</h2>
<p>第一成交候选人：${trusted.name}（统一社会信用代码：${trusted.code}），成交金额：4,020,000元。</p>
<h2>五、信用信息查询</h2>
<p>采购人或者采购代理机构在“信用中国”网站（www.creditchina.gov.cn）、中国政府采购网（www.ccgp.gov.cn）查询供应商信用记录，以提交响应文件截止时间的查询结果为准；查询网页截图与采购文件一并保存。对列入失信被执行人、重大税收违法失信主体、政府采购严重违法失信行为记录名单的供应商，拒绝其参与本项目。联合体任一成员存在不良信用记录的，视同联合体存在不良信用记录。</p>
<h2>六、公告期限</h2>
<p>自本公告发布之日起1个工作日。</p>
<footer>${FIRMS.agency.name}　${addDays(today, -1)}</footer>
</main></body></html>`;
}
