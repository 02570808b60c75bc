import { authorityOf } from '../uscc/authority.ts';
import { ALPHABET, CHECK_WEIGHTS } from '../uscc/check-character.ts';
import { suggestCorrection } from '../uscc/correction.ts';
import { isProvince } from '../uscc/division.ts';
import { isValidLegacy, legacyKind } from '../uscc/legacy.ts';
import { codeValidity, hasOrganizationCheck, normalizeCode, parseUscc } from '../uscc/parse.ts';
import { isResidentId, looksLikeResidentId } from '../uscc/resident-id.ts';
import { endsInCodeLabel, namesCodeLabel } from './code-labels.ts';
import type { Layout } from './layout.ts';

/** A code as it stands in a text: the half-open range `[start, end)`, its normal form and whether that passes. */
export interface CodeMention {
  start: number;
  end: number;
  value: string;
  valid: boolean | null;
}

/** Runs of letters and digits that may begin a code, parted by blanks, line breaks or single marks; the last one last. */
interface Runs {
  starts: number[];
  lengths: number[];
}

const LENGTH = 18;
/** The region of Fujian's early codes, whose last character is no check. */
const PILOT_REGION = 35;
/** A labelled run of about the right length is a code with characters missing or too many. */
const SHORTEST_SLIP = 16;
const LONGEST_SLIP = 20;
const LABEL_REACH = 40;

const OTHER = 0;
const ALPHANUMERIC = 1;
const BLANK = 2;
const MARK = 3;
const classes = new Uint8Array(0x10000);
for (const [first, last] of ['09', 'AZ', 'az', '０９', 'ＡＺ', 'ａｚ'] as const)
  classes.fill(ALPHANUMERIC, first!.charCodeAt(0), last!.charCodeAt(0) + 1);
for (const blank of ' \v\u00ad\u200b\u200c\u200d\u2060\ufeff') classes[blank.charCodeAt(0)] = BLANK;
for (const mark of '-‐‑‒–—－·.') classes[mark.charCodeAt(0)] = MARK;

/** Each character's value in GB 32100's alphabet, full-width and lower-case ones included; what it lacks counts 0. */
const values = new Uint8Array(0x10000);
for (let code = 0; code < classes.length; code++)
  if (classes[code] === ALPHANUMERIC)
    values[code] = Math.max(0, ALPHABET.indexOf(normalizeCode(String.fromCharCode(code))));

/** Every unified social credit code of a text, and legacy numbers where a label names them. Linear in its length. */
export function findCodes(text: string, layout: Layout): CodeMention[] {
  const found: CodeMention[] = [];
  const runs: Runs = { starts: [], lengths: [] };
  for (let at = 0; at < text.length; at++) {
    if (classes[text.charCodeAt(at)] !== ALPHANUMERIC) continue;
    const start = at;
    while (classes[text.charCodeAt(at)] === ALPHANUMERIC) at++; // past the end the class of NaN is undefined
    const more = continues(text, at);
    let mention = single(text, start, at, layout);
    if (runs.starts.length > 0 || more) {
      runs.starts.push(start);
      runs.lengths.push(at - start);
      mention ??= joined(text, runs, at, layout);
      keepLast(runs, mention || !more ? 0 : LENGTH - 1);
    }
    if (mention) found.push(mention);
    at--;
  }
  return found;
}

function keepLast({ starts, lengths }: Runs, most: number): void {
  if (most === 0) {
    starts.length = 0;
    lengths.length = 0;
  } else if (starts.length > most) {
    starts.shift();
    lengths.shift();
  }
}

/** Whether a code may go on behind this run: blanks and line breaks may stand between, and one mark among them. */
function continues(text: string, from: number): boolean {
  let marks = 0;
  for (let at = from; at < text.length; at++) {
    const kind = classes[text.charCodeAt(at)]!;
    if (kind === ALPHANUMERIC) return true;
    if (kind === OTHER || (kind === MARK && ++marks > 1)) return false;
  }
  return false;
}

