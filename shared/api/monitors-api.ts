import * as v from 'valibot';
import { LIST_IDS } from '../record/list.ts';

const Text = (limit: number) => v.optional(v.nullable(v.pipe(v.string(), v.maxLength(limit))), null);
const Nullable = v.nullable(v.string());

/** `POST /v1/monitors`: whom to watch, by code where there is one; where to call, or null to fetch the alerts. */
export const MonitorRequestSchema = v.pipe(
  v.strictObject({ code: Text(60), name: Text(400), webhook: Text(2000) }),
  v.check((monitor) => Boolean(monitor.code?.trim() || monitor.name?.trim()), '须给出 code 或 name'),
);

export const MonitorSchema = v.object({
  id: v.string(),
  code: Nullable,
  name: Nullable,
  webhook: Nullable,
  createdAt: v.string(),
});

/** The secret the webhook's calls are signed with: shown once. */
export const NewMonitorSchema = v.object({ ...MonitorSchema.entries, secret: Nullable });

export const MonitorsSchema = v.object({ monitors: v.array(MonitorSchema) });

/** `GET /v1/monitors/{id}/alerts`: oldest first; a record that has gone is told by its id alone. */
export const AlertsSchema = v.object({
  alerts: v.array(
    v.object({
      id: v.string(),
      recordId: v.string(),
      list: v.picklist(LIST_IDS),
      kind: v.picklist(['listed', 'changed', 'gone']),
      at: v.string(),
      deliveredAt: Nullable,
    }),
  ),
  next: v.string(),
});
