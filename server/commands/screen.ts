import { writeFile } from 'node:fs/promises';
import * as v from 'valibot';
import { VerifyRequestSchema } from '../../shared/api/verify-api.ts';
import { readClause } from '../../shared/clause/clause.ts';
import { detect } from '../../shared/detect/detect.ts';
import { groupParties, type Party } from '../../shared/subject/parties.ts';
import { type Arguments, type Command, type Io, UsageError } from '../command.ts';
import { readDocument } from '../document/read.ts';
import { startProgress } from '../progress.ts';
import type { Line, Screened } from '../screen/screened.ts';
import { asCsv, asTable, asXlsx } from '../screen/table.ts';
import { type Ask, askingOf } from './ask.ts';
import { databaseOption, withStore } from './database.ts';
import { askedBy, questionOptions } from './verify.ts';

const FORMATS = ['table', 'json', 'csv', 'xlsx'] as const;
/** Parties one request may name: a page with more is asked about in several, each complete in itself. */
const REQUEST_LIMIT = 1000;
/** The lengths the API takes; a longer name on a page is no name, but must not stop the others. */
const NAME_LIMIT = 400;

const UNSTATED = { compulsory: null, category: null, lot: null, amountCny: null, deadline: null };

type Asked = ReturnType<typeof askedBy>;

const subjectOf = ({ id, name, code, consortium }: Party) => ({
  ref: id,
  name: name?.slice(0, NAME_LIMIT) ?? null,
  code,
  consortium,
});

/** Verifies the parties of a page; an answer in several parts keeps the coverage and policies of the first. */
async function verdictsOn(parties: readonly Party[], asked: object, ask: Ask): Promise<Awaited<ReturnType<Ask>>> {
  const request = { ...v.parse(VerifyRequestSchema, { subjects: [{ ref: '-', name: '-' }], ...asked }), subjects: [] };
  const parts: Awaited<ReturnType<Ask>>[] = [];
  for (let at = 0; at === 0 || at < parties.length; at += REQUEST_LIMIT) {
    const subjects = parties.slice(at, at + REQUEST_LIMIT).map((party) => ({ lot: null, ...subjectOf(party) }));
    parts.push(await ask({ ...request, subjects }));
  }
  return {
    ...parts[0]!,
    results: parts.flatMap((part) => part.results),
    consortia: parts.flatMap((part) => part.consortia),
    relations: parts.flatMap((part) => part.relations),
  };
}

async function screenFile(file: string, asked: Asked, ask: Ask): Promise<{ screened: Screened; lines: Line[] }> {
  const { document, unread } = await readDocument(file);
  const mentions = detect(document);
  const parties = groupParties(mentions);
  const clause = readClause(document.text);
  const refOf = new Map(parties.flatMap((party) => party.mentions.map((index) => [index, party.id] as const)));
  const answer = await verdictsOn(parties, { ...asked, ...(clause && { tender: { ...UNSTATED, clause } }) }, ask);
  const lines = parties.map((party, index) => ({ file, party, verdict: answer.results[index]! }));
  const withRefs = mentions.map((mention, index) => ({ ...mention, ref: refOf.get(index) ?? '' }));
  return { screened: { file, unread, mentions: withRefs, clause, ...answer }, lines };
}

function formatOf(args: Arguments): (typeof FORMATS)[number] {
  const format = args.choice('format', FORMATS);
  if (args.flag('json') && format !== null && format !== 'json')
    throw new UsageError('--json 与 --format 不能同时给出');
  return args.flag('json') ? 'json' : (format ?? 'table');
}

/** CSV and XLSX hold all files at once, and go to `--output`, or to standard output where that is possible. */
async function writeTable(
  format: 'csv' | 'xlsx',
  lines: readonly Line[],
  output: string | null,
  io: Io,
): Promise<void> {
  if (output !== null) await writeFile(output, format === 'csv' ? asCsv(lines) : await asXlsx(lines));
  else if (format === 'csv') io.out(asCsv(lines));
  else io.outBytes(await asXlsx(lines));
}

async function run(args: Arguments, io: Io): Promise<number> {
  const files = args.positionals;
  if (files.length === 0) throw new UsageError('缺少 FILE');
  const format = formatOf(args);
  const asked = askedBy(args);
  return withStore(args, io, async (store) => {
    const ask = askingOf(store, args, io);
    const progress = startProgress(io, '核对', files.length);
    const all: Line[] = [];
    let failed = 0;
    for (const [index, file] of files.entries()) {
      try {
        const { screened, lines } = await screenFile(file, asked, ask);
        if (format === 'json') io.out(`${JSON.stringify(screened)}\n`);
        else if (format === 'table') io.out(`${file}\n${asTable(lines)}\n\n`);
        else all.push(...lines);
      } catch (error) {
        failed++;
        io.err(`${error instanceof Error ? error.message : error}\n`);
      }
      progress.update(index + 1);
    }
    progress.stop();
    if (format === 'csv' || format === 'xlsx') await writeTable(format, all, args.text('output'), io);
    return failed ? 1 : 0;
  });
}

/** Finds the parties of files, then verifies them. A file that cannot be read is named, and the others are still done. */
export const screenCommand: Command = {
  name: 'screen',
  summary: '找出文件中的各方并逐一核对',
  usage: 'FILE…',
  options: {
    ...questionOptions,
    format: { type: 'string', value: FORMATS.join('|'), help: '输出格式，默认 table；--json 即 json' },
    output: { type: 'string', value: 'FILE', help: 'csv、xlsx 写到这个文件，默认标准输出' },
    db: databaseOption,
  },
  run,
};
