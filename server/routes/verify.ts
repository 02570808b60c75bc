import { Hono } from 'hono';
import { VerifyAnswerSchema } from '../../shared/api/verify-answer.ts';
import { VerifyRequestSchema } from '../../shared/api/verify-api.ts';
import { answerBytes, mayAsk } from '../answer/answer.ts';
import type { Env } from '../env.ts';
import { readJson } from '../middleware/json-body.ts';
import { ProblemError } from '../middleware/problem.ts';
import { describe } from './describe.ts';

export const verifyRoutes = new Hono<Env>().post(
  '/verify',
  describe({
    summary: '核对 1 至 1000 个主体：有何记录、在此地此时为此用途有何后果、依据哪一条、到何时为止',
    request: VerifyRequestSchema,
    answer: VerifyAnswerSchema,
  }),
  async (c) => {
    const request = await readJson(c, VerifyRequestSchema);
    const caller = c.get('caller');
    if (!mayAsk(request, caller)) throw new ProblemError(403, '重现过去所见（replay、knownAt）需要 audit 权限的密钥');
    const body = await answerBytes(c.get('deps'), request, { caller, requestId: c.get('requestId') });
    return c.body(body as string | Uint8Array<ArrayBuffer>, 200, { 'Content-Type': 'application/json' });
  },
);
