import type { Kysely } from 'kysely';
import type { Tables } from './schema.ts';

/** Where the two dialects need different SQL for speed; everything else is one text for both. */
export const isPostgres = (db: Kysely<Tables>): boolean => db.getExecutor().adapter.supportsTransactionalDdl === true;
