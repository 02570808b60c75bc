import type { Context } from 'hono';
import * as v from 'valibot';
import type { Env } from '../env.ts';
import { ProblemError, pointersOf } from './problem.ts';

const isJson = (type: string): boolean => /^application\/([\w.-]+\+)?json\s*(;|$)/i.test(type);

async function textOf(c: Context<Env>): Promise<string> {
  if (!isJson(c.req.header('content-type') ?? ''))
    throw new ProblemError(415, '请求须为 Content-Type: application/json');
  return c.req.text();
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ProblemError(400, `请求不是 JSON：${(error as Error).message}`);
  }
}

/** What a schema without words of its own says of a fault; what was received is told by its kind, never echoed. */
const WORDS = {
  message: ({ expected, message }: v.BaseIssue<unknown>): string => (expected ? `应为 ${expected}` : message),
};

/** A request's body by its schema; a problem (415, 400, 413 or, field by field, 422) where it is not that. */
export async function readJson<S extends v.GenericSchema>(c: Context<Env>, schema: S): Promise<v.InferOutput<S>> {
  const parsed = v.safeParse(schema, parse(await textOf(c)), WORDS);
  if (!parsed.success) throw new ProblemError(422, '请求的字段不符合要求', { errors: pointersOf(parsed.issues) });
  return parsed.output;
}

/** A request's query by its schema; the pointers name the parameters. */
export function readQuery<S extends v.GenericSchema>(c: Context<Env>, schema: S): v.InferOutput<S> {
  const parsed = v.safeParse(schema, c.req.query(), WORDS);
  if (!parsed.success) throw new ProblemError(422, '查询参数不符合要求', { errors: pointersOf(parsed.issues) });
  return parsed.output;
}
