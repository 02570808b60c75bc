/**
 * Which rules of the documents the cases decide, and why the rest are out: `scope.json` gives each of those its reason.
 * Prints a line for each pack; where the specification itself is at hand, its ids are compared with ours.
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { loadPacks } from '../../shared/policy/packs.ts';

const read = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;

/** For each reason: what it means, and the ids of rules that no answer of ours can turn on. */
const scope = read<{ out: Record<string, { why: string; ids: string[] }> }>('test/cases/scope.json').out;
const reasonOf = new Map(Object.entries(scope).flatMap(([reason, { ids }]) => ids.map((id) => [id, reason] as const)));

/** Instruments the specification has rules of; what is ours beside its ids carries a longer one (`hlj-2022.M12.court`). */
const SPECIFIED = new Set([
  'a-city-2017',
  'dalian-2005',
  'daqing-construction',
  'guidong-2018',
  'harbin-food-2022',
  'harbin-property-2022',
  'harbin-sme-2022',
  'hlj-2022',
  'jiangmen-2013',
  'jiayuguan-2018',
  'misc-context',
  'mohurd-2022',
  'nanhai-hospitals-2020',
  'nanjing-stat',
  'sc-worksafety',
  'shangzhi-2021',
  'suqian-draft-2019',
  'yongqing-2018',
]);
const isRule = (id: string): boolean => /^[a-z0-9-]+\.[A-Z][0-9]+(\.[0-9]+)?$/.test(id);

const entries = loadPacks().flatMap((pack) => pack.entries.map(({ id }) => ({ pack: pack.id, id })));
const rules = [
  ...new Set([...entries.filter(({ pack }) => SPECIFIED.has(pack)).map(({ id }) => id), ...reasonOf.keys()]),
].filter(isRule);
const covered = new Set(
  globSync('test/cases/*.json')
    .filter((file) => !['sentences.json', 'scope.json'].includes(basename(file)))
    .flatMap((file) => read<{ covers?: string[] }[]>(file))
    .flatMap(({ covers = [] }) => covers),
);

const inScope = rules.filter((id) => !reasonOf.has(id));
const missing = inScope.filter((id) => !covered.has(id));
const percent = (part: number, whole: number): string => `${((100 * part) / Math.max(whole, 1)).toFixed(1)} %`;

console.log('rules of the documents, by instrument: in scope, decided by a case, out of scope');
for (const pack of SPECIFIED) {
  const own = rules.filter((id) => id.startsWith(`${pack}.`));
  const within = own.filter((id) => !reasonOf.has(id));
  const decided = within.filter((id) => covered.has(id)).length;
  console.log(`${pack.padEnd(24)}${within.length} ${decided} ${own.length - within.length}`);
}
for (const { why, ids } of Object.values(scope)) console.log(`out, ${String(ids.length).padStart(3)}: ${why}`);
console.log(
  `${inScope.length - missing.length} of ${inScope.length} decided, ${percent(inScope.length - missing.length, inScope.length)}`,
);
if (missing.length) console.log(`not yet: ${missing.join(' ')}`);

test('at least 95 % of the rules in scope are decided by a case', () => {
  expect((inScope.length - missing.length) / inScope.length).toBeGreaterThanOrEqual(0.95);
});

test('no rule stands out of scope twice, nor out of scope and decided', () => {
  const ids = Object.values(scope).flatMap((each) => each.ids);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  expect(ids.filter((id) => covered.has(id))).toEqual([]);
});

test('every entry that has an effect on a party, of any pack, is named by a case', () => {
  const effective = loadPacks().flatMap((pack) => pack.entries.filter(({ outcome }) => outcome));
  expect(effective.filter(({ id }) => !covered.has(id)).map(({ id }) => id)).toEqual([]);
});

const specification = `${process.env.XINJIAN_MATERIAL ?? '../shared'}/reference/policy-packs.json`;
if (!existsSync(specification)) console.log('the specification is not at hand: its ids are not compared');

test.runIf(existsSync(specification))('the rules are those of the specification', () => {
  const ids: string[] = [];
  const collect = (value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) collect(each);
    else if (value !== null && typeof value === 'object') {
      if ('id' in value && isRule(String(value.id))) ids.push(String(value.id));
      for (const each of Object.values(value)) collect(each);
    }
  };
  collect(read(specification));
  expect(ids.filter((id) => !rules.includes(id))).toEqual([]);
  expect(rules.filter((id) => !ids.includes(id))).toEqual([]);
});
