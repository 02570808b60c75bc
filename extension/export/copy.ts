import type { PageParty, PageState } from '../party.ts';
import { shownStanding, standingKey } from '../ui/standing.tsx';
import type { Translate } from '../ui/text.ts';
import { whyParts } from '../ui/why.ts';

/** A party's outcome as plain text for a minute or a mail: what, on what basis, as of when. */
export function partyText(party: PageParty, state: Pick<PageState, 'purpose' | 'asOf'>, t: Translate): string {
  const { verdict } = party;
  const code = verdict?.identity.subject?.code ?? party.code;
  const lines = [
    [party.name, code].filter((part) => part !== null).join(' '),
    `${t(standingKey(shownStanding(party)))} · ${whyParts(party, state.asOf, t).join(' · ')}`,
    ...(verdict?.effects ?? []).map(
      (effect) => `${effect.text} ${effect.basis.map((one) => `${one.document} ${one.article}`).join('、')}`,
    ),
    ...(verdict?.records ?? []).map(({ source }) =>
      [source.name, source.edition, source.url].filter(Boolean).join(' '),
    ),
    ...(verdict?.notices ?? []),
    `${t(`purpose.${state.purpose}`)} · ${t('ask.asOf', { day: state.asOf })}`,
  ];
  return [...new Set(lines)].join('\n');
}
