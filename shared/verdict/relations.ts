import type { Provision } from '../policy/lawbook.ts';
import type { Subject } from '../subject/subject.ts';
import type { Identified } from './identify.ts';
import type { Inquiry } from './inquiry.ts';
import type { AskedSubject } from './question.ts';
import type { Effect, Relation } from './verdict.ts';
import { inLanguage, words } from './wording.ts';

/** One bidder with what the register tells of it. */
export interface Bidder {
  asked: AskedSubject;
  identified: Identified;
}

interface Bond {
  kind: Relation['kind'];
  certainty: 'name' | 'id';
  direct: boolean;
  /** Whether the register leaves it open that the bond is of the kind the law names. */
  open: boolean;
}

/** A share from which a holder controls without more (公司法: more than half, or as much). */
const CONTROLLING_SHARE = 0.5;
/** Holdings of holdings are followed this far. */
const LONGEST_CHAIN = 5;

const controls = (share: number | null): boolean => share === null || share >= CONTROLLING_SHARE;

/** Whether `holder` holds `held`, through others or not; chains of controlling shares alone count. */
function holding(holder: Subject, held: Subject, inquiry: Inquiry): Bond | null {
  const own = held.holders.find(({ code }) => code === holder.code);
  if (own) return { kind: 'holding', certainty: 'id', direct: own.direct, open: !controls(own.share) };
  let level = [held];
  const seen = new Set([held.code]);
  for (let depth = 0; depth < LONGEST_CHAIN && level.length; depth++) {
    const above = level
      .flatMap(({ holders }) => holders.filter(({ share }) => controls(share)).map(({ code }) => code))
      .filter((code) => !seen.has(code));
    if (above.includes(holder.code)) return { kind: 'holding', certainty: 'id', direct: false, open: false };
    for (const code of above) seen.add(code);
    level = above.map((code) => inquiry.facts.subjectByCode(code)).filter((subject) => subject !== null);
  }
  return null;
}

function sameHead(a: Subject, b: Subject): Bond | null {
  if (a.headIdDigest !== null && b.headIdDigest !== null) {
    return a.headIdDigest === b.headIdDigest ? { kind: 'same_head', certainty: 'id', direct: true, open: false } : null;
  }
  return a.headDigest !== null && a.headDigest === b.headDigest
    ? { kind: 'same_head', certainty: 'name', direct: true, open: true }
    : null;
}

/** A branch is managed by its main body. */
const management = (a: Subject, b: Subject): Bond | null =>
  a.parent === b.code || b.parent === a.code
    ? { kind: 'management', certainty: 'id', direct: true, open: false }
    : a.parent !== null && a.parent === b.parent
      ? { kind: 'management', certainty: 'id', direct: false, open: false }
      : null;

/** What binds two subjects, as the register tells it. */
const bondsOf = (a: Subject, b: Subject, inquiry: Inquiry): Bond[] =>
  [sameHead(a, b), holding(a, b, inquiry) ?? holding(b, a, inquiry), management(a, b)].filter((bond) => bond !== null);

const SAME_NAME = words(
  '负责人姓名相同，须核对是否同一人',
  'The heads have the same name: check whether they are one person',
);
const MINORITY = words(
  '持股未过半数，是否构成控股须核对',
  'less than half is held: check whether it amounts to control',
);
const UNSURE = words('主体仅按名称识别，须用代码核对', 'a party is known by name alone: check by code');

function provisionFor(bond: Bond, relations: readonly Provision[]): Provision | null {
  const speaking = relations.filter(
    ({ entry }) => entry.when?.relations?.includes(bond.kind) && (bond.direct || !entry.when.directOnly),
  );
  return speaking.find(({ force }) => force !== 'reference') ?? speaking[0] ?? null;
}

