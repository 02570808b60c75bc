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

/** The files of one edition of a list: in which format, as which edition. */
export interface ListFiles
  extends Pick<ImportOptions, 'publishedOn' | 'delta' | 'dryRun' | 'allowRejected' | 'now' | 'onRow'> {
  /** At least one; several are parts of the same edition. */
  files: readonly string[];
  /** `generic`, the id of an official format, or of a list that has one. */
  format: string;
  /** `generic` only: the list every row must be of. */
  list: ListId | null;
  /** Null is the first file's name. */
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

async function formatOf({ format, files, list }: ListFiles): Promise<Format> {
  if (format === 'generic')
    return {
      lists: list === null ? null : [list],
      publisher: null,
      expected: null,
      lines: (each) => readNdjson(each, GenericRecordSchema),
    };
  const importer = await chooseImporter(findImporters(format), files[0]!);
  const { list: own, otherLists = [], publisher, expected } = importer;
  return { lists: [own, ...otherLists], publisher, expected, lines: (each) => readList(importer, each) };
}

/** SHA-256 of a file, hex. */
export async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/** One digest for the files of an edition: that of the only one, or of all theirs. */
async function digestOfAll(files: readonly string[]): Promise<string> {
  const digests = await Promise.all(files.map(digestOf));
  return digests.length === 1 ? digests[0]! : createHash('sha256').update(digests.join('\n')).digest('hex');
}

/** The lines of all files one after the other; a rejected row says which file it is in, where there are several. */
async function* linesOfAll(files: readonly string[], lines: Format['lines']): AsyncGenerator<ListLine> {
  for (const file of files) {
    if (files.length === 1) yield* lines(file);
    else
      for await (const line of lines(file))
        yield 'rejected' in line ? { ...line, rejected: { ...line.rejected, file: basename(file) } } : line;
  }
}

/** Loads the files of one edition. Files refused before their first row are an outcome like any other. */
export async function importListFiles(store: Store, given: ListFiles): Promise<ImportOutcome> {
  const { files, source, allowShrunken, edition, ...options } = given;
  const named = edition ?? basename(files[0]!);
  try {
    const digest = await digestOfAll(files);
    const { lists, publisher, expected, lines } = await formatOf(given);
    return await runImport(store, () => linesOfAll(files, lines), {
      ...options,
      edition: named,
      digest,
      lists,
      demonstration: false,
      source: source ?? publisher ?? basename(files[0]!),
      expected: allowShrunken ? null : expected,
    });
  } catch (error) {
    if (error instanceof Refused) return refusedOutcome(given.list ?? given.format, named, error);
    throw error;
  }
}
