import { statusOn } from '../policy/lawbook.ts';
import type { Pack } from '../policy/pack.ts';
import type { ListId } from '../record/list.ts';
import { Examination, isInvented } from './examination.ts';
import type { Facts } from './facts.ts';
import { Inquiry } from './inquiry.ts';
import type { AskedSubject, Question } from './question.ts';
import { relationsOf } from './relations.ts';
import { worse } from './standing-order.ts';
import type { Coverage, PartyVerdict, VerifyAnswer } from './verdict.ts';

function coverageShown(inquiry: Inquiry, lists: readonly ListId[]): Coverage[] {
  const { subjects, asOf } = inquiry.question;
  const invented = subjects.every(isInvented);
  return lists.map((list) => {
    const { state, edition } = inquiry.coverage(list, { day: asOf, invented });
    return {
      list,
      edition: edition?.edition ?? null,
      publishedOn: edition?.publishedOn ?? null,
      importedAt: edition?.importedAt ?? null,
      rows: edition?.rows ?? 0,
      state,
    };
  });
}

/** A consortium stands as its worst member (财库125). */
function consortiaOf(subjects: readonly AskedSubject[], results: readonly PartyVerdict[]): VerifyAnswer['consortia'] {
  const letters = [...new Set(subjects.flatMap((asked) => asked.consortium ?? []))];
  return letters.map((id) => {
    const members = results.filter((_, index) => subjects[index]!.consortium === id);
    const standing = members.map((member) => member.standing).reduce(worse);
    return {
      id,
      standing,
      because: members.filter((member) => member.standing === standing).map((member) => member.ref),
    };
  });
}

/**
 * The verdict on every party asked about, from what a store knew and what the packs say: pure, so that the API and an
 * offline snapshot can only differ by data. Never throws for any question the schema accepts.
 */
export function verify(question: Question, facts: Facts, packs: readonly Pack[]): VerifyAnswer {
  const inquiry = new Inquiry(question, facts, packs);
  const examinations = question.subjects.map((asked) => new Examination(inquiry, asked));
  const results = examinations.map((examination) => examination.verdict());
  const bidders = question.subjects.map((asked, index) => ({ asked, identified: examinations[index]!.identified }));
  const lists = new Set([...inquiry.required, ...results.flatMap(({ listings }) => listings.map(({ list }) => list))]);
  return {
    purpose: question.purpose,
    place: question.place,
    asOf: question.asOf,
    knownAt: question.knownAt,
    policies: inquiry.law.packs.map((pack) => ({
      id: pack.id,
      title: pack.title,
      status: statusOn(pack, question.asOf),
    })),
    coverage: coverageShown(inquiry, [...lists]),
    results,
    consortia: consortiaOf(question.subjects, results),
    relations: relationsOf(bidders, inquiry),
  };
}
