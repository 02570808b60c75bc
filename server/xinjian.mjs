#!/usr/bin/env node
process.argv.splice(2, 0, 'server/cli.ts');
await import('../.setup/run.mjs');
