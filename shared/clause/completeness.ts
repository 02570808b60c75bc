import type { Stated, TenderClause } from './tender-clause.ts';

/** The four things a procurement document must state about credit checks (财库〔2016〕125号 二(一)). */
export type Statement = 'channel' | 'cutoff' | 'evidence' | 'use';

export interface StatementCheck {
  statement: Statement;
  /** The instrument's own name of it. */
  title: string;
  state: 'stated' | 'missing';
  /** The tender's words that state it, verbatim; null where they are missing, and for channels, which are named. */
  quote: string | null;
  /** What an officer should know beside the state, or null. */
  note: string | null;
}

const said = ({ kind, quote }: Stated<string>): { state: StatementCheck['state']; quote: string | null } => ({
  state: kind === 'none' ? 'missing' : 'stated',
  quote,
});

/**
 * Which of the four statements the document makes. Without any clause all four are missing. A condition without a
 * consequence (未被列入…) is an arguable use rule: it counts as stated, and the note says what it lacks.
 */
export function completenessOf(clause: TenderClause | null): StatementCheck[] {
  const channels = clause?.channels ?? [];
  const none = { kind: 'none', quote: null };
  const use = said(clause?.use ?? none);
  const note = use.state === 'stated' && clause?.use.implicit ? '只写明资格条件，未写明列入名单的后果' : null;
  const onlyCites = clause?.use.kind === 'other' ? '只引用文件，未写明如何使用查询结果' : null;
  return [
    {
      statement: 'channel',
      title: '信用信息查询渠道',
      state: channels.length > 0 ? 'stated' : 'missing',
      quote: null,
      note: channels.length > 0 ? channels.join('、') : null,
    },
    { statement: 'cutoff', title: '截止时点', ...said(clause?.cutoff ?? none), note: null },
    { statement: 'evidence', title: '查询记录和证据留存的具体方式', ...said(clause?.evidence ?? none), note: null },
    { statement: 'use', title: '信用信息的使用规则', ...use, note: note ?? onlyCites },
  ];
}

/** In one sentence, what the document does not state; null when it states all four. */
export function missingInWords(checks: readonly StatementCheck[]): string | null {
  const missing = checks.filter(({ state }) => state === 'missing').map(({ title }) => title);
  return missing.length === 0 ? null : `采购文件未写明${missing.join('、')}`;
}
