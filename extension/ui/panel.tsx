import { useMemo, useState } from 'preact/hooks';
import type { PageState } from '../party.ts';
import type { PolicyUrl } from './card/consequences.tsx';
import { ExportMenu } from './export-menu.tsx';
import type { OnPanelAction } from './panel/action.ts';
import { ClauseNote } from './panel/clause-note.tsx';
import { ContextBar } from './panel/context-bar.tsx';
import { CoverageSummary, CoverageTable } from './panel/coverage-table.tsx';
import { NO_FILTER, sectionsOf, TALLIES, tally } from './panel/outline.ts';
import { PartyList } from './panel/party-list.tsx';
import { RelationsNote } from './panel/relations-note.tsx';
import { Tallies } from './panel/tallies.tsx';
import { TenderForm } from './panel/tender-form.tsx';
import { useText } from './text.ts';

interface PanelProps {
  state: PageState;
  /** The party a mark on the page asked for. */
  selected: string | null;
  onAction: OnPanelAction;
  policyUrl?: PolicyUrl;
}

const nowhere: PolicyUrl = () => null;

/** Says the outcome once, when the whole batch is answered. */
function Outcome({ state }: { state: PageState }) {
  const t = useText();
  const pending = state.parties.some((party) => party.trouble === 'pending');
  const counts = tally(state.parties);
  const parts = TALLIES.filter((each) => counts[each] > 0).map((each) => `${t(`tally.${each}`)} ${counts[each]}`);
  return (
    <p class="visually-hidden" role="status">
      {pending ? '' : `${t('panel.count', { n: state.parties.length })} ${parts.join(t('comma'))}`}
    </p>
  );
}

function Footer({ state, onAction }: Pick<PanelProps, 'state' | 'onAction'>) {
  const t = useText();
  const [shown, setShown] = useState(false);
  return (
    <footer class="panel-foot">
      <div class="row soft">
        <CoverageSummary coverage={state.coverage} asOf={state.asOf} />
        <button type="button" class="linkish" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {t('coverage.title')}
        </button>
      </div>
      {shown ? <CoverageTable coverage={state.coverage} asOf={state.asOf} /> : null}
      <div class="panel-buttons">
        <button type="button" class="button primary" onClick={() => onAction({ kind: 'evidence' })}>
          {t('card.evidence')}
        </button>
        <ExportMenu onExport={(format) => onAction({ kind: 'export', format })} />
        <button type="button" class="button" onClick={() => onAction({ kind: 'recheck' })}>
          {t('panel.recheck')}
        </button>
      </div>
    </footer>
  );
}

/** Every party of the page in its order, what stands between them, what the tender asks, and what the answer rests on. */
export function Panel({ state, selected, onAction, policyUrl = nowhere }: PanelProps) {
  const t = useText();
  const [filter, setFilter] = useState(NO_FILTER);
  const sections = useMemo(() => sectionsOf(state, filter), [state, filter]);
  return (
    <div class="panel">
      <header class="panel-head">
        <div class="row">
          <h1 class="brand">{t('brand.name')}</h1>
          <span class="soft strong">{t('panel.count', { n: state.parties.length })}</span>
        </div>
        <ContextBar state={state} onAction={onAction} />
      </header>
      <Outcome state={state} />
      <Tallies parties={state.parties} filter={filter} onFilter={setFilter} />
      {state.parties.length === 0 ? <p class="note">{t('panel.empty')}</p> : null}
      {state.unread > 0 ? <p class="note strong">{t('panel.unread', { n: state.unread })}</p> : null}
      <PartyList sections={sections} state={state} selected={selected} onAction={onAction} policyUrl={policyUrl} />
      {state.clause === null ? null : (
        <ClauseNote clause={state.clause} procurement={state.purpose === 'procurement'} />
      )}
      <RelationsNote state={state} policyUrl={policyUrl} />
      <details class="note">
        <summary class="strong">{t('tender.title')}</summary>
        <TenderForm tender={state.tender} onTender={(tender) => onAction({ kind: 'tender', tender })} />
      </details>
      <Footer state={state} onAction={onAction} />
    </div>
  );
}
