import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import manifest from '../package.json' with { type: 'json' };

export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  outDir: 'extension/.output',
  imports: false,
  vite: () => ({ plugins: [preact()] }),
  manifest: {
    name: '信鉴 Xinjian',
    version: manifest.version,
    description: '在招标采购页面上标出每个主体的信用记录、依据与期限',
  },
});
