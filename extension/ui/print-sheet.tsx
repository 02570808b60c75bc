import { useContext } from 'preact/hooks';
import type { PageState } from '../party.ts';
import { Consequences } from './card/consequences.tsx';
import { IdentityLine } from './card/identity-line.tsx';
import { Listings } from './card/listings.tsx';
import { Notices } from './card/notices.tsx';
import { Records } from './card/records.tsx';
import { CoverageTable } from './panel/coverage-table.tsx';
import { placeChain } from './places.ts';
import { StandingChip, shownStanding } from './standing.tsx';
import { LanguageContext, useText } from './text.ts';

interface PrintSheetProps {
  state: PageState;
  /** One party's id, or null for all of them. */
  only: string | null;
}

const nowhere = (): null => null;

/** What goes to paper and to nothing else: page, question, each party with its basis, editions, and room to sign. */
export function PrintSheet({ state, only }: PrintSheetProps) {
  const t = useText();
  const language = useContext(LanguageContext);
  const parties = only === null ? state.parties : state.parties.filter((party) => party.id === only);
  return (
    <div class="print-sheet" aria-hidden="true">
      <h1>{t('print.title')}</h1>
      <dl class="print-facts">
        <dt>{t('print.page')}</dt>
        <dd>
          {state.title} <span class="code">{state.url}</span>
        </dd>
        <dt>{t('print.question')}</dt>
        <dd>
          {t(`purpose.${state.purpose}`)} · {placeChain(state.place, language, t)} ·{' '}
          {t('ask.asOf', { day: state.asOf })}
        </dd>
      </dl>
      {parties.map((party) => (
        <article key={party.id}>
          <h2>
            {party.rank === null ? null : `${party.rank} `}
            {party.name ?? party.code} <StandingChip shown={shownStanding(party)} />
          </h2>
          <IdentityLine party={party} />
          {party.verdict ? (
            <>
              <Consequences verdict={party.verdict} state={state} policyUrl={nowhere} />
              <Records verdict={party.verdict} asOf={state.asOf} />
              <Listings verdict={party.verdict} state={state} />
              <Notices party={party} verdict={party.verdict} policyUrl={nowhere} />
            </>
          ) : (
            <p>{t(`trouble.${party.trouble ?? 'pending'}`)}</p>
          )}
        </article>
      ))}
      <CoverageTable coverage={state.coverage} asOf={state.asOf} />
      <p class="print-sign">{t('print.sign')}</p>
    </div>
  );
}
