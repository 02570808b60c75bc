import { expect, test } from 'vitest';
import type { PageParty, PageState } from '../../../extension/party.ts';
import type { PanelAction } from '../../../extension/ui/panel/action.ts';
import { amountOf } from '../../../extension/ui/panel/tender-form.tsx';
import { Panel } from '../../../extension/ui/panel.tsx';
import { barred, party, state, verdict } from './sample.ts';
import { click, control, press, show, textOf } from './show.tsx';

const named = (id: string, change: Partial<PageParty>): PageParty =>
  party({
    id,
    name: `示例${id}有限公司`,
    rank: null,
    mentions: [{ id: `m${id}`, kind: 'name', text: id, hidden: false }],
    ...change,
  });

const tender = state({
  parties: [
    named('甲', { role: 'purchaser', verdict: verdict({ ref: '甲', standing: 'no_record' }) }),
    named('乙', { rank: 1, verdict: { ...barred, ref: '乙' } }),
    named('丙', { rank: 2, consortium: 'A', role: 'consortium-lead', verdict: verdict({ ref: '丙' }) }),
    named('丁', {
      consortium: 'A',
      role: 'consortium-member',
      verdict: verdict({ ref: '丁', standing: 'to_confirm' }),
    }),
    named('戊', { rank: 1, lot: '标段二', verdict: null, trouble: 'timeout' }),
  ],
  consortia: [{ id: 'A', standing: 'to_confirm', because: ['丁'] }],
  relations: [
    {
      kind: 'same_head',
      refs: ['乙', '丙'],
      lot: null,
      certainty: 'name',
      effect: {
        kind: 'review',
        mode: 'reference',
        text: '负责人姓名相同，须核对是否同一人',
        from: null,
        to: null,
        recordId: null,
        basis: [{ pack: 'cn-procurement-regulation', document: '政府采购法实施条例', article: '第十八条' }],
      },
    },
  ],
  clause: {
    channels: [],
    cutoff: { kind: 'bid_deadline', quote: '以投标截止时间查询结果为准' },
    evidence: { kind: 'none', quote: null },
    use: { kind: 'reject', quote: null },
    consortium: { kind: 'any_bad_member', quote: null },
    who: 'purchaser',
    lists: ['失信被执行人'],
    extraLists: [],
  },
});

const actions: PanelAction[] = [];
function panel(page: PageState = tender, selected: string | null = null): HTMLElement {
  actions.length = 0;
  return show(<Panel state={page} selected={selected} onAction={(action) => actions.push(action)} />);
}
const lines = (root: HTMLElement): HTMLButtonElement[] => [...root.querySelectorAll<HTMLButtonElement>('.party-line')];
const names = (root: HTMLElement): string[] =>
  [...root.querySelectorAll('.party')].map((each) => each.getAttribute('data-party')!);

test('parties stand in page order under their side and lot, a joint bid together with its worst standing', () => {
  const root = panel();
  expect([...root.querySelectorAll('.group')].map(textOf)).toEqual([
    '供应商（按公告顺序）',
    '供应商（按公告顺序） · 标段二',
    '采购人与代理机构',
  ]);
  expect(names(root)).toEqual(['乙', '丙', '丁', '戊', '甲']);
  const joint = root.querySelector('.consortium')!;
  expect(textOf(joint)).toContain('联合体 A · 2 个成员');
  expect(textOf(joint.querySelector('.chip')!)).toBe('待核对');
});

test('the counts are switches that show only their parties, and a second press shows all again', () => {
  const root = panel();
  const barredCount = control(root, '1 禁止·受限');
  click(barredCount);
  expect(names(root)).toEqual(['乙']);
  expect(barredCount.getAttribute('aria-pressed')).toBe('true');
  click(barredCount);
  expect(names(root)).toHaveLength(5);
});

test('a side of the tender can be shown alone', () => {
  const root = panel();
  click(control(root, '采购人·代理'));
  expect(names(root)).toEqual(['甲']);
});

