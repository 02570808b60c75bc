import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import * as v from 'valibot';
import { type Rejected, rejectedBy } from './reject.ts';

/** A row of a source: what it says, or why it was not taken. */
export type Line<T> = { row: number; value: T } | { row: number; rejected: Rejected };

/** Reads UTF-8 NDJSON one line at a time; empty lines are skipped, a broken one is a rejected row. */
export async function* readNdjson<S extends v.GenericSchema>(
  file: string,
  schema: S,
): AsyncGenerator<Line<v.InferOutput<S>>> {
  const decoder = createReadStream(file, { encoding: 'utf8' });
  let row = 0;
  for await (const text of createInterface({ input: decoder, crlfDelay: Number.POSITIVE_INFINITY })) {
    row++;
    const line = text.replace(/^\ufeff/, '').trim();
    if (!line) continue;
    yield parseLine(row, line, schema);
  }
}

function parseLine<S extends v.GenericSchema>(row: number, line: string, schema: S): Line<v.InferOutput<S>> {
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
