import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATABASES, type Fresh } from './databases.ts';
import { importRows, rowOf } from './import/editions.ts';
import { type World, worldAt } from './world.ts';

interface Answer {
  changes: { recordId: string; gone?: true; record?: { name: string; summary: string | null } }[];
  next: string;
  more: boolean;
}

const FIRMS = ['甲', '乙', '丙', '丁', '戊'];

describe.each(DATABASES)('on %s', (name, fresh) => {
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

  const ask = async (since: string, limit = 200): Promise<Answer> =>
    (await world.get(`/v1/changes?limit=${limit}&since=${since}`)).json() as Promise<Answer>;

  /** A consumer that takes over what it is told, page by page. */
  async function follow(held: Map<string, string>, since: string, limit: number): Promise<string> {
    let answer: Answer;
    do {
      answer = await ask(since, limit);
      for (const { recordId, gone, record } of answer.changes)
        if (gone) held.delete(recordId);
        else held.set(recordId, `${record!.name} ${record!.summary}`);
      since = answer.next;
    } while (answer.more);
    return since;
  }

  test('whoever follows the feed, at whatever pace, holds exactly what stands', async () => {
    const edition = fc.record({
      delta: fc.boolean(),
      rows: fc.dictionary(fc.constantFrom(...FIRMS), fc.constantFrom('一', '二')),
      asks: fc.boolean(),
      limit: fc.integer({ min: 1, max: 3 }),
    });
    let day = 0;
    const held = new Map<string, string>();
    const standing = new Map<string, string>();
    let since = '';
    await fc.assert(
      fc.asyncProperty(fc.array(edition, { minLength: 1, maxLength: 6 }), async (editions) => {
        for (const { delta, rows, asks, limit } of editions) {
          const publishedOn = new Date(Date.UTC(2020, 0, ++day)).toISOString().slice(0, 10);
          await importRows(
            world.store,
            Object.entries(rows).map(([firm, summary]) => rowOf(firm, { summary })),
            { publishedOn, delta },
          );
          if (!delta) standing.clear();
          for (const [firm, summary] of Object.entries(rows))
            standing.set(firm, `${rowOf(firm).subject.name} ${summary}`);
          if (asks) since = await follow(held, since, limit);
        }
        since = await follow(held, since, 100);
        expect([...held.values()].sort()).toEqual([...standing.values()].sort());
      }),
      { numRuns: name === 'SQLite' ? 25 : 15 },
    );
    const late = new Map<string, string>();
    await follow(late, '', 2);
    expect([...late.entries()].sort(), 'from the beginning it is the same').toEqual([...held.entries()].sort());
  });

  test('a record that ends says its id and nothing else; a closed one is not told of at all', async () => {
    const { next } = await ask('', 1000);
    const rows = [rowOf('己'), rowOf('庚', { openness: 'government' }), rowOf('辛', { openness: 'public' })];
    await importRows(world.store, rows, { publishedOn: '2026-10-01' });
    const first = await ask(next, 1000);
    expect(first.changes.flatMap(({ record }) => record?.name ?? []).sort()).toEqual(
      [rows[0]!.subject.name, rows[2]!.subject.name].sort(),
    );
    const ended = [
      rowOf('己', { events: [{ kind: 'repaired', on: '2026-10-02' }] }),
      rowOf('庚', { openness: 'government', summary: '改' }),
      rowOf('辛', { openness: 'government' }),
    ];
    await importRows(world.store, ended, { publishedOn: '2026-10-03' });
    const second = await ask(first.next, 1000);
    const open = first.changes.filter(({ record }) => record).map(({ recordId }) => recordId);
    expect(second.changes).toEqual(open.map((recordId) => ({ recordId, gone: true })));
    expect(await ask(second.next)).toEqual({ changes: [], next: second.next, more: false });
  });

  test('a cursor nobody gave is a fault that says so', async () => {
    const answer = await world.get('/v1/changes?since=MTIz');
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ errors: [{ pointer: '/since' }] });
  });
});