test('one line is the Tab stop; arrows, Home and End move it without leaving the list', () => {
  const root = panel();
  expect(lines(root).map((line) => line.tabIndex)).toEqual([0, -1, -1, -1, -1]);
  press(lines(root)[0]!, 'ArrowDown');
  expect(lines(root).map((line) => line.tabIndex)).toEqual([-1, 0, -1, -1, -1]);
  expect(document.activeElement).toBe(lines(root)[1]);
  press(lines(root)[1]!, 'End');
  expect(document.activeElement).toBe(lines(root)[4]);
  press(lines(root)[4]!, 'ArrowDown');
  expect(document.activeElement).toBe(lines(root)[4]);
  press(lines(root)[4]!, 'Home');
  expect(document.activeElement).toBe(lines(root)[0]);
});

test('a line opens its card and leads to each mention on the page', () => {
  const root = panel();
  click(lines(root)[0]!);
  expect(lines(root)[0]!.getAttribute('aria-expanded')).toBe('true');
  expect(textOf(root.querySelector('.card')!)).toContain('应当拒绝其参与政府采购活动。');
  click(control(root, '跳到第 1 处'));
  expect(actions).toEqual([{ kind: 'party', partyId: '乙', action: { kind: 'jump', mentionId: 'm乙' } }]);
});

test('the party a mark asked for is open and holds the focus', () => {
  const root = panel(tender, '丁');
  expect(root.querySelector('.party.open')!.getAttribute('data-party')).toBe('丁');
  expect(document.activeElement).toBe(lines(root)[2]);
});

test('the outcome is announced once, when no answer is pending', () => {
  const waiting = { ...tender, parties: [...tender.parties, named('己', { verdict: null, trouble: 'pending' })] };
  expect(textOf(panel(waiting).querySelector('[role=status]')!)).toBe('');
  expect(textOf(panel().querySelector('[role=status]')!)).toBe(
    '本页 5 个主体 禁止·受限 1、待核·关注 1、无法判断 1、未见不良 2',
  );
});

test('the clause is quoted, and what 财库125 wants stated is named where it is not', () => {
  const text = textOf(panel());
  expect(text).toContain('以投标截止时间查询结果为准');
  expect(text).toContain('未写明：查询渠道、记录留存。财库〔2016〕125号要求采购文件写明。');
});

test('a use that only sets a condition says that its consequence is not stated', () => {
  const clause = { ...tender.clause!, use: { kind: 'reject' as const, quote: null, implicit: true } };
  expect(textOf(panel({ ...tender, clause }))).toContain('列入者拒绝其参加 （只写明条件，未写后果）');
});

test('a relation names both bidders, says when it rests on a name alone, and cites its article', () => {
  const text = textOf(panel());
  expect(text).toContain('1 示例乙有限公司与2 示例丙有限公司 · 负责人相同 仅姓名相同');
  expect(text).toContain('政府采购法实施条例 第十八条');
});

test('the tender’s own data goes out whole with each change', () => {
  const root = panel();
  const select = root.querySelector<HTMLSelectElement>('.tender select')!;
  select.value = 'true';
  select.dispatchEvent(new Event('change', { bubbles: true }));
  expect(actions).toEqual([
    { kind: 'tender', tender: { compulsory: true, category: null, amountCny: null, deadline: null } },
  ]);
});

test.each([
  ['3,980,000', 3980000],
  ['３９８００００．５', 3980000.5],
  ['', null],
  ['398万', null],
  ['-1', null],
])('an amount typed as %j is %j yuan', (text, amount) => {
  expect(amountOf(text)).toBe(amount);
});

test('unread parts and gaps in the coverage are said, and the table names them first', () => {
  const root = panel({ ...tender, unread: 2 });
  expect(textOf(root)).toContain('有 2 处没有文字层，未能读取');
  expect(textOf(root)).toContain('名单 3 个 · 最新 今日 · 1 个不可用');
  click(control(root, '覆盖范围'));
  expect(textOf(root.querySelector('.coverage tbody tr')!)).toContain('重大税收违法失信主体');
});

test('a page without parties says what to do', () => {
  expect(textOf(panel(state({ parties: [] })))).toContain('本页没有找到单位名称');
});

test('each export format is asked for by name', () => {
  const root = panel();
  for (const name of ['CSV', 'XLSX', 'JSON', '打印']) click(control(root, name));
  expect(actions).toEqual(['csv', 'xlsx', 'json', 'print'].map((format) => ({ kind: 'export', format })));
});
