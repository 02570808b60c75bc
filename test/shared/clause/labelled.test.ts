import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readClause } from '../../../shared/clause/clause.ts';
import { type Labelled, quotesOverlapping, slotsRight } from './labelled.ts';

const file = join(process.env.XINJIAN_MATERIAL ?? '../shared', 'vectors/clauses.jsonl');
const passages: Labelled[] = existsSync(file)
  ? readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
  : [];

test.skipIf(passages.length === 0)(
  passages.length > 0
    ? 'labelled passages: at least 95 % of the slots are right, and no trap is a clause'
    : `labelled passages are not there (${file})`,
  () => {
    const readings = passages.map((passage) => ({ passage, clause: readClause(passage.text) }));
    const traps = readings.filter(({ passage, clause }) => passage.negative && clause !== null);
    const asked = readings.filter(({ passage }) => !passage.negative);
    const slots = asked.flatMap(({ passage, clause }) =>
      Object.entries(slotsRight(clause, passage.labels)).map(([slot, right]) => ({ id: passage.id, slot, right })),
    );
    const wrong = slots.filter(({ right }) => !right).map(({ id, slot }) => `${id} ${slot}`);
    const quotes = asked.flatMap(({ passage, clause }) => (clause ? quotesOverlapping(clause, passage) : []));
    const both = quotes.reduce((sum, each) => sum + each.both, 0);
    const overlap = quotes.reduce((sum, each) => sum + each.overlap, 0);
    console.log(
      `slots ${slots.length - wrong.length}/${slots.length}, quotes ${overlap}/${both}, wrong: ${wrong.join(', ')}`,
    );
    expect(traps.map(({ passage }) => passage.id)).toEqual([]);
    expect((slots.length - wrong.length) / slots.length).toBeGreaterThanOrEqual(0.95);
    expect(overlap / both).toBeGreaterThanOrEqual(0.9);
  },
);
