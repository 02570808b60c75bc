import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (name: string) =>
  readFileSync(new URL(`../../server/data/ratings/${name}.ndjson`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map(
      (line) =>
        JSON.parse(line) as { subject: object & { name: string }; grade: string; gradeState: string; row: number },
    );
const ROWS = [...read('daqing-construction'), ...read('nanhai-hospitals')];

test('the two rating lists hold their 301 rows and nothing about persons', () => {
  expect(ROWS).toHaveLength(301);
  for (const { subject } of ROWS) expect(Object.keys(subject).sort()).toEqual(['kind', 'name']);
});

test('nine rows leave their grade open', () => {
  expect(
    ROWS.filter(({ gradeState }) => gradeState !== 'certain')
      .map(({ gradeState }) => gradeState)
      .sort(),
  ).toEqual([...Array(2).fill('conflict'), ...Array(7).fill('uncertain')]);
});

const table = `${process.env.XINJIAN_MATERIAL ?? '../shared'}/reference/seed-ratings.tsv`;
test.runIf(existsSync(table))('each row reads as in the reconstructed print', () => {
  const [header, ...lines] = readFileSync(table, 'utf8').trimEnd().split('\n');
  const at = (name: string): number => header!.split('\t').indexOf(name);
  const printed = lines.map((line) => {
    const cells = line.split('\t');
    // An ordinal inferred from the print's layout leaves the grade certain.
    const state = cells[at('certainty')] === 'inferred' ? 'certain' : cells[at('certainty')];
    return [cells[at('name')], cells[at('grade')], state, cells[at('ordinal')]].join('\t');
  });
  const ours = ROWS.map(({ subject, grade, gradeState, row }) => [subject.name, grade, gradeState, row].join('\t'));
  expect(ours.sort()).toEqual(printed.sort());
});
