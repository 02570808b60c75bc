import type { VerifyRequest } from '../../shared/api/verify-api.ts';
import type { Party } from '../../shared/subject/parties.ts';
import type { Language } from '../../shared/verdict/question.ts';
import type { Standing } from '../../shared/verdict/verdict.ts';
import type { Trouble } from '../party.ts';
import type { Settings } from '../settings.ts';
import type { Answer, Answers } from './answers.ts';
import type { PageNotes } from './page-notes.ts';
import type { Reading } from './reading.ts';

/** The API takes so many parties at once. */
const BATCH = 1000;
/** And names of this length; a longer one is none, but must not stop the others. */
const LONGEST_NAME = 400;

/** What a reading is asked for. */
export interface Circumstances {
  settings: Settings;
  language: Language;
  notes: PageNotes;
}

/** The browser's own language where it is one of ours; Simplified Chinese first. */
export function languageOf(settings: Settings, browsers: string): Language {
  if (settings.language !== 'auto') return settings.language;
  if (/^zh-(TW|HK|MO|Hant)\b/i.test(browsers)) return 'zh-TW';
  return /^en\b/i.test(browsers) ? 'en' : 'zh-CN';
}

/** Members of one bid are asked together, whatever stands between them on the page. */
function batches(parties: readonly Party[]): Party[][] {
  const joint = parties.filter((party) => party.consortium !== null);
  const ordered = [...joint, ...parties.filter((party) => party.consortium === null)];
  return Array.from({ length: Math.ceil(ordered.length / BATCH) }, (_, at) =>
    ordered.slice(at * BATCH, (at + 1) * BATCH),
  );
}

/** The clause as plain data, the shape the request's schema asks for. */
function clauseOf({ clause }: Reading): NonNullable<VerifyRequest['tender']>['clause'] {
  if (!clause) return null;
  const { cutoff, evidence, use, consortium, ...rest } = clause;
  return { ...rest, cutoff: { ...cutoff }, evidence: { ...evidence }, use: { ...use }, consortium: { ...consortium } };
}

export function requestFor(parties: readonly Party[], reading: Reading, about: Circumstances): VerifyRequest {
  const { settings, language, notes } = about;
  const codeOf = ({ id, name, code }: Party): string | null => {
    if (!Object.hasOwn(notes.corrections, id)) return code;
    return notes.corrections[id] ?? (name === null ? code : null);
  };
  return {
    purpose: settings.purpose,
    place: settings.place,
    asOf: null,
    knownAt: null,
    lang: language,
    tender: { ...notes.tender, lot: null, clause: clauseOf(reading) },
    lists: settings.lists,
    replay: false,
    subjects: parties.map((party) => ({
      ref: party.id,
      name: party.name?.slice(0, LONGEST_NAME) ?? null,
      code: codeOf(party),
      consortium: party.consortium,
      lot: null,
    })),
  };
}

/** Asks for every party of a reading and writes what comes back into it, batch by batch. */
export async function askFor(reading: Reading, about: Circumstances, answers: Answers, fresh: boolean): Promise<void> {
  const { server } = about.settings;
  reading.answer = null;
  for (const batch of batches(reading.parties)) {
    if (!server) {
      take(reading, batch, { ok: false, error: 'off' });
      continue;
    }
    const scope = JSON.stringify(server);
    take(reading, batch, await answers.get(scope, requestFor(batch, reading, about), fresh));
  }
}

function take(reading: Reading, batch: readonly Party[], answer: Answer): void {
  for (const { id } of batch) {
    reading.verdicts.delete(id);
    reading.troubles.delete(id);
    if (!answer.ok) reading.troubles.set(id, answer.error);
  }
  if (!answer.ok) return;
  const { results, ...rest } = answer.value;
  for (const verdict of results) reading.verdicts.set(verdict.ref, verdict);
  reading.answer = {
    ...rest,
    consortia: [...(reading.answer?.consortia ?? []), ...rest.consortia],
    relations: [...(reading.answer?.relations ?? []), ...rest.relations],
  };
}

/** How each party stands, in the order of the reading. */
export const standingsOf = (reading: Reading): (Standing | Trouble)[] =>
  reading.parties.map(({ id }) => reading.verdicts.get(id)?.standing ?? reading.troubles.get(id) ?? 'pending');
