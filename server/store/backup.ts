import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { backup, DatabaseSync } from 'node:sqlite';

export const isPostgres = (address: string): boolean => /^postgres(ql)?:\/\//.test(address);

/** Called with the pages done and the pages in all. */
export type OnPages = (done: number, total: number) => void;

/** Throws where a file is no whole SQLite database of this product. */
function check(path: string): void {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    const { integrity_check: verdict } = database.prepare('pragma integrity_check').get() as {
      integrity_check: string;
    };
    if (verdict !== 'ok') throw new Error(verdict);
    if (!database.prepare("select 1 from sqlite_master where name = 'record_version'").get()) {
      throw new Error('不是信鉴的数据库');
    }
  } finally {
    database.close();
  }
}

/** Leaves the file alone, without a write-ahead log beside it; throws where somebody else has it open. */
function settle(path: string): void {
  const database = new DatabaseSync(path);
  try {
    database.exec('pragma journal_mode = delete');
  } finally {
    database.close();
  }
}

/** Copies a live SQLite database, checks the copy, and only then gives it its name. */
async function copy(from: string, to: string, onPages: OnPages): Promise<void> {
  const half = `${to}.part`;
  await rm(half, { force: true });
  const source = new DatabaseSync(from, { readOnly: true });
  try {
    await backup(source, half, {
      progress: ({ totalPages, remainingPages }) => onPages(totalPages - remainingPages, totalPages),
    });
  } finally {
    source.close();
  }
  settle(half);
  check(half);
  await rename(half, to);
}

/** Backs a database in use up into one file; writers go on meanwhile. */
export async function backupTo(database: string, file: string, onPages: OnPages): Promise<void> {
  if (!existsSync(database)) throw new Error(`没有数据库 ${database}`);
  if (existsSync(file)) throw new Error(`${file} 已存在；备份不覆盖任何文件`);
  await copy(database, file, onPages);
}

/** Puts a backup in a database's place; the one there before is kept beside it as `.before-restore`. */
export async function restoreFrom(file: string, database: string, onPages: OnPages): Promise<void> {
  if (!existsSync(file)) throw new Error(`没有备份 ${file}`);
  try {
    check(file);
  } catch (error) {
    throw new Error(`${file} 不能恢复：${(error as Error).message}`, { cause: error });
  }
  if (existsSync(database)) {
    const before = `${database}.before-restore`;
    try {
      settle(database);
    } catch (error) {
      throw new Error(`${database} 正在使用；请先停止服务`, { cause: error });
    }
    await rename(database, before);
  }
  await copy(file, database, onPages);
}
