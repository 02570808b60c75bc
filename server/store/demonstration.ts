import type { Store } from './open.ts';

/** Whether anything was ever imported, and the day the newest demonstration edition is of, if there is one. */
export async function demonstrationEdition(store: Store): Promise<{ anything: boolean; publishedOn: string | null }> {
  const any = await store.selectFrom('edition').select('id').limit(1).executeTakeFirst();
  const newest = await store
    .selectFrom('edition')
    .select((eb) => eb.fn.max('published_on').as('day'))
    .where('demonstration', '=', 1)
    .executeTakeFirstOrThrow();
  return { anything: any !== undefined, publishedOn: newest.day };
}
