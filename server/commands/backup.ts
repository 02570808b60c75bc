import { existsSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import type { Arguments, Command, Io } from '../command.ts';
import { keyFileOf } from '../digest-key.ts';
import { startProgress } from '../progress.ts';
import { backupTo, isPostgres, type OnPages, restoreFrom } from '../store/backup.ts';
import { databaseAddress, databaseOption } from './database.ts';

type Copy = (from: string, to: string, onPages: OnPages) => Promise<void>;

/** Copies a database and, beside it, the key its digests were made with: one is of little use without the other. */
async function copyBoth(io: Io, { from, to, copy }: { from: string; to: string; copy: Copy }): Promise<void> {
  const progress = startProgress(io, to, null);
  await copy(from, to, (done) => progress.update(done));
  progress.stop();
  if (existsSync(keyFileOf(from))) await copyFile(keyFileOf(from), keyFileOf(to));
}

function sqliteAddress(args: Arguments, io: Io): string {
  const address = databaseAddress(args, io);
  if (isPostgres(address)) throw new Error('PostgreSQL 请用 pg_dump 备份、pg_restore 恢复，或用流复制');
  return address;
}

const told = (args: Arguments, io: Io, text: string): number => {
  io.out(args.flag('json') ? `${JSON.stringify({ file: text })}\n` : `${text}\n`);
  return 0;
};

/** Copies the database in use into one file, online. */
export const backupCommand: Command = {
  name: 'backup',
  summary: '在线备份 SQLite 数据库到一个文件（及其摘要密钥 FILE.key）',
  usage: 'FILE',
  options: { db: databaseOption },
  async run(args, io) {
    const file = args.needed(0, 'FILE');
    await copyBoth(io, { from: sqliteAddress(args, io), to: file, copy: backupTo });
    return told(args, io, file);
  },
};

/** Puts a backup in the database's place, while no server uses it. */
export const restoreCommand: Command = {
  name: 'restore',
  summary: '从备份恢复 SQLite 数据库；先停止服务',
  usage: 'FILE',
  options: { db: databaseOption },
  details: '原有的数据库留在旁边（.before-restore）。',
  async run(args, io) {
    const database = sqliteAddress(args, io);
    await copyBoth(io, { from: args.needed(0, 'FILE'), to: database, copy: restoreFrom });
    return told(args, io, database);
  },
};
