import { randomBytes, randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import * as v from 'valibot';
import { AlertsSchema, MonitorRequestSchema, MonitorsSchema, NewMonitorSchema } from '../../shared/api/monitors-api.ts';
import { comparisonName } from '../../shared/name/normalize.ts';
import type { ListId } from '../../shared/record/list.ts';
import { codeValidity, normalizeCode } from '../../shared/uscc/parse.ts';
import { cursorOf, readCursor } from '../cursor.ts';
import type { Env } from '../env.ts';
import { readJson, readQuery } from '../middleware/json-body.ts';
import { ProblemError } from '../middleware/problem.ts';
import { readWebhook } from '../monitors/webhook-address.ts';
import { type AlertRow, addMonitor, alertsAfter, endMonitor, type MonitorRow, monitorsOf } from '../store/monitors.ts';
import { describe } from './describe.ts';

const MOST_MONITORS = 10_000;
const PAGE = 200;
const QuerySchema = v.object({ since: v.optional(v.pipe(v.string(), v.maxLength(100)), '') });

const faulty = (pointer: string, detail: string): ProblemError =>
  new ProblemError(422, detail, { errors: [{ pointer, detail }] });

const shown = ({ id, code, name_form, webhook, created_at }: Omit<MonitorRow, 'seen' | 'ended_at'>) => ({
  id,
  code,
  name: name_form,
  webhook,
  createdAt: created_at,
});

const alertShown = ({ id, record_id, list, kind, at, delivered_at }: AlertRow) => ({
  id: String(id),
  recordId: record_id,
  list: list as ListId,
  kind: kind as 'listed' | 'changed' | 'gone',
  at,
  deliveredAt: delivered_at,
});

/** A whole code watches its organisation code too, which older rows carry alone. */
function watched(request: v.InferOutput<typeof MonitorRequestSchema>) {
  const code = request.code?.trim() ? normalizeCode(request.code) : null;
  if (code !== null && codeValidity(code) === false) throw faulty('/code', '代码未通过校验，不能据以监测');
  const name_form = request.name?.trim() ? comparisonName(request.name) : null;
  return { code, organization_code: code === null ? null : code.slice(8, 17), name_form };
}

/** Whom a caller watches, and what was found. A monitor belongs to the key that set it. */
export const monitorRoutes = new Hono<Env>()
  .get('/monitors', describe({ summary: '本密钥正在监测的主体', answer: MonitorsSchema }), async (c) => {
    const monitors = await monitorsOf(c.get('deps').store, c.get('caller').keyId);
    return c.json({ monitors: monitors.map(shown) });
  })
  .post(
    '/monitors',
    describe({
      summary: '监测一个主体；给出 webhook 时，有变化即以签名请求通知（密钥只显示这一次）',
      answer: NewMonitorSchema,
      request: MonitorRequestSchema,
    }),
    async (c) => {
      const request = await readJson(c, MonitorRequestSchema);
      const { store, accessLog, now } = c.get('deps');
      const { keyId } = c.get('caller');
      const webhook = request.webhook?.trim() || null;
      const address = webhook === null ? null : readWebhook(webhook, keyId === null);
      if (address && !address.ok) throw faulty('/webhook', address.error);
      if ((await monitorsOf(store, keyId)).length >= MOST_MONITORS)
        throw new ProblemError(422, `一个密钥最多监测 ${MOST_MONITORS} 个主体`);
      const monitor = {
        id: randomUUID(),
        key_id: keyId,
        ...watched(request),
        webhook,
        secret: webhook === null ? null : randomBytes(32).toString('hex'),
        created_at: now().toISOString(),
      };
      await addMonitor(store, monitor);
      await accessLog.append({
        requestId: c.get('requestId'),
        at: monitor.created_at,
        keyId,
        purpose: 'monitor',
        replay: false,
        subjects: [[monitor.code ?? monitor.name_form ?? '', null]],
      });
      return c.json({ ...shown(monitor), secret: monitor.secret });
    },
  )
  .delete(
    '/monitors/:id',
    describe({ summary: '不再监测', answer: v.object({ ended: v.literal(true) }) }),
    async (c) => {
      const { store, now } = c.get('deps');
      const ended = await endMonitor(store, c.req.param('id'), c.get('caller').keyId, now().toISOString());
      if (!ended) throw new ProblemError(404, '本密钥没有这项监测');
      return c.json({ ended: true as const });
    },
  )
  .get(
    '/monitors/:id/alerts',
    describe({
      summary: '一项监测的变化提醒，旧的在前',
      answer: AlertsSchema,
      query: { since: '上一页的 next；不给则从头开始' },
    }),
    async (c) => {
      const after = readCursor(readQuery(c, QuerySchema).since);
      if (!after.ok) throw faulty('/since', after.error);
      const { store } = c.get('deps');
      const id = c.req.param('id');
      if (!(await monitorsOf(store, c.get('caller').keyId)).some((monitor) => monitor.id === id))
        throw new ProblemError(404, '本密钥没有这项监测');
      const alerts = await alertsAfter(store, id, after.value, PAGE);
      return c.json({ alerts: alerts.map(alertShown), next: cursorOf(alerts.at(-1)?.id ?? after.value) });
    },
  );
