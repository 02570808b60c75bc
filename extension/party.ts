import type { Role } from '../shared/detect/mention.ts';
import type { Purpose } from '../shared/policy/purpose.ts';
import type { ListId } from '../shared/record/list.ts';
import type { Tender, TenderClause } from '../shared/verdict/question.ts';
import type { Coverage, PartyVerdict, Relation, VerifyAnswer } from '../shared/verdict/verdict.ts';

/**
 * Why a party has no verdict. None of these is ever shown as anything but "not known".
 * `off`: no server chosen, the site not enabled, or blind-bid mode; `pending`: asked, not yet answered.
 */
export type Trouble =
  | 'off'
  | 'unreachable'
  | 'timeout'
  | 'unauthorised'
  | 'too-many'
  | 'bad-answer'
  | 'wrong-version'
  | 'pending';

/** One party of a page: every mention of it, and what is known of it. */
export interface PageParty {
  /** Stable on this page: the code where the page gives one, else the normal form of the name. */
  id: string;
  name: string | null;
  code: string | null;
  role: Role | null;
  /** The candidate's rank where the page prints one. */
  rank: number | null;
  /** Members of one joint bid carry the same letter. */
  consortium: string | null;
  lot: string | null;
  mentions: { id: string; kind: 'name' | 'code'; text: string; hidden: boolean }[];
  verdict: PartyVerdict | null;
  /** Why there is no verdict; null exactly when there is one. */
  trouble: Trouble | null;
}

/** What the tender itself says of its procedure, set once by the user for a page. */
export type TenderFacts = Omit<Tender, 'clause' | 'lot'>;

export const UNSTATED_TENDER: TenderFacts = { compulsory: null, category: null, amountCny: null, deadline: null };

/** All that the surfaces show of one page. `asOf` is an ISO day. */
export interface PageState {
  url: string;
  title: string;
  purpose: Purpose;
  place: string | null;
  asOf: string;
  /** In the order of the page. */
  parties: PageParty[];
  coverage: Coverage[];
  consortia: VerifyAnswer['consortia'];
  relations: Relation[];
  policies: VerifyAnswer['policies'];
  clause: TenderClause | null;
  tender: TenderFacts;
  /** Pages or parts of the document without readable text. */
  unread: number;
}

/** What a user may do from a card or a line of the panel; whoever mounts the component carries it out. */
export type PartyAction =
  | { kind: 'close' }
  | { kind: 'copy' }
  | { kind: 'open-panel' }
  | { kind: 'jump'; mentionId: string }
  | { kind: 'retry' }
  | { kind: 'evidence' }
  | { kind: 'monitor'; on: boolean }
  /** The user looked this party up at the official channel by hand and notes what it said. */
  | { kind: 'own-query'; list: ListId; result: 'none' | 'found'; operator: string }
  /** "This is not that firm": ask again by the code the user gives, or by none. */
  | { kind: 'correct'; code: string | null }
  | { kind: 'objection' };
