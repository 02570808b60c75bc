import type { PageParty, PageState } from '../party.ts';
import type { Circumstances } from './ask.ts';
import { consortiaOf, coverageOf, partiesOf, type Reading } from './reading.ts';

/** The day in China, where every term of a record runs. */
export const todayInShanghai = (now: Date = new Date()): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(now);

/** All frames of a tab as the surfaces show them; null where nothing is read. */
export function pageState(readings: readonly Reading[], about: Circumstances): PageState | null {
  const main = readings[0];
  if (!main) return null;
  const { settings, notes } = about;
  const answer = readings.find((reading) => reading.answer)?.answer;
  return {
    url: main.url,
    title: main.title,
    purpose: settings.purpose,
    place: settings.place,
    asOf: answer?.asOf ?? todayInShanghai(),
    parties: partiesOf(readings),
    coverage: coverageOf(readings),
    consortia: consortiaOf(readings),
    relations: readings.flatMap((reading) => reading.answer?.relations ?? []),
    policies: answer?.policies ?? [],
    clause: readings.find((reading) => reading.clause)?.clause ?? null,
    tender: notes.tender,
    unread: 0,
  };
}

/** The same with one party and those it is bound to: all that its card shows, however long the page. */
export function stateAround(state: PageState, party: PageParty): PageState {
  const related = new Set(
    state.relations.filter(({ refs }) => refs.includes(party.id)).flatMap((relation) => relation.refs),
  );
  const belongs = (other: PageParty): boolean =>
    other.id === party.id ||
    related.has(other.id) ||
    (party.consortium !== null && other.consortium === party.consortium);
  return { ...state, parties: state.parties.filter(belongs) };
}
