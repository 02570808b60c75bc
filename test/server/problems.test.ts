import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Fresh, freshSqlite } from './databases.ts';
import { type World, worldAt } from './world.ts';

let database: Fresh;
let world: World;

beforeAll(async () => {
  database = await freshSqlite();
  world = await worldAt(database.address, { XINJIAN_BODY_LIMIT: '2000' });
});
afterAll(async () => {
  await world.close();
  await database.drop();
});

const JSON_TYPE = { 'content-type': 'application/json' };
const post = (body: string, headers: Record<string, string> = JSON_TYPE) =>
  world.app.request('/v1/verify', { method: 'POST', headers, body });
const subject = { ref: '1', name: '示例有限公司' };

describe('every error is problem details (RFC 9457)', () => {
  test.each([
    ['an unknown path', 404, () => world.get('/nowhere')],
    ['an unknown path under /v1', 404, () => world.get('/v1/nowhere')],
    ['a method the path does not have', 405, () => world.app.request('/v1/verify', { method: 'PUT' })],
    ['a body that is no JSON by its type', 415, () => post('{}', { 'content-type': 'text/plain' })],
    ['a body without a type', 415, () => world.app.request('/v1/verify', { method: 'POST', body: '{}' })],
    ['broken JSON', 400, () => post('{')],
    ['an array', 422, () => post('[]')],
    ['nobody asked about', 422, () => post(JSON.stringify({ subjects: [] }))],
    ['a body over the limit', 413, () => post(JSON.stringify({ subjects: [subject], pad: 'x'.repeat(3000) }))],
    ['a code that fails its check', 422, () => world.get('/v1/subjects/91990000MADEM00110')],
    ['a search for nothing', 422, () => world.get('/v1/subjects?q=')],
    ['a replay without the scope', 403, () => post(JSON.stringify({ subjects: [subject], replay: true }))],
    [
      'past knowledge without the scope',
      403,
      () => post(JSON.stringify({ subjects: [subject], knownAt: '2026-01-01T00:00:00.000Z' })),
    ],
    ['a wrong key', 401, () => world.get('/v1/coverage', { authorization: 'Bearer xj_wrong' })],
  ] as const)('%s: %i', async (_, status, request) => {
    const response = await request();
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    const problem = (await response.json()) as Record<string, unknown>;
    expect(problem).toMatchObject({ type: 'about:blank', status, requestId: expect.any(String) });
    expect(problem.title).toBeTruthy();
    expect(problem.detail).toBeTruthy();
  });

  test('a method not allowed names those that are', async () => {
    const response = await world.app.request('/v1/verify', { method: 'DELETE' });
    expect(response.headers.get('allow')).toBe('POST');
  });

  test('each faulty field is named by its JSON pointer', async () => {
    const body = {
      purpose: 'charity',
      place: '23',
      asOf: '2026-02-30',
      subjects: [subject, { ref: '2' }, { ref: '' }],
    };
    const { errors } = (await (await post(JSON.stringify(body))).json()) as { errors: { pointer: string }[] };
    expect(errors.map(({ pointer }) => pointer)).toEqual(
      expect.arrayContaining(['/purpose', '/place', '/asOf', '/subjects/1', '/subjects/2/ref']),
    );
  });

  test('1,000 parties are answered and 1,001 refused', async () => {
    const roomy = await worldAt(database.address);
    const parties = (count: number) => ({
      subjects: Array.from({ length: count }, (_, index) => ({ ref: String(index), name: `示例${index}有限公司` })),
    });
    const full = await roomy.post('/v1/verify', parties(1000));
    expect(((await full.json()) as { results: unknown[] }).results).toHaveLength(1000);
    expect((await roomy.post('/v1/verify', parties(1001))).status).toBe(422);
    await roomy.close();
  });

  test('a bug is logged and not shown', async () => {
    const broken = await worldAt(
      database.address,
      {},
      {
        facts: {
          knownAt: async () => null,
          snapshotAt: () => null,
          factsFor: () => {
            throw new Error('secret path /var/lib');
          },
        },
      },
    );
    const response = await broken.post('/v1/verify', { subjects: [subject] });
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('secret');
    await broken.close();
  });
});

describe('browsers', () => {
  test.each(['chrome-extension://abcdefghijklmnop', 'moz-extension://4b1c-99'])('%s may call', async (origin) => {
    const response = await world.get('/healthz', { origin });
    expect(response.headers.get('access-control-allow-origin')).toBe(origin);
    const preflight = await world.app.request('/v1/verify', {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
    });
    expect(preflight.status).toBe(204);
  });

  test.each(['https://example.com', 'null', 'http://localhost:3000'])('%s may not', async (origin) => {
    expect((await world.get('/healthz', { origin })).headers.get('access-control-allow-origin')).toBeNull();
  });

  test('answers carry the headers that keep a page in its place', async () => {
    const { headers } = await world.get('/docs');
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });
});

describe('the description', () => {
  test('is OpenAPI 3.1 and names every route with a schema for its answer', async () => {
    const spec = (await (await world.get('/openapi.json')).json()) as {
      openapi: string;
      paths: Record<string, Record<string, { responses: Record<string, { content?: Record<string, object> }> }>>;
    };
    expect(spec.openapi).toMatch(/^3\.1/);
    const served = world.app.routes
      .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/v1/'))
      .map(({ path }) => path.replace(/:(\w+)/g, '{$1}'));
    for (const path of served) expect(Object.keys(spec.paths)).toContain(path);
    expect(JSON.stringify(spec.paths['/v1/verify'])).toContain('standing');
  });

  test('reads as a page that loads nothing from anywhere', async () => {
    const page = await (await world.get('/docs')).text();
    expect(page).toContain('/v1/verify');
    expect(page).not.toMatch(/<script|https?:\/\/(?!127\.0\.0\.1)|<link/i);
  });
});
