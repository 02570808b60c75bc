import type { Provision } from '../policy/select.ts';
import type { Subject } from '../subject/subject.ts';
import type { Identified } from './identify.ts';
import type { AskedSubject } from './question.ts';
import type { Effect, Relation } from './verdict.ts';

/** One bidder with what the register tells of it. */
export interface Bidder {
  asked: AskedSubject;
  identified: Identified;
}

type Kind = Relation['kind'];
interface Bond {
  kind: Kind;
  certainty: 'name' | 'id';
  direct: boolean;
}

const holdsShare = (holder: Subject, held: Subject): Bond | null => {
  const share = held.holders.find((each) => each.code === holder.code);
  return share ? { kind: 'holding', certainty: 'id', direct: share.direct } : null;
};

/** What binds two subjects, as the register tells it. */
function bonds(a: Subject, b: Subject): Bond[] {
  const found: (Bond | null)[] = [holdsShare(a, b), holdsShare(b, a)];
  if (a.headIdDigest !== null && a.headIdDigest === b.headIdDigest) {
    found.push({ kind: 'same_head', certainty: 'id', direct: true });
  } else if (
    a.headDigest !== null &&
    a.headDigest === b.headDigest &&
    (a.headIdDigest === null || b.headIdDigest === null)
  ) {
    found.push({ kind: 'same_head', certainty: 'name', direct: true });
  }
  return found.filter((bond) => bond !== null);
}

function effectOf(bond: Bond, provisions: readonly Provision[]): Effect | null {
  const provision = provisions.find(
    ({ entry }) => entry.when?.relations?.includes(bond.kind) && (bond.direct || !entry.when.directOnly),
  );
  if (!provision) return null;
  const { pack, entry, force } = provision;
  return {
    kind: entry.outcome ?? 'review',
    mode: bond.certainty === 'id' ? force : 'reference',
    text: bond.certainty === 'name' ? '负责人姓名相同，须核对是否同一人' : entry.text['zh-CN'],
    from: null,
    to: null,
    recordId: null,
    basis: [{ pack: pack.id, document: entry.basis.document, article: entry.basis.article }],
  };
}

/** Relations among the bidders of one lot, never inside one consortium (实施条例 18: direct; 条例 34: any). */
export function relationsOf(bidders: readonly Bidder[], provisions: readonly Provision[]): Relation[] {
  const known = bidders.filter(({ identified }) => identified.subject !== null);
  return known.flatMap((a, index) =>
    known.slice(index + 1).flatMap((b) => {
      const together = a.asked.consortium !== null && a.asked.consortium === b.asked.consortium;
      if (together || a.asked.lot !== b.asked.lot || a.identified.subject!.code === b.identified.subject!.code)
        return [];
      return bonds(a.identified.subject!, b.identified.subject!).flatMap((bond) => {
        const effect = effectOf(bond, provisions);
        const refs = [a.asked.ref, b.asked.ref];
        return effect ? [{ kind: bond.kind, refs, lot: a.asked.lot, certainty: bond.certainty, effect }] : [];
      });
    }),
  );
}
