import { useContext, useMemo, useState } from 'preact/hooks';
import { partyText } from '../export/copy.ts';
import { type Receipt, receiptOf, receiptsAsNdjson, withReceipt } from '../export/receipt.ts';
import type { PageState, PartyAction } from '../party.ts';
import { UNSTATED_TENDER } from '../party.ts';
import { saveExport } from '../surfaces/save-export.ts';
import { saveFile } from '../surfaces/save-file.ts';
import { Card } from '../ui/card.tsx';
import { channelOf } from '../ui/channels.ts';
import { ExportMenu } from '../ui/export-menu.tsx';
import { CoverageSummary, CoverageTable } from '../ui/panel/coverage-table.tsx';
import { PrintSheet } from '../ui/print-sheet.tsx';
import { LanguageContext, useText } from '../ui/text.ts';
import { ExpiryChart } from './expiry-chart.tsx';
import { countByStanding, expiries, partyAt, rowsIn, type SortKey, type View, WHOLE } from './portfolio.ts';
import { ResultTable } from './result-table.tsx';
import type { Run } from './run.ts';
import { StandingChart } from './standing-chart.tsx';

interface ResultsProps {
  run: Run;
  version: number;
  asOf: string;
  onCorrect: (index: number, code: string | null) => void;
}

const MONTHS = 24;
/** More than this on paper helps nobody. */
const MOST_PRINTED = 500;

/** The run as a page's state, so that the card, the exports and the print sheet serve it too. */
function stateOf(run: Run, asOf: string, indexes: readonly number[]): PageState {
  return {
    url: location.href,
    title: document.title,
    purpose: run.question.purpose,
    place: run.question.place,
    asOf,
    parties: indexes.map((index) => partyAt(run, index)),
    coverage: run.coverage,
    consortia: [],
    relations: [],
    policies: [],
    clause: null,
    tender: UNSTATED_TENDER,
    unread: 0,
  };
}

function Progress({ run }: { run: Run }) {
  const t = useText();
  const total = run.entries.length;
  const failed = run.troubles.filter((trouble) => trouble !== null && trouble !== 'pending').length;
  return (
    <div class="progress">
      <progress max={total} value={run.done} aria-label={t('run.progress', { done: run.done, total })} />
      <span>{t('run.progress', { done: run.done.toLocaleString('en'), total: total.toLocaleString('en') })}</span>
      {run.isRunning ? (
        <button type="button" class="button" onClick={() => run.stop()}>
          {t('run.stop')}
        </button>
      ) : failed ? (
        <>
          <b class="tone-unknown toned">{t('run.failed', { n: failed })}</b>
          <button type="button" class="button" onClick={() => void run.retry()}>
            {t('run.retry')}
          </button>
        </>
      ) : null}
      <span class="visually-hidden" role="status">
        {run.isRunning ? '' : t('run.done', { n: total - failed })}
      </span>
    </div>
  );
}

/** What came of a list: progress, charts that filter, the table, and a row's card beside it. */
export function Results({ run, version, asOf, onCorrect }: ResultsProps) {
  const t = useText();
  const language = useContext(LanguageContext);
  const [view, setView] = useState<View>(WHOLE);
  const [open, setOpen] = useState<number | null>(null);
  const [receipts, setReceipts] = useState<Receipt[]>([]);
  const [printed, setPrinted] = useState<number[] | null>(null);
  // `version` says that the run, whose results are written in place, has changed.
  const counts = useMemo(() => countByStanding(run), [run, version]);
  const expiry = useMemo(() => expiries(run, asOf, MONTHS), [run, version, asOf]);
  const rows = useMemo(() => rowsIn(run, view), [run, version, view]);
  const print = (indexes: readonly number[]): void => {
    setPrinted(indexes.slice(0, MOST_PRINTED));
    setTimeout(() => window.print(), 80);
  };
  const act = (index: number, action: PartyAction): void => {
    if (action.kind === 'copy')
      void navigator.clipboard.writeText(partyText(partyAt(run, index), stateOf(run, asOf, []), t));
    if (action.kind === 'close') setOpen(null);
    if (action.kind === 'evidence') print([index]);
    if (action.kind === 'correct') onCorrect(index, action.code);
    if (action.kind === 'retry') void run.retry();
    if (action.kind === 'own-query') {
      setReceipts(withReceipt(receipts, receiptOf(action, partyAt(run, index), { asOf })));
    }
    if (action.kind === 'objection') {
      const list = run.verdicts[index]?.records[0]?.list ?? 'serious-dishonesty';
      window.open(channelOf(list).url, '_blank', 'noopener,noreferrer');
    }
  };
  return (
    <>
      <Progress run={run} />
      <div class="charts">
        <StandingChart counts={counts} chosen={view.standing} onChoose={(standing) => setView({ ...view, standing })} />
        <ExpiryChart {...expiry} />
      </div>
      <div class="table-bar">
        <input
          type="search"
          aria-label={t('results.search')}
          placeholder={t('results.search')}
          value={view.search}
          onInput={(event) => setView({ ...view, search: event.currentTarget.value })}
        />
        <span class="soft">{t('results.shown', { n: rows.length.toLocaleString('en') })}</span>
        {receipts.length ? (
          <button
            type="button"
            class="button"
            onClick={() => saveFile('receipts.ndjson', receiptsAsNdjson(receipts), 'application/x-ndjson')}
          >
            {t('options.receipts', { n: receipts.length })}
          </button>
        ) : null}
        <ExportMenu
          below
          onExport={(format) =>
            format === 'print' ? print(rows) : void saveExport(format, stateOf(run, asOf, rows), { t, language })
          }
        />
      </div>
      <div class={open === null ? 'result-area' : 'result-area with-card'}>
        <ResultTable
          run={run}
          rows={rows}
          asOf={asOf}
          sort={view.sort}
          onSort={(sort: SortKey) => setView({ ...view, sort })}
          open={open}
          onOpen={setOpen}
        />
        {open === null ? null : (
          <Card
            key={open}
            party={partyAt(run, open)}
            state={stateOf(run, asOf, [])}
            onAction={(action) => act(open, action)}
            hasPanel={false}
            policyUrl={(pack) => new URL(`/v1/policies/${encodeURIComponent(pack)}`, location.origin).href}
          />
        )}
      </div>
      <details class="note">
        <summary>
          <CoverageSummary coverage={run.coverage} asOf={asOf} />
        </summary>
        <CoverageTable coverage={run.coverage} asOf={asOf} />
      </details>
      {printed === null ? null : <PrintSheet state={stateOf(run, asOf, printed)} only={null} />}
    </>
  );
}
