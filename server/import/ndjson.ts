import { createReadStream } from 'node:fs';
import * as v from 'valibot';
import { type Rejected, rejectedBy } from './reject.ts';

/** A row of a source: what it says, or why it was not taken. */
export type Line<T> = { row: number; value: T } | { row: number; rejected: Rejected };

const CHUNK_BYTES = 1 << 18;
/** A line longer than this is no record; it is rejected without being kept. */
const LONGEST_LINE = 1 << 20;

/** Reads UTF-8 NDJSON one line at a time; empty lines are skipped, a broken one is a rejected row. */
export async function* readNdjson<S extends v.GenericSchema>(
  file: string,
  schema: S,
): AsyncGenerator<Line<v.InferOutput<S>>> {
  const decoder = new TextDecoder();
  let row = 0;
  let rest = '';
  let skipping = false;
  for await (const chunk of createReadStream(file, { highWaterMark: CHUNK_BYTES }) as AsyncIterable<Buffer>) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop()!;
    for (const line of lines) {
      row++;
      if (skipping) skipping = false;
      else if (line.trim()) yield parseLine(row, line, schema);
    }
    if (rest.length <= LONGEST_LINE) continue;
    if (!skipping) yield tooLong(row + 1);
    skipping = true;
    rest = '';
  }
  rest += decoder.decode();
  if (!skipping && rest.trim()) yield parseLine(row + 1, rest, schema);
}

const tooLong = (row: number): { row: number; rejected: Rejected } => ({
  row,
  rejected: { row, column: '', reason: `一行超过 ${LONGEST_LINE} 个字符` },
});

function parseLine<S extends v.GenericSchema>(row: number, line: string, schema: S): Line<v.InferOutput<S>> {
  if (line.length > LONGEST_LINE) return tooLong(row);
  if (line.includes('\ufffd')) return { row, rejected: { row, column: '', reason: '不是 UTF-8 文本' } };
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (error) {
    return { row, rejected: { row, column: '', reason: `不是 JSON：${(error as Error).message}` } };
  }
  const parsed = v.safeParse(schema, json);
  return parsed.success ? { row, value: parsed.output } : { row, rejected: rejectedBy(row, parsed.issues) };
}
