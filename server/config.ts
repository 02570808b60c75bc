import * as v from 'valibot';
import { LIST_IDS, type ListId } from '../shared/record/list.ts';

/** Everything an operator can set. Days, milliseconds and bytes are named so. */
export interface Config {
  host: string;
  port: number;
  /** A SQLite file or a `postgres://` URL. */
  database: string;
  /** Web origins besides the extensions that may call the API from a browser. */
  origins: string[];
  /** Ask every caller for a key, on loopback too. */
  requireKey: boolean;
  /** Requests a minute of a key that names no rate of its own. */
  ratePerMinute: number;
  /** Bytes a request body may have. */
  bodyLimit: number;
  /** Days an edition covers before and after its publication. */
  budgetDays: number;
  /** Lists whose staleness makes the server unready. */
  readyLists: ListId[];
  logLevel: string;
}

const Whole = (from: number, to: number) =>
  v.pipe(v.string(), v.regex(/^[0-9]+$/, '须为整数'), v.transform(Number), v.minValue(from), v.maxValue(to));
const Words = v.pipe(
  v.string(),
  v.transform((text) => text.split(/[\s,]+/).filter(Boolean)),
);

const EnvironmentSchema = v.object({
  HOST: v.optional(v.string(), '127.0.0.1'),
  PORT: v.optional(Whole(0, 65_535), '8787'),
  XINJIAN_DB: v.optional(v.string(), '.data/xinjian.db'),
  XINJIAN_ORIGINS: v.optional(Words, ''),
  XINJIAN_REQUIRE_KEY: v.optional(v.picklist(['0', '1']), '0'),
  XINJIAN_RATE_PER_MINUTE: v.optional(Whole(1, 1_000_000), '600'),
  XINJIAN_BODY_LIMIT: v.optional(Whole(1024, 100_000_000), '4000000'),
  XINJIAN_BUDGET_DAYS: v.optional(Whole(0, 365), '7'),
  XINJIAN_READY_LISTS: v.optional(v.pipe(Words, v.array(v.picklist(LIST_IDS)))),
  LOG_LEVEL: v.optional(v.picklist(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']), 'info'),
});

/** Required by default for some purpose (contract §1): a server that cannot speak for these is not ready. */
const READY_LISTS: ListId[] = [
  'dishonest-judgment-debtor',
  'major-tax-violation',
  'procurement-violation',
  'bidding-disqualification',
  'serious-violation',
  'abnormal-operations',
  'serious-dishonesty',
];

/** Reads the environment; throws one error that names every variable at fault. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const parsed = v.safeParse(EnvironmentSchema, environment);
  if (!parsed.success) {
    throw new Error(parsed.issues.map((issue) => `环境变量 ${v.getDotPath(issue)}：${issue.message}`).join('\n'));
  }
  const { output } = parsed;
  return {
    host: output.HOST,
    port: output.PORT,
    database: output.XINJIAN_DB,
    origins: output.XINJIAN_ORIGINS,
    requireKey: output.XINJIAN_REQUIRE_KEY === '1',
    ratePerMinute: output.XINJIAN_RATE_PER_MINUTE,
    bodyLimit: output.XINJIAN_BODY_LIMIT,
    budgetDays: output.XINJIAN_BUDGET_DAYS,
    readyLists: output.XINJIAN_READY_LISTS ?? READY_LISTS,
    logLevel: output.LOG_LEVEL,
  };
}

/** Only this machine can reach an address of these. */
export const isLoopback = (host: string): boolean => /^(localhost|127(\.[0-9]{1,3}){3}|\[?::1\]?)$/i.test(host);
