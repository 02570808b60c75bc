import type { PageParty } from '../party.ts';
import { shownStanding } from './standing.tsx';
import type { TextKey } from './text.ts';

const BY_BASIS: Partial<Record<string, TextKey>> = {
  conflict: 'next.to_confirm.conflict',
  invalid_code: 'next.to_confirm.invalid',
  name: 'next.to_confirm.code',
  former_name: 'next.to_confirm.code',
  ambiguous: 'next.to_confirm.code',
  candidate: 'next.to_confirm.code',
  none: 'next.to_confirm.code',
};

/** The one sentence that says what an officer does next. */
export function nextStep(party: Pick<PageParty, 'verdict' | 'trouble'>): TextKey {
  if (!party.verdict) return `trouble.${party.trouble ?? 'pending'}.next`;
  const shown = shownStanding(party);
  if (shown === 'pending') return 'trouble.pending.next';
  if (shown !== 'to_confirm') return `next.${shown}`;
  return BY_BASIS[party.verdict.identity.basis] ?? 'next.to_confirm.else';
}
