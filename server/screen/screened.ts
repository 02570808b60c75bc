import type { Mention } from '../../shared/detect/mention.ts';
import type { Party } from '../../shared/subject/parties.ts';
import type { TenderClause } from '../../shared/verdict/question.ts';
import type { PartyVerdict, VerifyAnswer } from '../../shared/verdict/verdict.ts';

/** A mention with the `ref` its party has in the answer. */
export interface ScreenedMention extends Mention {
  ref: string;
}

/** One file, read and verified: what `screen --json` prints. */
export interface Screened extends VerifyAnswer {
  file: string;
  unread: number;
  mentions: ScreenedMention[];
  /** What the page itself demands of credit checks; it takes part in the answer. */
  clause: TenderClause | null;
  requestId: string;
}

/** One party of one file, as the table, CSV and XLSX show it. */
export interface Line {
  file: string;
  party: Party;
  verdict: PartyVerdict;
}
