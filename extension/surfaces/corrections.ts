import { useState } from 'preact/hooks';
import type { VerifyRequest } from '../../shared/api/verify-api.ts';
import { sendMessage } from '../messages.ts';
import type { PageParty, PageState } from '../party.ts';

/** The question for one party of a page, by the code a person gave or by its name alone. */
function questionFor(party: PageParty, code: string | null, state: PageState): VerifyRequest {
  return {
    purpose: state.purpose,
    place: state.place,
    asOf: null,
    knownAt: null,
    lang: 'zh-CN',
    tender: { ...state.tender, lot: party.lot, clause: state.clause && { ...state.clause } },
    lists: [],
    replay: false,
    subjects: [{ ref: party.id, name: party.name, code, consortium: null, lot: party.lot }],
  };
}

type Corrections = ReadonlyMap<string, PageParty>;

/** Parties a person identified by hand in this surface; they stand before what the page says. */
export function useCorrections(): {
  apply: (state: PageState) => PageState;
  correct: (party: PageParty, code: string | null, state: PageState) => Promise<void>;
} {
  const [corrections, setCorrections] = useState<Corrections>(new Map());
  const put = (party: PageParty): void => setCorrections((now) => new Map(now).set(party.id, party));
  return {
    apply: (state) => ({ ...state, parties: state.parties.map((party) => corrections.get(party.id) ?? party) }),
    correct: async (party, code, state) => {
      put({ ...party, code, verdict: null, trouble: 'pending' });
      const answer = await sendMessage('surfaceAsks', questionFor(party, code, state));
      const verdict = answer.ok ? (answer.value.results[0] ?? null) : null;
      put({ ...party, code, verdict, trouble: answer.ok ? (verdict ? null : 'bad-answer') : answer.error });
    },
  };
}
