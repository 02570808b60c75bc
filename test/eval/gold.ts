import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '../../server/document/read.ts';
import type { DocumentText } from '../../shared/document/document-text.ts';
import type { Sample } from './sample.ts';

/** A labelled page, as `gold.jsonl` has it. */
export interface GoldPage {
  id: string;
  file: string;
  source: string;
  kind: string;
  orgs: { name: string; count: number; count_exact?: number; type: string; role: string }[];
  codes: { code: string; valid: boolean; count: number }[];
  ignore: string[];
}

export interface LabelledPage {
  gold: GoldPage;
  path: string;
  document: DocumentText;
}

/** White space dropped, brackets full-width: how names are compared when they are counted. */
export const countedForm = (text: string): string =>
  text.replace(/\s+/g, '').replaceAll('(', '（').replaceAll(')', '）');

/** The labelled pages of a folder, read as any file is. */
export async function readCorpus(folder: string): Promise<LabelledPage[]> {
  const list = join(folder, 'gold.jsonl');
  if (!existsSync(list)) throw new Error(`${list}: 没有标注文件`);
  const pages = readFileSync(list, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as GoldPage);
  return Promise.all(
    pages.map(async (gold) => {
      const path = join(folder, gold.file);
      return { gold, path, document: (await readDocument(path)).document };
    }),
  );
}

/** Where the page's labelled names stand; a name inside a longer labelled one does not count, as it is no label there. */
export function sampleOf({ gold, document }: LabelledPage): Sample {
  const { text } = document;
  const { compact, offsets } = withoutBlanks(text);
  const sample: Sample = { text, names: [], either: [] };
  const taken = new Uint8Array(compact.length);
  const wanted = [
    ...gold.orgs.map(({ name }) => ({ form: countedForm(name), into: sample.names })),
    ...gold.ignore.map((name) => ({ form: countedForm(name), into: sample.either })),
  ].sort((a, b) => b.form.length - a.form.length);
  for (const { form, into } of wanted) {
    for (let at = compact.indexOf(form); at >= 0; at = compact.indexOf(form, at + 1)) {
      const start = offsets[at]!;
      const end = offsets[at + form.length - 1]! + 1;
      if (taken[at] || taken[at + form.length - 1] || /[\n\t\f]/.test(text.slice(start, end))) continue;
      taken.fill(1, at, at + form.length);
      into.push([start, end]);
    }
  }
  sample.names.sort(([a], [b]) => a - b);
  return sample;
}

function withoutBlanks(text: string): { compact: string; offsets: number[] } {
  let compact = '';
  const offsets: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (/[^\S\n\t\f]|[\u200b-\u200d\ufeff]/.test(character)) continue;
    compact += character === '(' ? '（' : character === ')' ? '）' : character;
    offsets.push(at);
  }
  return { compact, offsets };
}