function effectOf(bond: Bond, bidders: readonly Bidder[], inquiry: Inquiry): Effect | null {
  const provision = provisionFor(bond, inquiry.law.relations);
  if (!provision) return null;
  const { pack, entry, force } = provision;
  const { lang } = inquiry.question;
  const sure = bidders.every(({ identified }) => identified.code !== null);
  const remark = bond.open ? MINORITY : sure ? null : UNSURE;
  const text = inLanguage(entry.text, lang);
  const remarked = remark
    ? lang === 'en'
      ? `${text} (${inLanguage(remark, lang)})`
      : `${text}（${inLanguage(remark, lang)}）`
    : text;
  return {
    kind: entry.outcome ?? 'review',
    mode: remark ? 'reference' : force,
    text: bond.certainty === 'name' ? inLanguage(SAME_NAME, lang) : remarked,
    from: null,
    to: null,
    recordId: null,
    basis: [{ pack: pack.id, document: entry.basis.document, article: entry.basis.article }],
  };
}

/** Codes of whoever holds or manages a subject, as far as holdings are followed. */
function above(subject: Subject, inquiry: Inquiry): Set<string> {
  const found = new Set<string>();
  let level = [subject];
  for (let depth = 0; depth <= LONGEST_CHAIN && level.length; depth++) {
    const codes = level.flatMap(({ holders, parent }) => [
      ...holders.map(({ code }) => code),
      ...(parent ? [parent] : []),
    ]);
    const fresh = codes.filter((code) => !found.has(code));
    for (const code of fresh) found.add(code);
    level = fresh.map((code) => inquiry.facts.subjectByCode(code)).filter((each) => each !== null);
  }
  return found;
}

/** Pairs that share a head, a main body, or a line of holders: the only ones worth a look among a thousand. */
function pairsOf(bidders: readonly Bidder[], inquiry: Inquiry): [Bidder, Bidder][] {
  const buckets = new Map<string, Set<number>>();
  const put = (key: string, at: number): void => {
    const bucket = buckets.get(key);
    if (bucket) bucket.add(at);
    else buckets.set(key, new Set([at]));
  };
  for (const [at, { identified }] of bidders.entries()) {
    const subject = identified.subject!;
    if (subject.headDigest !== null) put(`head ${subject.headDigest}`, at);
    if (subject.headIdDigest !== null) put(`id ${subject.headIdDigest}`, at);
    if (subject.parent !== null) put(`branch of ${subject.parent}`, at);
    put(`line ${subject.code}`, at);
    if (subject.holders.length || subject.parent) for (const code of above(subject, inquiry)) put(`line ${code}`, at);
  }
  const pairs = new Map<string, [Bidder, Bidder]>();
  for (const bucket of buckets.values()) {
    const members = [...bucket].sort((a, b) => a - b);
    for (const [index, a] of members.entries()) {
      for (const b of members.slice(index + 1)) pairs.set(`${a} ${b}`, [bidders[a]!, bidders[b]!]);
    }
  }
  return [...pairs.entries()].sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true })).map(([, pair]) => pair);
}

/** Relations among the bidders of one lot, never inside one consortium (实施条例 18: direct; 条例 34: any). */
export function relationsOf(bidders: readonly Bidder[], inquiry: Inquiry): Relation[] {
  if (!inquiry.law.relations.length) return [];
  const lotOf = ({ asked }: Bidder): string | null => asked.lot ?? inquiry.question.tender?.lot ?? null;
  const known = bidders.filter(
    ({ identified }) => identified.subject !== null && identified.identity.basis !== 'conflict',
  );
  if (known.length < 2) return [];
  return pairsOf(known, inquiry).flatMap(([a, b]) => {
    const together = a.asked.consortium !== null && a.asked.consortium === b.asked.consortium;
    const [one, other] = [a.identified.subject!, b.identified.subject!];
    if (together || lotOf(a) !== lotOf(b) || one.code === other.code) return [];
    return bondsOf(one, other, inquiry).flatMap((bond) => {
      const effect = effectOf(bond, [a, b], inquiry);
      const refs = [a.asked.ref, b.asked.ref];
      return effect ? [{ kind: bond.kind, refs, lot: lotOf(a), certainty: bond.certainty, effect }] : [];
    });
  });
}
