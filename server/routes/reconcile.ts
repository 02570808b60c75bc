import { Hono } from 'hono';
import * as v from 'valibot';
import { comparisonName } from '../../shared/name/normalize.ts';
import type { Env } from '../env.ts';
import { apiKey } from '../middleware/api-key.ts';
import { ProblemError, pointersOf } from '../middleware/problem.ts';
import { rateLimit } from '../middleware/rate-limit.ts';
import { candidatesFor } from '../reconcile.ts';

/** W3C Reconciliation Service API 0.2: who is meant by each name of a table, for OpenRefine and its like. */
const MANIFEST = {
  versions: ['0.2'],
  name: '信鉴：统一社会信用代码',
  identifierSpace: 'urn:cn:uscc:',
  schemaSpace: 'urn:cn:uscc:type:',
  defaultTypes: [{ id: 'organization', name: '组织机构' }],
};

const LIMIT = 50;
const QuerySchema = v.looseObject({
  query: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(400)),
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 5),
  properties: v.optional(v.array(v.looseObject({ pid: v.string(), v: v.unknown() })), []),
});
const BatchSchema = v.pipe(
  v.record(v.string(), QuerySchema),
  v.check((batch) => Object.keys(batch).length <= 1000, '一次最多 1000 条'),
);

function readBatch(text: string): v.InferOutput<typeof BatchSchema> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new ProblemError(400, `queries 不是 JSON：${(error as Error).message}`);
  }
  // A record schema takes an array for one: its keys are the numbers.
  const parsed = v.safeParse(BatchSchema, Array.isArray(json) ? null : json);
  if (!parsed.success) throw new ProblemError(422, 'queries 不符合要求', { errors: pointersOf(parsed.issues) });
  return parsed.output;
}

/** The batch of a GET's parameter, of a form, or of a JSON body. */
async function queriesOf(request: {
  query(name: string): string | undefined;
  parseBody(): Promise<object>;
}): Promise<string | null> {
  const given = request.query('queries');
  if (given !== undefined) return given;
  const form = (await request.parseBody()) as Record<string, unknown>;
  return typeof form.queries === 'string' ? form.queries : null;
}

export const reconcileRoutes = new Hono<Env>()
  .use('/reconcile/*', apiKey, rateLimit())
  .use('/reconcile', apiKey, rateLimit())
  .on(['GET', 'POST'], '/reconcile', async (c) => {
    const text = c.req.method === 'GET' ? (c.req.query('queries') ?? null) : await queriesOf(c.req);
    const deps = c.get('deps');
    if (text === null) {
      const { origin } = new URL(c.req.url);
      return c.json({
        ...MANIFEST,
        view: { url: `${origin}/v1/subjects/{{id}}` },
        suggest: { entity: { service_url: origin, service_path: '/reconcile/suggest/entity' } },
      });
    }
    const batch = Object.entries(readBatch(text));
    const results: Record<string, { result: Awaited<ReturnType<typeof candidatesFor>> }> = {};
    for (const [key, { query, limit, properties }] of batch) {
      const code = properties.find(({ pid }) => pid === 'code')?.v;
      results[key] = {
        result: await candidatesFor(deps, {
          name: query,
          code: typeof code === 'string' ? code : null,
          limit: Math.min(limit, LIMIT),
        }),
      };
    }
    await deps.accessLog.append({
      requestId: c.get('requestId'),
      at: deps.now().toISOString(),
      keyId: c.get('caller').keyId,
      purpose: 'reconcile',
      replay: false,
      subjects: batch.map(([, { query }]) => [deps.accessLog.digestOf(comparisonName(query)), null]),
    });
    return c.json(results);
  })
  .get('/reconcile/suggest/entity', async (c) => {
    const prefix = (c.req.query('prefix') ?? '').slice(0, 400).trim();
    const { search } = c.get('deps');
    const found = prefix ? await search(comparisonName(prefix), 10) : [];
    return c.json({ result: found.map(({ code, name }) => ({ id: code, name, description: code })) });
  });
