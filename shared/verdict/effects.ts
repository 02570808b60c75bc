import { addYears } from '../day.ts';
import type { Entry } from '../policy/pack.ts';
import type { Provision } from '../policy/select.ts';
import type { ListId } from '../record/list.ts';
import type { Hit } from './party-records.ts';
import type { Question } from './question.ts';
import { clauseLists } from './required-lists.ts';
import type { Effect } from './verdict.ts';

/** An effect and whether it decides or asks an officer to look. */
export interface Consequence {
  effect: Effect;
  /** What the effect may make of the standing. */
  decides: 'barred' | 'restricted' | 'to_confirm' | 'attention' | 'favoured' | 'nothing';
}

const PROVINCIAL_REGULATION = 2;
const WINDOW_YEARS = 3;

/** 实施条例 19: the three years before the day of taking part, both ends included. */
const inWindow = (hit: Hit, day: string): boolean => {
  const decided = hit.record.decidedOn ?? hit.record.publishedOn;
  return decided !== null && addYears(day, -WINDOW_YEARS) <= decided && decided <= day;
};

const banCovers = (hit: Hit, day: string): boolean =>
  (hit.record.banFrom !== null || hit.record.banTo !== null) &&
  (hit.record.banFrom === null || hit.record.banFrom <= day) &&
  (hit.record.banTo === null || day <= hit.record.banTo);

/** Whether the entry's conditions hold for the record; `unknown` where the record or the tender does not say. */
function reaches(entry: Entry, hit: Hit, question: Question): true | false | 'unknown' {
  const when = entry.when ?? {};
  const { record } = hit;
  const day = question.tender?.deadline ?? question.asOf;
  if (!when.lists?.includes(record.list)) return false;
  // 实施条例 19: whoever's ban has expired may take part.
  if (entry.outcome === 'bar' && record.banTo !== null && record.banTo < day) return false;
  if (when.procedures && !(record.procedure && when.procedures.includes(record.procedure))) return false;
  if (when.grades && !(record.grade && when.grades.includes(record.grade))) return false;
  if (when.severities && !(record.severity && when.severities.includes(record.severity))) return false;
  if (when.penalties) {
    if (!when.penalties.some((penalty) => record.penalties.includes(penalty))) return false;
    if (!inWindow(hit, day)) return false;
  }
  if (when.amountFrom !== undefined) {
    if (record.amountCny === null || record.amountCny < when.amountFrom) return false;
    if (record.sector === null && !when.sectors) return 'unknown';
  }
  if (when.sectors && !(record.sector && when.sectors.includes(record.sector))) return false;
  if (when.banInForce) {
    if (record.banFrom === null && record.banTo === null) return 'unknown';
    if (!banCovers(hit, day)) return false;
  }
  if (when.clauseRejects) {
    if (clauseRejects(question, record.list)) return true;
    return record.list === 'dishonest-judgment-debtor' ? 'unknown' : false;
  }
  if (when.compulsory !== undefined) {
    const compulsory = question.tender?.compulsory ?? null;
    if (compulsory === null) return 'unknown';
    if (compulsory !== when.compulsory) return false;
  }
  return true;
}

/** Whether the tender's own clause says that whoever stands on this list is turned away. */
function clauseRejects(question: Question, list: ListId): boolean {
  const clause = question.tender?.clause;
  return clause?.use.kind === 'reject' && clauseLists(clause).includes(list);
}

const POINTS = new Set(['deduct', 'prefer', 'bonus']);

/** What one provision makes of one record, or null where it does not reach it. */
function consequence(provision: Provision, hit: Hit, question: Question): Consequence | null {
  const { entry, pack, force, rank } = provision;
  if (!entry.outcome) return null;
  const reach = reaches(entry, hit, question);
  if (reach === false) return null;
  const { record } = hit;
  const tendering = question.purpose === 'procurement' || question.purpose === 'bidding';
  const byFile = tendering && POINTS.has(entry.outcome);
  const effect: Effect = {
    kind: entry.outcome,
    mode: force,
    text: byFile
      ? `${entry.text['zh-CN']}（以${question.purpose === 'procurement' ? '采购' : '招标'}文件载明为准）`
      : entry.text['zh-CN'],
    from: record.banFrom ?? record.decidedOn ?? record.publishedOn,
    to: record.banTo ?? hit.endsOn,
    recordId: record.id,
    basis: [{ pack: pack.id, document: entry.basis.document, article: entry.basis.article }],
  };
  const asksOnly =
    reach === 'unknown' || !hit.byCode || (rank > PROVINCIAL_REGULATION && !banCovers(hit, question.asOf));
  return { effect, decides: deciding(effect, { asksOnly, stayed: hit.state === 'stayed', purpose: question.purpose }) };
}

function deciding(
  effect: Effect,
  { asksOnly, stayed, purpose }: { asksOnly: boolean; stayed: boolean; purpose: string },
): Consequence['decides'] {
  const { kind, mode } = effect;
  if (kind === 'prefer' || kind === 'bonus' || kind === 'convenience') {
    return mode === 'mandatory' || mode === 'permitted' ? 'favoured' : 'nothing';
  }
  if (mode !== 'mandatory' || stayed) return 'nothing';
  if (kind === 'bar' && purpose !== 'lending') return asksOnly ? 'to_confirm' : 'barred';
  if (kind === 'limit') return asksOnly ? 'to_confirm' : 'restricted';
  return kind === 'review' || kind === 'notice' ? 'attention' : 'nothing';
}

/** The consequences of one record, in the order of the provisions: higher rank first. */
export function consequencesOf(hit: Hit, provisions: readonly Provision[], question: Question): Consequence[] {
  if (hit.state === 'removal_pending') return [];
  return provisions.flatMap((provision) => consequence(provision, hit, question) ?? []);
}
