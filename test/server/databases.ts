import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';

/** A database nobody else uses, and how to be rid of it. */
export interface Fresh {
  address: string;
  drop(): Promise<void>;
}

async function freshSqlite(): Promise<Fresh> {
  const folder = mkdtempSync(join(tmpdir(), 'xinjian-'));
  return { address: join(folder, 'test.db'), drop: async () => rmSync(folder, { recursive: true, force: true }) };
}

async function freshPostgres(): Promise<Fresh> {
  const server = inject('postgres');
  const name = `t${randomUUID().replaceAll('-', '')}`;
  const run = async (statement: string): Promise<void> => {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    await client.query(statement);
    await client.end();
  };
  await run(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { address: url.href, drop: () => run(`drop database if exists ${name} with (force)`) };
}

/** Both engines, real: `describe.each(DATABASES)`. */
export const DATABASES = [
  ['SQLite', freshSqlite],
  ['PostgreSQL', freshPostgres],
] as const;

export { freshSqlite };
