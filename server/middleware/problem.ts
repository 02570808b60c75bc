import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type * as v from 'valibot';
import type { Problem } from '../../shared/api/problem.ts';
import type { Env } from '../env.ts';

const TITLES: Partial<Record<number, string>> = {
  400: '请求无法读取',
  401: '需要密钥',
  403: '密钥没有这项权限',
  404: '没有这个资源',
  405: '该资源不支持这种方法',
  413: '请求内容过大',
  415: '只接受 application/json',
  422: '请求内容不符合要求',
  429: '请求过于频繁',
  500: '服务器内部错误',
  503: '暂不可用',
};

/** An expected fault at the HTTP edge; everything else thrown is a bug, logged and shown as 500. */
export class ProblemError extends Error {
  readonly status: ContentfulStatusCode;
  readonly errors: Problem['errors'];
  readonly headers: Record<string, string>;

  constructor(
    status: ContentfulStatusCode,
    detail: string,
    { errors, headers = {} }: { errors?: Problem['errors']; headers?: Record<string, string> } = {},
  ) {
    super(detail);
    this.status = status;
    this.errors = errors;
    this.headers = headers;
  }
}

/** One RFC 6901 pointer per issue of a body that breaks its schema. */
export function pointersOf(issues: readonly v.BaseIssue<unknown>[]): { pointer: string; detail: string }[] {
  return issues.map((issue) => ({
    pointer: (issue.path ?? []).map((item) => `/${String(item.key).replace(/~/g, '~0').replace(/\//g, '~1')}`).join(''),
    detail: issue.message,
  }));
}

/** An answer in problem details; the type is the status alone, as RFC 9457 §4.2.1 has it. */
export function problemResponse(c: Context<Env>, error: ProblemError): Response {
  const problem: Problem = {
    type: 'about:blank',
    title: TITLES[error.status] ?? '请求未完成',
    status: error.status,
    detail: error.message,
    requestId: c.get('requestId'),
    ...(error.errors && { errors: error.errors }),
  };
  return c.body(JSON.stringify(problem), error.status, {
    ...error.headers,
    'Content-Type': 'application/problem+json; charset=utf-8',
  });
}

/** Whatever a route or Hono itself throws, as problem details; what nobody expected is logged and not shown. */
export function onError(error: Error, c: Context<Env>): Response {
  if (error instanceof ProblemError) return problemResponse(c, error);
  if (error instanceof HTTPException && error.status < 500) {
    return problemResponse(c, new ProblemError(error.status as ContentfulStatusCode, error.message));
  }
  c.get('deps').log.error({ requestId: c.get('requestId'), err: error }, 'unexpected error');
  return problemResponse(c, new ProblemError(500, '请求未完成；请把 requestId 告诉管理员'));
}

export const onNotFound = (c: Context<Env>): Response =>
  problemResponse(c, new ProblemError(404, `没有 ${c.req.path}；接口说明见 /docs`));
