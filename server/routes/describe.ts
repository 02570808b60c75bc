import type { MiddlewareHandler } from 'hono';
import { describeRoute, resolver } from 'hono-openapi';
import type * as v from 'valibot';
import { ProblemSchema } from '../../shared/api/problem.ts';

/** Checks a schema cannot say in JSON Schema (a day that exists, one of two fields given) are left to the server. */
const schemaOf = (schema: v.GenericSchema) => resolver(schema, { errorMode: 'ignore' });

const json = (schema: v.GenericSchema, description: string) => ({
  description,
  content: { 'application/json': { schema: schemaOf(schema) } },
});

const FAULTS: Record<string, string> = {
  400: '请求无法读取',
  401: '需要密钥',
  403: '密钥没有这项权限',
  404: '没有这个资源',
  413: '请求内容过大',
  415: '只接受 application/json',
  422: '字段不符合要求，errors 逐项指出',
  429: '请求过于频繁',
};

interface Description {
  summary: string;
  /** Schema of the answer, or its media type where it is no JSON. */
  answer: v.GenericSchema | string;
  request?: v.GenericSchema;
  /** Query parameters with what they mean. */
  query?: Readonly<Record<string, string>>;
  /** Answers everyone, without a key. */
  open?: boolean;
}

/** What `/openapi.json` and `/docs` say of a route. */
export function describe({ summary, answer, request, query = {}, open = false }: Description): MiddlewareHandler {
  const faults = Object.entries(FAULTS).filter(([status]) => !open || status === '404');
  const problems = faults.map(([status, description]) => [
    status,
    { description, content: { 'application/problem+json': { schema: schemaOf(ProblemSchema) } } },
  ]);
  return describeRoute({
    summary,
    ...(open ? { security: [] } : {}),
    parameters: Object.entries(query).map(([name, description]) => ({
      in: 'query' as const,
      name,
      description,
      schema: { type: 'string' as const },
    })),
    ...(request && { requestBody: { required: true, ...json(request, summary) } }),
    responses: {
      200: typeof answer === 'string' ? { description: summary, content: { [answer]: {} } } : json(answer, summary),
      ...Object.fromEntries(problems),
    },
  });
}
