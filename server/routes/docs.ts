import { Hono } from 'hono';
import { generateSpecs } from 'hono-openapi';
import manifest from '../../package.json' with { type: 'json' };
import type { Env } from '../env.ts';
import { docsPage, type OpenApi } from './docs-page.ts';

const DOCUMENTATION = {
  openapi: '3.1.0',
  info: {
    title: '信鉴 Xinjian API',
    version: manifest.version,
    description:
      '核对招标采购各方的信用记录、后果、依据与期限。答案从不来自一次失败的查询：没有查到，只在名单足以说明时才说“未列入”。',
  },
  security: [{ key: [] }],
  components: {
    securitySchemes: {
      key: { type: 'http' as const, scheme: 'bearer', description: '只监听本机且未发放密钥时可不带密钥' },
    },
  },
};

/** The API described by the very routes and schemas that serve it: for machines, and as a page that loads nothing. */
export function docsRoutes(app: Hono<Env>): Hono<Env> {
  let made: Promise<OpenApi> | null = null;
  const specification = (): Promise<OpenApi> => {
    made ??= generateSpecs(app, {
      documentation: DOCUMENTATION,
      exclude: [/^\/$/, /^\/demo/, '/docs', '/openapi.json'],
    }).then((specs) => specs as OpenApi);
    return made;
  };
  return new Hono<Env>()
    .get('/openapi.json', async (c) => c.json(await specification()))
    .get('/docs', async (c) => c.html(docsPage(await specification())));
}
