import { expect, test } from 'vitest';
import type { PartyAction } from '../../../extension/party.ts';
import { Card } from '../../../extension/ui/card.tsx';
import { checkCharacter, organizationCheckCharacter } from '../../../shared/uscc/check-character.ts';
import { barred, party, state, verdict } from './sample.ts';
import { click, control, press, show, submit, textOf, type } from './show.tsx';

/** A code of the unassigned division that passes every check. */
function validCode(head: string, organization: string): string {
  const body = `${head}${organization}${organizationCheckCharacter(organization)}`;
  return `${body}${checkCharacter(body)}`;
}

const actions: PartyAction[] = [];
const act = (action: PartyAction): void => {
  actions.push(action);
};

function card(subject = party(), page = state()): HTMLElement {
  actions.length = 0;
  return show(<Card party={subject} state={page} onAction={act} policyUrl={(pack) => `http://127.0.0.1/${pack}`} />);
}

test('a barred party reads in words: standing, code, consequence with every article, term with days left', () => {
  const text = textOf(card());
  for (const words of [
    '禁止参加',
    '91990000MADEM0001X · 代码一致',
    '对本次政府采购（国家、黑龙江省、哈尔滨市）',
    '应当拒绝其参与政府采购活动。',
    '财库〔2016〕125号 第二条',
    '政府采购法 第二十二条',
    '示例市财政局',
    '示财购〔2026〕12号',
    '还有 98 天',
    '来源：中国政府采购网 2026-11-21 版 第 318 行',
    '未列入 · 今日',
    '虚构演示数据',
  ])
    expect(text).toContain(words);
});

test('a missing list is said on the card with where to ask, and what only informs is folded away', () => {
  const root = card();
  expect(textOf(root)).toContain('缺少 1 个应查名单，不能说“未见”');
  expect(textOf(root)).toContain('未知 · 名单未加载');
  expect(root.querySelector<HTMLAnchorElement>('.lists a')!.href).toBe('https://www.creditchina.gov.cn/');
  expect(textOf(root.querySelector('details')!)).toContain('另有 1 条仅供参考');
});

test('a link of a record is followed only to http or https', () => {
  const hostile = verdict({
    records: [{ ...barred.records[0]!, source: { ...barred.records[0]!.source, url: 'javascript:alert(1)' } }],
  });
  const root = card(party({ verdict: hostile }));
  const links = [...root.querySelectorAll('a')].map((link) => link.getAttribute('href'));
  expect(links.filter((href) => !/^https?:/.test(href!))).toEqual([]);
});

test('markup in names and records stays text', () => {
  const name = '<img src=x onerror=alert(1)>有限公司';
  const root = card(party({ name, verdict: null, trouble: 'timeout' }));
  expect(root.querySelector('img')).toBeNull();
  expect(textOf(root)).toContain(name);
});

test.each(['off', 'unreachable', 'timeout', 'unauthorised', 'too-many', 'bad-answer', 'wrong-version'] as const)(
  'on %s the card says what is not known and never that nothing was found',
  (trouble) => {
    const text = textOf(card(party({ verdict: null, trouble })));
    expect(text).toContain('无法判断');
    expect(text).not.toMatch(/未见(不良|记录)|未列入/);
  },
);

test('a code is checked before it is asked by, and asked by in its normal form', () => {
  const root = card(
    party({ code: null, verdict: verdict({ identity: { basis: 'none', subject: null, candidates: [], note: null } }) }),
  );
  expect(textOf(root)).toContain('本页没有代码');
  click(control(root, '用代码核对'));
  const input = root.querySelector<HTMLInputElement>('input.code')!;
  const form = root.querySelector('form')!;
  type(input, '9199');
  submit(form);
  expect(textOf(root.querySelector('[role=alert]')!)).toBe('应为 18 位，现为 4 位');
  type(input, '91990000MADEM0001O');
  submit(form);
  expect(textOf(root.querySelector('[role=alert]')!)).toContain('含有代码不用的字符');
  expect(actions).toEqual([]);
  const right = validCode('91990000', 'MADEM000');
  type(input, `${right.slice(0, 17)}${right.endsWith('0') ? '1' : '0'}`);
  submit(form);
  expect(textOf(root.querySelector('[role=alert]')!)).toContain('校验位不符');
  expect(actions).toEqual([]);
  type(input, ` ${right.slice(0, 8)}-${right.slice(8).toLowerCase()}`);
  submit(form);
  expect(actions).toEqual([{ kind: 'correct', code: right }]);
});

test('a query at the official channel is noted for a list that is not covered', () => {
  const root = card();
  click(control(root, '登记人工查询'));
  submit(root.querySelector('form')!);
  expect(actions, 'whoever asked must be named').toEqual([]);
  type(root.querySelector<HTMLInputElement>('.card-form input')!, '示例经办人');
  submit(root.querySelector('form')!);
  expect(actions).toEqual([{ kind: 'own-query', list: 'major-tax-violation', result: 'none', operator: '示例经办人' }]);
});

test('"not this firm" asks again without the code, and a wrong record leads to an objection', () => {
  const root = card();
  click(control(root, '不是这家…'));
  click(control(root, '标为不是'));
  click(control(root, '不是这家…'));
  click(control(root, '对记录提出异议'));
  expect(actions).toEqual([{ kind: 'correct', code: null }, { kind: 'objection' }]);
});

test('Escape leaves the open form first, then closes the card', () => {
  const root = card();
  click(control(root, '不是这家…'));
  press(control(root, '标为不是'), 'Escape');
  expect(actions).toEqual([]);
  expect(root.querySelector('.card-form')).toBeNull();
  press(root.querySelector<HTMLElement>('.card')!, 'Escape');
  expect(actions).toEqual([{ kind: 'close' }]);
});

test('candidates are offered by code and never taken by themselves', () => {
  const identity = {
    basis: 'candidate' as const,
    subject: null,
    candidates: [{ name: '示例甲建筑工程集团有限公司', code: '91990000MADEM00028', score: 0.9, reason: '多“集团”' }],
    note: null,
  };
  const root = card(party({ code: null, verdict: verdict({ standing: 'to_confirm', identity }) }));
  expect(textOf(root)).toContain('示例甲建筑工程集团有限公司');
  click(control(root, '用此代码核对'));
  expect(actions).toEqual([{ kind: 'correct', code: '91990000MADEM00028' }]);
});

test('the card speaks the language of its surface', () => {
  const root = show(<Card party={party()} state={state()} onAction={act} />, { language: 'en' });
  expect(textOf(root)).toContain('Barred');
  expect(textOf(root)).toContain('98 days left');
  expect(root.querySelector('.xinjian')!.getAttribute('lang')).toBe('en');
});
