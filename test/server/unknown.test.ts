import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FIRMS } from '../../server/demonstration/firms.ts';
import { addDays } from '../../shared/day.ts';
import type { Standing } from '../../shared/verdict/verdict.ts';
import { DATABASES, type Fresh } from './databases.ts';
import { importEdition, importLines, importSubjects, REQUIRED, TODAY, type World, worldAt } from './world.ts';

/** A firm nobody records anything about: what it reads depends on the lists alone. */
const FIRM = { name: FIRMS.lead.name, code: FIRMS.lead.code };

describe.each(DATABASES)('unknown is an answer over %s', (_, fresh) => {
  let database: Fresh;
  let world: World;

  beforeEach(async () => {
    database = await fresh();
    world = await worldAt(database.address);
    await importSubjects(world.store, [{ code: FIRM.code, names: [{ name: FIRM.name }] }]);
  });
  afterEach(async () => {
    await world.close();
    await database.drop();
  });

  const standing = async (subject: object = FIRM): Promise<Standing> => {
    const response = await world.post('/v1/verify', { purpose: 'procurement', subjects: [{ ref: '1', ...subject }] });
    return ((await response.json()) as { results: { standing: Standing }[] }).results[0]!.standing;
  };
  const ready = async (): Promise<number> => (await world.get('/readyz')).status;
  const loadAll = async (): Promise<void> => {
    for (const list of REQUIRED) await importEdition(world.store, list, []);
  };

  test('an empty database knows nothing, and is not ready', async () => {
    expect(await standing()).toBe('unknown');
    expect(await ready()).toBe(503);
  });

  test('with every required list empty and complete the firm is clear by code and no_record by a strange name', async () => {
    await loadAll();
    expect(await standing()).toBe('clear');
    expect(await standing({ name: '示例无人有限公司' })).toBe('no_record');
  });

  test.each(REQUIRED)('%s alone missing: unknown', async (missing) => {
    for (const list of REQUIRED) if (list !== missing) await importEdition(world.store, list, []);
    expect(await standing()).toBe('unknown');
  });

  test.each([
    ['stale', { publishedOn: addDays(TODAY, -8) }],
    ['undated', { publishedOn: null }],
    ['published in the future', { publishedOn: addDays(TODAY, 1) }],
    ['partial', { delta: true }],
  ])('one required list %s: unknown', async (_, options) => {
    for (const list of REQUIRED.slice(1)) await importEdition(world.store, list, []);
    await importEdition(world.store, REQUIRED[0]!, [], options);
    expect(await standing()).toBe('unknown');
    expect(await ready()).toBe(503);
  });

  test('one required list loaded with a rejected row is truncated: unknown', async () => {
    await loadAll();
    expect(await standing()).toBe('clear');
    const broken = async function* () {
      yield { row: 1, rejected: { row: 1, column: 'name', reason: '名称为空' } };
    };
    await importLines(world.store, REQUIRED[0]!, broken, { allowRejected: true, publishedOn: TODAY });
    expect(await standing()).toBe('unknown');
  });

  test('the store gone: an error, and no answer at all', async () => {
    await loadAll();
    await world.store.destroy();
    const response = await world.post('/v1/verify', { purpose: 'procurement', subjects: [{ ref: '1', ...FIRM }] });
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('clear');
  });

  test('the access log cannot be written: nothing is answered', async () => {
    await loadAll();
    const dumb = await worldAt(
      database.address,
      {},
      {
        accessLog: {
          append: () => Promise.reject(new Error('disk full')),
        } as unknown as World['deps']['accessLog'],
      },
    );
    const response = await dumb.post('/v1/verify', { purpose: 'procurement', subjects: [{ ref: '1', ...FIRM }] });
    expect(response.status).toBe(500);
    await dumb.close();
  });
});
