import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FIRMS, UNREGISTERED } from '../../server/demonstration/firms.ts';
import { loadDemonstration } from '../../server/demonstration/load.ts';
import { VerifyAnswerSchema } from '../../shared/api/verify-answer.ts';
import type { VerifyAnswer } from '../../shared/verdict/verdict.ts';
import { DATABASES, type Fresh } from './databases.ts';
import { type World, worldAt } from './world.ts';

type Answer = VerifyAnswer & { requestId: string };

const ask = async (world: World, subjects: object[], more: object = {}): Promise<Answer> => {
  const response = await world.post('/v1/verify', { purpose: 'procurement', place: '230100', subjects, ...more });
  expect(response.status).toBe(200);
  return (await response.json()) as Answer;
};

describe.each(DATABASES)('the API over %s with the demonstration', (_, fresh) => {
  let database: Fresh;
  let world: World;

  beforeAll(async () => {
    database = await fresh();
    world = await worldAt(database.address);
    await loadDemonstration(world.store, database.address, new Date());
  });
  afterAll(async () => {
    await world.close();
    await database.drop();
  });

  test.each([
    ['banned', 'procurement', 'barred'],
    ['debtor', 'procurement', 'barred'],
    ['dishonest', 'licensing', 'restricted'],
    ['branch', 'procurement', 'to_confirm'],
    ['abnormal', 'procurement', 'attention'],
    ['clear', 'procurement', 'clear'],
    ['trusted', 'licensing', 'favoured'],
  ] as const)('%s reads in %s: %s', async (firm, purpose, standing) => {
    const { name, code } = FIRMS[firm];
    const answer = await ask(world, [{ ref: '1', name, code }], { purpose });
    expect(answer.results[0]!.standing).toBe(standing);
    expect(v.safeParse(v.strictObject(VerifyAnswerSchema.entries), answer).issues).toBeUndefined();
  });

  test('a name alone is never listed, and a stranger to every list and register is no_record, not clear', async () => {
    const { results } = await ask(world, [
      { ref: '1', name: FIRMS.nameOnly.name },
      { ref: '2', name: UNREGISTERED },
    ]);
    expect(results.map(({ standing }) => standing)).toEqual(['to_confirm', 'no_record']);
    expect(results[0]!.listings.map(({ state }) => state)).not.toContain('listed');
  });

  test('the demonstration speaks of no real firm: nobody outside it is clear', async () => {
    const { results } = await ask(world, [{ ref: '1', name: '大庆市宏润机电设备厂' }]);
    expect(results[0]!.standing).toBe('unknown');
  });

  test('a printed rating is possible by name, with its grade, its source and the word undated', async () => {
    const { results } = await ask(world, [{ ref: '1', name: '大庆市宏润机电设备厂' }]);
    const listing = results[0]!.listings.find(({ list }) => list === 'credit-rating');
    expect(listing?.state).toBe('possible');
    expect(results[0]!.records[0]).toMatchObject({ grade: '不合格', gradeState: 'certain' });
    expect(results[0]!.records[0]!.source.name).toContain('无日期名单，仅供参考');
  });

  test('a tender’s clause may be given in its own words; a use nobody knows is named, not passed over', async () => {
    const { name, code } = FIRMS.debtor;
    const clause = '资格审查时通过“信用中国”网站查询投标人信用记录，对列入失信被执行人名单的投标人，否决其投标。';
    const asked = { purpose: 'bidding', tender: { clause } };
    const { results } = await ask(world, [{ ref: '1', name, code }], asked);
    expect(results[0]!.standing).toBe('barred');
    const misspelt = { clause: { use: { kind: 'rejects', quote: null } } };
    const response = await world.post('/v1/verify', { subjects: [{ ref: '1', code }], tender: misspelt });
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('/tender/clause');
  });

  test('a rating the print leaves open comes back with its record and without a grade', async () => {
    const { results } = await ask(world, [{ ref: '1', name: '大庆市前广建筑工程有限公司' }]);
    expect(results[0]!.records[0]).toMatchObject({ list: 'credit-rating', grade: null, gradeState: 'uncertain' });
  });

  test('a consortium stands as its worst member, and says because of whom', async () => {
    const { consortia } = await ask(world, [
      { ref: '1', ...pick(FIRMS.lead), consortium: 'A' },
      { ref: '2', ...pick(FIRMS.debtor), consortium: 'A' },
    ]);
    expect(consortia).toEqual([{ id: 'A', standing: 'barred', because: ['2'] }]);
  });

  test('loading the demonstration again changes nothing', async () => {
    const before = await world.deps.facts.knownAt();
    expect(await loadDemonstration(world.store, database.address, new Date())).toBe('kept');
    expect(await world.deps.facts.knownAt()).toBe(before);
  });

  test('a register entry shows no head, and a search finds it by a part of its name', async () => {
    const entry = await (await world.get(`/v1/subjects/${FIRMS.clear.code}`)).json();
    expect(entry).toMatchObject({ code: FIRMS.clear.code, names: [{ name: FIRMS.clear.name }] });
    expect(JSON.stringify(entry)).not.toMatch(/head|虚构负责人/i);
    const found = (await (await world.get(`/v1/subjects?q=${encodeURIComponent('园林绿化')}`)).json()) as {
      subjects: { code: string }[];
    };
    expect(found.subjects[0]?.code).toBe(FIRMS.clear.code);
  });

  test('coverage names every list, held or not', async () => {
    const { coverage } = (await (await world.get('/v1/coverage')).json()) as {
      coverage: { list: string; state: string }[];
    };
    expect(coverage.find(({ list }) => list === 'procurement-violation')?.state).toBe('fresh');
    expect(coverage.find(({ list }) => list === 'customs-dishonesty')?.state).toBe('missing');
  });

  test('packs can be listed and read, and one that is not there is 404', async () => {
    const { policies } = (await (await world.get('/v1/policies')).json()) as { policies: { id: string }[] };
    expect(policies.length).toBeGreaterThan(3);
    expect((await world.get(`/v1/policies/${policies[0]!.id}`)).status).toBe(200);
    expect((await world.get('/v1/policies/none')).status).toBe(404);
  });

  test('a past day answered today says that it hides what has since been repaired', async () => {
    const answer = await ask(world, [{ ref: '1', ...pick(FIRMS.clear) }], { asOf: '2026-01-05' });
    expect(answer.results[0]!.notices.join()).toMatch(/修复|不能证明|不证明/);
  });
});

const pick = ({ name, code }: { name: string; code: string }) => ({ name, code });
