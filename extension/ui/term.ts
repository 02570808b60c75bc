import { daysBetween } from '../../shared/day.ts';
import type { Translate } from './text.ts';

/** Where a day lies in a term; days are ISO days, both ends belong to the term. */
export interface Term {
  state: 'ahead' | 'running' | 'over' | 'open';
  /** Whole days to the last day, or to the first one while it lies ahead; null for an open end. */
  days: number | null;
  /** Part of the term that has passed, 0 to 1; null where an end is missing. */
  passed: number | null;
}

/** `from` and `to` as the record gives them; a term without a last day is open. */
export function termOn(from: string | null, to: string | null, asOf: string): Term {
  if (from !== null && asOf < from) return { state: 'ahead', days: daysBetween(asOf, from), passed: 0 };
  if (to === null) return { state: 'open', days: null, passed: null };
  const days = daysBetween(asOf, to);
  if (days < 0) return { state: 'over', days, passed: from === null ? null : 1 };
  const whole = from === null ? 0 : daysBetween(from, to);
  return { state: 'running', days, passed: from === null ? null : whole === 0 ? 1 : 1 - days / whole };
}

/** "还有 98 天": how long a term still runs. */
export function termLeft(term: Term, t: Translate): string {
  if (term.state === 'open') return t('term.open');
  if (term.state === 'over') return t('term.over');
  if (term.state === 'ahead') return t('term.ahead', { n: term.days! });
  return term.days === 0 ? t('term.last') : t('term.left', { n: term.days! });
}
