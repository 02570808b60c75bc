import { coverageOf, type ListCoverage } from '../shared/record/coverage.ts';
import type { Edition } from '../shared/record/edition.ts';
import { LISTS, type ListId } from '../shared/record/list.ts';
import type { Deps } from './env.ts';
import { dayInShanghai } from './question.ts';
import { heldEditions } from './store/facts.ts';

/** What is held of one list today; the demonstration's editions count only where there is no other. */
export interface HeldList extends ListCoverage {
  list: ListId;
  demonstration: boolean;
}

/** Every list there is, held or not, as of today. */
export async function heldLists({ store, config, now }: Deps): Promise<HeldList[]> {
  const today = dayInShanghai(now());
  const editions = await heldEditions(store);
  return LISTS.map(({ id }) => {
    const held = editions.of(id);
    const real = held.filter((edition) => !edition.demonstration);
    const demonstration = real.length === 0 && held.length > 0;
    const shown: readonly Edition[] = demonstration ? held : real;
    return {
      list: id,
      demonstration,
      ...coverageOf({ editions: shown, asOf: today, today, budget: config.budgetDays }),
    };
  });
}
