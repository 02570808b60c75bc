import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import * as v from 'valibot';
import { afterAll, expect, test } from 'vitest';
import { IndexFacts } from '../../../server/index/index-facts.ts';
import { readSnapshot, writeSnapshot } from '../../../server/index/snapshot-file.ts';
import { takeSnapshot } from '../../../server/index/take-snapshot.ts';
import { questionOf } from '../../../server/question.ts';
import { fetchFacts } from '../../../server/store/facts.ts';
import { openStore } from '../../../server/store/open.ts';
import { VerifyRequestSchema } from '../../../shared/api/verify-api.ts';
import { loadPacks } from '../../../shared/policy/packs.ts';
import { LIST_IDS } from '../../../shared/record/list.ts';
import { verify } from '../../../shared/verdict/verify.ts';
import { DATABASES } from '../databases.ts';
import { importEdition, importSubjects } from '../world.ts';
import { entries, questions, rows } from './invented-world.ts';

const KEY = Buffer.from('test');
const folder = mkdtempSync(join(tmpdir(), 'xinjian-index-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(DATABASES)(
  'over %s the index and SQL give one and the same answer to any question',
  async (engine, fresh) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(rows, { maxLength: 12 }),
        fc.array(entries, { maxLength: 6 }),
        fc.array(questions, { minLength: 3, maxLength: 6 }),
        async (records, register, asked) => {
          const database = await fresh();
          const store = await openStore(database.address);
          for (const list of LIST_IDS.slice(0, 8)) {
            await importEdition(
              store,
              list,
              records.filter((record) => record.list === list),
            );
          }
          await importEdition(
            store,
            'dishonest-judgment-debtor',
            records
              .filter((_, index) => index % 2 === 0)
              .filter((record) => record.list === 'dishonest-judgment-debtor'),
            { edition: 'next' },
          );
          await importSubjects(store, register);
          const { editionRows, ...taken } = await takeSnapshot(store, KEY);
          const path = join(folder, 'test.index');
          await writeSnapshot(path, { ...taken, editions: editionRows }, taken.index);
          const read = await readSnapshot(path);
          for (const request of asked) {
            const question = {
              ...questionOf(v.parse(VerifyRequestSchema, request), new Date()),
              knownAt: taken.knownAt!,
            };
            const bySql = verify(question, await fetchFacts(store, question), loadPacks());
            for (const snapshot of [taken, read!]) {
              expect(verify(question, new IndexFacts(snapshot, question.asOf), loadPacks())).toEqual(bySql);
            }
          }
          await store.destroy();
          await database.drop();
        },
      ),
      { numRuns: engine === 'SQLite' ? 20 : 4 },
    );
  },
);
