import { Hono } from 'hono';
import * as v from 'valibot';
import { SearchSchema, SubjectSchema } from '../../shared/api/read-api.ts';
import { comparisonName } from '../../shared/name/normalize.ts';
import { normalizeCode, parseUscc } from '../../shared/uscc/parse.ts';
import type { Env } from '../env.ts';
import { readQuery } from '../middleware/json-body.ts';
import { ProblemError } from '../middleware/problem.ts';
import { findSubject } from '../store/subjects.ts';
import { describe } from './describe.ts';

const LIMIT = 50;
const QuerySchema = v.object({
  q: v.pipe(v.string('须给出 q'), v.trim(), v.minLength(1, '不能为空'), v.maxLength(400)),
  limit: v.optional(
    v.pipe(v.string(), v.regex(/^[0-9]+$/, '须为整数'), v.transform(Number), v.minValue(1), v.maxValue(LIMIT)),
    '10',
  ),
});

export const subjectRoutes = new Hono<Env>()
  .get(
    '/subjects',
    describe({
      summary: '按名称查找登记主体，边输入边查',
      answer: SearchSchema,
      query: { q: '名称或其一部分', limit: `最多几个（1 至 ${LIMIT}，默认 10）` },
    }),
    async (c) => {
      const { q, limit } = readQuery(c, QuerySchema);
      const { search, accessLog, now } = c.get('deps');
      const subjects = await search(comparisonName(q), limit);
      await accessLog.append({
        requestId: c.get('requestId'),
        at: now().toISOString(),
        keyId: c.get('caller').keyId,
        purpose: 'search',
        replay: false,
        subjects: [[accessLog.digestOf(comparisonName(q)), null]],
      });
      return c.json({ subjects });
    },
  )
  .get(
    '/subjects/:code',
    describe({ summary: '一个代码的登记信息：历次名称、状态、主体类别', answer: SubjectSchema }),
    async (c) => {
      const code = normalizeCode(c.req.param('code'));
      if (!parseUscc(code).ok) throw new ProblemError(422, '不是有效的统一社会信用代码', { errors: CODE_FAULT });
      const { store, accessLog, now } = c.get('deps');
      const subject = await findSubject(store, code);
      await accessLog.append({
        requestId: c.get('requestId'),
        at: now().toISOString(),
        keyId: c.get('caller').keyId,
        purpose: 'subject',
        replay: false,
        subjects: [[accessLog.digestOf(code), null]],
      });
      if (!subject || subject.kind === 'natural-person') throw new ProblemError(404, '登记信息中没有这个代码');
      const { headDigest: _head, headIdDigest: _id, ...shown } = subject;
      return c.json(shown);
    },
  );

const CODE_FAULT = [{ pointer: '/code', detail: '长度、字符或校验位不对' }];
