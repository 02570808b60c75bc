import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Env } from '../env.ts';

/** Where `wxt build` leaves the extension; its workbench page needs nothing of a browser extension. */
const BUILD = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'extension/.output/chrome-mv3');
const PAGE = 'workbench.html';

const unbuilt = html`<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>信鉴</title>
<h1>信鉴 API 正在运行</h1>
<p>核对台尚未构建：请运行 <code>npm start</code>，或 <code>npx wxt build -c extension/wxt.config.ts</code>，然后重新启动。</p>
<p><a href="/docs">接口说明</a> · <a href="/demo">演示公告</a></p></html>`;

/** The workbench page at `/`, with the files of the built extension it refers to. */
export function workbenchRoutes(): Hono<Env> {
  const app = new Hono<Env>();
  if (existsSync(join(BUILD, PAGE))) {
    app.get('/', serveStatic<Env>({ root: BUILD, path: PAGE }));
    app.get('/:file{.+\\.(html|js|css|svg|png|woff2|wasm|mjs|json|bcmap|pfb|ttf)}', serveStatic<Env>({ root: BUILD }));
  }
  return app.get('/', (c) => c.html(unbuilt, 503));
}
