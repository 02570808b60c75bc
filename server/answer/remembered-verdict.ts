import type { PartyVerdict, Standing, VerifyAnswer } from '../../shared/verdict/verdict.ts';

/**
 * The verdict on a party nothing is recorded about and nobody stands above (`PLAIN` in the index) depends on the
 * question and on its kind and status, not on who it is. The engine decides it once for each of these; the answer is
 * kept as bytes with holes for ref, code and name. A test holds it equal to the engine's own answer.
 */
export interface Template {
  standing: Standing;
  /** What stands before ref, code and name, and after the name. */
  parts: readonly [Buffer, Buffer, Buffer, Buffer];
  length: number;
}

/** The verdict on one party of one code and name, as the engine decided it: bytes with a hole for the ref alone. */
export interface Decided {
  standing: Standing;
  /** What stands after the ref; before it stands `DECIDED_OPENING`. */
  rest: Buffer;
  /** Coverage of lists the party stands on that the question did not require, as JSON, by list. */
  coverage: readonly (readonly [list: string, row: Buffer])[];
}

export const DECIDED_OPENING = Buffer.from('{"ref":');

const REF = '\u0000ref';
const CODE = '\u0000code';
const NAME = '\u0000name';

/** All of an answer up to the end of its coverage's rows, as JSON without the opening brace; of these the first few. */
export function headOf(
  { results: _, consortia: __, relations: ___, coverage, ...head }: VerifyAnswer,
  rows: number,
): Buffer {
  const shown = JSON.stringify(coverage.slice(0, rows)).slice(0, -1);
  return Buffer.from(`${JSON.stringify(head).slice(1, -1)},"coverage":${shown}`);
}

export function templateOf(result: PartyVerdict): Template {
  const { identity } = result;
  const holed = {
    ...result,
    ref: REF,
    identity: { ...identity, subject: { ...identity.subject!, code: CODE, name: NAME } },
  };
  let rest = JSON.stringify(holed);
  const parts = [REF, CODE, NAME].map((hole) => {
    const written = JSON.stringify(hole);
    const at = rest.indexOf(written);
    const part = Buffer.from(rest.slice(0, at));
    rest = rest.slice(at + written.length);
    return part;
  });
  const all = [...parts, Buffer.from(rest)] as [Buffer, Buffer, Buffer, Buffer];
  return { standing: result.standing, parts: all, length: all.reduce((sum, part) => sum + part.length, 0) };
}

/** Of an answer about one party, asked with an empty ref; `required` is how many lists the question requires. */
export function decidedOf({ results, coverage }: VerifyAnswer, required: number): Decided {
  const result = results[0]!;
  return {
    standing: result.standing,
    rest: Buffer.from(JSON.stringify(result).slice(DECIDED_OPENING.length + '""'.length)),
    coverage: coverage.slice(required).map((row) => [row.list, Buffer.from(JSON.stringify(row))]),
  };
}
