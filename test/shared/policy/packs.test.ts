import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { forceOn, packsAt } from '../../../shared/policy/lawbook.ts';
import { loadPacks } from '../../../shared/policy/packs.ts';
import { packFiles, packText } from './pack-format.ts';

const packs = loadPacks();
const entries = packs.flatMap((pack) => pack.entries.map((entry) => ({ pack, entry })));

test.each(packFiles())('%s is spelled canonically and loaded', (file) => {
  const text = readFileSync(file, 'utf8');
  expect(text).toBe(packText(JSON.parse(text)));
  expect(packs.map(({ id }) => `${id}.json`)).toContain(basename(file));
});

test('no id stands twice and each entry bears its pack', () => {
  const ids = entries.map(({ entry }) => entry.id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  expect(entries.filter(({ pack, entry }) => !entry.id.startsWith(`${pack.id}.`)).map(({ entry }) => entry.id)).toEqual(
    [],
  );
});

test('an effect on a party says whom it reaches', () => {
  const bare = entries.filter(
    ({ entry }) => entry.outcome && !entry.when?.lists && !entry.when?.penalties && !entry.when?.relations,
  );
  expect(bare.map(({ entry }) => entry.id)).toEqual([]);
});

test('an effect says its sentence in two languages, briefly', () => {
  const effective = entries.filter(({ entry }) => entry.outcome);
  expect(effective.filter(({ entry }) => !entry.text.en).map(({ entry }) => entry.id)).toEqual([]);
  expect(entries.filter(({ entry }) => entry.text['zh-CN'].length > 90).map(({ entry }) => entry.id)).toEqual([]);
});

test('what is unconfirmed, planned, draft, undated or superseded never decides, at any date', () => {
  const days = ['1990-01-01', '2005-10-01', '2019-06-01', '2022-08-01', '2026-11-20', '2040-01-01'];
  const weak = entries.filter(
    ({ pack, entry }) =>
      !['in-force', 'expired'].includes(pack.status) || entry.confidence === 'unconfirmed' || entry.mode === 'planned',
  );
  const deciding = weak.filter(({ pack, entry }) => days.some((day) => forceOn(pack, entry, day) !== 'reference'));
  expect(deciding.map(({ entry }) => entry.id)).toEqual([]);
});

test('nothing decides before its instrument begins or after it ends', () => {
  const before = entries.filter(({ pack, entry }) => {
    const from = [pack.from, entry.from].filter(Boolean).sort().at(-1);
    return from && forceOn(pack, entry, `${Number(from.slice(0, 4)) - 1}-01-01`) !== 'reference';
  });
  const after = entries.filter(({ pack, entry }) => {
    const to = [pack.to, entry.to].filter(Boolean).sort()[0];
    return to && forceOn(pack, entry, `${Number(to.slice(0, 4)) + 1}-12-31`) !== 'reference';
  });
  expect([...before, ...after].map(({ entry }) => entry.id)).toEqual([]);
});

test.each(['230183', '310000', '331002', '440300', '510700', '110000'])(
  'at %s only its own divisions speak',
  (place) => {
    const foreign = packsAt(packs, place).filter(
      ({ division }) => division !== '000000' && !place.startsWith((division ?? '-').replace(/(00)+$/, '')),
    );
    expect(foreign.map(({ id }) => id)).toEqual([]);
    expect(packsAt(packs, place).some(({ division }) => division === '000000')).toBe(true);
  },
);

describe('each pack', () => {
  test.each(packs.map((pack) => [pack.id, pack] as const))('%s has dates that agree with its status', (_, pack) => {
    if (pack.status === 'in-force') expect(pack.from, 'in force since when').not.toBeNull();
    if (pack.status === 'expired') expect(pack.to, 'expired when').not.toBeNull();
    if (pack.from && pack.to) expect(pack.from <= pack.to).toBe(true);
    for (const entry of pack.entries) {
      const units = Object.keys(entry.term ?? {}).filter((key) => !['bound', 'from', 'onExpiry'].includes(key));
      expect(units, `${entry.id} names one unit of time`).toHaveLength(entry.term ? 1 : 0);
    }
  });
});
