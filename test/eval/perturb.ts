import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDocument } from '../../server/document/read.ts';
import { decodeText } from '../../shared/document/charset.ts';
import type { LabelledPage } from './gold.ts';

const middle = (name: string): number => name.length >> 1;
const entity = (character: string): string => `&#x${character.codePointAt(0)!.toString(16)};`;

/** Ways a page may write the very same name; a reader sees no difference, and neither may detection. */
export const PERTURBATIONS: Record<string, (name: string) => string> = {
  行内标签切断名称: (name) => `${name.slice(0, middle(name))}<b>${name.slice(middle(name))}</b>`,
  名称写成字符实体: (name) => [...name].map((each, at) => (at % 3 === 1 ? entity(each) : each)).join(''),
  名称中有源代码换行: (name) => `${name.slice(0, middle(name))}\n      ${name.slice(middle(name))}`,
  括号全半角互换: (name) =>
    name.replace(/[（）()]/g, (bracket) => ({ '（': '(', '）': ')', '(': '（', ')': '）' })[bracket]!),
};

/** The HTML pages with every labelled name written in another way, read again as files. */
export async function perturbed(
  pages: readonly LabelledPage[],
  write: (name: string) => string,
): Promise<LabelledPage[]> {
  const folder = mkdtempSync(join(tmpdir(), 'xinjian-eval-'));
  try {
    return await Promise.all(
      pages
        .filter(({ path }) => /\.html?$/.test(path))
        .map(async (page) => {
          const file = join(folder, `${page.gold.id}.html`);
          writeFileSync(file, rewritten(decodeText(new Uint8Array(readFileSync(page.path))), page, write));
          return { ...page, document: (await readDocument(file)).document };
        }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Longer names first, each place once: a name inside another is not cut twice. */
function rewritten(html: string, { gold }: LabelledPage, write: (name: string) => string): string {
  const names = gold.orgs.map(({ name }) => name).sort((a, b) => b.length - a.length);
  const pattern = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  return html.replace(/(>[^<]*)/g, (content) => content.replace(new RegExp(pattern, 'g'), write));
}
