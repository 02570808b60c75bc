import { resolve } from 'node:path';
import type { Command } from '../command.ts';
import { buildExtension } from '../extension-build.ts';
import { runServer } from '../run-server.ts';
import { configOf, serveOptions } from './serve.ts';

const CHROMIUM = 'extension/.output/chrome-mv3';
const FIREFOX = 'extension/.output/firefox-mv3';

const guide = (url: string, built: boolean): string =>
  [
    '',
    '信鉴已启动。按 Ctrl+C 结束。',
    '',
    `  演示公告      ${url}/demo`,
    `  核对台        ${url}/`,
    `  接口说明      ${url}/docs`,
    '',
    ...(built
      ? [
          `  Chromium 扩展 ${resolve(CHROMIUM)}`,
          '                打开 chrome://extensions，启用“开发者模式”，“加载已解压的扩展程序”，选择上面的文件夹',
          `  Firefox 扩展  ${resolve(FIREFOX)}`,
          '                打开 about:debugging#/runtime/this-firefox，“临时载入附加组件”，选择其中的 manifest.json',
          `                然后打开演示公告，点击工具栏的“信鉴”，服务器填 ${url}，启用本站`,
        ]
      : ['  扩展没有构建成功（原因见上）；API 与演示公告可用。']),
    '',
    '',
  ].join('\n');

/** `npm start`: everything a newcomer needs, from a fresh clone to a marked tender page. */
export const startCommand: Command = {
  name: 'start',
  summary: '构建扩展、载入随附名单与演示数据、启动服务，并说明打开什么',
  usage: '',
  options: serveOptions,
  async run(args, io) {
    const config = configOf(args, io);
    const built = await buildExtension((line) => io.err(`${line}\n`));
    const quiet = io.env.LOG_LEVEL === undefined ? { ...config, logLevel: 'warn' } : config;
    await runServer(io, { config: quiet, demonstration: true, onListening: (url) => io.out(guide(url, built)) });
    return 0;
  },
};
