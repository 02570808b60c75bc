import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig, type UserManifest } from 'wxt';
import packageJson from '../package.json' with { type: 'json' };

/** Nothing is fetched and run; a server of the user's choice is asked, and documents are read from wherever they lie. */
const PAGES_CSP = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data: blob:",
  'connect-src http: https: file: blob: data:',
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
].join('; ');

const PDF_HOME = fileURLToPath(new URL('../node_modules/pdfjs-dist', import.meta.url));
const PDF_FOLDERS = [
  ['cmaps', 'cmaps'],
  ['standard_fonts', 'fonts'],
  ['wasm', 'wasm'],
] as const;

/** Every permission has its reason; the README gives them one by one. */
const PERMISSIONS = ['activeTab', 'contextMenus', 'scripting', 'storage'] as const;

export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  outDir: 'extension/.output',
  manifestVersion: 3,
  imports: false,
  // The reader of CSV comes in a build for Node, whose Buffer no browser has, and in one for browsers.
  vite: () => ({ plugins: [preact()], resolve: { alias: { 'csv-parse/sync': 'csv-parse/browser/esm/sync' } } }),
  hooks: {
    // Character maps, fonts and decoders a PDF may need; Chinese ones without embedded maps are blank otherwise.
    'build:publicAssets': (_, files) => {
      for (const [folder, place] of PDF_FOLDERS) {
        for (const name of readdirSync(join(PDF_HOME, folder))) {
          files.push({ absoluteSrc: join(PDF_HOME, folder, name), relativeDest: `pdf/${place}/${name}` });
        }
      }
    },
  },
  manifest: ({ browser }): UserManifest => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    version: packageJson.version,
    default_locale: 'zh_CN',
    permissions: [...PERMISSIONS, ...(browser === 'firefox' ? [] : (['sidePanel'] as const))],
    optional_host_permissions: ['http://*/*', 'https://*/*'],
    content_security_policy: { extension_pages: PAGES_CSP },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+X' } },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'xinjian@xinjian.invalid',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '135', storage: { managed_schema: 'policy.json' } }),
  }),
});
