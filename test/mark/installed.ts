import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export type BrowserName = 'chromium' | 'firefox';

const OUTPUT = fileURLToPath(new URL('../../extension/.output/', import.meta.url));
const BUILDS: Record<BrowserName, string> = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' };

/** A copy of the built extension that a test installs. */
export interface Installed {
  directory: string;
  remove(): void;
}

/** A page of the extension from which a test writes settings and sends messages, as a user's click there would. */
export const DRIVER_PAGE = 'driver.html';

/**
 * Copies the build and grants it hosts: no test can press the button of the browser's own permission prompt. Nothing
 * else of the extension is changed; one empty page is added.
 */
export function installCopy(browser: BrowserName, hosts: readonly string[]): Installed {
  const build = join(OUTPUT, BUILDS[browser]);
  if (!existsSync(join(build, 'manifest.json')))
    throw new Error(`no build in ${build}: npx wxt build -c extension/wxt.config.ts`);
  const directory = mkdtempSync(join(tmpdir(), 'xinjian-extension-'));
  cpSync(build, directory, { recursive: true });
  const path = join(directory, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify({ ...manifest, host_permissions: hosts }));
  writeFileSync(join(directory, DRIVER_PAGE), '<!doctype html><title>driver</title>');
  return { directory, remove: () => rmSync(directory, { recursive: true, force: true }) };
}
