// @vitest-environment node
import { expect, test, vi } from 'vitest';
import { DEFAULT_SETTINGS, mergePolicy, type Policy, readFields, type Settings } from '../../extension/settings.ts';

// The module opens its storage as it is read.
await vi.hoisted(async () => {
  const { fakeBrowser } = await import('wxt/testing/fake-browser');
  Object.assign(globalThis, { chrome: fakeBrowser, browser: fakeBrowser });
});

const own: Settings = {
  ...DEFAULT_SETTINGS,
  server: { url: 'https://own.invalid', key: 'secret' },
  purpose: 'lending',
  lists: ['tax-arrears'],
  sites: ['https://a.invalid'],
};

test('without a policy the own choices hold and nothing is locked', () => {
  expect(mergePolicy(own, {})).toEqual({ settings: own, locked: { names: [], lists: [], sites: [] } });
});

test.each<[string, Policy, Partial<Settings>]>([
  ['a single setting is the policy’s', { purpose: 'bidding' }, { purpose: 'bidding' }],
  ['the server is the policy’s', { server: null }, { server: null }],
  ['lists add up', { lists: ['wage-arrears', 'tax-arrears'] }, { lists: ['wage-arrears', 'tax-arrears'] }],
  ['sites add up', { sites: ['https://b.invalid'] }, { sites: ['https://b.invalid', 'https://a.invalid'] }],
])('under a policy %s', (_, policy, expected) => {
  const { settings, locked } = mergePolicy(own, policy);
  expect(settings).toEqual({ ...own, ...expected });
  expect(locked.names).toEqual(Object.keys(policy).filter((name) => name !== 'lists' && name !== 'sites'));
  expect(locked.lists).toEqual(policy.lists ?? []);
  expect(locked.sites).toEqual(policy.sites ?? []);
});

test('nothing of the user’s is lost when a policy goes', () => {
  mergePolicy(own, { purpose: 'bidding', sites: ['https://b.invalid'], lists: [] });
  expect(mergePolicy(own, {}).settings).toEqual(own);
});

test.each([
  ['an address with a path is no site', { sites: ['https://a.invalid/x'] }],
  ['a script is no server', { server: { url: 'javascript:alert(1)', key: null } }],
  ['an unknown purpose is none', { purpose: 'spying' }],
  ['a place that is no division is none', { place: '哈尔滨' }],
])('stored data is taken as far as it is valid: %s', (_, stored) => {
  expect(readFields({ theme: 'dark', ...stored })).toEqual({ theme: 'dark' });
});

test.each([[null], [undefined], ['settings'], [7]])('%s is no settings', (stored) => {
  expect(readFields(stored)).toEqual({});
});
