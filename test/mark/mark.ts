/**
 * Opens a page in a real browser with the built extension and prints what it marks:
 * `npm run -s mark -- URL or FILE [--browser chromium|firefox] [--server URL]`.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildExtension } from '../../server/extension-build.ts';
import type { BrowserName } from './installed.ts';
import { markPage } from './mark-page.ts';

const USAGE = 'usage: npm run -s mark -- URL or FILE [--browser chromium|firefox] [--server URL] [--throttle RATE]';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    browser: { type: 'string', default: 'chromium' },
    server: { type: 'string' },
    throttle: { type: 'string', default: '1' },
    help: { type: 'boolean', default: false },
  },
});

const isBrowser = (name: string): name is BrowserName => name === 'chromium' || name === 'firefox';
const [page] = positionals;
const rate = Number(values.throttle);

if (values.help) {
  console.log(USAGE);
  process.exit(0);
}
if (!page || positionals.length > 1 || !isBrowser(values.browser) || !(rate >= 1)) {
  console.error(USAGE);
  process.exit(2);
}
if (!/^https?:/.test(page) && !existsSync(page)) {
  console.error(`${page}: no such file`);
  process.exit(1);
}
if (!(await buildExtension((line) => console.error(line)))) process.exit(1);
const marked = await markPage({ page, browser: values.browser, server: values.server ?? null, throttle: rate });
// Only once all is written: a long page's mentions fill a pipe many times.
process.stdout.write(`${JSON.stringify(marked)}\n`, () => process.exit(0));
