import { detect } from '../../shared/detect/detect.ts';
import type { Mention } from '../../shared/detect/mention.ts';
import type { Command } from '../command.ts';
import { UsageError } from '../command.ts';
import { readDocument } from '../document/read.ts';

const KINDS = { name: '名称', code: '代码' } as const;

/** `detect FILE…`: a file that cannot be read is named on standard error, and the others are still done. */
export const detectCommand: Command = {
  name: 'detect',
  summary: '找出文件中的单位名称和统一社会信用代码',
  usage: 'FILE…',
  options: {},
  details: '可读 .html .htm .txt .pdf .docx .xlsx .csv；没有文字层的页计入 unread。',
  async run(args, io) {
    if (args.positionals.length === 0) throw new UsageError('缺少 FILE');
    let failed = 0;
    for (const file of args.positionals) {
      try {
        const { document, unread } = await readDocument(file);
        const mentions = detect(document);
        io.out(args.flag('json') ? `${JSON.stringify({ file, mentions, unread })}\n` : inWords(file, mentions, unread));
      } catch (error) {
        failed++;
        io.err(`${error instanceof Error ? error.message : error}\n`);
      }
    }
    return failed > 0 ? 1 : 0;
  },
};

function inWords(file: string, mentions: readonly Mention[], unread: number): string {
  const lines = mentions.map(({ kind, text, role, valid, hidden }) =>
    [KINDS[kind], text, role ?? '', valid === false ? '校验不通过' : '', hidden ? '页面上不可见' : '']
      .join('\t')
      .trimEnd(),
  );
  const blind = unread > 0 ? [`有 ${unread} 页（部分）没有可读的文字`] : [];
  return `${[file, ...lines, ...blind].join('\n')}\n`;
}
