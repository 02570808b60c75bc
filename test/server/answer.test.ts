import { createSecretKey } from 'node:crypto';
import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { fastAnswer } from '../../server/answer/fast-answer.ts';
import { VerdictMemory } from '../../server/answer/verdict-memory.ts';
import { IndexFacts } from '../../server/index/index-facts.ts';
import { takeSnapshot } from '../../server/index/take-snapshot.ts';
import { logDigest } from '../../server/log-digest.ts';
import { questionOf } from '../../server/question.ts';
import { openStore } from '../../server/store/open.ts';
import { VerifyRequestSchema } from '../../shared/api/verify-api.ts';
import { loadPacks } from '../../shared/policy/packs.ts';
import { LIST_IDS } from '../../shared/record/list.ts';
import { verify } from '../../shared/verdict/verify.ts';
import { freshSqlite } from './databases.ts';
import { entries, inventedCode, questions, rows } from './index/invented-world.ts';
import { importEdition, importSubjects } from './world.ts';

const LISTS = LIST_IDS.slice(0, 8);
const KEY = Buffer.from('test');
/** Twenty firms with nothing to say about them: most questions of the day. */
const quiet = Array.from({ length: 20 }, (_, serial) => ({
  code: inventedCode(20 + serial),
  name: `虚构静${serial}有限公司`,
}));
/** Firms the lists speak of, and which have to do with nobody. */
const recorded = Array.from({ length: 4 }, (_, serial) => ({
  code: inventedCode(50 + serial),
  name: `虚构录${serial}有限公司`,
}));
const recordedRows = fc
  .tuple(rows, fc.constantFrom(...recorded), fc.constantFrom(...LISTS))
  .map(([row, { code, name }, list]) => ({
    ...row,
    list,
    subject: { ...row.subject, code, name },
  }));
const quietQuestions = fc
  .tuple(questions, fc.subarray(quiet, { minLength: 1 }), fc.subarray(recorded), fc.boolean())
  .map(([question, silent, listed, mixed]) => ({
    ...question,
    subjects: [
      ...[...listed, ...silent].map(({ code, name }, ref) => ({
        ref: `“${ref}”\n`,
        code,
        name: ref % 2 ? name : null,
      })),
      ...(mixed ? question.subjects.map((subject) => ({ ...subject, ref: `x${subject.ref}` })) : []),
    ],
  }));

test('an answer assembled from templates is byte for byte the engine’s own', async () => {
  const packs = loadPacks();
  let assembled = 0;
  let listedAssembled = 0;
  await fc.assert(
    fc.asyncProperty(
      fc
        .tuple(fc.array(rows, { maxLength: 8 }), fc.array(recordedRows, { minLength: 6, maxLength: 12 }))
        .map((all) => all.flat()),
      fc.array(entries, { maxLength: 5 }),
      fc.array(quietQuestions, { minLength: 4, maxLength: 8 }),
      async (records, register, asked) => {
        const database = await freshSqlite();
        const store = await openStore(database.address);
        for (const list of LISTS) {
          await importEdition(
            store,
            list,
            records.filter((record) => record.list === list),
          );
        }
        const heads = [...quiet, ...recorded].map(({ code, name }, index) => ({
          code,
          names: [{ name }],
          headId: String(10 + index),
        }));
        await importSubjects(store, [...heads, ...register]);
        const snapshot = await takeSnapshot(store, KEY);
        const memory = new VerdictMemory();
        for (const request of asked) {
          const question = {
            ...questionOf(v.parse(VerifyRequestSchema, request), new Date()),
            knownAt: snapshot.knownAt!,
          };
          const answer = verify(question, new IndexFacts(snapshot, question.asOf), packs);
          const fast = fastAnswer(question, memory, { snapshot, packs });
          if (!fast) continue;
          assembled++;
          if (answer.results.some(({ records: shown }) => shown.length)) listedAssembled++;
          expect(`{${fast.body}`).toBe(JSON.stringify(answer));
          expect(fastAnswer(question, memory, { snapshot, packs })).toEqual(fast);
          expect(fast.standings).toEqual(answer.results.map(({ standing }) => standing));
          for (const [index, digest] of fast.digests.entries()) {
            if (digest !== null)
              expect(digest).toBe(logDigest(createSecretKey(KEY), question.subjects[index]!.code!).toString('hex'));
          }
        }
        await store.destroy();
        await database.drop();
      },
    ),
    { numRuns: 24 },
  );
  expect(assembled).toBeGreaterThan(10);
  expect(listedAssembled).toBeGreaterThan(10);
});
