import type { TestProject } from 'vitest/node';
import { type Postgres, startPostgres } from './postgres.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** URL of the run's own PostgreSQL, its database `postgres`. */
    postgres: string;
  }
}

let postgres: Postgres | null = null;

/** One PostgreSQL for the whole run; each test makes its own database in it. */
export async function setup(project: TestProject): Promise<void> {
  postgres = await startPostgres();
  project.provide('postgres', postgres.url('postgres'));
}

export function teardown(): void {
  postgres?.stop();
}