/** A run that is a code by itself. */
function single(text: string, start: number, end: number, layout: Layout): CodeMention | null {
  const length = end - start;
  if (length !== 9 && (length < 15 || length > LONGEST_SLIP)) return null;
  const value = normalizeCode(text.slice(start, end));
  if (length !== LENGTH) return judgeOther({ start, end, value, valid: false }, layout);
  const valid = codeValidity(value);
  if (valid === false && looksLikeResidentId(value)) return null;
  const plain = valid === false ? isNearMiss(value) : isPlausible(value) && !isResidentId(value);
  return plain || hasLabel(start, layout) ? { start, end, value, valid } : null;
}

/** Runs that are a code together: one printed in groups, or an organisation code and its check behind a hyphen. */
function joined(text: string, runs: Runs, end: number, layout: Layout): CodeMention | null {
  const last = runs.starts.length - 1;
  if (runs.lengths[last] === 1 && runs.lengths[last - 1] === 8) {
    const start = runs.starts[last - 1]!;
    return judgeOther({ start, end, value: normalizeCode(text.slice(start, end)), valid: false }, layout);
  }
  let first = last;
  let sum = runs.lengths[last]!;
  while (first > 0 && sum < LENGTH) sum += runs.lengths[--first]!;
  if (sum !== LENGTH || first === last || !mayPass(text, runs, first)) return null;
  const start = runs.starts[first]!;
  const value = normalizeCode(text.slice(start, end));
  const valid = codeValidity(value);
  return valid !== false && isPlausible(value) && !isResidentId(value) ? { start, end, value, valid } : null;
}

/** GB 32100's check over runs as they stand, before anything is copied: nearly all that are no code end here. */
function mayPass(text: string, { starts, lengths }: Runs, first: number): boolean {
  let sum = 0;
  let place = 0;
  let region = 0;
  for (let run = first; run < starts.length; run++) {
    for (let at = starts[run]!; at < starts[run]! + lengths[run]!; at++, place++) {
      const value = values[text.charCodeAt(at)]!;
      if (place === 2 || place === 3) region = region * 10 + value;
      sum += value * (place === LENGTH - 1 ? 1 : CHECK_WEIGHTS[place]!);
    }
  }
  return sum % 31 === 0 || region === PILOT_REGION;
}

/** Runs that are no 18 characters long stand only under a label: legacy numbers, and codes with a slip in their length. */
function judgeOther(mention: CodeMention, layout: Layout): CodeMention | null {
  const { value, start } = mention;
  const legacy = legacyKind(value) !== null;
  const slip = value.length >= SHORTEST_SLIP && value.length <= LONGEST_SLIP && /\d/.test(value);
  if ((!legacy && !slip) || !hasLabel(start, layout)) return null;
  return { ...mention, valid: legacy && isValidLegacy(value) };
}

function hasLabel(at: number, layout: Layout): boolean {
  const before = layout.before(at, LABEL_REACH);
  if (endsInCodeLabel(before)) return true;
  return (before.trim() === '' && endsInCodeLabel(layout.beside(at))) || namesCodeLabel(layout.above(at));
}

/** Authority and place exist: division 99 is nobody's and serves demonstrations, 10 is the central register. */
const isPlausible = (value: string): boolean =>
  authorityOf(value) !== null && (isProvince(value.slice(2)) || /^..(99|10)/.test(value));

/** An unlabelled run no other number looks like: right opening, letters inside, and all but one check or one slip right. */
function isNearMiss(value: string): boolean {
  if (!/^.[0-9OISZ]{7}.*[A-Z]/.test(value.slice(0, 17)) || !isPlausible(value)) return false;
  const parsed = parseUscc(value);
  if (parsed.ok) return false;
  return parsed.error === 'organization-check' || hasOrganizationCheck(value) || suggestCorrection(value) !== null;
}
