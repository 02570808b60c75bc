import type { Purpose } from '../../../shared/policy/purpose.ts';
import type { PartyAction, TenderFacts } from '../../party.ts';

export const EXPORT_FORMATS = ['csv', 'xlsx', 'json', 'print'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What a person may do in the panel; whoever mounts it carries it out. */
export type PanelAction =
  | { kind: 'party'; partyId: string; action: PartyAction }
  | { kind: 'purpose'; purpose: Purpose }
  | { kind: 'place'; place: string | null }
  | { kind: 'tender'; tender: TenderFacts }
  | { kind: 'recheck' }
  | { kind: 'evidence' }
  | { kind: 'export'; format: ExportFormat };

export type OnPanelAction = (action: PanelAction) => void;
