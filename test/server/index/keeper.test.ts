import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FIRMS } from '../../../server/demonstration/firms.ts';
import { INLINE_ROWS, IndexKeeper } from '../../../server/index/keeper.ts';
import { createLog } from '../../../server/log.ts';
import type { VerifyAnswer } from '../../../shared/verdict/verdict.ts';
import { DATABASES, type Fresh } from '../databases.ts';
import { importEdition, importSubjects, REQUIRED, TODAY, type World, worldAt } from '../world.ts';

const FIRM = { name: FIRMS.lead.name, code: FIRMS.lead.code };
const LISTED = { list: 'procurement-violation' as const, subject: FIRM, banFrom: '2020-01-01', banTo: '2099-01-01' };

describe.each(DATABASES)('the index over %s', (_, fresh) => {
  let database: Fresh;
  let world: World;
  let keeper: IndexKeeper;
  let folder: string;

  const build = () => ({
    address: database.address,
    key: Buffer.from('test'),
    path: join(folder, 'x.index'),
    rows: INLINE_ROWS,
  });
  const startKeeper = (more: object = {}) =>
    new IndexKeeper(world.store, { ...build(), ...more }, createLog('silent')).start();

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'xinjian-index-'));
    database = await fresh();
    world = await worldAt(database.address);
    keeper = await startKeeper();
    Object.assign(world.deps, { facts: keeper });
    await importSubjects(world.store, [{ code: FIRM.code, names: [{ name: FIRM.name }] }]);
    for (const list of REQUIRED) await importEdition(world.store, list, []);
  });
  afterEach(async () => {
    await keeper.stop();
    await world.close();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  const ask = async (): Promise<VerifyAnswer> => {
    const response = await world.post('/v1/verify', { purpose: 'procurement', subjects: [{ ref: '1', ...FIRM }] });
    expect(response.status).toBe(200);
    return (await response.json()) as VerifyAnswer;
  };

  test('an import is seen by the very next question, before and after the index is made anew', async () => {
    await keeper.settled();
    expect((await ask()).results[0]!.standing).toBe('clear');
    await importEdition(world.store, 'procurement-violation', [LISTED], { publishedOn: TODAY, edition: 'next' });
    await new Promise((done) => setTimeout(done, 30));
    expect((await ask()).results[0]!.standing).toBe('barred');
    await keeper.settled();
    expect((await ask()).results[0]!.standing).toBe('barred');
  });

  test('a large store is indexed in another thread', async () => {
    const threaded = await startKeeper({ rows: 0, path: join(folder, 'threaded.index') });
    await threaded.settled();
    expect(threaded.snapshotAt((await threaded.knownAt())!)?.index.subjectByCode(FIRM.code)?.code).toBe(FIRM.code);
    await threaded.stop();
  });

  test('a second start takes the index from its file', async () => {
    await keeper.settled();
    const again = await startKeeper();
    const knownAt = await again.knownAt();
    expect(again.snapshotAt(knownAt!)).not.toBeNull();
    await again.stop();
  });

  test.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length - 8)],
    ['of another kind', () => Buffer.from('something else')],
    ['empty', () => Buffer.alloc(0)],
  ])('a file %s is made anew, and meanwhile SQL answers', async (_, spoil) => {
    await keeper.settled();
    writeFileSync(build().path, spoil(readFileSync(build().path)));
    const again = await startKeeper();
    expect(again.snapshotAt((await again.knownAt())!)).toBeNull();
    await again.settled();
    expect(again.snapshotAt((await again.knownAt())!)).not.toBeNull();
    await again.stop();
  });

  test('questions during imports and swaps are all answered, each from one state', async () => {
    await keeper.settled();
    let importing = true;
    const imports = (async () => {
      for (let round = 1; round <= 6; round++) {
        const rows = round % 2 ? [LISTED] : [];
        await importEdition(world.store, 'procurement-violation', rows, { publishedOn: TODAY, edition: `r${round}` });
        if (round % 3 === 0) await keeper.settled();
      }
    })().finally(() => {
      importing = false;
    });
    const seen = new Set<string>();
    while (importing) {
      await setImmediate(); // without sockets nothing else would ever get its turn
      const answers = await Promise.all(Array.from({ length: 8 }, ask));
      for (const { coverage, results } of answers) {
        const edition = coverage.find(({ list }) => list === 'procurement-violation')!.edition!;
        const listed = edition.startsWith('r') && Number(edition.slice(1)) % 2 === 1;
        expect(results[0]!.standing, edition).toBe(listed ? 'barred' : 'clear');
        seen.add(edition);
      }
    }
    await imports;
    expect(seen.size).toBeGreaterThan(1);
  });
});
