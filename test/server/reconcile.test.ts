import { afterAll, beforeAll, expect, test } from 'vitest';
import { FIRMS } from '../../server/demonstration/firms.ts';
import { loadDemonstration } from '../../server/demonstration/load.ts';
import { type Fresh, freshSqlite } from './databases.ts';
import { type World, worldAt } from './world.ts';

let database: Fresh;
let world: World;
beforeAll(async () => {
  database = await freshSqlite();
  world = await worldAt(database.address);
  await loadDemonstration(world.store, database.address, new Date());
});
afterAll(async () => {
  await world.close();
  await database.drop();
});

interface Results {
  [key: string]: { result: { id: string; name: string; score: number; match: boolean; type: object[] }[] };
}

const reconcile = async (queries: object): Promise<Results> => {
  const response = await world.app.request('/reconcile', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ queries: JSON.stringify(queries) }).toString(),
  });
  expect(response.status).toBe(200);
  return (await response.json()) as Results;
};

test('the manifest names the version, the spaces and where an entity is seen', async () => {
  const manifest = await (await world.get('/reconcile')).json();
  expect(manifest).toMatchObject({
    versions: ['0.2'],
    name: expect.any(String),
    identifierSpace: expect.any(String),
    schemaSpace: expect.any(String),
    view: { url: expect.stringContaining('{{id}}') },
  });
});

test('a name only one party holds is a match, by GET and by POST', async () => {
  const queries = { q0: { query: FIRMS.clear.name } };
  const expected = { id: FIRMS.clear.code, name: FIRMS.clear.name, score: 100, match: true };
  expect((await reconcile(queries)).q0!.result).toMatchObject([expected]);
  const url = `/reconcile?queries=${encodeURIComponent(JSON.stringify(queries))}`;
  expect(((await (await world.get(url)).json()) as Results).q0!.result).toMatchObject([expected]);
});

test('part of a name, and a former one, propose and never match', async () => {
  const { part, former } = await reconcile({
    part: { query: '园林绿化', limit: 3 },
    former: { query: FIRMS.renamed.formerName },
  });
  expect(part!.result.length).toBeGreaterThan(0);
  expect([...part!.result, ...former!.result].every(({ match }) => !match)).toBe(true);
});

test('a code beside the name decides, and one that belongs to another party is no match', async () => {
  const code = (value: string) => [{ pid: 'code', v: value }];
  const { same, other } = await reconcile({
    same: { query: FIRMS.clear.name, properties: code(FIRMS.clear.code) },
    other: { query: FIRMS.clear.name, properties: code(FIRMS.banned.code) },
  });
  expect(same!.result[0]).toMatchObject({ id: FIRMS.clear.code, match: true });
  expect(other!.result.every(({ match }) => !match)).toBe(true);
});

test('suggestions come while typing', async () => {
  const { result } = (await (
    await world.get('/reconcile/suggest/entity?prefix=%E7%A4%BA%E4%BE%8B%E7%94%B2')
  ).json()) as {
    result: { id: string }[];
  };
  expect(result.map(({ id }) => id)).toContain(FIRMS.banned.code);
});

test.each([
  ['{', 400],
  ['[]', 422],
  ['{"q0":{}}', 422],
])('queries %s: problem details, %i', async (queries, status) => {
  const response = await world.get(`/reconcile?queries=${encodeURIComponent(queries)}`);
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toContain('application/problem+json');
});
