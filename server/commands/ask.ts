import { randomUUID } from 'node:crypto';
import type { VerifyRequest } from '../../shared/api/verify-api.ts';
import { answerTo } from '../answer/answer.ts';
import type { Arguments, Io } from '../command.ts';
import { readConfig } from '../config.ts';
import { depsOver } from '../deps.ts';
import { createLog } from '../log.ts';
import type { Store } from '../store/open.ts';
import { databaseAddress } from './database.ts';

/** Whoever holds the database itself: may replay, and is logged like everybody else. */
const OPERATOR = { keyId: 'cli', scopes: ['public', 'audit'], ratePerMinute: null } as const;

export type Ask = (request: VerifyRequest) => ReturnType<typeof answerTo>;

/** Puts requests to an open store the way the API does. */
export function askingOf(store: Store, args: Arguments, io: Io): Ask {
  const config = { ...readConfig(io.env), database: databaseAddress(args, io) };
  const deps = { ...depsOver(store, { config, log: createLog('silent') }), now: io.now };
  return (request) => answerTo(deps, request, { caller: OPERATOR, requestId: randomUUID() });
}
