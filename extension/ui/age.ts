import { daysBetween } from '../../shared/day.ts';
import type { Translate } from './text.ts';

/** How old an edition is on the day asked, in words. */
export function ageOf(publishedOn: string | null, asOf: string, t: Translate): string {
  if (publishedOn === null) return t('age.undated');
  const days = daysBetween(publishedOn, asOf);
  if (days < 0) return t('age.later', { day: publishedOn });
  if (days === 0) return t('age.today');
  return days === 1 ? t('age.yesterday') : t('age.days', { n: days });
}
