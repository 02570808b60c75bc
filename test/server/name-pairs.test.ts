import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { comparisonName } from '../../shared/name/normalize.ts';
import { inventedCode } from '../cases/invented.ts';
import { DATABASES, type Fresh } from './databases.ts';
import { importRows, rowOf } from './import/editions.ts';
import { importSubjects, type World, worldAt } from './world.ts';

const FILE = join(process.env.XINJIAN_MATERIAL ?? '../shared', 'vectors/name-pairs.tsv');
const isThere = existsSync(FILE);
if (!isThere) console.log('name pairs not checked, none at hand: invented ones only');

const INVENTED: [string, string][] = [
  ['示例省虚构市甲建设有限公司', '示例虚构市甲建设有限公司'],
  ['示例市甲商贸有限公司', '示例甲商贸有限公司'],
  ['示例甲科技有限公司', '示例甲科技有限公司第一分公司'],
  ['示例甲科技有限公司', '示例申科技有限公司'],
];
const pairs = isThere
  ? readFileSync(FILE, 'utf8')
      .split('\n')
      .map((line) => line.split('\t'))
      .filter(([, , label]) => label === 'different')
      .map(([a, b]) => [a, b] as [string, string])
  : INVENTED;

interface Result {
  identity: {
    basis: string;
    subject: { code: string | null; name: string } | null;
    candidates: { name: string; score: number; reason: string }[];
  };
  listings: { list: string; state: string }[];
}

describe.each(DATABASES)('on %s', (_name, fresh) => {
  let database: Fresh;
  let world: World;
  beforeAll(async () => {
    database = await fresh();
    world = await worldAt(database.address);
  });
  afterAll(async () => {
    await world.close();
    await database.drop();
  });

  test('no two different firms bind as one, however alike their names, in the register or on a list', {
    timeout: 120_000,
  }, async () => {
    const registered = [...new Map(pairs.map(([a]) => [comparisonName(a), a])).values()];
    await importSubjects(
      world.store,
      registered.map((name, n) => ({ code: inventedCode(n), names: [{ name }] })),
    );
    const rows = registered.map((name) => rowOf(name, { subject: { name, code: null, kind: null } }));
    await importRows(world.store, rows, { publishedOn: new Date().toISOString().slice(0, 10) });
    const forms = new Set(registered.map(comparisonName));
    const asked = pairs.filter(([, b]) => !forms.has(comparisonName(b)));
    expect(asked.length).toBeGreaterThan(pairs.length / 2);
    let candidates = 0;
    for (let at = 0; at < asked.length; at += 500) {
      const chunk = asked.slice(at, at + 500);
      const subjects = chunk.map(([, b], index) => ({ ref: String(index), name: b }));
      const answer = await world.post('/v1/verify', { purpose: 'procurement', lists: ['bad-conduct'], subjects });
      const { results } = (await answer.json()) as { results: Result[] };
      for (const [index, { identity, listings }] of results.entries()) {
        expect([chunk[index], ['candidate', 'none']]).toEqual([chunk[index], expect.arrayContaining([identity.basis])]);
        expect([chunk[index], identity.subject?.code ?? null]).toEqual([chunk[index], null]);
        expect(listings.filter(({ state }) => state === 'listed' || state === 'possible')).toEqual([]);
        for (const { score, reason } of identity.candidates) {
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThan(1);
          expect(reason).not.toBe('');
        }
        candidates += identity.candidates.length;
      }
    }
    expect(candidates, 'the likest are offered as candidates').toBeGreaterThan(0);
  });
});
