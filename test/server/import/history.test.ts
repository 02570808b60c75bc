import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lastInstant } from '../../../server/store/import-turn.ts';
import { openStore, type Store } from '../../../server/store/open.ts';
import { holdsOn, readTimeline } from '../../../server/store/timeline.ts';
import { DATABASES, type Fresh } from '../databases.ts';
import { importRows, rowOf } from './editions.ts';

const FIRMS = ['甲', '乙', '丙', '丁'];
const DAYS = ['2026-01-05', '2026-01-10', '2026-01-15', '2026-01-20', '2026-01-25', '2026-01-30'];

interface GivenEdition {
  day: string;
  delta: boolean;
  /** What it says of each firm it holds. */
  rows: Record<string, string>;
}

const edition: fc.Arbitrary<GivenEdition> = fc.record({
  day: fc.constantFrom(...DAYS),
  delta: fc.boolean(),
  rows: fc.dictionary(fc.constantFrom(...FIRMS), fc.constantFrom('一', '二')),
});

/**
 * What is true of a firm on a day by the editions known, said as plainly as it can be: the last edition of a day that
 * speaks about the firm is that day's word; a day is as the last word before it says, else as the first one after it.
 * What the row says is what the last of these words said that held it.
 */
function oracle(
  known: readonly GivenEdition[],
  firm: string,
  day: string,
): { listed: boolean; content: string | null } {
  const words = DAYS.flatMap(
    (each) => known.filter((one) => one.day === each && (!one.delta || firm in one.rows)).at(-1) ?? [],
  );
  const decisive = words.findLast((word) => word.day <= day) ?? words[0];
  const holding = words.findLast((word) => firm in word.rows);
  return { listed: decisive !== undefined && firm in decisive.rows, content: holding?.rows[firm] ?? null };
}

async function held(
  store: Store,
  knownAt: string,
): Promise<Map<string, { content: string; on(day: string): boolean }>> {
  const versions = await store
    .selectFrom('record_version')
    .selectAll()
    .where('known_from', '<=', knownAt)
    .where((eb) => eb.or([eb('known_to', 'is', null), eb('known_to', '>', knownAt)]))
    .execute();
  const rows = versions.map((version) => {
    const { subject, summary } = JSON.parse(version.payload);
    const timeline = readTimeline(version.absent, version.removed_on);
    return [subject.name.charAt(2), { content: summary, on: (day: string) => holdsOn(timeline, day) }] as const;
  });
  expect(new Set(rows.map(([firm]) => firm)).size, 'one version of a row at any instant').toBe(rows.length);
  return new Map(rows);
}

describe.each(DATABASES)('on %s', (name, fresh) => {
  let database: Fresh;
  let store: Store;
  beforeAll(async () => {
    database = await fresh();
    store = await openStore(database.address);
  });
  afterAll(async () => {
    await store.destroy();
    await database.drop();
  });

  test('whatever order editions come in, every past and present state is what they together say', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edition, { minLength: 1, maxLength: 7 }), async (editions) => {
        for (const table of ['record_version', 'edition', 'edition_row'] as const)
          await store.deleteFrom(table).execute();
        const known: GivenEdition[] = [];
        const instants: { at: string; known: GivenEdition[] }[] = [];
        for (const each of editions) {
          const rows = Object.entries(each.rows).map(([firm, summary]) => rowOf(firm, { summary }));
          await importRows(store, rows, { publishedOn: each.day, delta: each.delta });
          known.push(each);
          instants.push({ at: (await lastInstant(store))!, known: [...known] });
        }
        for (const { at, known } of instants) {
          const rows = await held(store, at);
          for (const firm of FIRMS) {
            for (const day of ['2026-01-01', ...DAYS, '2026-01-12', '2026-12-31']) {
              const truth = oracle(known, firm, day);
              expect(rows.get(firm)?.on(day) ?? false, `${firm} on ${day}`).toBe(truth.listed);
            }
            const now = oracle(known, firm, '2026-12-31');
            if (now.listed) expect(rows.get(firm)?.content).toBe(now.content);
          }
        }
      }),
      { numRuns: name === 'SQLite' ? 120 : 30 },
    );
  });
});
