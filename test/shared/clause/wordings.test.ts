import { expect, test } from 'vitest';
import { CHANNEL_EXAMPLES } from '../../../shared/clause/channels.ts';
import { CONSORTIA } from '../../../shared/clause/consortia.ts';
import { LIST_EXAMPLES, listsIn } from '../../../shared/clause/credit-lists.ts';
import { CUTOFFS } from '../../../shared/clause/cutoffs.ts';
import { EVIDENCES } from '../../../shared/clause/evidences.ts';
import { fold } from '../../../shared/clause/folded.ts';
import { OCCASIONS } from '../../../shared/clause/occasions.ts';
import { QUERYING } from '../../../shared/clause/queriers.ts';
import { FOREIGN } from '../../../shared/clause/speakers.ts';
import { CONSEQUENCES, DENIALS, GOOD_STANDING } from '../../../shared/clause/uses.ts';
import type { Wording } from '../../../shared/clause/wording.ts';

const folded = (text: string) => fold(text, 0, text.length);
const rows = (name: string, table: readonly Wording<string>[]) =>
  table.map((row, index) => [name, row.example, table, index] as const);

/** In these tables the first row that matches decides, so an example must not be caught by an earlier row. */
test.each([
  ...rows('time of the query', CUTOFFS),
  ...rows('keeping of evidence', EVIDENCES),
  ...rows('consequence', CONSEQUENCES),
  ...rows('good standing', GOOD_STANDING),
  ...rows('consortium', CONSORTIA),
])('%s: “%s” is read by its own row', (_, example, table, index) => {
  const { text } = folded(example);
  expect(table.findIndex(({ pattern }) => pattern.test(text))).toBe(index);
});

test.each([...QUERYING, ...FOREIGN, ...OCCASIONS, ...DENIALS].map((row) => [row.example, row] as const))(
  '“%s” matches its row',
  (example, row) => {
    expect(folded(example).text).toMatch(row.pattern);
  },
);

test.each(CHANNEL_EXAMPLES.map(({ name, example }) => [example, name]))(
  '“%s” names the channel %s',
  (example, name) => {
    expect([...new Set(folded(example).channels)]).toEqual([name]);
  },
);

test.each(LIST_EXAMPLES.map(({ name, example }) => [example, name]))('“%s” names the list %s', (example, name) => {
  expect(listsIn(folded(example)).map((list) => list.name)).toEqual([name]);
});
