import type { Arguments, Io, Option } from '../command.ts';
import { openStore, type Store } from '../store/open.ts';

export const DEFAULT_DATABASE = '.data/xinjian.db';

export const databaseOption: Option = {
  type: 'string',
  value: 'FILE|URL',
  help: `SQLite 文件或 postgres:// 网址（默认 ${DEFAULT_DATABASE}，或环境变量 XINJIAN_DB）`,
};

export const databaseAddress = (args: Arguments, io: Io): string =>
  args.text('db') ?? io.env.XINJIAN_DB ?? DEFAULT_DATABASE;

/** Opens the database a command names for as long as `use` runs, and closes it however that ends. */
export async function withStore<T>(args: Arguments, io: Io, use: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(databaseAddress(args, io));
  try {
    return await use(store);
  } finally {
    await store.destroy();
  }
}
