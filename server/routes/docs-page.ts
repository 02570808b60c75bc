import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

type Schema = object;
interface Operation {
  summary?: string;
  security?: unknown[];
  parameters?: { name: string; in: string; description?: string; required?: boolean }[];
  requestBody?: { content: Record<string, { schema?: Schema }> };
  responses?: Record<string, { description?: string; content?: Record<string, { schema?: Schema }> }>;
}

/** As much of an OpenAPI 3.1 document as the page shows. */
export interface OpenApi {
  openapi: string;
  info: { title: string; version: string; description?: string };
  paths: Record<string, Record<string, Operation>>;
  components?: { schemas?: Record<string, Schema> };
}

type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

const STYLE = `
body{font:15px/1.7 system-ui,"Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif;color:#1c2430;max-width:60rem;margin:2rem auto;padding:0 1.25rem}
h1{font-size:1.6rem;margin:0}h2{font:600 1rem/1.5 ui-monospace,Menlo,Consolas,monospace;margin:0}
section{border:1px solid #d9dee6;border-radius:8px;padding:1rem 1.25rem;margin:1rem 0}
.method{display:inline-block;min-width:3.5rem;color:#fff;background:#2f5fa7;border-radius:4px;text-align:center;font-size:.8rem;padding:.1rem .4rem}
.post{background:#1f7a4d}p{margin:.4rem 0}dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem;margin:.5rem 0}
dt{font-family:ui-monospace,monospace}dd{margin:0;color:#4a5566}
pre{background:#f5f7fa;border-radius:6px;padding:.75rem;overflow:auto;font-size:.8rem;line-height:1.5;max-height:28rem}
summary{cursor:pointer;color:#2f5fa7}nav a{display:inline-block;margin-right:1rem}`;

const schemaBlock = (title: string, schema: Schema | undefined): Html =>
  schema ? html`<details><summary>${title}</summary><pre>${JSON.stringify(schema, null, 2)}</pre></details>` : html``;

function operationBlock(path: string, method: string, operation: Operation): Html {
  const request = Object.values(operation.requestBody?.content ?? {})[0]?.schema;
  const answer = Object.values(operation.responses?.['200']?.content ?? {})[0]?.schema;
  const faults = Object.entries(operation.responses ?? {}).filter(([status]) => status !== '200');
  return html`<section id="${method}${path}">
    <h2><span class="method ${method}">${method.toUpperCase()}</span> ${path}</h2>
    <p>${operation.summary ?? ''}${operation.security?.length === 0 ? '（不需要密钥）' : ''}</p>
    <dl>${(operation.parameters ?? []).map((each) => html`<dt>${each.name}</dt><dd>${each.description ?? each.in}</dd>`)}</dl>
    ${schemaBlock('请求', request)} ${schemaBlock('答案', answer)}
    <dl>${faults.map(([status, { description }]) => html`<dt>${status}</dt><dd>${description ?? ''}</dd>`)}</dl>
  </section>`;
}

/** The whole description as one page: no script, nothing loaded from anywhere. */
export function docsPage({ info, paths, components }: OpenApi): Html {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => operationBlock(path, method, operation)),
  );
  return html`<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${info.title}</title><style>${raw(STYLE)}</style></head>
<body><h1>${info.title} <small>${info.version}</small></h1>
<p>${info.description ?? ''}</p>
<nav><a href="/openapi.json">openapi.json</a><a href="/">核对台</a><a href="/demo">演示公告</a></nav>
${operations}
${schemaBlock('共用的结构', components?.schemas)}
</body></html>`;
}
