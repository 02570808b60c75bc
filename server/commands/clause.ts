import { readClause } from '../../shared/clause/clause.ts';
import { completenessOf, missingInWords } from '../../shared/clause/completeness.ts';
import type { TenderClause } from '../../shared/clause/tender-clause.ts';
import type { Command } from '../command.ts';
import { UsageError } from '../command.ts';
import { readDocument } from '../document/read.ts';

/** `clause FILE…`: a file that cannot be read is named on standard error, and the others are still done. */
export const clauseCommand: Command = {
  name: 'clause',
  summary: '读出采购（招标）文件自身的信用查询条款',
  usage: 'FILE…',
  options: {},
  details: '可读 .html .htm .txt .pdf .docx .xlsx .csv；没有信用查询条款的文件 clause 为 null；引文为原文。',
  async run(args, io) {
    if (args.positionals.length === 0) throw new UsageError('缺少 FILE');
    let failed = 0;
    for (const file of args.positionals) {
      try {
        const { document, unread } = await readDocument(file);
        const clause = readClause(document.text);
        if (unread > 0) io.err(`${file}: 有 ${unread} 页（部分）没有可读的文字，其中若有条款未能读出\n`);
        io.out(args.flag('json') ? `${JSON.stringify({ file, clause })}\n` : inWords(file, clause));
      } catch (error) {
        failed++;
        io.err(`${error instanceof Error ? error.message : error}\n`);
      }
    }
    return failed > 0 ? 1 : 0;
  },
};

function inWords(file: string, clause: TenderClause | null): string {
  if (!clause) return `${file}\n未见信用查询条款\n`;
  const checks = completenessOf(clause);
  const rows = [
    ...checks.map(({ title, state, quote, note }) => [
      title,
      state === 'stated' ? (quote ?? '') : '未写明',
      note ?? '',
    ]),
    ['联合体', clause.consortium.quote ?? '未写明', ''],
    ['名单', [...clause.lists, ...clause.extraLists].join('、') || '未写明', ''],
  ];
  const missing = missingInWords(checks);
  return `${[file, ...rows.map((row) => row.join('\t').trimEnd()), ...(missing ? [missing] : [])].join('\n')}\n`;
}
