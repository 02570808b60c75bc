import { readClause } from '../../shared/clause/clause.ts';
import type { TenderClause } from '../../shared/clause/tender-clause.ts';
import type { Pack } from '../../shared/policy/pack.ts';
import type { Edition } from '../../shared/record/edition.ts';
import type { ListId } from '../../shared/record/list.ts';
import type { CreditRecord } from '../../shared/record/record.ts';
import type { Subject } from '../../shared/subject/subject.ts';
import type { Question } from '../../shared/verdict/question.ts';
import { requiredLists } from '../../shared/verdict/required-lists.ts';
import type { VerifyAnswer } from '../../shared/verdict/verdict.ts';
import { verify } from '../../shared/verdict/verify.ts';
import type { Case, GivenEditionRow, GivenRow } from './case.ts';
import { HeldFacts } from './held-facts.ts';
import { spelledOut } from './invented.ts';

const codeOf = (code: string | null | undefined): string | null => (code ? spelledOut(code) : null);

/** A tender's clause is given as read, or in its own words. */
function tenderOf(tender: Case['ask']['tender']): Question['tender'] {
  if (!tender) return null;
  const { clause } = tender;
  return { ...tender, clause: typeof clause === 'string' ? readClause(clause) : (clause as TenderClause | null) };
}

export function questionOf({ ask }: Case): Question {
  const today = ask.today ?? ask.asOf;
  const only = { ref: '1', name: ask.name ?? null, code: ask.code ?? null, consortium: null, lot: null };
  return {
    purpose: ask.purpose,
    place: ask.place,
    asOf: ask.asOf,
    today,
    knownAt: `${today}T15:59:59.999Z`,
    lang: ask.lang,
    tender: tenderOf(ask.tender),
    subjects: (ask.subjects ?? [only]).map((subject) => ({ ...subject, code: codeOf(subject.code) })),
    extraLists: ask.lists,
    replay: ask.replay,
    openness: ask.openness,
    budgets: { default: ask.budget },
  };
}

const subjectOf = (row: Case['given']['registry'][number]): Subject => ({
  code: spelledOut(row.code),
  kind: row.kind ?? 'legal-person',
  status: row.status ?? 'existing',
  names: row.names,
  headDigest: row.head,
  headIdDigest: row.headId,
  parent: codeOf(row.parent),
  successorOf: codeOf(row.successorOf),
  holders: (row.holders ?? []).map((holder) => ({
    code: spelledOut(holder.code),
    share: holder.share,
    direct: holder.direct ?? true,
  })),
});

/** The editions said in full, and one of the day asked for every other list with rows or required. */
function editionsOf({ given, ask }: Case, question: Question): GivenEditionRow[] {
  const said = new Set<string>(given.editions.map(({ list }) => list));
  const lists = new Set<ListId>([...given.records.map(({ list }) => list), ...requiredLists(question)]);
  const implied = [...lists].filter((list) => !said.has(list) && !given.uncovered.includes(list));
  return [
    ...given.editions,
    ...implied.map((list) => ({
      list,
      publishedOn: ask.asOf,
      delta: false,
      truncated: false,
      failed: false,
      demonstration: false,
      records: given.records.filter((row) => row.list === list),
    })),
  ];
}

const recordOf = (list: ListId, row: Omit<GivenRow, 'list'>, id: string, edition: Edition): CreditRecord => ({
  ...row,
  id,
  list,
  subject: { ...row.subject, code: codeOf(row.subject.code) },
  penalties: row.penalties ?? [],
  openness: row.openness ?? 'public',
  events: row.events ?? [],
  edition: { name: '示例发布单位', edition: edition.edition, publishedOn: edition.publishedOn },
});

/** Loads editions in turn: a complete one removes the rows it leaves out. */
function load(editions: readonly GivenEditionRow[]): { editions: Edition[]; records: CreditRecord[] } {
  const loaded: Edition[] = [];
  const held = new Map<string, CreditRecord>();
  for (const [index, given] of editions.entries()) {
    const edition: Edition = {
      list: given.list,
      edition: given.edition ?? given.publishedOn ?? `第${index + 1}版`,
      publishedOn: given.publishedOn,
      importedAt: `${given.publishedOn ?? '2020-01-01'}T08:00:00.000Z`,
      rows: given.records.length,
      complete: !given.delta,
      truncated: given.truncated,
      failed: given.failed,
      demonstration: given.demonstration,
    };
    loaded.push(edition);
    const rows = given.records.map((row, at) =>
      recordOf(given.list, row as Omit<GivenRow, 'list'>, row.id ?? `${given.list}-${at + 1}`, edition),
    );
    const kept = new Set(rows.map(({ id }) => id));
    if (edition.complete && !edition.truncated) {
      for (const [id, record] of held) {
        if (record.list !== given.list || kept.has(id)) continue;
        if (record.events.some(({ kind }) => kind === 'removed')) continue;
        held.set(id, { ...record, events: [...record.events, { kind: 'removed', on: edition.publishedOn ?? '' }] });
      }
    }
    for (const record of rows) held.set(record.id, record);
  }
  return { editions: loaded, records: [...held.values()] };
}

/** The packs a case runs with; throws where it names one that is not there. */
export function packsOf({ packs: named }: Case, all: readonly Pack[]): readonly Pack[] {
  if (!named) return all;
  return Object.entries(named).map(([id, wish]) => {
    const pack = all.find((each) => each.id === id);
    if (!pack) throw new Error(`no pack ${id}`);
    const { status, division } = typeof wish === 'string' ? { status: wish, division: undefined } : wish;
    return {
      ...pack,
      status: status === 'as-is' ? pack.status : status,
      division: division ?? pack.division,
    };
  });
}

export function factsOf(each: Case, question: Question): HeldFacts {
  const { given } = each;
  return new HeldFacts({
    ...load(editionsOf(each, question)),
    subjects: given.registry.map(subjectOf),
    receipts: given.receipts.map((receipt) => ({ ...receipt, code: codeOf(receipt.code) })),
    similar: Object.fromEntries(
      given.similar.map(({ to, name, code }) => [
        to,
        [{ name, code: spelledOut(code), score: 0.9, reason: '名称相近' }],
      ]),
    ),
  });
}

export function runCase(each: Case, packs: readonly Pack[]): VerifyAnswer {
  const question = questionOf(each);
  return verify(question, factsOf(each, question), packsOf(each, packs));
}
