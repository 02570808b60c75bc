import type { Exported } from './rows.ts';

/** What was asked and what was answered, as the service gave it. */
export function toJson({ purpose, place, asOf, coverage, parties }: Exported): string {
  const results = parties.map(({ name, code, role, rank, consortium, lot, verdict, trouble }) => ({
    asked: { name, code, role, rank, consortium, lot },
    verdict,
    trouble,
  }));
  return `${JSON.stringify({ purpose, place, asOf, coverage, results }, null, 2)}\n`;
}
