import * as v from 'valibot';
import { DaySchema } from '../../shared/api/day.ts';
import { SCOPES, type Scope } from '../caller.ts';
import { type Arguments, type Command, type Io, UsageError } from '../command.ts';
import { createKey, scopesOf } from '../keyring.ts';
import { type KeyRow, listKeys, revokeKey } from '../store/keys.ts';
import type { Store } from '../store/open.ts';
import { databaseOption, withStore } from './database.ts';

function scopesGiven(args: Arguments): Scope[] {
  const words = (args.text('scopes') ?? args.text('scope') ?? 'public').split(/[\s,]+/).filter(Boolean);
  return words.map((word) => {
    const scope = SCOPES.find((each) => each === word);
    if (!scope) throw new UsageError(`没有权限“${word}”；可用 ${SCOPES.join('、')}`);
    return scope;
  });
}

/** The last instant of the day given, in Shanghai. */
function expiryGiven(args: Arguments): string | null {
  const day = args.text('expires');
  if (day === null) return null;
  if (!v.is(DaySchema, day)) throw new UsageError(`--expires 须为 YYYY-MM-DD，不能是“${day}”`);
  return new Date(`${day}T23:59:59.999+08:00`).toISOString();
}

function rateGiven(args: Arguments): number | null {
  const rate = args.text('rate');
  if (rate === null) return null;
  if (!/^[1-9][0-9]{0,6}$/.test(rate)) throw new UsageError(`--rate 须为 1 至 9999999 的整数，不能是“${rate}”`);
  return Number(rate);
}

const shown = (row: KeyRow) => ({
  id: row.id,
  title: row.title,
  scopes: scopesOf(row.scopes),
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  revokedAt: row.revoked_at,
  ratePerMinute: row.rate_per_minute,
});

async function create(store: Store, args: Arguments, io: Io): Promise<number> {
  const wish = {
    title: args.text('title') ?? args.positionals[1] ?? '',
    scopes: scopesGiven(args),
    expiresAt: expiryGiven(args),
    ratePerMinute: rateGiven(args),
  };
  const { id, key } = await createKey(store, wish, io.now());
  if (args.flag('json')) io.out(`${JSON.stringify({ id, key, ...wish })}\n`);
  else io.out(`${key}\n`);
  io.err(`密钥 ${id} 只显示这一次，请妥善保存；撤销：xinjian key revoke ${id}\n`);
  return 0;
}

async function list(store: Store, args: Arguments, io: Io): Promise<number> {
  const keys = (await listKeys(store)).map(shown);
  if (args.flag('json')) io.out(`${JSON.stringify(keys)}\n`);
  else {
    for (const { id, title, scopes, expiresAt, revokedAt } of keys) {
      const state = revokedAt ? `已撤销 ${revokedAt}` : expiresAt ? `至 ${expiresAt}` : '长期';
      io.out(`${id}  ${scopes.join(',')}  ${state}  ${title}\n`);
    }
  }
  return 0;
}

async function revoke(store: Store, args: Arguments, io: Io): Promise<number> {
  const id = args.needed(1, 'ID');
  const revoked = await revokeKey(store, id, io.now().toISOString());
  if (!revoked) throw new Error(`没有可撤销的密钥“${id}”；全部密钥见 xinjian key list`);
  if (args.flag('json')) io.out(`${JSON.stringify({ id, revoked })}\n`);
  return 0;
}

const ACTIONS = { create, list, revoke };

/** The operator's keys: shown once when made, kept as SHA-256, revoked for good. */
export const keyCommand: Command = {
  name: 'key',
  summary: '发放、列出、撤销 API 密钥',
  usage: 'create | list | revoke ID',
  options: {
    scopes: { type: 'string', value: 'SCOPES', help: `create：权限，逗号分隔：${SCOPES.join('、')}；默认 public` },
    scope: { type: 'string', value: 'SCOPE', help: '同 --scopes' },
    title: { type: 'string', help: 'create：给谁、做什么用' },
    expires: { type: 'string', value: 'DAY', help: 'create：最后有效日' },
    rate: { type: 'string', value: 'N', help: 'create：每分钟最多请求次数' },
    db: databaseOption,
  },
  details: '一旦发放了密钥，本机也不能再不带密钥访问；全部撤销或过期后恢复。',
  async run(args, io) {
    const action = ACTIONS[args.needed(0, 'create、list 或 revoke') as keyof typeof ACTIONS];
    if (!action) throw new UsageError(`没有“${args.positionals[0]}”；可用 ${Object.keys(ACTIONS).join('、')}`);
    return withStore(args, io, (store) => action(store, args, io));
  },
};
