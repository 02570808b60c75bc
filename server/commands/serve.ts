import { type Arguments, type Command, type Io, type Option, UsageError } from '../command.ts';
import { type Config, readConfig } from '../config.ts';
import { runServer } from '../run-server.ts';
import { databaseOption } from './database.ts';

function portOf(args: Arguments): number | null {
  const text = args.text('port');
  if (text === null) return null;
  const port = Number(text);
  if (!/^[0-9]+$/.test(text) || port > 65_535) throw new UsageError(`--port 须为 0 至 65535，不能是“${text}”`);
  return port;
}

/** The environment's configuration, with what the command line says over it. */
export function configOf(args: Arguments, io: Io): Config {
  const environment = readConfig(io.env);
  return {
    ...environment,
    port: portOf(args) ?? environment.port,
    host: args.text('host') ?? environment.host,
    database: args.text('db') ?? environment.database,
  };
}

export const serveOptions: Readonly<Record<string, Option>> = {
  port: { type: 'string', value: 'PORT', help: '端口（默认 8787，或环境变量 PORT）' },
  host: { type: 'string', value: 'HOST', help: '监听地址（默认 127.0.0.1，或环境变量 HOST）；其他地址一律需要密钥' },
  db: databaseOption,
};

const ENVIRONMENT = [
  '环境变量：',
  '  XINJIAN_DB             数据库',
  '  XINJIAN_DIGEST_KEY     摘要密钥；多个进程共用一个 PostgreSQL 时必须相同',
  '  XINJIAN_REQUIRE_KEY=1  本机访问也要密钥',
  '  XINJIAN_RATE_PER_MINUTE、XINJIAN_BODY_LIMIT  每个密钥每分钟的请求数，请求的最大字节数',
  '  XINJIAN_BUDGET_DAYS    一版名单说明前后几天，默认 7',
  '  XINJIAN_READY_LISTS    哪些名单过期时 /readyz 为 503',
  '  XINJIAN_ORIGINS        除扩展外可从浏览器调用的网站来源',
  '  LOG_LEVEL              日志级别；日志从不含被查询的名称与代码',
].join('\n');

/** The API and the workbench page, until the process is asked to end. */
export const serveCommand: Command = {
  name: 'serve',
  summary: '启动 API 与核对台',
  usage: '',
  details: ENVIRONMENT,
  options: { ...serveOptions, demo: { type: 'boolean', help: '数据库为空时先载入演示数据（虚构主体）' } },
  async run(args, io) {
    const onListening = (url: string): void =>
      io.out(args.flag('json') ? `${JSON.stringify({ url })}\n` : `信鉴 API ${url}  接口说明 ${url}/docs\n`);
    await runServer(io, { config: configOf(args, io), demonstration: args.flag('demo'), onListening });
    return 0;
  },
};
