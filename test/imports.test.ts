import { globSync, readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { expect, test } from 'vitest';

/** Who may import whom. A house is a top-level folder; the most specific row of a file's path applies on top of its house. */
const MAY_IMPORT: Record<string, RegExp> = {
  shared:
    /^(shared\/|valibot$|opencc-js(\/|$)|chinese-days(\/|$)|htmlparser2$|fflate$|csv-parse\/sync$|read-excel-file(\/|$))/,
  server:
    /^(package\.json$|\.setup\/run\.mjs$|server\/|shared\/|node:|hono(\/|$)|@hono\/|hono-openapi(\/|$)|@valibot\/|kysely(\/|$)|valibot$|pg$|opencc-js(\/|$)|pino$|prom-client$|csv-parse(\/|$)|fflate$|htmlparser2$|pdfjs-dist(\/|$)|read-excel-file(\/|$)|write-excel-file(\/|$)|cli-progress$)/,
  // What builds the extension runs on Node and ships nothing.
  build: /^(package\.json$|node:|@preact\/preset-vite$|wxt$)/,
  extension:
    /^(package\.json$|extension\/|shared\/|node_modules\/|preact(\/|$)|@preact\/|@floating-ui\/dom$|@webext-core\/messaging$|wxt(\/|$)|valibot$|idb$|pdfjs-dist(\/|$)|read-excel-file(\/|$)|write-excel-file(\/|$)|fflate$|qr(\/|$))/,
};
/** Readers of bytes, kept libraries; they serve both other houses and nothing else of the core needs them. */
const DOCUMENT_LIBRARIES = /^(htmlparser2|fflate|csv-parse\/sync|read-excel-file(\/.*)?)$/;
const MAY_NOT_IMPORT: [RegExp, RegExp][] = [
  [/^shared\/(?!document\/)/, DOCUMENT_LIBRARIES],
  [/^extension\/ui\//, /^(extension\/(page|worker|entrypoints|export|surfaces|workbench|viewer|document)\/|wxt(\/|$))/],
  [/^extension\/export\//, /^(extension\/(page|worker|entrypoints|surfaces)\/|wxt(\/|$))/],
  [/^extension\/surfaces\//, /^extension\/(worker|entrypoints|workbench|viewer)\//],
  [/^extension\/viewer\//, /^extension\/(worker|entrypoints|workbench)\//],
  // Served by the API to any browser: nothing of an extension is there.
  [/^extension\/(workbench|document)\//, /^(extension\/(page|entrypoints|messages|settings|receipts)|wxt(\/|$))/],
  [/^extension\/page\//, /^(extension\/(worker|entrypoints)\/|shared\/(policy|record|snapshot)\/)/],
  [/^extension\/worker\//, /^extension\/(page|entrypoints)\//],
  [/^server\/routes\//, /^(kysely|server\/import\/)/],
  [/^server\/import\/importers\//, /^(server\/store\/|kysely)/],
  [/^server\/(?!store\/)/, /^(pg|node:sqlite)$/],
];
/** The staircase: a step of `shared/` uses those before it and none after. */
const STAIRCASE = [
  'result',
  'day',
  'uscc',
  'name',
  'document',
  'detect',
  'clause',
  'subject',
  'record',
  'policy',
  'verdict',
  'report',
  'snapshot',
  'api',
];

const files = globSync('{shared,server,extension}/**/*.{ts,tsx,mjs}', {
  exclude: (path) => path.includes('.output'),
}).sort();

/** The module paths a file imports, relative ones resolved against the root. */
function importsOf(file: string): string[] {
  const source = readFileSync(file, 'utf8');
  const found = source.matchAll(
    /(?:^|\n)\s*(?:import|export)\s[^'";]*?from\s*'([^']+)'|(?<!')\bimport\s*\(?\s*'([^']+)'/g,
  );
  return [...found]
    .map((match) => (match[1] ?? match[2])!)
    .map((path) => (path.startsWith('.') ? posix.join(dirname(file), path) : path).replace(/\?.*$/, ''));
}

const step = (path: string): number => STAIRCASE.indexOf(path.split('/')[1]!.replace(/\.ts$/, ''));

test.each(files)('%s imports only what its house allows', (file) => {
  const house = file === 'extension/wxt.config.ts' ? 'build' : file.split('/')[0]!;
  const outside = importsOf(file).filter((path) => !MAY_IMPORT[house]!.test(path));
  const forbidden = MAY_NOT_IMPORT.filter(([from]) => from.test(file)).flatMap(([, to]) =>
    importsOf(file).filter((path) => to.test(path)),
  );
  expect([...outside, ...forbidden]).toEqual([]);
});

test.each(files.filter((file) => file.startsWith('shared/') && !file.endsWith('.d.ts')))(
  '%s stands on its step and reads no clock and no chance',
  (file) => {
    expect(step(file), 'every folder of shared/ has its step').toBeGreaterThanOrEqual(0);
    const upward = importsOf(file).filter((path) => path.startsWith('shared/') && step(path) > step(file));
    expect(upward).toEqual([]);
    expect(readFileSync(file, 'utf8')).not.toMatch(
      /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bperformance\.now\b/,
    );
  },
);

test('the top level holds only what is agreed', () => {
  const top = globSync('*')
    .filter((name) => name !== 'node_modules')
    .sort();
  expect(top).toEqual([
    'LICENSE',
    'README.md',
    'extension',
    'package-lock.json',
    'package.json',
    'server',
    'shared',
    'test',
    'tsconfig.json',
  ]);
});
