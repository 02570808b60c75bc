import { expect, test } from 'vitest';
import type { Mention } from '../../../shared/detect/mention.ts';
import { groupParties } from '../../../shared/subject/parties.ts';

const CODE = '91990000MADEM0001X';
const OTHER = '91990000MADEM0002T';
const blank = { start: 0, end: 1, role: null, rank: null, valid: null, hidden: false, consortium: null } as const;
const name = (value: string, more: Partial<Mention> = {}): Mention => ({
  ...blank,
  kind: 'name',
  text: value,
  value,
  code: null,
  ...more,
});
const code = (value: string): Mention => ({ ...blank, kind: 'code', text: value, value, valid: true, code: null });

test('a name and the code set beside it are one party, and bare mentions of the name join it', () => {
  const parties = groupParties([name('示例甲有限公司'), name('示例甲有限公司', { code: CODE }), code(CODE)]);
  expect(parties).toEqual([
    { id: CODE, name: '示例甲有限公司', code: CODE, role: null, rank: null, consortium: null, mentions: [0, 1, 2] },
  ]);
});

test('one name with two codes is two firms, and a bare mention of it is neither', () => {
  const parties = groupParties([
    name('示例甲有限公司', { code: CODE }),
    name('示例甲有限公司', { code: OTHER }),
    name('示例甲有限公司'),
  ]);
  expect(parties.map(({ code, mentions }) => [code, mentions])).toEqual([
    [CODE, [0]],
    [OTHER, [1]],
    [null, [2]],
  ]);
});

test('one code under two names is asked for both, so that the conflict is seen', () => {
  const parties = groupParties([name('示例甲有限公司', { code: CODE }), name('示例乙有限公司', { code: CODE })]);
  expect(parties.map(({ id, name, code }) => [id, name, code])).toEqual([
    [CODE, '示例甲有限公司', CODE],
    [`${CODE}#2`, '示例乙有限公司', CODE],
  ]);
});

test('a code alone is a party, and a party takes the weightiest part and the best rank it is given', () => {
  const parties = groupParties([
    code(OTHER),
    name('示例甲有限公司', { role: 'supplier', rank: 2 }),
    name('示例甲有限公司', { role: 'winner', rank: 1 }),
  ]);
  expect(parties.map(({ name, code, role, rank }) => [name, code, role, rank])).toEqual([
    [null, OTHER, null, null],
    ['示例甲有限公司', null, 'winner', 1],
  ]);
});

test('an id fits the API however long the name', () => {
  const parties = groupParties([name('长'.repeat(400)), name(`${'长'.repeat(400)}司`)]);
  expect(parties.every((party) => party.id.length <= 200)).toBe(true);
  expect(new Set(parties.map((party) => party.id)).size).toBe(2);
});
