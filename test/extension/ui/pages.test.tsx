import { expect, test } from 'vitest';
import type { EffectiveSettings, Settings } from '../../../extension/settings.ts';
import { Idle } from '../../../extension/ui/idle.tsx';
import { addressProblem } from '../../../extension/ui/options/server-form.tsx';
import { Options } from '../../../extension/ui/options.tsx';
import { Popup, type PopupAction } from '../../../extension/ui/popup.tsx';
import { Welcome } from '../../../extension/ui/welcome.tsx';
import { state } from './sample.ts';
import { click, control, show, submit, textOf, type } from './show.tsx';

const nothing = (): void => {};
const settings: Settings = {
  server: null,
  purpose: 'procurement',
  place: null,
  lists: [],
  language: 'auto',
  theme: 'system',
  density: 'comfortable',
  blindBid: false,
  sites: [],
};
const free: EffectiveSettings = { settings, locked: { names: [], lists: [], sites: [] } };
const site = { origin: 'https://ggzy.example', enabled: false, locked: false };

function options(now: EffectiveSettings, change: Partial<Parameters<typeof Options>[0]> = {}): HTMLElement {
  return show(
    <Options
      now={now}
      status={null}
      receipts={0}
      onChange={nothing}
      onServer={nothing}
      onSiteOff={nothing}
      onSaveReceipts={nothing}
      onWipe={nothing}
      {...change}
    />,
  );
}

test('what an administrator decided is greyed and says so, in the popup and in the options', () => {
  const now: EffectiveSettings = {
    settings: { ...settings, purpose: 'bidding', lists: ['wage-arrears'], theme: 'dark' },
    locked: { names: ['purpose', 'theme'], lists: ['wage-arrears'], sites: [] },
  };
  const root = options(now);
  expect(root.querySelectorAll('.locked').length).toBe(3);
  const disabled = [...root.querySelectorAll<HTMLSelectElement | HTMLInputElement>(':disabled')];
  expect(disabled.map((each) => each.value)).toEqual(expect.arrayContaining(['bidding', 'dark']));
  const popup = show(<Popup now={now} site={{ ...site, locked: true }} state={null} onAction={nothing} />);
  expect(popup.querySelector<HTMLInputElement>('[role=switch]')!.disabled).toBe(true);
  expect(textOf(popup)).toContain('由管理员设定');
});

test('the popup turns the site on, and shows the page’s counts', () => {
  const actions: PopupAction[] = [];
  const root = show(<Popup now={free} site={site} state={state()} onAction={(action) => actions.push(action)} />);
  click(root.querySelector<HTMLInputElement>('[role=switch]')!);
  expect(actions).toEqual([{ kind: 'site', enabled: true }]);
  expect(textOf(root.querySelector('.tallies')!)).toContain('禁止·受限1');
  expect(textOf(root)).toContain('尚未选择查询服务');
});

test.each([
  ['https://xinjian.example/api', null],
  ['http://127.0.0.1:8787', null],
  ['http://localhost:8787', null],
  ['http://[::1]:8787', null],
  ['http://xinjian.example', 'server.problem.plain'],
  ['http://127.0.0.1.evil.example', 'server.problem.plain'],
  ['javascript:alert(1)', 'server.problem.address'],
  ['xinjian', 'server.problem.address'],
] as const)('the address %s is refused for: %s', (address, problem) => {
  expect(addressProblem(address)).toBe(problem);
});

test('a service is chosen only with a usable address', () => {
  const chosen: Settings['server'][] = [];
  const root = options(free, { onServer: (server) => chosen.push(server) });
  click(root.querySelectorAll<HTMLInputElement>('input[type=radio]')[1]!);
  type(root.querySelector<HTMLInputElement>('input[type=url]')!, 'http://elsewhere.example');
  submit(root.querySelector('form')!);
  expect(textOf(root.querySelector('[role=alert]')!)).toBe('不加密的 http 地址只能用于本机');
  type(root.querySelector<HTMLInputElement>('input[type=url]')!, ' http://127.0.0.1:8787 ');
  submit(root.querySelector('form')!);
  expect(chosen).toEqual([{ url: 'http://127.0.0.1:8787', key: null }]);
});

test('wiping asks once more before it does', () => {
  let wiped = 0;
  const root = options(free, { onWipe: () => wiped++ });
  click(control(root, '清除数据…'));
  expect(wiped).toBe(0);
  click(control(root, '确定清除查询结果与登记'));
  expect(wiped).toBe(1);
  expect(textOf(root)).toContain('已清除。设置保留。');
});

test('the first-run page explains each of the eight standings', () => {
  const root = show(<Welcome now={free} status={null} onServer={nothing} onOptions={nothing} />);
  expect(root.querySelectorAll('.legend dt').length).toBe(8);
});

test('a panel with nothing to show says why and what to do', () => {
  let enabled = 0;
  const root = show(<Idle reason="off" origin="https://ggzy.example" onEnable={() => enabled++} onOptions={nothing} />);
  click(control(root, '启用 https://ggzy.example'));
  expect(enabled).toBe(1);
});
