import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { GenericRecordSchema } from '../../shared/api/import-api.ts';
import type { ListId } from '../../shared/record/list.ts';
import type { Store } from '../store/open.ts';
import type { Expectation, ListLine } from './importer.ts';
import { findImporters } from './importers.ts';
import { readNdjson } from './ndjson.ts';
import { chooseImporter, readList } from './read-list.ts';
import { Refused, refusedOutcome } from './refused.ts';
import { type ImportOptions, type ImportOutcome, runImport } from './run.ts';

/** A list file to load: in which format, as which edition. */
export interface ListFile
  extends Pick<ImportOptions, 'publishedOn' | 'delta' | 'dryRun' | 'allowRejected' | 'now' | 'onRow'> {
  file: string;
  /** `generic`, the id of an official format, or of a list that has one. */
  format: string;
  /** `generic` only: the list every row must be of. */
  list: ListId | null;
  /** Null is the file's name. */
  edition: string | null;
  /** Who published it; null is the format's own publisher. */
  source: string | null;
  /** Take a complete edition that shrank. */
  allowShrunken: boolean;
}

/** What the rows of a list come in: how they are read, and what is known of the source. */
interface Format {
  lists: readonly ListId[] | null;
  publisher: string | null;
  expected: Expectation | null;
  lines(file: string): AsyncIterable<ListLine>;
}

/** Lists the rows of a format may be of, or null for a format nobody knows. */
export function listsOfFormat(format: string, list: ListId | null): readonly ListId[] | null {
  if (format === 'generic') return list === null ? [] : [list];
  const importers = findImporters(format);
  return importers.length ? [...new Set(importers.flatMap((each) => [each.list, ...(each.otherLists ?? [])]))] : null;
}

async function formatOf({ format, file, list }: ListFile): Promise<Format> {
  if (format === 'generic')
    return {
      lists: list === null ? null : [list],
      publisher: null,
      expected: null,
      lines: (each) => readNdjson(each, GenericRecordSchema),
    };
  const importer = await chooseImporter(findImporters(format), file);
  const { list: own, otherLists = [], publisher, expected } = importer;
  return { lists: [own, ...otherLists], publisher, expected, lines: (each) => readList(importer, each) };
}

/** SHA-256 of a file, hex. */
export async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/** Loads one file of a list. A file refused before its first row is an outcome like any other. */
export async function importListFile(store: Store, given: ListFile): Promise<ImportOutcome> {
  const { file, source, allowShrunken, edition, ...options } = given;
  const named = edition ?? basename(file);
  try {
    const digest = await digestOf(file);
    const { lists, publisher, expected, lines } = await formatOf(given);
    return await runImport(store, () => lines(file), {
      ...options,
      edition: named,
      digest,
      lists,
      demonstration: false,
      source: source ?? publisher ?? basename(file),
      expected: allowShrunken ? null : expected,
    });
  } catch (error) {
    if (error instanceof Refused) return refusedOutcome(given.list ?? given.format, named, error);
    throw error;
  }
}
